// Reads who imports whom from the source text, judges it by a table, and finds cycles. Works on a map of
// path → text, so that a test can plant a violation without touching a file.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export type Sources = ReadonlyMap<string, string>;

export interface ImportLine {
  from: string;
  /** A path inside the repository, or a package or `node:` name as written. */
  to: string;
  kind: 'inside' | 'package';
  dynamic: boolean;
  typeOnly: boolean;
}

export interface Layer {
  /** Files this row speaks of, by the start of their path; the first row that matches decides. */
  from: string;
  /** Starts of the paths it may import. */
  inside: string[];
  /** Packages it may import; `node:` means every module of Node, `*` any package. */
  packages: string[];
}

const SOURCE = /\.(ts|tsx)$/;

/** Every TypeScript file under `folders` of `root`, with its text. Paths use forward slashes. */
export function readSources(root: string, folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !SOURCE.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      sources.set(
        path.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
        readFileSync(path, 'utf8'),
      );
    }
  }
  return sources;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Drops block comments and whole-line comments; what follows code on its line stays. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** The import lines of one file. Comments are dropped first; specifiers built at run time are not seen. */
export function importsOf(from: string, text: string): ImportLine[] {
  const code = withoutComments(text);
  const line = (specifier: string, dynamic: boolean, typeOnly: boolean): ImportLine => {
    const name = specifier.replace(/\?.*$/, '').replace(/^@shared\//, '/shared/');
    const inside = name.startsWith('.') || name.startsWith('/');
    const to = !inside ? name : name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(from), name);
    return { from, to, kind: inside ? 'inside' : 'package', dynamic, typeOnly };
  };
  return [
    ...[...code.matchAll(STATIC)].map((match) => line(match[2] ?? '', false, Boolean(match[1]))),
    ...[...code.matchAll(BARE)].map((match) => line(match[1] ?? '', false, false)),
    ...[...code.matchAll(DYNAMIC)].map((match) => line(match[1] ?? '', true, false)),
  ];
}

const isUnder = (path: string, starts: readonly string[]) => starts.some((start) => path.startsWith(start));
const isPackage = (name: string, allowed: readonly string[]) =>
  allowed.some(
    (entry) =>
      entry === '*' ||
      name === entry ||
      name.startsWith(`${entry}/`) ||
      ((entry.endsWith(':') || entry.endsWith('/')) && name.startsWith(entry)),
  );

/** Every import that the table does not allow, as `file -> import`. A file without a row is one too. */
export function violations(sources: Sources, layers: readonly Layer[]): string[] {
  return [...sources].flatMap(([path, text]) => {
    const layer = layers.find(({ from }) => path.startsWith(from));
    if (!layer) return [`${path} -> no row of the table speaks of this folder`];
    return importsOf(path, text)
      .filter(({ to, kind }) =>
        kind === 'inside' ? !isUnder(to, layer.inside) : !isPackage(to, layer.packages),
      )
      .map(({ to }) => `${path} -> ${to}`);
  });
}

/** Every import cycle, as `a -> b -> a`, one per loop of files that reach each other. */
export function cycles(sources: Sources, options: { typesCount: boolean }): string[] {
  const next = new Map(
    [...sources].map(([path, text]) => [
      path,
      importsOf(path, text)
        .filter(
          (line) => line.kind === 'inside' && sources.has(line.to) && (options.typesCount || !line.typeOnly),
        )
        .map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) found.push([...trail.slice(seenAt), path].join(' -> '));
    if (seenAt >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
