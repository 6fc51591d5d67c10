// What a spokesperson is writing before it is sent: kept above the form so that a refusal, a pause or a
// closing round never takes the words away. Same limits as the command (D5).

import type { Stance } from '../../shared/model/decision.ts';
import { countCharacters } from '../../shared/model/plainText.ts';
import type { MeView } from '../../shared/model/view.ts';

export const MIN_REASON = 10;
export const TEXT_LIMITS = { text: 1500, passage: 600, proposal: 1500 } as const;

export interface StanceDraft {
  value: Stance | null;
  text: string;
  passage: string;
  proposal: string;
}
export const EMPTY_DRAFT: StanceDraft = { value: null, text: '', passage: '', proposal: '' };

export type SentPosition = MeView['positions'][string];

/** What the party has already stated in this round, or null. */
export const sentPosition = (me: MeView, decisionId: string, round: number): SentPosition | null =>
  me.positions[`${decisionId}/${round}`] ?? null;

export const draftOf = (sent: SentPosition): StanceDraft => ({
  value: sent.value,
  text: sent.text,
  passage: sent.passage,
  proposal: sent.proposal,
});

/** What is still missing to send it: a value, a reason of 10 characters (D5), or the text of the reservation. */
export function draftObstacle(draft: StanceDraft): 'value' | 'reason' | 'reservation' | 'length' | null {
  if (draft.value === null) return 'value';
  if (draft.value === 'object' && countCharacters(draft.text.trim()) < MIN_REASON) return 'reason';
  if (draft.value === 'reservation' && draft.text.trim() === '') return 'reservation';
  const fields = ['text', 'passage', 'proposal'] as const;
  return fields.some((field) => countCharacters(draft[field]) > TEXT_LIMITS[field]) ? 'length' : null;
}

/** The words of a draft joined, to hand back to their author when they could not be sent. */
export const draftWords = (draft: StanceDraft): string =>
  [draft.text, draft.passage, draft.proposal]
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join(' · ');
