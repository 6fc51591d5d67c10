// One meeting through everything that may surround a decision: prepared and called, a session cancelled before, proposals,
// a decision divided in parts, one taken elsewhere, and a night in between (domain.md 5.1, 5.2, 5.5).
import type { DecisionId, PartyId } from '../../shared/model/ids.ts';
import { Meeting, MINUTE } from './meeting.ts';

const DAY = 1440 * MINUTE;
const PARTIES = ['gob', 'gar', 'soc'];

function say(meeting: Meeting, id: DecisionId, stances: readonly ('agree' | 'object')[]): void {
  for (const [index, party] of PARTIES.entries()) meeting.position(`${party}1`, id, stances[index]!);
  meeting.close(id);
}

function prepare(meeting: Meeting): void {
  const schedule = () => {
    const scheduledStart = meeting.now + 7 * DAY;
    const hours = { scheduledStart, scheduledEnd: scheduledStart + 300 * MINUTE };
    meeting.must('fac', 'session.schedule', { kind: 'ordinary', ...hours });
  };
  const invitations = PARTIES.map((id) => ({ partyId: id as PartyId, to: `Dirección de ${id}` }));
  schedule();
  meeting.must('fac', 'session.cancel', { reason: 'La sede no está disponible.' });
  schedule();
  meeting.must('fac', 'background.add', {
    title: 'Diagnóstico del acuífero',
    text: '',
    reference: 'https://ejemplo.test/acuifero',
  });
  meeting.must('fac', 'session.call', { invitations });
  for (const id of PARTIES) meeting.join(`${id}1`, { party: id, seat: `${id}-1` });
  meeting.after((7 * DAY) / MINUTE).must('fac', 'session.gather', {});
  for (const id of ['fac', ...PARTIES.map((id) => `${id}1`)]) meeting.presence(id, true);
  meeting.must('fac', 'session.open', {});
}

/** Closed at the end. Decision 1 is divided in 2 (adopted) and 3 (deferred), 4 is taken elsewhere and 5 is withdrawn. */
export function longMeeting(): Meeting {
  const meeting = new Meeting({ planned: true, config: { majorityMinFailedRounds: 1 } });
  prepare(meeting);
  const propose = (who: string, matter: string) =>
    meeting.must(who, 'decision.propose', {
      matter,
      subject: { kind: 'text', text: `Se propone: ${matter}.` },
      responsibleParty: 'gob' as PartyId,
    }).decisionId as DecisionId;
  const whole = propose('soc1', 'Abrir los datos de los pozos');
  meeting.must('fac', 'decision.openProposed', { decisionId: whole, reserved: true });
  say(meeting, whole, ['object', 'agree', 'agree']);
  meeting.must('fac', 'decision.split', {
    decisionId: whole,
    reason: 'Son dos asuntos.',
    parts: [
      { matter: 'El padrón', text: 'Publicar el padrón de pozos.' },
      { matter: 'El mapa', text: 'Publicar el mapa de pozos.' },
    ],
  });
  const elsewhere = propose('gob1', 'Cambiar la ley de aguas');
  const withdrawn = propose('soc1', 'Otra mesa para el río');
  meeting.must('soc1', 'decision.withdraw', { decisionId: withdrawn, reason: 'Se trata en otra mesa.' });
  meeting.must('fac', 'session.recess', { reason: 'Comida' });
  meeting.must('fac', 'mesa.pause', { reason: 'Es tarde.', until: meeting.now + DAY });
  meeting.after(1440).must('fac', 'mesa.unpause', {});
  for (const id of ['fac', 'gob1', 'gar1', 'soc1']) meeting.presence(id, true);
  meeting.must('fac', 'session.resume', {});
  const part = meeting.decision(whole).parts[0]!;
  meeting.must('fac', 'decision.openProposed', { decisionId: part });
  say(meeting, part, ['agree', 'agree', 'agree']);
  meeting.must('fac', 'decision.openProposed', { decisionId: elsewhere });
  say(meeting, elsewhere, ['agree', 'agree', 'object']);
  const to = 'la Secretaría técnica del plan';
  meeting.must('fac', 'decision.escalate', { decisionId: elsewhere, to, reason: 'Rebasa a esta mesa.' });
  meeting.must('fac', 'session.close', {});
  return meeting;
}
