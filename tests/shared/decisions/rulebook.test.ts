// The rulebook and the tests keep each other honest: every rule is written, every rule is either quoted by a test or
// said to be missing, and the table of RULES.md names tests that really quote their rule.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url).pathname;
const RULES = readFileSync(join(ROOT, 'shared/decisions/RULES.md'), 'utf8');
const LAST: Record<string, number> = { B: 7, Q: 11, D: 10, M: 8, K: 7 };
const ALL = Object.entries(LAST).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, n) => `${letter}${n + 1}`),
);

const section = (title: string): string => RULES.split(`## ${title}`)[1]?.split('\n## ')[0] ?? '';
const pending = new Set(section('Lo que esta versión todavía no hace').match(/\b[BQDMK]\d+\b/g));
const table = [...section('Regla y prueba').matchAll(/^\| ([BQDMK]\d+) \| `([^`]+)` \|$/gm)].map(
  ([, rule, file]) => ({ rule: rule!, file: file! }),
);

/** «[Q5, Q7]» and «[M1–M7]» as single rules. */
function rulesOfTag(tag: string): string[] {
  return tag.split(/[,;]\s*/).flatMap((part) => {
    const range = /^([BQDMK])(\d+)[–-]\1(\d+)$/.exec(part.trim());
    if (!range) return /^[BQDMK]\d+$/.test(part.trim()) ? [part.trim()] : [];
    const [, letter, from, to] = range;
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `${letter}${Number(from) + n}`);
  });
}

/** Rules quoted in square brackets inside a name, by file. */
function quotedIn(file: string): Set<string> {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return new Set([...text.matchAll(/['`]\[([^\]\n]+)\] /g)].flatMap((match) => rulesOfTag(match[1]!)));
}

const testFiles = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('tests', file));

describe('RULES.md', () => {
  it('has every rule Q, D, M, K and B of the domain, once', () => {
    const written = [...RULES.matchAll(/^- \*\*([BQDMK]\d+)\*\*/gm)].map((match) => match[1]!);
    expect([...written].sort()).toEqual([...ALL].sort());
  });

  it('every rule it says to hold is quoted by at least one test name', () => {
    const quoted = new Set(testFiles.flatMap((file) => [...quotedIn(file)]));
    expect(ALL.filter((rule) => !quoted.has(rule) && !pending.has(rule))).toEqual([]);
  });

  it('its table has one row per rule that holds, and each test named there quotes its rule', () => {
    expect(table.map((row) => row.rule)).toEqual(ALL.filter((rule) => !pending.has(rule)));
    for (const { rule, file } of table) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect([...quotedIn(file)], `${rule} in ${file}`).toContain(rule);
    }
  });
});
