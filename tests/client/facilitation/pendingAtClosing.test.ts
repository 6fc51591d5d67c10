// What closing the session leaves unfinished, told before it is confirmed.
import { expect, it } from 'vitest';
import { pendingAtClosing } from '../../../client/facilitation/pendingAtClosing.ts';
import { words } from '../../../shared/i18n/words.ts';
import { Meeting } from '../../support/meeting.ts';
import { brought, decide, planned, VOICES } from '../../support/roadmaps.ts';

const pending = (meeting: Meeting): string[] => pendingAtClosing(words, meeting.view('facilitator'));
const propose = (meeting: Meeting, matter: string) =>
  meeting.must('soc1', 'decision.propose', { matter, subject: { kind: 'text', text: matter } });

it('[5.1] says nothing when nothing waits, and counts the proposals that closing defers', () => {
  const meeting = new Meeting();
  expect(pending(meeting)).toEqual([]);
  propose(meeting, 'Abrir el padrón');
  expect(pending(meeting)).toEqual(['1 asunto propuesto quedará aplazado.']);
  propose(meeting, 'Abrir el mapa');
  expect(pending(meeting)).toEqual(['2 asuntos propuestos quedarán aplazados.']);
  meeting.must('fac', 'session.close', {});
  expect(meeting.state.decisions.map(({ state }) => state)).toEqual(['deferred', 'deferred']);
});

it('[5.1] names the decision in deliberation', () => {
  const meeting = new Meeting();
  const id = meeting.decide();
  for (const voice of VOICES) meeting.position(voice, id, voice === 'soc1' ? 'object' : 'agree');
  meeting.close(id);
  expect(pending(meeting)).toEqual([
    'La decisión «Padrón de pozos» sigue en deliberación y quedará aplazada.',
  ]);
});

it('[5.6][R5] tells an amendment under way and a roadmap in acceptance', () => {
  const amended = new Meeting();
  const id = brought(amended, 'carriedOut');
  amended.must('fac', 'commitment.startAmendment', { commitmentId: id, reason: 'Cambia la meta.' });
  expect(pending(amended)).toEqual([
    'La modificación del compromiso 1 está en curso y ya no podrá acordarse en esta sesión.',
  ]);
  const asked = new Meeting();
  const other = planned(asked);
  decide(asked, 'commitment', other);
  asked.must('fac', 'roadmap.askAcceptance', { commitmentId: other });
  expect(pending(asked)).toEqual([
    'La hoja de ruta del compromiso 1 espera que la acepten y ya no podrá acordarse en esta sesión.',
  ]);
});

it('[P1] tells the contributions without an answer, which keep the session from closing', () => {
  const meeting = new Meeting();
  meeting.must('fac', 'cards.bring', { origin: 'Foro', texts: ['Uno', 'Dos'] });
  expect(pending(meeting)).toEqual(['2 aportes sin respuesta']);
  expect(meeting.code('fac', 'session.close', {})).toBe('contributions_pending');
  const cardIds = meeting.state.cards.cards.map(({ id }) => id);
  meeting.must('fac', 'cards.dispose', { cardIds, disposition: 'movedToParkingLot', reason: 'Otra sesión' });
  expect(pending(meeting)).toEqual([]);
  expect(meeting.code('fac', 'session.close', {})).toBe('accepted');
});
