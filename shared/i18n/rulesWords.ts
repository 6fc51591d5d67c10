// A set of rules in words, one line per rule with its number: for the frozen text, the acta and the simulator.
import { POSITION_MODES } from '../model/config.ts';
import type { WordValues } from './nestedQuotes.ts';
import type { WordKey } from './words.ts';

type Say = (key: WordKey, values?: WordValues) => string;

/** The numeric rules, in the order in which they are shown. */
export const NUMERIC_RULES = [
  'quorumMinSeatsPerParty',
  'quorumMinSeatsTotal',
  'quorumSuspendMinutes',
  'presenceGraceSeconds',
  'gatheringWaitMinutes',
  'secondCallMinBusinessDays',
  'decisionMinDeliberationMinutes',
  'majorityMinFailedRounds',
  'majorityMinInvokingParties',
] as const;
export type NumericRule = (typeof NUMERIC_RULES)[number];
const MAJORITIES = ['simple', 'twoThirds', 'threeFifths'] as const;

/**
 * Names and values of a set of rules as people read them. `rules` may be any JSON: the record outlives this version,
 * and what is not understood is left out of the words (the fingerprint still covers it).
 */
export function rulesLines(
  rules: unknown,
  parties: { id: string; name: string }[],
  say: Say,
): { name: string; value: string }[] {
  const read = (key: string): unknown =>
    typeof rules === 'object' && rules !== null ? (rules as Record<string, unknown>)[key] : undefined;
  const numbers = NUMERIC_RULES.flatMap((key) => {
    const value = read(key);
    return typeof value === 'number' ? [{ name: say(`simulator.rule_${key}`), value: String(value) }] : [];
  });
  const kind = MAJORITIES.find((one) => one === read('majorityKind'));
  const majority =
    read('majorityEnabled') === false
      ? say('simulator.majority_off')
      : kind
        ? say(`simulator.majority_${kind}`)
        : '';
  const modes = read('positionModes');
  const modeLines = parties.flatMap((party) => {
    const value = (modes as Record<string, unknown> | undefined)?.[party.id];
    const mode = POSITION_MODES.find((one) => one === value);
    return mode
      ? [
          {
            name: say('simulator.rule_positionMode', { party: party.name }),
            value: say(`simulator.mode_${mode}`),
          },
        ]
      : [];
  });
  return [
    ...numbers,
    ...(majority === '' ? [] : [{ name: say('simulator.rule_majority'), value: majority }]),
    ...modeLines,
  ];
}
