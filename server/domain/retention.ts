// What must not be kept (trust.md 10): hidden values that nobody will ever open are destroyed by the very events that say
// so, and what waits after the closing of a session has its last day. Pure; the rooms and the sweep apply it.
import { ballotPrefix, paperPrefix } from '../../shared/decisions/sealedBallot.ts';
import type { EventPayload, MesaEvent } from '../../shared/model/event.ts';
import type { DecisionId } from '../../shared/model/ids.ts';
import type { OrderingId } from '../../shared/model/ordering.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Days after the closing of a session in which it may be evaluated; then it closes by itself. */
export const evaluationEnds = (closedAt: number): number => closedAt + DAY_MS;
/** trust.md 10: private cards that were never revealed, and the words of other devices, 30 days after the closing. */
export const privateThingsEnd = (closedAt: number): number => closedAt + 30 * DAY_MS;

export interface Destroyed {
  /** Beginnings of keys of sealed values. */
  dropSealed: string[];
  /** Secret rounds whose ballots and roll go. */
  dropBallots: OrderingId[];
}

/** Positions and signals of every round of a decision. Its closed rounds are in the record, opened. */
const ofDecision = (id: DecisionId): string[] => [`${id}/`, `signal/${id}/`];

/** What is hidden in a round of ordering: ballots with names, and papers that waited for their witness. */
export const ofOrdering = (id: OrderingId): string[] => [ballotPrefix(id), paperPrefix(id)];

/**
 * What these events leave without anybody who may open it: the answers of a round of ordering that was withdrawn, and
 * the positions of a decision that was withdrawn or deferred before its round closed (5.5). Their commitments stay in
 * the chain: the record goes on saying that they were given, and never what they said.
 */
export function destroyedBy(events: readonly Pick<MesaEvent, 'type' | 'payload'>[]): Destroyed {
  const destroyed: Destroyed = { dropSealed: [], dropBallots: [] };
  for (const { type, payload } of events) {
    if (type === 'ordering.withdrawn') {
      const { orderingId } = payload as EventPayload<'ordering.withdrawn'>;
      destroyed.dropSealed.push(...ofOrdering(orderingId));
      destroyed.dropBallots.push(orderingId);
    }
    if (type === 'decision.withdrawn' || type === 'decision.deferred')
      destroyed.dropSealed.push(...ofDecision((payload as EventPayload<'decision.withdrawn'>).decisionId));
  }
  return destroyed;
}
