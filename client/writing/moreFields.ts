// The fields of the form that may wait, as data: what is drawn in «Más campos», in which group and order.
import type * as Y from 'yjs';
import {
  BUDGET_DEPENDENCE,
  type CommitmentDraft,
  LEVELS,
  POLICY_CYCLE_STAGES,
  POLICY_EFFECTS,
  POLICY_INSTRUMENTS,
  POTENTIALS,
  type TextField,
} from '../../shared/commitment/types.ts';
import { type DraftChoices, setDraftChoice } from '../../shared/mesaDoc/draftAccess.ts';
import type { Origin } from '../../shared/mesaDoc/schema.ts';

/** Choices of one option among a closed list. */
type ListedChoice =
  | 'policyEffect'
  | 'policyInstrument'
  | 'policyCycleStage'
  | 'budgetRequired'
  | 'potentialForResults'
  | 'ambitionLowered';

export interface ChoiceField {
  kind: 'choice';
  field: ListedChoice;
  options: readonly string[];
  /** Words of an option: `commitment.<words>_<option>`. */
  words: string;
  read: (draft: CommitmentDraft) => string | null;
  /** Writes an option of the list, or clears it with null; anything else clears. */
  write: (doc: Y.Doc, value: string | null, origin: Origin) => void;
}
export interface FlagField {
  kind: 'flag';
  field: 'contactPublic' | 'verifiable';
  note: 'contactNote' | 'verifiableNote';
}
export type MoreField =
  | { kind: 'text'; field: TextField }
  | ChoiceField
  | FlagField
  | { kind: 'amount' }
  | { kind: 'currency' }
  | { kind: 'crossCutting' }
  | { kind: 'rows'; list: 'links' | 'risks' };

const text = (field: TextField): MoreField => ({ kind: 'text', field });

function choice<K extends ListedChoice>(
  field: K,
  options: readonly (DraftChoices[K] & string)[],
  read: ChoiceField['read'],
  words: string = field,
): ChoiceField {
  return {
    kind: 'choice',
    field,
    options,
    words,
    read,
    write: (doc, value, origin) => {
      setDraftChoice(doc, field, options.find((option) => option === value) ?? null, origin);
    },
  };
}

/** A4: the mesa may lower the level it computed, with a reason; drawn under the matrix's own words. */
export const LOWERED: ChoiceField = choice(
  'ambitionLowered',
  LEVELS,
  (draft) => draft.ambitionLowered,
  'level',
);

/** Groups of «Más campos» in their order; titles: `writing.group_<id>`. */
export const MORE_GROUPS = [
  {
    id: 'context',
    fields: [text('summary'), text('theme'), text('statusQuo'), { kind: 'crossCutting' }],
  },
  {
    id: 'results',
    fields: [
      text('shortTermObjective'),
      text('longTermObjective'),
      text('contribution'),
      text('expectedResults'),
      text('beneficiaries'),
    ],
  },
  {
    id: 'policy',
    fields: [
      choice('policyEffect', POLICY_EFFECTS, (draft) => draft.policyEffect),
      choice('policyInstrument', POLICY_INSTRUMENTS, (draft) => draft.policyInstrument),
      choice('policyCycleStage', POLICY_CYCLE_STAGES, (draft) => draft.policyCycleStage),
      { kind: 'rows', list: 'links' },
    ],
  },
  {
    id: 'person',
    fields: [
      text('responsibleName'),
      text('responsibleTitle'),
      text('responsibleDepartment'),
      text('responsibleEmail'),
      text('responsiblePhone'),
      { kind: 'flag', field: 'contactPublic', note: 'contactNote' },
    ],
  },
  {
    id: 'budget',
    fields: [
      choice('budgetRequired', BUDGET_DEPENDENCE, (draft) => draft.budget.required),
      { kind: 'amount' },
      { kind: 'currency' },
      text('budgetSource'),
    ],
  },
  {
    id: 'future',
    fields: [
      text('continuity'),
      { kind: 'rows', list: 'risks' },
      choice('potentialForResults', POTENTIALS, (draft) => draft.potentialForResults),
      { kind: 'flag', field: 'verifiable', note: 'verifiableNote' },
    ],
  },
] as const satisfies readonly { id: string; fields: readonly MoreField[] }[];
