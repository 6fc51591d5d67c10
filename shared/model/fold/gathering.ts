// What happens around the table before and beyond a session: withdrawals of parties (Q8), sessions that could not be
// held and their second call (Q9, Q10).
import type { Reducers } from './reducer.ts';

export const gatheringReducers: Reducers<
  'party.withdrew' | 'party.returned' | 'session.notHeld' | 'session.calledAgain'
> = {
  'party.withdrew': (state, { partyId, reason }, event) => ({
    ...state,
    withdrawals: [
      ...state.withdrawals,
      {
        partyId,
        by: event.actor as (typeof state.withdrawals)[number]['by'],
        at: event.at,
        reason,
        returnedAt: null,
      },
    ],
    incidents: [...state.incidents, { at: event.at, kind: 'partyWithdrew', participantId: null, reason }],
  }),
  'party.returned': (state, { partyId, reason }, event) => ({
    ...state,
    withdrawals: state.withdrawals.map((one) =>
      one.partyId === partyId && one.returnedAt === null ? { ...one, returnedAt: event.at } : one,
    ),
    incidents: [...state.incidents, { at: event.at, kind: 'partyReturned', participantId: null, reason }],
  }),
  'session.notHeld': (state, { waitedFrom, missing, attendance }, event) => ({
    ...state,
    session: { ...state.session, state: 'notHeld' },
    gathering: {
      ...state.gathering,
      notHeld: [
        ...state.gathering.notHeld,
        { at: event.at, waitedFrom, call: state.gathering.call, missing, attendance },
      ],
    },
  }),
  'session.calledAgain': (state, { scheduledStart }) => ({
    ...state,
    session: { ...state.session, state: 'gathering' },
    gathering: { ...state.gathering, call: 'secondCall', scheduledStart },
  }),
};
