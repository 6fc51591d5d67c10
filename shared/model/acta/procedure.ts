// The notes of an acta and what happened to it after its text was fixed: reviews, observations, approvals, signatures,
// dissents written later, errata and publication (domain.md 5.10, 6.10 K2–K7).
import { partiesPresent } from '../../decisions/actaSeats.ts';
import type { ActaNote } from '../actaProcedure.ts';
import type { EventPayload, MesaEvent } from '../event.ts';
import type { ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { ActaProcedureRecord, LateDissent } from './types.ts';

/** The notes in force, oldest first. */
export const notesOf = ({ acta }: Pick<MesaState, 'acta'>): ActaNote[] =>
  acta.notes.filter((note) => !acta.notes.some((other) => other.replaces === note.id));

/** Dissents recorded after the text under review was fixed; [] while nothing is on the table. */
function lateDissents(state: MesaState, events: MesaEvent[]): LateDissent[] {
  const { review } = state.acta;
  if (review === null) return [];
  return events.slice(review.upTo).flatMap(({ type, payload, actor, at }): LateDissent[] => {
    if (type !== 'decision.dissentAdded') return [];
    const { decisionId, partyId, text } = payload as EventPayload<'decision.dissentAdded'>;
    const number = state.decisions.find((one) => one.id === decisionId)?.number ?? 0;
    return [{ decisionId, number, partyId, by: actor as ParticipantId, at, text }];
  });
}

/** The procedure as the whole chain gives it. `state` is the fold of `events`. */
export function procedureOf(state: MesaState, events: MesaEvent[]): ActaProcedureRecord {
  const { stage, review, observations, approvals, signatures, errata, publishedAt } = state.acta;
  const parties = partiesPresent(state);
  const dissents = lateDissents(state, events);
  return { stage, parties, review, observations, approvals, signatures, dissents, errata, publishedAt };
}
