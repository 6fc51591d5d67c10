// Who may import whom: the table of the house, read from the import lines. Red means an arrow points the
// wrong way; move the code, do not widen the table.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  cycles,
  importsOf,
  type Layer,
  readSources,
  violations,
  withoutComments,
} from './support/importGraph.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(ROOT, ['shared', 'server', 'client']);

/** The first row whose `from` matches decides. Adapters see `application` and themselves, never each other. */
const LAYERS: Layer[] = [
  { from: 'shared/', inside: ['shared/'], packages: ['zod', 'yjs', '@noble/', 'lib0'] },
  { from: 'server/domain/', inside: ['shared/', 'server/domain/'], packages: ['zod'] },
  {
    from: 'server/application/',
    inside: ['shared/', 'server/domain/', 'server/application/'],
    // node:crypto for hashing tokens only: randomness comes through the port Ids (checked below).
    packages: ['zod', 'yjs', 'node:crypto'],
  },
  {
    from: 'server/transport/',
    inside: ['shared/', 'server/application/', 'server/transport/'],
    packages: ['node:', 'zod', 'express', 'helmet', 'rate-limiter-flexible', 'sirv', 'socket.io', 'ws'],
  },
  {
    from: 'server/sync/',
    inside: ['shared/', 'server/application/', 'server/sync/'],
    packages: ['node:', 'zod', 'yjs', 'y-protocols', 'lib0', 'ws'],
  },
  {
    from: 'server/storage/',
    inside: ['shared/', 'server/application/', 'server/storage/'],
    packages: ['node:', 'kysely', 'pg'],
  },
  {
    from: 'server/cluster/',
    inside: ['shared/', 'server/application/', 'server/cluster/'],
    packages: ['node:', 'pg'],
  },
  {
    from: 'server/exports/',
    inside: ['shared/', 'server/application/', 'server/exports/'],
    packages: ['node:', 'zod', 'docx', 'uqr', '@myriaddreamin/', '@expo-google-fonts/'],
  },
  { from: 'server/', inside: ['shared/', 'server/'], packages: ['*'] },
  { from: 'client/', inside: ['shared/', 'client/'], packages: ['*'] },
];

/** Packages that would drag the server, or a second copy of Yjs, into a page. */
const NEVER_IN_A_PAGE = [
  'node:',
  'express',
  'helmet',
  'kysely',
  'pg',
  'pino',
  'prom-client',
  'sirv',
  'socket.io',
  'ws',
];
const allImports = [...sources].flatMap(([path, text]) => importsOf(path, text));
const is = (name: string, banned: string) =>
  name === banned || (banned.endsWith(':') && name.startsWith(banned));

describe('architecture', () => {
  it('reads the house', () => {
    expect(sources.size).toBeGreaterThan(50);
    expect(allImports.length).toBeGreaterThan(sources.size);
  });

  it('has no arrow that the table does not allow', () => {
    expect(violations(sources, LAYERS)).toEqual([]);
  });

  it('imports only files that exist', () => {
    const missing = allImports.filter(
      ({ to, kind }) => kind === 'inside' && /\.tsx?$/.test(to) && !sources.has(to),
    );
    expect(missing.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no import cycle, counting types', () => {
    expect(cycles(sources, { typesCount: true })).toEqual([]);
  });

  it('keeps the server out of the page', () => {
    const leaks = allImports.filter(
      ({ from, to, kind }) =>
        from.startsWith('client/') && kind === 'package' && NEVER_IN_A_PAGE.some((banned) => is(to, banned)),
    );
    expect(leaks.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('loads pg only inside its adapters, and only when it is asked for', () => {
    const lines = allImports.filter(({ to }) => to === 'pg');
    const wrong = lines.filter(
      ({ from, dynamic, typeOnly }) => !/^server\/(storage|cluster)\//.test(from) || !(dynamic || typeOnly),
    );
    expect(wrong.map(({ from }) => from)).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('names every file after what it does', () => {
    expect(
      [...sources.keys()].filter((path) => /\/(utils?|helpers?|managers?|common|misc)\.tsx?$/i.test(path)),
    ).toEqual([]);
  });

  it('reads no clock, no randomness and no environment in rules and application', () => {
    const impure =
      /\b(Math\.random|Date\.now|performance\.now|new Date\(\)|randomUUID|randomBytes|getRandomValues|process\.env)\b/;
    const guilty = [...sources].filter(
      ([path, text]) =>
        /^(shared|server\/domain|server\/application)\//.test(path) && impure.test(withoutComments(text)),
    );
    expect(guilty.map(([path]) => path)).toEqual([]);
  });
});

describe('architecture: planted violations', () => {
  const planted = (path: string, text: string) => violations(new Map([[path, text]]), LAYERS);

  it.each([
    ['shared/model/x.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    [
      'shared/model/x.ts',
      "import { policy } from '../../server/domain/policy.ts';",
      'server/domain/policy.ts',
    ],
    [
      'server/domain/x.ts',
      "import type { Storage } from '../application/ports.ts';",
      'server/application/ports.ts',
    ],
    ['server/application/x.ts', "export { a } from '../storage/memory.ts';", 'server/storage/memory.ts'],
    ['server/sync/x.ts', "import {\n  a,\n  b,\n} from '../storage/memory.ts';", 'server/storage/memory.ts'],
    ['server/sync/x.ts', "const pg = await import('pg');", 'pg'],
    ['server/storage/x.ts', "import '../sync/docRoom.ts';", 'server/sync/docRoom.ts'],
    ['client/net/x.ts', "const late = import('../../server/app.ts');", 'server/app.ts'],
    ['server/app.ts', "import { Home } from '../client/screens/Home.tsx';", 'client/screens/Home.tsx'],
    ['server/transport/x.ts', "import { a } from '../../tests/support/cases.ts';", 'tests/support/cases.ts'],
  ])('%s: %s', (path, text, target) => {
    expect(planted(path, text)).toEqual([`${path} -> ${target}`]);
  });

  it('does not take a comment or a string for an import', () => {
    const text = "// import { a } from 'pg';\n/* import 'pg' */\nexport const words = 'nothing from here';";
    expect(planted('shared/model/x.ts', text)).toEqual([]);
  });

  it('finds a cycle through three files', () => {
    const loop = new Map([
      ['shared/a.ts', "import { b } from './b.ts';"],
      ['shared/b.ts', "import { c } from './deep/c.ts';"],
      ['shared/deep/c.ts', "import type { a } from '../a.ts';"],
    ]);
    expect(cycles(loop, { typesCount: true })).toEqual([
      'shared/a.ts -> shared/b.ts -> shared/deep/c.ts -> shared/a.ts',
    ]);
    expect(cycles(loop, { typesCount: false })).toEqual([]);
  });
});
