// The meter of a draft: one block per required field of domain.md 4.9, ready or not. It counts what is there,
// never how good it is; checkCommitment() says the rest.
import { normaliseLine } from '../model/plainText.ts';
import { isIndicatorComplete } from './indicators.ts';
import type { CommitmentDraft, TextField } from './types.ts';

/** Fields required for `readyForDecision`, in the order of the form. Labels: `commitment.field_<field>`. */
export const REQUIRED_FIELDS = [
  'title',
  'theme',
  'problem',
  'causesAddressed',
  'statusQuo',
  'description',
  'shortTermObjective',
  'contribution',
  'expectedResults',
  'policyEffect',
  'policyInstrument',
  'axes',
  'ods',
  'beneficiaries',
  'lead',
  'responsible',
  'supporting',
  'period',
  'actionLines',
  'indicators',
  'verifiable',
] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** Every required field with whether it is ready for a decision. Ambition is computed from the axes, so it has no block. */
export function requiredFields(draft: CommitmentDraft): { field: RequiredField; ready: boolean }[] {
  return REQUIRED_FIELDS.map((field) => ({ field, ready: isReady(draft, field) }));
}

/** What a mesa of this version needs before it decides, in the order of the form; the rest of the form may wait. */
export const DECISION_FIELDS = [
  'title',
  'problem',
  'description',
  'lead',
  'axes',
  'ods',
  'period',
  'actionLines',
  'indicators',
] as const satisfies RequiredField[];
export type DecisionField = (typeof DECISION_FIELDS)[number];

/**
 * The blocks of the meter: each field of DECISION_FIELDS with whether it is ready (6.6, C1). One complete
 * indicator is enough here; C5 goes on asking for the other kind as advice.
 */
export function decisionFields(draft: CommitmentDraft): { field: DecisionField; ready: boolean }[] {
  return DECISION_FIELDS.map((field) => ({
    field,
    ready: field === 'indicators' ? draft.indicators.some(isIndicatorComplete) : isReady(draft, field),
  }));
}

const filled = (text: string): boolean => normaliseLine(text) !== '';

function isReady(draft: CommitmentDraft, field: RequiredField): boolean {
  const { texts } = draft;
  switch (field) {
    case 'problem':
      return draft.problemNode !== '' || filled(texts.problem);
    case 'causesAddressed':
      return draft.causesAddressed.length >= 1 && draft.causesAddressed.length <= 3;
    case 'description':
      return filled(draft.description);
    case 'policyEffect':
    case 'policyInstrument':
      return draft[field] !== null;
    case 'axes':
      return draft.axes.length > 0 && draft.axes.every((claim) => filled(claim.why));
    case 'ods':
      return draft.ods.length >= 1 && draft.ods.length <= 5;
    case 'lead':
      return draft.actors.filter((actor) => actor.role === 'lead' && filled(actor.name)).length === 1;
    case 'responsible':
      return filled(texts.responsibleName) || filled(texts.responsibleTitle);
    case 'supporting':
      return draft.actors.some((actor) => actor.role !== 'lead' && filled(actor.name));
    case 'period':
      return draft.period.start !== '' && draft.period.end !== '';
    case 'actionLines':
      return draft.actionLines.length > 0 && draft.actionLines.every((line) => filled(line.title));
    case 'indicators':
      return (
        draft.indicators.some((one) => one.kind === 'management') &&
        draft.indicators.some((one) => one.kind === 'result') &&
        draft.indicators.every(isIndicatorComplete)
      );
    case 'verifiable':
      return draft.verifiable;
    default:
      return filled(texts[field satisfies TextField]);
  }
}
