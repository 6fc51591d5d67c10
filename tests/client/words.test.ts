// Which words travel when: every area is whole in one table of the client, and no screen can be shown before its words
// are there. Read from the import lines and the keys in the source; a key that comes later would be seen bare.
import { fileURLToPath } from 'node:url';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { addWords } from '../../client/i18n.ts';
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

const sizeOf = (area: string): number => ALL.filter((key) => key.startsWith(`${area}.`)).length;
type Table = Record<string, Record<string, string>>;
const keysOf = (table: Table): string[] =>
  Object.entries(table).flatMap(([area, sentences]) =>
    Object.keys(sentences).map((name) => `${area}.${name}`),
  );
const ALL = keysOf(es);

/** A key as the source writes it; of one built at run time, every key that begins like it. */
function meant(written: string): string[] {
  const [begins = ''] = written.split('${');
  return ALL.filter((key) => (begins === written ? key === written : key.startsWith(begins)));
}

/** `file: area.key` for each key that these files may say and is not in `tables`. */
function missing(files: Set<string>, tables: Table[]): string[] {
  const here = new Set(tables.flatMap(keysOf));
  return [...files].flatMap((path) => {
    const written = withoutComments(sources.get(path) ?? '').matchAll(/['"`](\w+\.(?:\w|\$\{)[^'"`]*)['"`]/g);
    const said = new Set([...written].flatMap((match) => meant(match[1] ?? '')));
    return [...said].filter((key) => !here.has(key)).map((key) => `${path}: ${key}`);
  });
}

describe('the words of the client', () => {
  it('each area travels whole in one table, or never leaves the server', () => {
    const whole = [firstWords, mesaWords, deskWords].flatMap((table: Table) =>
      Object.keys(table).filter((area) => Object.keys(table[area] ?? {}).length === sizeOf(area)),
    );
    expect([...whole, ...SERVER_ONLY].sort()).toEqual(Object.keys(es).sort());
  });

  it('an area in two parts is whole once both came, whichever came first', async () => {
    await i18next.init({ lng: 'es', resources: {}, initAsync: false });
    const [early, whole] = [{ decision: mesaWords.decision }, { decision: deskWords.decision }];
    for (const parts of [
      [early, whole, early],
      [whole, early],
    ]) {
      for (const part of parts) addWords(part);
      expect(i18next.getResourceBundle('es', 'decision')).toEqual(es.decision);
      i18next.removeResourceBundle('es', 'decision');
    }
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
    const files = reach(screensAfter(WITH_MESA), [...screensAfter(WITH_ALL), 'client/shell/restAhead.ts']);
    for (const screen of ['TreeScreen', 'NowScreen', 'PeopleScreen'])
      expect(files).toContain(`client/screens/${screen}.tsx`);
    expect(missing(files, [firstWords, mesaWords])).toEqual([]);
  });

  it('no screen of the client says what only the server has', () => {
    const files = reach(['client/main.tsx', 'client/verify/standalone.tsx'], []);
    expect(missing(files, [firstWords, mesaWords, deskWords])).toEqual([]);
  });
});
