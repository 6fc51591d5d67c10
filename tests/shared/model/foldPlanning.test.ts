// What each event of a mesa that is prepared, called, paused or cancelled does to the state (5.1, 5.2). The compiler asks
// for a row per type.
import { describe, expect, it } from 'vitest';
import type { meetingEvents } from '../../../shared/model/events/meeting.ts';
import type { PartyId, PhaseId } from '../../../shared/model/ids.ts';
import { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa, PARTIES } from '../../support/sampleMesa.ts';

const planned = () => new EventLog().create({ parties: PARTIES, planned: true });
const DAY = { number: 1, kind: 'extraordinary', scheduledStart: 5000, scheduledEnd: 9000 } as const;
const scheduled = () => planned().add('session.scheduled', DAY);
const CALL = { invitations: [{ partyId: 'soc' as PartyId, to: 'La asamblea' }] };
const called = () => scheduled().add('session.called', CALL);
const ITEM = { itemId: 'b1', title: 'Diagnóstico', text: 'Los pozos bajan.', reference: '' };
const PAUSE = { reason: 'Sigue mañana', until: 99_000 };

const PLANNING: FoldRows<keyof typeof meetingEvents> = {
  'session.scheduled': {
    from: () => called().add('session.cancelled', { reason: 'Lluvia' }),
    payload: { ...DAY, number: 2, scheduledStart: 20_000, scheduledEnd: 30_000 },
    after: (state) => {
      expect(state).toMatchObject({ state: 'convened', session: { number: 2, state: 'scheduled' } });
      expect(state.gathering.scheduledStart).toBe(20_000);
      // Whoever was invited to the cancelled session has still to be invited to this one.
      expect(state.planning).toMatchObject({ scheduledEnd: 30_000, calledAt: null, invitations: [] });
    },
  },
  'background.added': {
    from: planned,
    payload: ITEM,
    after: (state) => expect(state.planning.background).toEqual([ITEM]),
  },
  'background.removed': {
    from: () => planned().add('background.added', ITEM),
    payload: { itemId: 'b1' },
    after: (state) => expect(state.planning.background).toEqual([]),
  },
  'session.called': {
    from: scheduled,
    payload: CALL,
    after: (state, _before, log) => {
      expect(state).toMatchObject({ state: 'convened', session: { state: 'called' } });
      expect(state.planning).toMatchObject({ ...CALL, kind: 'extraordinary', calledAt: log.now });
    },
  },
  'agenda.added': {
    from: planned,
    payload: {
      phase: { id: 'f9' as PhaseId, kind: 'solutions', title: 'Presupuesto', minutes: 10 },
      before: null,
      decisionId: null,
    },
    after: (state, before, log) => {
      expect(state.phases).toEqual([...before.phases, expect.objectContaining({ title: 'Presupuesto' })]);
      expect(state.planning.additions).toEqual([{ phaseId: 'f9', at: log.now, by: 'fac', decisionId: null }]);
    },
  },
  'session.gathered': {
    from: called,
    payload: {},
    after: (state) => {
      expect(state.session.state).toBe('gathering');
      expect(state.gathering.scheduledStart).toBe(DAY.scheduledStart);
    },
  },
  'session.cancelled': {
    from: called,
    payload: { reason: 'Lluvia' },
    after: (state, _before, log) => {
      expect(state).toMatchObject({ state: 'convened', session: { state: 'cancelled' } });
      expect(state.planning.cancelledSessions).toEqual([{ number: 1, at: log.now, reason: 'Lluvia' }]);
    },
  },
  'mesa.cancelled': {
    from: scheduled,
    payload: { reason: 'Se une a otra' },
    after: (state, _before, log) => {
      expect(state.state).toBe('cancelled');
      expect(state.planning.cancelled).toEqual({ at: log.now, by: 'fac', reason: 'Se une a otra' });
    },
  },
  'mesa.paused': {
    from: () => openedMesa().add('session.recessed', { reason: '' }),
    payload: PAUSE,
    after: (state, _before, log) => {
      expect(state).toMatchObject({ state: 'paused', session: { state: 'recess' } });
      expect(state.planning.pauses).toEqual([{ ...PAUSE, at: log.now, by: 'fac', endedAt: null }]);
    },
  },
  'mesa.unpaused': {
    from: () =>
      openedMesa().add('session.recessed', { reason: '' }).add('mesa.paused', PAUSE, 'fac').after(60),
    payload: {},
    after: (state, before, log) => {
      expect(state).toMatchObject({ state: 'open', session: { state: 'recess' } });
      expect(before.planning.pauses[0]?.endedAt).toBeNull();
      expect(state.planning.pauses[0]?.endedAt).toBe(log.now);
    },
  },
};

describe('the state after an event of a prepared mesa', () => {
  proveRows(PLANNING);

  it('a mesa that closes in its pause ends it there, and a prepared one begins without a day', () => {
    const log = openedMesa()
      .add('session.recessed', { reason: '' })
      .add('mesa.paused', PAUSE, 'fac')
      .after(5);
    log.add('session.closed', { tree: null, treeHash: 'a'.repeat(64) }, 'fac');
    expect(log.state.planning.pauses[0]?.endedAt).toBe(log.now);
    expect(planned().state).toMatchObject({
      state: 'planned',
      session: { number: 1, state: 'scheduled' },
      gathering: { scheduledStart: null },
    });
  });
});
