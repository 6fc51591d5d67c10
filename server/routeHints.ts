// What a page will need, said in the `Link` header of the page itself: the chunks of its screen and the typeface.
// Without it a phone on the venue's line learns of them one trip after another.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Screens (chunks of the build, by name) that each address opens with; the first match counts. */
const SCREENS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/$/, ['HomeScreen']],
  [/^\/m\/./, ['DoorScreen']],
  [/^\/mesa\/[^/]+\/arbol/, ['MesaRoutes', 'TreeScreen']],
  [/^\/mesa\/./, ['MesaRoutes']],
  [/^\/pantalla\/./, ['ProjectorRoute']],
];
/** The upright face of the tool, the only one that every screen writes with. After the code: words do without it. */
const FACE = /^atkinson-hyperlegible-next-latin-wght-normal-.*\.woff2$/;
/** Static imports of a built chunk; a dynamic one has a parenthesis. */
const IMPORTS = /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g;

/** Reads the built `folder` once. The answer gives the value of `Link` for a path, or null when it needs none. */
export function routeHints(folder: string): (path: string) => string | null {
  const assets = join(folder, 'assets');
  const files = existsSync(assets) ? readdirSync(assets) : [];
  const face = files.find((file) => FACE.test(file));
  const links = SCREENS.map(([route, screens]) => ({
    route,
    link: [
      ...[...chunksOf(assets, files, screens)].flatMap((chunk) => [
        `</assets/${chunk}>; rel=modulepreload`,
        ...stylesOf(files, chunk).map((style) => `</assets/${style}>; rel=preload; as=style; crossorigin`),
      ]),
      ...(face
        ? [`</assets/${face}>; rel=preload; as=font; type=font/woff2; crossorigin; fetchpriority=low`]
        : []),
    ].join(', '),
  }));
  return (path) => links.find(({ route }) => route.test(path))?.link || null;
}

/** The chunks of these screens and everything they import, each once. */
function chunksOf(assets: string, files: readonly string[], screens: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (chunk: string) => {
    if (found.has(chunk) || !files.includes(chunk)) return;
    found.add(chunk);
    for (const [, next = ''] of readFileSync(join(assets, chunk), 'utf8').matchAll(IMPORTS)) visit(next);
  };
  for (const screen of screens) {
    const chunk = files.find((file) => file.startsWith(`${screen}-`) && file.endsWith('.js'));
    if (chunk) visit(chunk);
  }
  return found;
}

/** The styles of a chunk: the same name with another fingerprint. */
function stylesOf(files: readonly string[], chunk: string): string[] {
  const name = nameOf(chunk);
  return files.filter((file) => file.endsWith('.css') && nameOf(file) === name);
}

/** `DoorScreen-DDfoN1NP.js` and `DoorScreen.module-DDfoN1NP.js` → `DoorScreen`: the fingerprint may hold a dash. */
const nameOf = (file: string): string => file.replace(/(\.module)?-[\w-]{8}\.\w+$/, '');
