// Which test holds which rule. Every rule of the domain (B, Q, D, M, K, R) and every transition of its states (5.1–5.10) is
// in docs/rules.md: with tests whose names quote it, or among those this version does not have. Never in both, never out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOC = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');

const COUNTS: Record<string, number> = { B: 7, Q: 11, D: 10, M: 8, K: 7, R: 8 };
const RULES = Object.entries(COUNTS).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, n) => `${letter}${n + 1}`),
);
/** The arrows of domain.md 5, section by section. */
const STATES: Record<string, string> = {
  '5.1':
    'planned → convened, convened → open, open → paused, paused → open, open → closed, paused → closed, planned → cancelled, convened → cancelled',
  '5.2':
    'scheduled → called, called → gathering, gathering → inSession, inSession → recess, recess → inSession, inSession → closed, gathering → notHeld, notHeld → gathering, inSession → suspended, suspended → inSession, suspended → closed, scheduled → cancelled, called → cancelled',
  '5.3': '',
  '5.4':
    'proposed → accepted, accepted → challenged, challenged → accepted, any → merged, any → discarded, discarded → proposed, merged → proposed',
  '5.5':
    'proposed → open, proposed → withdrawn, open → adoptedByConsensus, open → deliberating, open → suspended, deliberating → open, deliberating → deferred, deliberating → split, deliberating → escalated, deliberating → majorityInvoked, majorityInvoked → adoptedByMajority, majorityInvoked → notAdopted, majorityInvoked → refused(reason), suspended → open, suspended → void, suspended → deferred, open → withdrawn',
  '5.6':
    'draft → inReview, inReview → readyForDecision, readyForDecision → agreed, agreed → published, published → inImplementation, inImplementation → closed, readyForDecision → draft, draft → withdrawn, inReview → withdrawn, published → amended, inImplementation → amended, amended → published',
  '5.7':
    'draft → acceptance, acceptance → agreed, acceptance → draft, agreed → active, active → closed, agreed → superseded, active → superseded',
  '5.8':
    'notStarted → inProgress, inProgress → complete, complete → verified, verified → complete, complete → inProgress, inProgress → notStarted',
  '5.9': '',
  '5.10':
    'live → draft, draft → underReview, underReview → approved, approved → signed, signed → published, underReview → draft',
};
const TRANSITIONS = Object.entries(STATES).flatMap(([section, arrows]) =>
  arrows === '' ? [section] : arrows.split(', ').map((arrow) => `${section} ${arrow}`),
);
const ALL = [...RULES, ...TRANSITIONS];

/** «Q5, Q7», «M1–M7» and «5.5 open → deferred» as single rules. */
function rulesOfTag(tag: string): string[] {
  return tag.split(/[,;]\s*/).flatMap((part) => {
    const range = /^([BQDMKR])(\d+)[–-]\1(\d+)$/.exec(part.trim());
    if (!range) return [part.trim()];
    const [, letter, from, to] = range;
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `${letter}${Number(from) + n}`);
  });
}

/** Names of tests that begin with rules in square brackets: file → name → rules. */
function quotes(file: string): Map<string, Set<string>> {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = new Map<string, Set<string>>();
  for (const [, name, tags] of text.matchAll(/['`](((?:\[[^\]\n]+\] ?)+)[^'`\n]*)['`]/g)) {
    const rules = [...tags!.matchAll(/\[([^\]]+)\]/g)].flatMap((match) => rulesOfTag(match[1]!));
    found.set(name!, new Set(rules));
  }
  return found;
}

const section = (title: string): string => DOC.split(`## ${title}`)[1]?.split('\n## ')[0] ?? '';
const rows = [...DOC.matchAll(/^\| ([^|`]+) \| `([^`]+)` \| (.+) \|$/gm)].map(([, rule, file, name]) => ({
  rule: rule!,
  file: file!,
  name: name!,
}));
const pending = [...section('Not in this version').matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
const testFiles = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  .map((file) => join('tests', file));

describe('docs/rules.md', () => {
  it('has every rule and every transition, with a test or among those this version does not have', () => {
    const held = new Set(rows.map((row) => row.rule));
    expect(ALL.filter((rule) => !held.has(rule) && !pending.includes(rule))).toEqual([]);
    expect(ALL.filter((rule) => held.has(rule) && pending.includes(rule))).toEqual([]);
    expect([...held, ...pending].filter((rule) => !ALL.includes(rule))).toEqual([]);
  });

  it('names tests that exist and quote their rule', () => {
    const wrong = rows.filter(
      ({ rule, file, name }) => !existsSync(join(ROOT, file)) || !quotes(file).get(name)?.has(rule),
    );
    expect(wrong).toEqual([]);
  });

  it('every rule it says to hold is quoted by a test name, found by reading the tests themselves', () => {
    const quoted = new Set(
      testFiles.flatMap((file) => [...quotes(file).values()].flatMap((rules) => [...rules])),
    );
    expect(ALL.filter((rule) => !pending.includes(rule) && !quoted.has(rule))).toEqual([]);
  });

  it('is linked from the README', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('(docs/rules.md)');
  });
});
