// What each event of a commitment, its roadmap and its activities does to the state. The compiler asks for a row per type.
import { describe, expect } from 'vitest';
import type { followingEvents } from '../../../shared/model/events/following.ts';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import type { Activity } from '../../../shared/model/roadmap.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { activity, CHECKPOINTS, SECOND, SECRETARIAT } from '../../support/roadmaps.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const id = 'c-1' as CommitmentId;
const of = { commitmentId: id };
const fac = 'fac' as ParticipantId;
const commitment = (state: MesaState) => state.commitments[0]!;
const roadmap = (state: MesaState) => state.roadmaps[0]!;
const first = (state: MesaState): Activity => roadmap(state).activities[0]!;

const drafted = (): EventLog =>
  openedMesa().add('commitment.created', { ...of, number: 1, title: 'Padrón' }, 'fac');
const planned = (): EventLog =>
  drafted()
    .add('roadmap.activityPut', { ...of, activity: activity('A1', { leadPerson: fac }) }, 'fac')
    .add('roadmap.activityPut', { ...of, activity: activity('A2', SECOND) }, 'fac')
    .add('roadmap.checkpointPut', { ...of, checkpoint: CHECKPOINTS[0]! }, 'fac');
const asked = (): EventLog => planned().add('roadmap.acceptanceAsked', of, 'fac');
const carriedOut = (): EventLog =>
  asked().add('commitment.moved', { ...of, to: 'inImplementation', reason: '' }, 'fac');

const ROWS: FoldRows<keyof typeof followingEvents> = {
  'commitment.moved': {
    from: asked,
    payload: { ...of, to: 'inImplementation', reason: '' },
    after: (state) =>
      expect([commitment(state).state, roadmap(state).state]).toEqual(['inImplementation', 'active']),
  },
  'commitment.published': {
    from: drafted,
    payload: { ...of, version: 1, secretariat: SECRETARIAT },
    after: (state, _before, log) =>
      expect(commitment(state)).toMatchObject({
        state: 'published',
        publications: [{ version: 1, at: log.now, secretariat: SECRETARIAT }],
      }),
  },
  'commitment.closed': {
    from: carriedOut,
    payload: { ...of, outcome: 'carriedOver', explanation: 'No alcanzó' },
    after: (state, _before, log) => {
      expect(commitment(state)).toMatchObject({
        state: 'closed',
        ending: { at: log.now, outcome: 'carriedOver', explanation: 'No alcanzó' },
      });
      expect(roadmap(state).state).toBe('closed');
    },
  },
  'commitment.amendmentStarted': {
    from: drafted,
    payload: { ...of, reason: 'Cambia la meta' },
    after: (state, _before, log) =>
      expect(commitment(state).amendment).toEqual({ by: 'fac', at: log.now, reason: 'Cambia la meta' }),
  },
  'commitment.amendmentDropped': {
    from: () => drafted().add('commitment.amendmentStarted', { ...of, reason: 'Cambia la meta' }, 'fac'),
    payload: { ...of, reason: 'Se sigue igual' },
    after: (state) => expect(commitment(state)).toMatchObject({ state: 'draft', amendment: null }),
  },
  'roadmap.activityPut': {
    from: planned,
    payload: { ...of, activity: activity('A1', { title: 'Con otro nombre' }) },
    after: (state, before) => {
      expect(roadmap(state).activities.map((one) => one.title)).toEqual(['Con otro nombre', 'Actividad A2']);
      expect(first(before).title).toBe('Actividad A1');
    },
  },
  'roadmap.activityDropped': {
    from: planned,
    payload: { ...of, code: 'A1', reason: 'Repetida' },
    after: (state) => expect(roadmap(state).activities.map((one) => one.code)).toEqual(['A2']),
  },
  'roadmap.checkpointPut': {
    from: planned,
    payload: { ...of, checkpoint: { ...CHECKPOINTS[0]!, title: 'Otro corte' } },
    after: (state) => expect(roadmap(state).checkpoints.map((one) => one.title)).toEqual(['Otro corte']),
  },
  'roadmap.checkpointDropped': {
    from: planned,
    payload: { ...of, id: 'medio' },
    after: (state) => expect(roadmap(state).checkpoints).toEqual([]),
  },
  'roadmap.acceptanceAsked': {
    from: planned,
    payload: of,
    after: (state, _before, log) =>
      expect(roadmap(state)).toMatchObject({ state: 'acceptance', askedAt: log.now }),
  },
  'roadmap.answered': {
    from: asked,
    payload: { ...of, code: 'A1', answer: 'declined', note: 'No es de su competencia' },
    after: (state, _before, log) => {
      const at = log.now;
      expect(first(state).acceptances).toEqual([
        { by: 'fac', at, answer: 'declined', note: 'No es de su competencia' },
      ]);
      expect(roadmap(state)).toMatchObject({
        state: 'draft',
        returned: [{ by: 'fac', at, code: 'A1', reason: 'No es de su competencia' }],
      });
    },
  },
  'roadmap.returned': {
    from: asked,
    payload: { ...of, reason: 'Se fue quien respondía' },
    after: (state) =>
      expect(roadmap(state)).toMatchObject({
        state: 'draft',
        returned: [{ code: null, reason: 'Se fue quien respondía' }],
      }),
  },
  'activity.statusChanged': {
    from: carriedOut,
    payload: { ...of, code: 'A1', to: 'inProgress', reason: '' },
    after: (state, _before, log) =>
      expect(first(state)).toMatchObject({
        status: 'inProgress',
        statusLog: [{ from: 'notStarted', to: 'inProgress', by: 'fac', at: log.now, reason: '' }],
      }),
  },
  'activity.evidenceAdded': {
    from: carriedOut,
    payload: { ...of, code: 'A1', evidenceId: 'e1', title: 'Padrón', reference: 'Anexo 1' },
    after: (state, _before, log) =>
      expect(first(state).evidence).toEqual([
        { id: 'e1', title: 'Padrón', reference: 'Anexo 1', by: 'fac', at: log.now },
      ]),
  },
};

describe('commitments, roadmaps and activities', () => proveRows(ROWS));
