// What each event about the floor does to the state (C9, N1).
import { describe, expect, it } from 'vitest';
import type { Turn, TurnId } from '../../../shared/model/floor.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const T1 = 't1' as TurnId;
const T2 = 't2' as TurnId;
const RUBEN = 'ruben' as ParticipantId;
const TERESA = 'teresa' as ParticipantId;

const asked = (): EventLog =>
  openedMesa().add('turn.requested', { turnId: T1, by: RUBEN, kind: 'floor', text: 'El plazo' }, 'ruben');
const speaking = (): EventLog => asked().add('turn.granted', { turnId: T1, override: '' }, 'fac');
const first = (log: { floor: { turns: Turn[] } }): Turn | undefined => log.floor.turns[0];

const rows: FoldRows<
  | 'turn.requested'
  | 'turn.withdrawn'
  | 'turn.granted'
  | 'turn.ended'
  | 'turn.declined'
  | 'floor.timed'
  | 'background.read'
> = {
  'turn.requested': {
    from: openedMesa,
    payload: { turnId: T1, by: TERESA, kind: 'doubt', text: '¿Qué es un padrón?' },
    after: (state, before, log) => {
      expect(before.floor.turns).toEqual([]);
      // Typed by the facilitation: it says so (B7).
      expect(first(state)).toEqual({
        id: 't1',
        by: 'teresa',
        partyId: 'soc',
        enteredBy: 'fac',
        kind: 'doubt',
        text: '¿Qué es un padrón?',
        requestedAt: log.now,
        state: 'waiting',
        startedAt: null,
        endedAt: null,
        override: '',
      });
    },
  },
  'turn.withdrawn': {
    from: asked,
    payload: { turnId: T1 },
    after: (state, before, log) => {
      expect(first(before)).toMatchObject({ state: 'waiting', enteredBy: null, partyId: 'gob' });
      expect(first(state)).toMatchObject({ state: 'withdrawn', startedAt: null, endedAt: log.now });
    },
  },
  'turn.granted': {
    from: () =>
      speaking().add('turn.requested', { turnId: T2, by: TERESA, kind: 'reply', text: '' }, 'teresa'),
    payload: { turnId: T2, override: 'Responde a una alusión' },
    after: (state, before, log) => {
      expect(first(before)?.state).toBe('speaking');
      expect(first(state)).toMatchObject({ state: 'done', endedAt: log.now });
      expect(state.floor.turns[1]).toMatchObject({
        state: 'speaking',
        startedAt: log.now,
        endedAt: null,
        override: 'Responde a una alusión',
      });
    },
  },
  'turn.ended': {
    from: speaking,
    payload: { turnId: T1 },
    after: (state, before, log) => {
      expect(first(before)?.endedAt).toBeNull();
      expect(first(state)).toMatchObject({ state: 'done', endedAt: log.now });
    },
  },
  'turn.declined': {
    from: openedMesa,
    payload: { participantId: TERESA, declined: true },
    after: (state, before) => {
      expect(before.floor.declined).toEqual([]);
      expect(state.floor.declined).toEqual(['teresa']);
    },
  },
  'floor.timed': {
    from: openedMesa,
    payload: { seconds: 60 },
    after: (state, before) => {
      expect(before.floor.seconds).toBe(90);
      expect(state.floor.seconds).toBe(60);
    },
  },
  'background.read': {
    from: () => openedMesa().add('background.read', { participantId: TERESA }, 'teresa'),
    payload: { participantId: TERESA },
    after: (state) => expect(state.floor.readers).toEqual(['teresa']),
  },
};

describe('the floor', () => {
  proveRows(rows);

  it('[C9] asking to speak takes back «prefiero no tomar la palabra»', () => {
    const log = openedMesa().add('turn.declined', { participantId: RUBEN, declined: true }, 'ruben');
    log.add('turn.requested', { turnId: T1, by: RUBEN, kind: 'floor', text: '' }, 'ruben');
    expect(log.state.floor.declined).toEqual([]);
  });
});
