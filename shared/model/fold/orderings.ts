// What happens to rounds of ordering: opened with a definition that cannot change, answered blind, closed with all.
import type { ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { NamedBallot, Ordering, OrderingId, PaperBallot } from '../ordering.ts';
import type { Reducers } from './reducer.ts';

const changeOrdering = (
  state: MesaState,
  id: OrderingId,
  change: (one: Ordering) => Ordering,
): MesaState => ({
  ...state,
  orderings: state.orderings.map((one) => (one.id === id ? change(one) : one)),
});

/** Of each person the last ballot, without its salt, in the order of the people's ids: arrival leaves no trace. */
export function lastOfEach(ballots: (NamedBallot & { salt: string })[]): NamedBallot[] {
  const last = new Map<string, NamedBallot>();
  for (const { salt: _, ...ballot } of [...ballots].sort((a, b) => a.n - b.n)) last.set(ballot.by, ballot);
  return [...last.values()].sort((a, b) => (a.by < b.by ? -1 : 1));
}

/** The paper of this person that waits gets its end (E9). */
const settlePaper = (
  papers: PaperBallot[],
  by: ParticipantId,
  state: 'counted' | 'returned',
  reason: string,
): PaperBallot[] =>
  papers.map((one) => (one.by === by && one.state === 'waiting' ? { ...one, state, reason } : one));

export const orderingReducers: Reducers<
  | 'ordering.opened'
  | 'ordering.ballotSealed'
  | 'ordering.paperEntered'
  | 'ordering.paperReturned'
  | 'ordering.closed'
  | 'ordering.withdrawn'
> = {
  'ordering.opened': (state, payload, event) => {
    const ordering: Ordering = {
      id: payload.orderingId,
      number: payload.number,
      definition: payload.definition,
      versionHash: payload.versionHash,
      eligible: payload.eligible,
      byParty: payload.byParty,
      state: 'open',
      openedAt: event.at,
      openedBy: event.actor as ParticipantId,
      closedAt: null,
      endReason: '',
      sealed: {},
      papers: [],
      named: [],
      changed: 0,
      secret: [],
      roll: [],
      ballotsHash: null,
      result: null,
    };
    return { ...state, orderings: [...state.orderings, ordering] };
  },
  'ordering.ballotSealed': (state, { orderingId, n, paper }, event) =>
    changeOrdering(state, orderingId, (one) => ({
      ...one,
      sealed: { ...one.sealed, [paper?.by ?? event.actor]: n },
      papers: paper ? settlePaper(one.papers, paper.by, 'counted', '') : one.papers,
    })),
  'ordering.paperEntered': (state, { orderingId, participantId, serial, witness }, event) =>
    changeOrdering(state, orderingId as OrderingId, (one) => ({
      ...one,
      papers: [
        ...one.papers,
        {
          by: participantId,
          serial,
          enteredBy: event.actor as ParticipantId,
          witness,
          state: 'waiting',
          reason: '',
        },
      ],
    })),
  'ordering.paperReturned': (state, { orderingId, participantId, reason }) =>
    changeOrdering(state, orderingId as OrderingId, (one) => ({
      ...one,
      papers: settlePaper(one.papers, participantId, 'returned', reason),
    })),
  'ordering.closed': (state, { orderingId, named, secret, roll, ballotsHash, result }, event) =>
    changeOrdering(state, orderingId, (one) => ({
      ...one,
      state: 'closed',
      closedAt: event.at,
      named: lastOfEach(named),
      changed: named.length - lastOfEach(named).length,
      ballotsHash,
      secret,
      roll,
      result,
    })),
  'ordering.withdrawn': (state, { orderingId, reason }, event) =>
    changeOrdering(state, orderingId, (one) => ({
      ...one,
      state: 'withdrawn',
      closedAt: event.at,
      endReason: reason,
    })),
};
