// What was refused by a lock, sent as a proposal, and what was answered to it (architecture.md 3).
import type { ParticipantId } from '../ids.ts';
import type { Reducers } from './reducer.ts';

export const asideReducers: Reducers<'aside.sent' | 'aside.answered'> = {
  'aside.sent': (state, { asideId, target, text }, event) => {
    const by = event.actor as ParticipantId;
    const partyId = state.participants[by]?.partyId ?? null;
    return {
      ...state,
      asides: [...state.asides, { id: asideId, target, text, by, partyId, at: event.at, answer: null }],
    };
  },
  'aside.answered': (state, { asideId, taken, reason }, event) => {
    const answer = { taken, reason, by: event.actor as ParticipantId, at: event.at };
    return { ...state, asides: state.asides.map((one) => (one.id === asideId ? { ...one, answer } : one)) };
  },
};
