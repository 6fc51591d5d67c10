// The rulebook as a page, and the way from a refusal to its rule.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRulebook } from '../../../client/rules/rulebook.ts';
import { ruleOfRefusal } from '../../../shared/decisions/ruleOfRefusal.ts';
import { REFUSAL_CODES } from '../../../shared/protocol/errors.ts';

const markdown = readFileSync(new URL('../../../shared/decisions/RULES.md', import.meta.url), 'utf8');
const blocks = readRulebook(markdown);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the page of the rules', () => {
  it('has an address for every numbered rule, once', () => {
    const ids = blocks.flatMap((block) => (block.kind === 'rule' ? [block.id] : []));
    const numbered = [...markdown.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, id]) => id);
    expect(ids).toEqual(numbered);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['B1', 'Q1', 'D10', 'M8', 'K7']));
  });

  it('says every word of the rulebook and none of its marks', () => {
    const said = blocks
      .map(
        (block) =>
          `${block.kind === 'rule' ? `${block.id} ` : ''}${block.pieces.map((one) => one.text).join('')}`,
      )
      .join(' ');
    const written = markdown
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/^(#+|-) /gm, '')
      .replace(/\*\*|`/g, '');
    expect(plain(said)).toBe(plain(written));
  });

  it('joins the lines of a rule and keeps the next one apart', () => {
    expect(readRulebook('# Uno\n\n- **Q1** Hay\n  quórum.\n- **Q2** Además.\n')).toEqual([
      { kind: 'title', pieces: [{ kind: 'plain', text: 'Uno' }] },
      { kind: 'rule', id: 'Q1', pieces: [{ kind: 'plain', text: 'Hay quórum.' }] },
      { kind: 'rule', id: 'Q2', pieces: [{ kind: 'plain', text: 'Además.' }] },
    ]);
  });

  it('every rule a refusal names is in the rulebook', () => {
    const rules = REFUSAL_CODES.map((code) => ruleOfRefusal(code)).filter((rule) => rule !== null);
    const ids = new Set(blocks.flatMap((block) => (block.kind === 'rule' ? [block.id] : [])));
    expect(rules.length).toBeGreaterThan(30);
    for (const rule of rules) expect(ids).toContain(rule);
  });

  it.each([
    ['no_quorum', 'Q1'],
    ['party_withdrawn', 'Q8'],
    ['majority_rounds', 'M3'],
    ['objection_needs_reason', 'D5'],
    ['rate_limited', null],
    ['constructor', null],
  ])('a refusal for %s leads to %s', (code, rule) => {
    expect(ruleOfRefusal(code)).toBe(rule);
  });
});
