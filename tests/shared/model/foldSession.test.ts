// What each event about people and the session does to the state. The compiler asks for a row per type.
import { describe, expect } from 'vitest';
import type { EventPayload, EventType } from '../../../shared/model/event.ts';
import type { followingEvents } from '../../../shared/model/events/following.ts';
import type { meetingEvents } from '../../../shared/model/events/meeting.ts';
import type { tableEvents } from '../../../shared/model/events/table.ts';
import type { CommitmentId, ParticipantId, PartyId, PhaseId, SeatId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { EventLog, MINUTE } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa, PARTIES, sampleTree } from '../../support/sampleMesa.ts';

type SessionEvent = Exclude<
  EventType,
  | `person.${string}`
  | 'presence.changed'
  | `seat.${string}`
  | `decision.${string}`
  | `ordering.${string}`
  | `acta.${string}`
  | `key.${string}`
  | `role.${string}`
  | `aside.${string}`
  | 'mesa.created'
  | keyof typeof meetingEvents
  | keyof typeof followingEvents
  | keyof typeof tableEvents
>;
const id = (name: string) => name as ParticipantId;
const seat = (state: MesaState, name: string) => state.seats.find((one) => one.id === name)!;

/** Asks for a place in a mesa whose parties recognise their own (B6). */
const ASKS: EventPayload<'person.joined'> = {
  participantId: id('nueva'),
  role: 'participant',
  partyId: 'soc' as PartyId,
  seatId: null,
  seatAs: null,
  mode: 'online',
  nameCommitment: 'a'.repeat(64),
  asksFor: { seatId: 'soc-3' as SeatId, as: 'holder' },
};

const PEOPLE: FoldRows<Extract<EventType, `person.${string}` | `seat.${string}` | 'presence.changed'>> = {
  'seat.ceded': {
    from: openedMesa,
    payload: { seatId: 'soc-1' as SeatId, to: 'alternate', from: id('teresa'), reason: '' },
    after: (state) => expect(seat(state, 'soc-1').ceded).toBe(true),
  },
  'seat.recognised': {
    from: () => openedMesa().add('person.joined', ASKS, 'nueva'),
    payload: { seatId: 'soc-3' as SeatId, as: 'holder', participantId: id('nueva') },
    after: (state, before) => {
      // B6: asking declares a power and takes no place.
      expect(seat(before, 'soc-3')).toMatchObject({ holder: null, decisionPower: 'declared' });
      expect(before.participants[id('nueva')]).toMatchObject({ seatId: null, claim: { open: true } });
      expect(seat(state, 'soc-3')).toMatchObject({ holder: 'nueva', decisionPower: 'confirmed' });
      expect(state.participants[id('nueva')]).toMatchObject({
        seatId: 'soc-3',
        seatAs: 'holder',
        claim: { seatId: 'soc-3', as: 'holder', open: false },
      });
    },
  },
  'seat.released': {
    from: openedMesa,
    payload: { seatId: 'soc-1' as SeatId, as: 'holder', participantId: id('teresa'), reason: 'Se va' },
    after: (state) => {
      expect(seat(state, 'soc-1').holder).toBeNull();
      expect(state.participants[id('teresa')]).toMatchObject({
        status: 'admitted',
        role: 'participant',
        seatId: null,
        seatAs: null,
      });
    },
  },
  'person.joined': {
    from: openedMesa,
    payload: {
      participantId: id('nueva'),
      role: 'participant',
      partyId: 'soc' as PartyId,
      seatId: 'soc-3' as never,
      seatAs: 'holder',
      mode: 'online',
      nameCommitment: 'a'.repeat(64),
    },
    after: (state) => {
      expect(state.participants[id('nueva')]).toMatchObject({ status: 'waiting', present: false });
      expect(seat(state, 'soc-3')).toMatchObject({ holder: 'nueva', decisionPower: 'declared' });
    },
  },
  'person.admitted': {
    from: () => openedMesa().add('person.joined', PEOPLE['person.joined'].payload, 'nueva'),
    payload: { participantId: id('nueva'), decisionPower: 'confirmed' },
    after: (state) => {
      expect(state.participants[id('nueva')]?.status).toBe('admitted');
      expect(seat(state, 'soc-3').decisionPower).toBe('confirmed');
    },
  },
  'person.rejected': {
    from: () => openedMesa().add('person.joined', PEOPLE['person.joined'].payload, 'nueva'),
    payload: { participantId: id('nueva'), reason: 'No es de la organización' },
    after: (state) => {
      expect(state.participants[id('nueva')]?.status).toBe('rejected');
      expect(seat(state, 'soc-3').holder).toBeNull();
    },
  },
  'person.removed': {
    from: openedMesa,
    payload: { participantId: id('teresa'), reason: 'Interrumpió' },
    after: (state, _before, log) => {
      expect(state.participants[id('teresa')]).toMatchObject({ status: 'removed', present: false });
      expect(state.participants[id('teresa')]?.attendance.at(-1)?.out).toBe(log.now);
      expect(seat(state, 'soc-1').holder).toBeNull();
      expect(state.incidents.at(-1)).toMatchObject({ kind: 'removed', reason: 'Interrumpió' });
    },
  },
  'person.wordsGiven': {
    from: openedMesa,
    payload: { participantId: id('teresa') },
    after: (state, before) => expect(state.participants).toEqual(before.participants),
  },
  'person.demoted': {
    from: openedMesa,
    payload: { participantId: id('teresa'), reason: 'Cede el asiento' },
    after: (state) => {
      expect(state.participants[id('teresa')]).toMatchObject({
        role: 'observer',
        seatId: null,
        present: true,
      });
      expect(seat(state, 'soc-1').holder).toBeNull();
    },
  },
  'presence.changed': {
    from: () => openedMesa().after(10),
    payload: { participantId: id('teresa'), present: false, since: 0, cause: 'grace' },
    after: (state, before) => {
      const { attendance, present } = state.participants[id('teresa')]!;
      expect(present).toBe(false);
      // Nobody leaves before having arrived, whatever the clock of the drop said.
      expect(attendance.at(-1)?.out).toBe(before.participants[id('teresa')]?.attendance.at(-1)?.in);
    },
  },
};

const SESSION: FoldRows<SessionEvent> = {
  'party.withdrew': {
    from: openedMesa,
    payload: { partyId: 'soc' as PartyId, reason: 'Vigilancia de personas participantes' },
    after: (state, _before, log) =>
      expect(state.withdrawals).toEqual([
        {
          partyId: 'soc',
          by: 'fac',
          at: log.now,
          reason: 'Vigilancia de personas participantes',
          returnedAt: null,
        },
      ]),
  },
  'party.returned': {
    from: () =>
      openedMesa()
        .add('party.withdrew', { partyId: 'soc' as PartyId, reason: 'Motivo' })
        .after(9),
    payload: { partyId: 'soc' as PartyId, reason: '' },
    after: (state, _before, log) => expect(state.withdrawals.at(-1)?.returnedAt).toBe(log.now),
  },
  'session.notHeld': {
    from: () => new EventLog().create({ parties: PARTIES }),
    payload: { waitedFrom: 1, missing: ['soc' as PartyId], attendance: {} },
    after: (state, _before, log) => {
      expect(state.session.state).toBe('notHeld');
      expect(state.gathering.notHeld).toEqual([
        { at: log.now, waitedFrom: 1, call: 'firstCall', missing: ['soc'], attendance: {} },
      ]);
    },
  },
  'session.calledAgain': {
    from: () => new EventLog().create({ parties: PARTIES }),
    payload: { scheduledStart: 5 },
    after: (state) => {
      expect(state.session.state).toBe('gathering');
      expect(state.gathering).toMatchObject({ call: 'secondCall', scheduledStart: 5 });
    },
  },
  'session.opened': {
    from: () => new EventLog().create({ parties: PARTIES }),
    payload: { number: 2 },
    after: (state, _before, log) => {
      expect(state.state).toBe('open');
      expect(state.session).toEqual({ number: 2, state: 'inSession', openedAt: log.now, closedAt: null });
    },
  },
  'session.recessed': {
    from: () => openedMesa().after(3),
    payload: { reason: 'Comida' },
    after: (state, _before, log) => {
      expect(state.session.state).toBe('recess');
      expect(state.clock?.pausedAt).toBe(log.now);
    },
  },
  'session.resumed': {
    from: () => openedMesa().add('session.recessed', { reason: '' }).after(20),
    payload: {},
    after: (state) => {
      expect(state.session.state).toBe('inSession');
      expect(state.clock).toMatchObject({ pausedAt: null, pausedMs: 20 * MINUTE });
    },
  },
  'session.closed': {
    from: openedMesa,
    payload: { tree: sampleTree as never, treeHash: fingerprint(sampleTree) },
    after: (state, _before, log) => {
      expect(state.state).toBe('closed');
      expect(state.session.closedAt).toBe(log.now);
      expect(state.clock).toBeNull();
      expect(state.phaseVisits.every((visit) => visit.until !== null)).toBe(true);
      expect(state.closing).toEqual({ tree: sampleTree, treeHash: fingerprint(sampleTree) });
    },
  },
  'quorum.changed': {
    from: openedMesa,
    payload: { holds: false, missing: ['gar' as PartyId], attendance: { gob: 1, soc: 2, gar: 0, aca: 1 } },
    after: (state, _before, log) => {
      expect(state.session.state).toBe('suspended');
      expect(state.quorum).toMatchObject({ holds: false, missing: ['gar'], since: log.now });
      expect(state.incidents.at(-1)).toMatchObject({ kind: 'quorumLost', reason: 'gar' });
    },
  },
  'phase.started': {
    from: () => openedMesa().after(5),
    payload: { phaseId: 'f3' as PhaseId, reason: 'Ya hay acuerdo en lo demás' },
    after: (state, _before, log) => {
      expect(state.phaseVisits.map((visit) => [visit.phaseId, visit.until])).toEqual([
        ['f1', log.now],
        ['f3', null],
      ]);
      expect(state.clock).toMatchObject({ phaseId: 'f3', startedAt: log.now, plannedMs: 60 * MINUTE });
    },
  },
  'phase.undone': {
    from: () =>
      openedMesa()
        .after(5)
        .add('phase.started', { phaseId: 'f3' as PhaseId, reason: 'Ya hay acuerdo en lo demás' }, 'fac')
        .after(8 / 60),
    payload: { phaseId: 'f1' as PhaseId },
    after: (state, _before, log) => {
      expect(state.phaseVisits.map((visit) => [visit.phaseId, visit.until])).toEqual([['f1', null]]);
      expect(state.clock).toEqual(openedMesa().state.clock);
      expect(state.phaseUndo).toBeNull();
      expect(log.now - state.clock!.startedAt).toBe(5 * MINUTE + 8000);
    },
  },
  'phase.extended': {
    from: openedMesa,
    payload: { phaseId: 'f1' as PhaseId, minutes: -60 },
    after: (state) => expect(state.clock?.plannedMs).toBe(0),
  },
  'clock.paused': {
    from: () => openedMesa().after(2),
    payload: {},
    after: (state, _before, log) => expect(state.clock?.pausedAt).toBe(log.now),
  },
  'clock.resumed': {
    from: () => openedMesa().add('clock.paused', {}).after(4),
    payload: {},
    after: (state) => expect(state.clock).toMatchObject({ pausedAt: null, pausedMs: 4 * MINUTE }),
  },
  'lock.changed': {
    from: openedMesa,
    payload: { target: 'com1', locked: true, reason: 'Se lee en voz alta' },
    after: (state, _before, log) => {
      const lock = { locked: true, reason: 'Se lee en voz alta', by: 'fac', at: log.now };
      expect(state.locks).toMatchObject({ tree: { locked: false }, drafts: { com1: lock } });
    },
  },
  'spotlight.changed': {
    from: openedMesa,
    payload: { place: 'arbol', nodeId: 'c1' },
    after: (state) => expect(state.spotlight).toMatchObject({ place: 'arbol', nodeId: 'c1', by: 'fac' }),
  },
  'cause.marked': {
    from: openedMesa,
    payload: { nodeId: 'c1', strategic: true, label: 'C1', text: 'La planeación se reinicia' },
    after: (state) =>
      expect(state.strategicCauses).toEqual([
        { nodeId: 'c1', label: 'C1', text: 'La planeación se reinicia' },
      ]),
  },
  'commitment.created': {
    from: openedMesa,
    payload: { commitmentId: 'com1' as CommitmentId, number: 1, title: 'Institutos' },
    after: (state) => expect(state.commitments).toMatchObject([{ id: 'com1', state: 'draft', versions: [] }]),
  },
  'commitment.withdrawn': {
    from: () => openedMesa().add('commitment.created', SESSION['commitment.created'].payload, 'fac'),
    payload: { commitmentId: 'com1' as CommitmentId, reason: 'Se une al segundo' },
    after: (state) => expect(state.commitments[0]?.state).toBe('withdrawn'),
  },
};

describe('the fold of people', () => proveRows(PEOPLE));
describe('the fold of the session', () => proveRows(SESSION));
