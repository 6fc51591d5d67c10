// What each event about the plenary in groups, and about the two questions of the end, does to the state (E3).
import { describe, expect } from 'vitest';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import type { SubmesaId } from '../../../shared/model/submesas.ts';
import { divisionLeft, groupOf } from '../../../shared/submesas/division.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const [A, B] = ['ga', 'gb'].map((id) => id as SubmesaId) as [SubmesaId, SubmesaId];
const [RUBEN, TERESA] = ['ruben', 'teresa'].map((id) => id as ParticipantId) as [
  ParticipantId,
  ParticipantId,
];
const group = (id: SubmesaId, name: string, ...members: ParticipantId[]) => ({
  id,
  name,
  task: 'Redactar',
  commitmentId: null,
  members,
});
const formed = { minutes: 20, groups: [group(A, 'Grupo A', RUBEN), group(B, 'Grupo B', TERESA)] };
const divided = (): EventLog => openedMesa().add('submesas.formed', formed, 'fac');
const asked = (): EventLog => divided().add('submesa.helpAsked', { submesaId: A }, 'ruben');
const last = (state: MesaState) => state.divisions.at(-1)!;

const rows: FoldRows<
  | 'submesas.formed'
  | 'submesas.extended'
  | 'submesas.ended'
  | 'submesa.moved'
  | 'submesa.helpAsked'
  | 'submesa.helpAnswered'
  | 'evaluation.closed'
> = {
  'submesas.formed': {
    from: divided,
    payload: formed,
    after: (state, before, log) => {
      // One that was left running ends where the next one begins.
      expect(before.divisions).toHaveLength(1);
      expect(state.divisions.map((one) => one.endedAt)).toEqual([log.now, null]);
      expect(last(state)).toMatchObject({ startedAt: log.now, plannedMs: 1_200_000 });
      expect(divisionLeft(last(state), log.now + 60_000)).toBe(1_140_000);
      expect(groupOf(last(state), RUBEN)?.name).toBe('Grupo A');
      expect(groupOf(last(state), 'nadie' as ParticipantId)).toBeNull();
    },
  },
  'submesas.extended': {
    from: divided,
    payload: { minutes: -30 },
    after: (state) => expect(last(state).plannedMs).toBe(0),
  },
  'submesas.ended': {
    from: divided,
    payload: {},
    after: (state, _before, log) => expect(last(state).endedAt).toBe(log.now),
  },
  'submesa.moved': {
    from: divided,
    payload: { participantId: RUBEN, to: B },
    after: (state) => expect(last(state).groups.map((one) => one.members)).toEqual([[], [TERESA, RUBEN]]),
  },
  'submesa.helpAsked': {
    from: divided,
    payload: { submesaId: B },
    after: (state, _before, log) =>
      expect(last(state).groups.map((one) => one.helpSince)).toEqual([null, log.now]),
  },
  'submesa.helpAnswered': {
    from: asked,
    payload: { submesaId: A },
    after: (state) => expect(last(state).groups[0]?.helpSince).toBeNull(),
  },
  'evaluation.closed': {
    from: openedMesa,
    payload: { answered: 6, said: [0, 1, 2, 3], gathered: [1, 1, 2, 2] },
    after: (state, before, log) => {
      expect(before.evaluation).toBeNull();
      expect(state.evaluation).toEqual({
        at: log.now,
        answered: 6,
        said: [0, 1, 2, 3],
        gathered: [1, 1, 2, 2],
      });
    },
  },
};

describe('[E3] the plenary in groups, and the evaluation', () => proveRows(rows));
