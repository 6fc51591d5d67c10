// The rulebook that an assembly reads has every rule of the domain once, and says of none that it holds when it does not:
// what it calls missing is what docs/rules.md has no test for. The table rule → test is checked in tests/rules.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RULES = readFileSync(join(ROOT, 'shared/decisions/RULES.md'), 'utf8');
const TABLE = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');
const LAST: Record<string, number> = { B: 7, Q: 11, D: 10, M: 8, K: 7, R: 8 };
const ALL = Object.entries(LAST).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, n) => `${letter}${n + 1}`),
);
const section = (text: string, title: string): string =>
  text.split(`## ${title}`)[1]?.split('\n## ')[0] ?? '';

describe('RULES.md', () => {
  it('has every rule Q, D, M, K, B and R of the domain, once', () => {
    const written = [...RULES.matchAll(/^- \*\*([BQDMKR]\d+)\*\*/gm)].map((match) => match[1]!);
    expect([...written].sort()).toEqual([...ALL].sort());
  });

  it('calls missing exactly the rules that have no test', () => {
    const paragraph = section(RULES, 'Lo que esta versión todavía no hace').trim().split('\n\n')[0]!;
    const missing = [...new Set(paragraph.match(/\b[BQDMKR]\d+\b/g))].sort();
    const untested = [...section(TABLE, 'Not in this version').matchAll(/`([BQDMKR]\d+)`/g)].map(
      (match) => match[1]!,
    );
    expect(missing).toEqual(untested.sort());
  });
});
