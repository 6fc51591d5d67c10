// Every code and option of tree and commitment has its words, in both languages and without shouting.
import { describe, expect, it } from 'vitest';
import { COMMITMENT_CODES } from '../../../shared/commitment/finding.ts';
import { REQUIRED_FIELDS } from '../../../shared/commitment/requiredFields.ts';
import * as types from '../../../shared/commitment/types.ts';
import { sentence } from '../../../shared/i18n/words.ts';
import { TREE_RULES } from '../../../shared/problemTree/checkTree.ts';
import { WORDING_CODES } from '../../../shared/problemTree/wording.ts';

const keys: string[] = [
  ...TREE_RULES.flatMap((code) => [`tree.rule_${code}`, `tree.finding_${code}`]),
  ...WORDING_CODES.flatMap((code) =>
    ['title', 'question', 'action'].map((part) => `tree.hint_${code}_${part}`),
  ),
  ...['T1', 'T2', 'T3', 'T4', 'T6', 'T7', 'S1'].map((rule) => `tree.change_${rule}`),
  ...COMMITMENT_CODES.map((code) => `commitment.rule_${code}`),
  ...[...REQUIRED_FIELDS, ...Object.keys(types.TEXT_FIELDS), ...Object.keys(types.ROW_LISTS)].map(
    (field) => `commitment.field_${field}`,
  ),
  ...Object.entries(types.ROW_LISTS).flatMap(([list, { texts }]) =>
    Object.keys(texts).map((cell) => `commitment.${list}_${cell}`),
  ),
  ...types.AXES.flatMap((axis) => [
    `commitment.axis_${axis}`,
    ...types.LEVELS.map((level) => `commitment.matrix_${axis}_${level}`),
  ]),
  ...Object.entries({
    level: types.LEVELS,
    policyEffect: types.POLICY_EFFECTS,
    policyInstrument: types.POLICY_INSTRUMENTS,
    policyCycleStage: types.POLICY_CYCLE_STAGES,
    crossCutting: types.CROSS_CUTTING,
    budgetRequired: types.BUDGET_DEPENDENCE,
    potentialForResults: types.POTENTIALS,
    frequency: types.FREQUENCIES,
    indicatorKind: types.INDICATOR_KINDS,
    actorKind: types.ACTOR_KINDS,
    actorRole: types.ACTOR_ROLES,
  }).flatMap(([name, codes]) => codes.map((code) => `commitment.${name}_${code}`)),
];

describe('words of tree and commitment', () => {
  it.each(['es', 'en'] as const)('has every one in %s', (language) => {
    const missing = keys.filter(
      (key) => sentence(key, {}, language) === key || sentence(key, {}, language) === '',
    );
    expect(missing).toEqual([]);
    expect(keys.filter((key) => /[!¡]/.test(sentence(key, {}, language)))).toEqual([]);
  });

  it('differs between the two languages, so that none was left untranslated', () => {
    const same = keys.filter((key) => sentence(key, {}, 'es') === sentence(key, {}, 'en'));
    expect(same.toSorted()).toEqual(['commitment.actorKind_academia']);
  });
});
