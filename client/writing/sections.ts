// The parts of the form, in its order: one per field that counts for a decision, and the rest. Pure: the list
// at the left, the meter, the phone's index and the presence of others all read it from here.
import {
  DECISION_FIELDS,
  type DecisionField,
  decisionFields,
} from '../../shared/commitment/requiredFields.ts';
import type { CommitmentDraft } from '../../shared/commitment/types.ts';

export const SECTION_IDS = [...DECISION_FIELDS, 'more'] as const;
export type SectionId = (typeof SECTION_IDS)[number];
export type Mark = 'done' | 'part' | 'empty';

export interface SectionState {
  id: DecisionField;
  mark: Mark;
}

export const isSectionId = (value: unknown): value is SectionId =>
  SECTION_IDS.some((section) => section === value);

/** Each field of the meter: done when it is ready for a decision, part when something is already there. */
export function sectionStates(draft: CommitmentDraft): SectionState[] {
  return decisionFields(draft).map(({ field, ready }) => ({
    id: field,
    mark: ready ? 'done' : isStarted(draft, field) ? 'part' : 'empty',
  }));
}

function isStarted(draft: CommitmentDraft, field: DecisionField): boolean {
  switch (field) {
    case 'title':
      return draft.texts.title !== '';
    case 'problem':
      return draft.problemNode !== '' || draft.texts.problem !== '' || draft.causesAddressed.length > 0;
    case 'description':
      return draft.description !== '';
    case 'lead':
      return draft.actors.length > 0;
    case 'period':
      return draft.period.start !== '' || draft.period.end !== '';
    case 'axes':
    case 'ods':
    case 'actionLines':
    case 'indicators':
      return draft[field].length > 0;
  }
}
