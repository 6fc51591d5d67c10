// What happens to remarks on drafts: sent, and answered once (C15).
import type { ParticipantId } from '../ids.ts';
import type { Remark } from '../remarks.ts';
import type { Reducers } from './reducer.ts';

export const remarkReducers: Reducers<'remark.sent' | 'remark.answered'> = {
  'remark.sent': (state, { remarkId, by, ...sent }, event) => {
    const remark: Remark = {
      ...sent,
      id: remarkId,
      by,
      partyId: state.participants[by]?.partyId ?? null,
      enteredBy: event.actor === by ? null : (event.actor as ParticipantId),
      at: event.at,
      answer: null,
    };
    return { ...state, remarks: [...state.remarks, remark] };
  },
  'remark.answered': (state, { remarkId, answer, reason }, event) => ({
    ...state,
    remarks: state.remarks.map((one) =>
      one.id === remarkId
        ? { ...one, answer: { answer, reason, by: event.actor as ParticipantId, at: event.at } }
        : one,
    ),
  }),
};
