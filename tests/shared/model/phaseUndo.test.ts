// C6: the facilitation takes a change of phase back within ten seconds, and the record goes on as if nothing.
import { describe, expect, it } from 'vitest';
import { sessionHandlers } from '../../../server/domain/commands/session.ts';
import { buildActa } from '../../../shared/model/acta.ts';
import type { RainId } from '../../../shared/model/cards.ts';
import type { ParticipantId, PhaseId } from '../../../shared/model/ids.ts';
import { PHASE_UNDO_MS } from '../../../shared/model/phaseUndo.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const SECOND = 1 / 60;
const RAIN = {
  rainId: 'lluvia-1' as RainId,
  number: 1,
  question: '¿Por qué se paga menos?',
  perPerson: 5,
  signature: 'party',
} as const;
const phase = (id: string) => id as PhaseId;
/** Five minutes into the first phase, somebody presses «next». */
const pressed = (): EventLog =>
  openedMesa()
    .after(5)
    .add('phase.started', { phaseId: phase('f2'), reason: '' }, 'fac');

/** What «undo» answers on this log at its present instant. */
function undo(log: EventLog): string {
  const answer = sessionHandlers['phase.undo'](
    log.state,
    {},
    {
      actor: log.state.participants['fac' as ParticipantId]!,
      now: log.now,
      newId: () => 'x',
      newSalt: () => 'x',
      insecure: false,
      prepared: {},
    },
  );
  if (!answer.ok) return answer.error.code;
  return answer.value.events.map(({ payload }) => (payload as { phaseId: string }).phaseId).join();
}

describe('undoing a change of phase', () => {
  const cases: [string, () => EventLog, string][] = [
    ['at once', pressed, 'f1'],
    ['at ten seconds', () => pressed().after(PHASE_UNDO_MS / 60_000), 'f1'],
    ['one second later', () => pressed().after(11 * SECOND), 'undo_too_late'],
    ['of the phase the session opened with', openedMesa, 'undo_too_late'],
    ['after the clock was paused', () => pressed().add('clock.paused', {}), 'undo_too_late'],
    [
      'after the new phase was given time',
      () => pressed().add('phase.extended', { phaseId: phase('f2'), minutes: 5 }),
      'undo_too_late',
    ],
    ['after a recess', () => pressed().add('session.recessed', { reason: '' }), 'undo_too_late'],
    ['after private writing was opened in it', () => pressed().add('rain.opened', RAIN), 'undo_too_late'],
    [
      'of two changes in a row, the last one',
      () => pressed().add('phase.started', { phaseId: phase('f3'), reason: '' }),
      'f2',
    ],
    ['twice', () => pressed().add('phase.undone', { phaseId: phase('f1') }), 'undo_too_late'],
  ];
  for (const [when, log, answer] of cases)
    it(`[5.3] ${when}: ${answer === 'undo_too_late' ? 'too late, go back with a reason' : `${answer} goes on`}`, () => {
      expect(undo(log())).toBe(answer);
    });

  it('[5.3] leaves the clock and the visits as if it had never been, also of a paused clock', () => {
    for (const start of [openedMesa(), openedMesa().after(2).add('clock.paused', {})]) {
      const before = start.state;
      const after = start
        .after(1)
        .add('phase.started', { phaseId: phase('f2'), reason: '' })
        .after(4 * SECOND)
        .add('phase.undone', { phaseId: phase('f1') }).state;
      expect({ ...after, seq: 0, head: '' }).toEqual({ ...before, seq: 0, head: '' });
    }
  });

  it('[5.3] out of its time, or of another phase, takes nothing back: a record cannot hide an hour', () => {
    const late = pressed()
      .after(60)
      .add('phase.undone', { phaseId: phase('f1') });
    const other = pressed().add('phase.undone', { phaseId: phase('f3') });
    for (const { state } of [late, other]) expect(state.clock?.phaseId).toBe('f2');
  });

  it('[K1] is not in the agenda of the acta, and everything else of the phase is', () => {
    const log = pressed()
      .add('lock.changed', { target: 'tree', locked: true, reason: 'Se lee en voz alta' }, 'fac')
      .add('phase.undone', { phaseId: phase('f1') }, 'fac');
    const { content } = buildActa(log.events);
    expect(content.agenda.visits).toEqual(buildActa(openedMesa().events).content.agenda.visits);
    expect(content.development.map(({ kind }) => kind)).toContain('locked');
    expect(content.verification.events).toBe(log.events.length);
  });
});
