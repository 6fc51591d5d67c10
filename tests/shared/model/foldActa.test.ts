// What each event of the acta's life does to the state (5.10, K2–K7). The compiler asks for a row per type.
import { describe, expect } from 'vitest';
import type { EventType } from '../../../shared/model/event.ts';
import type { ParticipantId, PartyId, SeatId } from '../../../shared/model/ids.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { closedMesa } from '../../support/sampleMesa.ts';
import { openReview as bareReview } from '../../support/signedMesa.ts';

const HASH = 'a'.repeat(64);
const gob = 'gob' as PartyId;
const underReview = (): EventLog => bareReview(closedMesa());
const observed = (): EventLog =>
  underReview().add(
    'acta.observed',
    { observationId: 'o1', section: 'agenda', text: 'Faltó el receso.' },
    'teresa',
  );
const signature = {
  partyId: gob,
  seatId: 'gob-1' as SeatId,
  contentHash: HASH,
  observation: '',
  publicKey: HASH,
  signature: 'b'.repeat(128),
};

const ACTA: FoldRows<Extract<EventType, `acta.${string}` | `key.${string}` | `role.${string}`>> = {
  'key.introduced': {
    from: closedMesa,
    payload: { participantId: 'ruben' as ParticipantId, publicKey: HASH, proof: 'b'.repeat(128) },
    after: (state, _before, log) => expect(state.keys).toEqual({ ruben: [{ publicKey: HASH, at: log.now }] }),
  },
  'role.changed': {
    from: closedMesa,
    payload: { participantId: 'teresa' as ParticipantId, role: 'facilitator', reason: 'Relevo' },
    after: (state) => {
      expect(state.participants['teresa' as ParticipantId]).toMatchObject({
        role: 'facilitator',
        seatId: 'soc-1',
      });
      expect(state.incidents.at(-1)).toMatchObject({ kind: 'handover', reason: 'Relevo' });
    },
  },
  'acta.noteAdded': {
    from: closedMesa,
    payload: { noteId: 'n1', section: 'agenda', text: 'Una nota.', replaces: null },
    after: (state, _before, log) =>
      expect(state.acta.notes).toEqual([
        { id: 'n1', section: 'agenda', text: 'Una nota.', replaces: null, by: 'fac', at: log.now },
      ]),
  },
  'acta.reviewOpened': {
    from: () => closedMesa().after(5),
    payload: { revision: 1, contentHash: HASH, until: 9 },
    after: (state, before, log) =>
      expect(state.acta).toMatchObject({
        stage: 'underReview',
        revision: 1,
        review: { revision: 1, upTo: before.seq, contentHash: HASH, openedAt: log.now, until: 9 },
        approvals: [],
        signatures: [],
      }),
  },
  'acta.observed': {
    from: underReview,
    payload: { observationId: 'o1', section: 'agenda', text: 'Faltó el receso.' },
    after: (state) =>
      expect(state.acta.observations).toMatchObject([
        { id: 'o1', revision: 1, by: 'fac', partyId: null, answer: null },
      ]),
  },
  'acta.observationAnswered': {
    from: () => observed().add('acta.approved', { partyId: gob, contentHash: HASH, all: false }, 'ruben'),
    payload: { observationId: 'o1', accepted: true, text: 'Se agrega.' },
    after: (state) => {
      expect(state.acta).toMatchObject({ stage: 'draft', review: null, revision: 1, approvals: [] });
      expect(state.acta.observations[0]?.answer).toMatchObject({ accepted: true, by: 'fac' });
    },
  },
  'acta.approved': {
    from: underReview,
    payload: { partyId: gob, contentHash: HASH, all: true },
    after: (state) =>
      expect(state.acta).toMatchObject({ stage: 'approved', approvals: [{ partyId: 'gob', revision: 1 }] }),
  },
  'acta.signed': {
    from: underReview,
    payload: { ...signature, all: false },
    after: (state, _before, log) => {
      expect(state.acta.stage).toBe('underReview');
      expect(state.acta.signatures).toEqual([{ ...signature, by: 'fac', at: log.now, revision: 1 }]);
    },
  },
  'acta.erratumAdded': {
    from: () => underReview().add('acta.signed', { ...signature, all: true }, 'ruben'),
    payload: { number: 1, text: 'Dice uno.' },
    after: (state) => {
      expect(state.acta.stage).toBe('signed');
      expect(state.acta.errata).toMatchObject([{ number: 1, text: 'Dice uno.', by: 'fac' }]);
    },
  },
  'acta.published': {
    from: () => underReview().add('acta.signed', { ...signature, all: true }, 'ruben'),
    payload: { contentHash: HASH },
    after: (state, _before, log) =>
      expect(state.acta).toMatchObject({ stage: 'published', publishedAt: log.now }),
  },
};

describe('the fold of the acta', () => proveRows(ACTA));
