// The two questions of the end (minute 176): when they are answered and by whom, that no answer is in any event or view,
// and that only counts of five or more are ever told (trust.md 5).
import { describe, expect, it } from 'vitest';
import type { PhaseId } from '../../../shared/model/ids.ts';
import { Meeting } from '../../support/meeting.ts';

const ROLES = ['facilitator', 'participant', 'observer', 'screen', 'lobby'] as const;
const answer = (meeting: Meeting, by: string, said = 4, gathered = 3) =>
  meeting.code(by, 'evaluation.answer', { said, gathered });
const close = (meeting: Meeting, by = 'fac') => meeting.code(by, 'evaluation.close', {});

function closed(): Meeting {
  const meeting = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 } });
  meeting.must('fac', 'session.close', {});
  return meeting;
}

describe('the evaluation of a session', () => {
  it('opens with the closing of the session, and not before', () => {
    const meeting = new Meeting();
    expect(answer(meeting, 'gob1')).toBe('evaluation_not_open');
    expect(close(meeting)).toBe('evaluation_not_open');
    expect(meeting.view('participant').evaluation.open).toBe(false);
    meeting.must('fac', 'session.close', {});
    expect(meeting.view('participant').evaluation.open).toBe(true);
    expect(answer(meeting, 'gob1')).toBe('accepted');
  });

  it('also opens with the phase of closing', () => {
    const meeting = new Meeting({ phases: ['decision', 'closing'] });
    expect(answer(meeting, 'gob1')).toBe('evaluation_not_open');
    meeting.must('fac', 'phase.go', { phaseId: 'f2' as PhaseId, reason: 'Sigue' });
    expect(answer(meeting, 'gob1')).toBe('accepted');
  });

  it('is answered by who takes part, and closed by the facilitation, once', () => {
    const meeting = closed();
    expect(answer(meeting, 'fac')).toBe('not_allowed');
    expect(close(meeting, 'gob1')).toBe('not_allowed');
    expect(close(meeting)).toBe('accepted');
    expect(close(meeting)).toBe('evaluation_closed');
    expect(answer(meeting, 'gob1')).toBe('evaluation_closed');
  });

  it('no event and no view says who answered or what; only the facilitation sees how many', () => {
    const meeting = closed();
    const before = meeting.events.length;
    for (const by of ['gob1', 'gob2', 'gar1']) answer(meeting, by, 2, 1);
    answer(meeting, 'gob1', 1, 1);
    expect(meeting.events).toHaveLength(before);
    expect(meeting.sealed.filter((row) => row.key.startsWith('evaluation/'))).toHaveLength(3);
    expect(ROLES.map((role) => meeting.view(role).evaluation)).toEqual([
      { open: true, answered: 3, result: null },
      { open: true, answered: 0, result: null },
      { open: true, answered: 0, result: null },
      { open: true, answered: 0, result: null },
      { open: false, answered: 0, result: null },
    ]);
  });

  it('with fewer than five it says how many answered and nothing else; with five, the counts of each answer', () => {
    const few = closed();
    for (const by of ['gob1', 'gob2', 'gar1', 'gar2']) answer(few, by);
    close(few);
    expect(few.view('participant').evaluation.result).toMatchObject({
      answered: 4,
      said: null,
      gathered: null,
    });
    const enough = closed();
    for (const by of ['gob1', 'gob2', 'gar1', 'gar2']) answer(enough, by, 4, 1);
    answer(enough, 'soc1', 2, 3);
    close(enough);
    expect(enough.view('screen').evaluation).toMatchObject({
      open: false,
      answered: 5,
      result: { said: [0, 1, 0, 4], gathered: [4, 0, 1, 0] },
    });
  });

  it('once it closes nothing of the answers is kept', () => {
    const meeting = closed();
    for (const by of ['gob1', 'gar1']) answer(meeting, by);
    close(meeting);
    expect(meeting.sealed.filter((row) => row.key.startsWith('evaluation/'))).toEqual([]);
    expect(JSON.stringify(meeting.events.at(-1))).not.toContain('gob1');
  });
});
