// What happens to the acta once the session was closed, to its notes, and to the keys that sign it (5.10, K2–K7).
import type { ActaProcedure } from '../actaProcedure.ts';
import type { ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { Reducers } from './reducer.ts';

const change = (state: MesaState, acta: Partial<ActaProcedure>): MesaState => ({
  ...state,
  acta: { ...state.acta, ...acta },
});

export const actaReducers: Reducers<
  | 'key.introduced'
  | 'acta.noteAdded'
  | 'acta.reviewOpened'
  | 'acta.observed'
  | 'acta.observationAnswered'
  | 'acta.approved'
  | 'acta.signed'
  | 'acta.erratumAdded'
  | 'acta.published'
> = {
  'key.introduced': (state, { participantId, publicKey }, event) => ({
    ...state,
    keys: {
      ...state.keys,
      [participantId]: [...(state.keys[participantId] ?? []), { publicKey, at: event.at }],
    },
  }),
  'acta.noteAdded': (state, { noteId, section, text, replaces }, event) =>
    change(state, {
      notes: [
        ...state.acta.notes,
        { id: noteId, section, text, replaces, by: event.actor as ParticipantId, at: event.at },
      ],
    }),
  'acta.reviewOpened': (state, { revision, contentHash, until }, event) =>
    change(state, {
      stage: 'underReview',
      revision,
      review: { revision, upTo: event.seq - 1, contentHash, openedAt: event.at, until },
      approvals: [],
      signatures: [],
    }),
  'acta.observed': (state, { observationId, section, text }, event) =>
    change(state, {
      observations: [
        ...state.acta.observations,
        {
          id: observationId,
          revision: state.acta.revision,
          section,
          text,
          by: event.actor as ParticipantId,
          partyId: state.participants[event.actor as ParticipantId]?.partyId ?? null,
          at: event.at,
          answer: null,
        },
      ],
    }),
  /** 5.10: an accepted observation sends the text back to draft, with its approvals. */
  'acta.observationAnswered': (state, { observationId, accepted, text }, event) => {
    const answer = { accepted, text, by: event.actor as ParticipantId, at: event.at };
    const observations = state.acta.observations.map((one) =>
      one.id === observationId ? { ...one, answer } : one,
    );
    if (!accepted) return change(state, { observations });
    return change(state, { observations, stage: 'draft', review: null, approvals: [], signatures: [] });
  },
  'acta.approved': (state, { partyId, all }, event) =>
    change(state, {
      stage: all ? 'approved' : state.acta.stage,
      approvals: [
        ...state.acta.approvals.filter((one) => one.partyId !== partyId),
        { partyId, by: event.actor as ParticipantId, at: event.at, revision: state.acta.revision },
      ],
    }),
  'acta.signed': (state, { all, ...signature }, event) =>
    change(state, {
      stage: all ? 'signed' : state.acta.stage,
      signatures: [
        ...state.acta.signatures,
        { ...signature, by: event.actor as ParticipantId, at: event.at, revision: state.acta.revision },
      ],
    }),
  'acta.erratumAdded': (state, { number, text }, event) =>
    change(state, {
      errata: [...state.acta.errata, { number, text, by: event.actor as ParticipantId, at: event.at }],
    }),
  'acta.published': (state, _payload, event) => change(state, { stage: 'published', publishedAt: event.at }),
};
