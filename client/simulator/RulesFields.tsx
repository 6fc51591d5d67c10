// A set of rules as fields: the same ones to try rules in the simulator and to propose them at a mesa.
import { NUMERIC_RULES, type NumericRule } from '../../shared/i18n/rulesWords.ts';
import { type MesaRules, MesaRules as MesaRulesSchema, POSITION_MODES } from '../../shared/model/config.ts';
import { useWords } from '../i18n.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Simulator.module.css';

/** What is being typed: numbers as text, so that an empty field is not a zero. */
export type RulesDraft = Omit<MesaRules, NumericRule> & Record<NumericRule, string>;

const MAJORITIES = ['simple', 'twoThirds', 'threeFifths'] as const;
const LIMITS: Record<NumericRule, { min: number; max: number }> = {
  quorumMinSeatsPerParty: { min: 1, max: 20 },
  quorumMinSeatsTotal: { min: 0, max: 200 },
  quorumSuspendMinutes: { min: 1, max: 240 },
  presenceGraceSeconds: { min: 5, max: 3600 },
  gatheringWaitMinutes: { min: 0, max: 240 },
  secondCallMinBusinessDays: { min: 0, max: 30 },
  decisionMinDeliberationMinutes: { min: 0, max: 240 },
  majorityMinFailedRounds: { min: 1, max: 10 },
  majorityMinInvokingParties: { min: 1, max: 7 },
};

export const draftOfRules = (rules: MesaRules): RulesDraft => ({
  ...rules,
  ...(Object.fromEntries(NUMERIC_RULES.map((key) => [key, String(rules[key])])) as Record<
    NumericRule,
    string
  >),
});

/** The rules typed, or null while a number is missing or out of its range. */
export function rulesOfDraft(draft: RulesDraft): MesaRules | null {
  const numbers = NUMERIC_RULES.map((key) => [key, /^\d+$/.test(draft[key]) ? Number(draft[key]) : null]);
  const parsed = MesaRulesSchema.safeParse({ ...draft, ...Object.fromEntries(numbers) });
  return parsed.success ? parsed.data : null;
}

interface RulesFieldsProps {
  draft: RulesDraft;
  onChange: (draft: RulesDraft) => void;
  parties: { id: string; name: string }[];
}

export function RulesFields({ draft, onChange, parties }: RulesFieldsProps) {
  const t = useWords();
  const wrong = (key: NumericRule): boolean => {
    const value = Number(draft[key]);
    return !/^\d+$/.test(draft[key]) || value < LIMITS[key].min || value > LIMITS[key].max;
  };
  return (
    <div className={styles.fields}>
      {NUMERIC_RULES.map((key) => (
        <TextField
          key={key}
          label={t(`simulator.rule_${key}`)}
          inputMode="numeric"
          value={draft[key]}
          onChange={(value) => onChange({ ...draft, [key]: value })}
          isInvalid={wrong(key)}
          error={wrong(key) ? t('simulator.outOfRange', LIMITS[key]) : undefined}
        />
      ))}
      <Select
        label={t('simulator.rule_majority')}
        value={draft.majorityEnabled ? draft.majorityKind : 'off'}
        onChange={(value) =>
          onChange({
            ...draft,
            majorityEnabled: value !== 'off',
            majorityKind: value === 'off' ? draft.majorityKind : value,
          })
        }
        options={[...MAJORITIES, 'off' as const].map((value) => ({
          value,
          label: t(`simulator.majority_${value}`),
        }))}
      />
      {parties.map((party) => (
        <Select
          key={party.id}
          label={t('simulator.rule_positionMode', { party: party.name })}
          value={draft.positionModes[party.id] ?? 'spokesperson'}
          onChange={(mode) =>
            onChange({ ...draft, positionModes: { ...draft.positionModes, [party.id]: mode } })
          }
          options={POSITION_MODES.map((mode) => ({ value: mode, label: t(`simulator.mode_${mode}`) }))}
        />
      ))}
    </div>
  );
}
