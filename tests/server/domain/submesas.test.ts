// The plenary in groups (E3): who may divide it, into what, who is placed later, who asks for help, and how it comes back.
import { describe, expect, it } from 'vitest';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import type { SubmesaId } from '../../../shared/model/submesas.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { Meeting } from '../../support/meeting.ts';

type Plan = CommandInput<'submesas.form'>['groups'][number];
const person = (id: string) => id as ParticipantId;
const plan = (name: string, members: string[], more: Partial<Plan> = {}): Plan => ({
  name,
  task: '',
  commitmentId: null,
  members: members.map(person),
  ...more,
});
const TWO = [plan('Grupo A', ['gob1', 'gar1']), plan('Grupo B', ['soc1'])];

function started(): Meeting {
  const meeting = new Meeting();
  meeting.join('tarde', { party: 'soc' });
  meeting.join('mira', { role: 'observer' });
  return meeting;
}
const form = (meeting: Meeting, groups: Plan[] = TWO, by = 'fac') =>
  meeting.code(by, 'submesas.form', { minutes: 20, groups });
const idOf = (meeting: Meeting, name: string): SubmesaId =>
  meeting.state.divisions.at(-1)!.groups.find((one) => one.name === name)!.id;
const membersOf = (meeting: Meeting) =>
  meeting.view('participant').submesas?.groups.map((one) => one.members);

describe('[E3] dividing', () => {
  it('is for the facilitation, one division at a time, and everybody inside sees it', () => {
    const meeting = started();
    expect(form(meeting, TWO, 'gob1')).toBe('not_allowed');
    expect(form(meeting)).toBe('accepted');
    expect(form(meeting)).toBe('submesas_running');
    for (const role of ['facilitator', 'participant', 'observer', 'screen'] as const)
      expect(meeting.view(role).submesas?.groups, role).toHaveLength(2);
    expect(meeting.view('lobby').submesas).toBeNull();
  });

  it('each person is in one group, each group has people and a name of its own', () => {
    const meeting = started();
    expect(form(meeting, [plan('A', ['gob1']), plan('B', ['gob1', 'soc1'])])).toBe('submesas_invalid');
    expect(form(meeting, [plan('A', ['gob1', 'soc1']), plan('B', [])])).toBe('submesas_invalid');
    expect(form(meeting, [plan('A', ['gob1']), plan('A', ['soc1'])])).toBe('submesas_invalid');
  });

  it('only of people who take part and are inside, and over texts that exist', () => {
    const meeting = started();
    for (const who of ['mira', 'fac', 'nadie'])
      expect(form(meeting, [plan('A', ['gob1']), plan('B', [who])]), who).toBe('unknown_person');
    const commitmentId = 'otro' as CommitmentId;
    expect(form(meeting, [plan('A', ['gob1'], { commitmentId }), plan('B', ['soc1'])])).toBe(
      'unknown_commitment',
    );
    const own = meeting.must('fac', 'commitment.create', { title: 'Padrón' }).commitmentId as CommitmentId;
    expect(form(meeting, [plan('A', ['gob1'], { commitmentId: own }), plan('B', ['soc1'])])).toBe('accepted');
  });
});

describe('[E3] while it lasts', () => {
  it('the facilitation gives time and brings everybody back', () => {
    const meeting = started();
    expect(meeting.code('fac', 'submesas.extend', { minutes: 5 })).toBe('submesas_not_running');
    expect(meeting.code('fac', 'submesas.end', {})).toBe('submesas_not_running');
    form(meeting);
    meeting.must('fac', 'submesas.extend', { minutes: 5 });
    expect(meeting.view('participant').submesas?.plannedMs).toBe(25 * 60_000);
    meeting.must('fac', 'submesas.end', {});
    expect(meeting.view('participant').submesas).toBeNull();
    expect(form(meeting)).toBe('accepted');
  });

  it('places who came later, moves who is in another group, and lets go of who is taken out', () => {
    const meeting = started();
    form(meeting);
    const move = (id: string, to: SubmesaId) =>
      meeting.code('fac', 'submesa.move', { participantId: person(id), to });
    expect(move('tarde', idOf(meeting, 'Grupo A'))).toBe('accepted');
    expect(move('gob1', idOf(meeting, 'Grupo B'))).toBe('accepted');
    expect(move('gob1', idOf(meeting, 'Grupo B'))).toBe('accepted');
    expect(move('gob1', 'otro' as SubmesaId)).toBe('unknown_submesa');
    expect(move('mira', idOf(meeting, 'Grupo B'))).toBe('unknown_person');
    expect(membersOf(meeting)).toEqual([
      ['gar1', 'tarde'],
      ['soc1', 'gob1'],
    ]);
    meeting.must('fac', 'person.remove', { participantId: person('tarde'), reason: 'Se fue' });
    expect(membersOf(meeting)).toEqual([['gar1'], ['soc1', 'gob1']]);
  });

  it('somebody of a group asks for help for it, and the facilitation answers', () => {
    const meeting = started();
    form(meeting);
    const submesaId = idOf(meeting, 'Grupo A');
    const since = () => meeting.state.divisions.at(-1)?.groups.map((one) => one.helpSince);
    expect(meeting.code('soc1', 'submesa.askHelp', { submesaId })).toBe('not_in_submesa');
    meeting.must('gob1', 'submesa.askHelp', { submesaId });
    const first = meeting.now;
    meeting.after(1).must('gar1', 'submesa.askHelp', { submesaId });
    expect(since()).toEqual([first, null]);
    meeting.must('fac', 'submesa.answerHelp', { submesaId });
    expect(since()).toEqual([null, null]);
  });

  it('the session closes the groups with it', () => {
    const meeting = started();
    form(meeting);
    meeting.must('fac', 'session.close', {});
    expect(meeting.view('participant').submesas).toBeNull();
    expect(meeting.state.divisions.at(-1)?.endedAt).toBe(meeting.now);
  });
});
