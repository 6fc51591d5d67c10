// Which words travel when: every area is in one table of the client, and no screen can be shown before its words are
// there. Read from the import lines and the keys in the source; a key of an area that comes later would be seen bare.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { deskWords } from '../../client/words/deskWords.ts';
import { firstWords } from '../../client/words/firstWords.ts';
import { mesaWords } from '../../client/words/mesaWords.ts';
import { es } from '../../shared/i18n/es.ts';
import { importsOf, readSources, withoutComments } from '../support/importGraph.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(ROOT, ['shared', 'client']);
/** Said by the server and its programs alone. */
const SERVER_ONLY = ['play', 'settings', 'start'];
/** Names the places of a mesa for every screen; the ones of the first page ask it for none of those inside. */
const NAMES_OF_PLACES = 'client/shell/sections.ts';

/** Screens that wait for every word before they are shown. */
const WITH_ALL = /withAllWords\(\s*import\('([^']+)'\)/g;
const WITH_MESA = /withMesaWords\(\s*import\('([^']+)'\)/g;

const inside = (from: string, specifier: string): string =>
  new URL(specifier, `file:///${from}`).pathname.slice(1);
function screensAfter(pattern: RegExp): string[] {
  return [...sources].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map((match) => inside(path, match[1] ?? '')),
  );
}

/** Every file that may run once `roots` do, without crossing into `apart`. */
function reach(roots: string[], apart: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    const text = sources.get(path);
    if (seen.has(path) || text === undefined || apart.includes(path)) return;
    if (path.startsWith('shared/i18n/') || path.startsWith('client/words/')) return;
    seen.add(path);
    for (const { to, typeOnly } of importsOf(path, text)) if (!typeOnly) visit(to);
  };
  for (const root of roots) visit(root);
  return seen;
}

/** `file: area` for each area named by a key in these files that is not in `tables`. */
function missing(files: Set<string>, tables: object[]): string[] {
  const here = new Set(tables.flatMap((table) => Object.keys(table)));
  return [...files].flatMap((path) => {
    const keys = withoutComments(sources.get(path) ?? '').matchAll(/['"`](\w+)\.[A-Za-z$]/g);
    const areas = new Set([...keys].map((match) => match[1] ?? ''));
    return [...areas].filter((area) => area in es && !here.has(area)).map((area) => `${path}: ${area}`);
  });
}

describe('the words of the client', () => {
  it('each area travels in one table, or never leaves the server', () => {
    const tables = [firstWords, mesaWords, deskWords].flatMap((table) => Object.keys(table));
    expect([...tables, ...SERVER_ONLY].sort()).toEqual(Object.keys(es).sort());
  });

  it('the first page, and what it leads to without waiting for words, says nothing of later', () => {
    const apart = [...screensAfter(WITH_ALL), ...screensAfter(WITH_MESA), 'client/shell/fetchAhead.ts'];
    expect(apart).toContain('client/shell/MesaRoutes.tsx');
    const files = reach(['client/main.tsx'], apart);
    expect(files).toContain('client/screens/DoorScreen.tsx');
    files.delete(NAMES_OF_PLACES);
    expect(missing(files, [firstWords])).toEqual([]);
  });

  it('the inside of a mesa as a phone opens it says nothing of the desk', () => {
    const files = reach(screensAfter(WITH_MESA), screensAfter(WITH_ALL));
    for (const screen of ['TreeScreen', 'NowScreen', 'PeopleScreen'])
      expect(files).toContain(`client/screens/${screen}.tsx`);
    expect(missing(files, [firstWords, mesaWords])).toEqual([]);
  });

  it('no screen of the client says what only the server has', () => {
    const files = reach(['client/main.tsx', 'client/verify/standalone.tsx'], []);
    expect(missing(files, [firstWords, mesaWords, deskWords])).toEqual([]);
  });
});
