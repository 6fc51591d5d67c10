// [Q11] The agenda grows freely until the notice of the session, and afterwards only by consensus: on the server, in the
// record and in the verifier.
import { describe, expect, it } from 'vitest';
import type { DecisionId, PartyId, PhaseId } from '../../../shared/model/ids.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { Meeting, MINUTE } from '../../support/meeting.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const DAY = 1440 * MINUTE;
const MATTER = { kind: 'solutions', title: 'Presupuesto del padrón', minutes: 10 } as const;
const INVITED = ['gob', 'gar', 'soc'].map((partyId) => ({ partyId: partyId as PartyId, to: 'Dirección' }));

function called(kind: 'ordinary' | 'extraordinary'): { meeting: Meeting; start: number } {
  const meeting = new Meeting({ planned: true });
  const start = meeting.now + 7 * DAY;
  meeting.must('fac', 'session.schedule', {
    kind,
    scheduledStart: start,
    scheduledEnd: start + 300 * MINUTE,
  });
  meeting.must('fac', 'background.add', { title: 'Diagnóstico', text: 'Los pozos bajan.', reference: '' });
  meeting.must('fac', 'session.call', { invitations: INVITED });
  return { meeting, start };
}
/** A decision adopted by consensus, on a text. */
function agreed(meeting: Meeting): DecisionId {
  const subject = { kind: 'text' as const, text: 'Se agrega el presupuesto al orden del día.' };
  const { decisionId } = meeting.must('fac', 'decision.open', { matter: 'Orden del día', subject });
  const id = decisionId as DecisionId;
  const { contentHash } = meeting.state.decisions.at(-1)!.rounds[0]!;
  for (const who of ['gob1', 'gar1', 'soc1'])
    meeting.must(who, 'decision.position', { decisionId: id, round: 1, contentHash, value: 'agree' });
  meeting.must('fac', 'decision.close', { decisionId: id, round: 1 });
  return id;
}
const titles = ({ state }: Meeting) => state.phases.map((phase) => phase.title);

describe('matters added to the agenda', () => {
  it.each([
    ['ordinary', 48],
    ['extraordinary', 12],
  ] as const)('[Q11] %s session: up to %i hours before, and not a millisecond later', (kind, hours) => {
    const { meeting, start } = called(kind);
    meeting.now = start - hours * 60 * MINUTE;
    meeting.must('fac', 'agenda.add', MATTER);
    expect(titles(meeting).at(-1)).toBe(MATTER.title);
    meeting.now += 1;
    expect(meeting.code('fac', 'agenda.add', { ...MATTER, title: 'Otro asunto' })).toBe('agenda_late');
    expect(titles(meeting)).not.toContain('Otro asunto');
  });

  it('[Q11] late ones need a decision taken by consensus in this session', () => {
    const meeting = new Meeting();
    expect(meeting.code('fac', 'agenda.add', MATTER)).toBe('agenda_late');
    const made = 'ninguna' as DecisionId;
    expect(meeting.code('fac', 'agenda.add', { ...MATTER, decisionId: made })).toBe(
      'agenda_without_consensus',
    );
    const decisionId = agreed(meeting);
    meeting.must('fac', 'agenda.add', { ...MATTER, decisionId });
    expect(meeting.state.planning.additions).toMatchObject([{ decisionId }]);
    const file = actaFile({ events: meeting.events, people: meeting.people });
    expect(JSON.stringify(actaPaper(file).blocks)).toContain('a la agenda por consenso (decisión 1.1)');
    expect(verifyActa(JSON.parse(JSON.stringify(file)))).toMatchObject({ intact: true });
  });

  it('[Q11, C6] it goes before a phase that has not begun, never before one that has', () => {
    const meeting = new Meeting();
    const decisionId = agreed(meeting);
    const add = (title: string, before: PhaseId | null) =>
      meeting.code('fac', 'agenda.add', { ...MATTER, title, before, decisionId });
    const idOf = (title: string) => meeting.state.phases.find((phase) => phase.title === title)!.id;
    meeting.must('fac', 'agenda.add', { ...MATTER, title: 'Segundo', decisionId });
    meeting.must('fac', 'agenda.add', { ...MATTER, title: 'Primero', before: idOf('Segundo'), decisionId });
    expect(titles(meeting).slice(-2)).toEqual(['Primero', 'Segundo']);
    meeting.must('fac', 'phase.go', { phaseId: idOf('Primero'), reason: 'Ya se presentaron.' });
    expect(add('Antes', idOf('Primero'))).toBe('agenda_begun');
    expect(add('Antes', 'ninguna' as PhaseId)).toBe('agenda_begun');
    meeting.must('fac', 'agenda.add', {
      ...MATTER,
      title: 'Entre los dos',
      before: idOf('Segundo'),
      decisionId,
    });
    expect(titles(meeting).slice(-3)).toEqual(['Primero', 'Entre los dos', 'Segundo']);
    expect(meeting.code('gob1', 'agenda.add', { ...MATTER, decisionId })).toBe('not_allowed');
  });

  it('[Q11, K1] the verifier finds a matter that the record added late without its consensus', () => {
    const log: EventLog = openedMesa();
    const phase = { id: 'f99' as PhaseId, ...MATTER };
    log.add('agenda.added', { phase, before: null, decisionId: null }, 'fac');
    expect(verifyActa(actaFile({ events: log.events, people: log.people }))).toMatchObject({
      intact: false,
      first: { code: 'agendaStep' },
    });
  });
});
