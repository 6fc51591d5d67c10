// The work at the table in a forged record (C6, C9, C10, C15, C28, P1): what the server could never have recorded is found,
// though it is well formed and chained again.
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../shared/model/cards.ts';
import type { EventType, MesaEvent } from '../../../shared/model/event.ts';
import type { CommitmentId, ParticipantId, PhaseId } from '../../../shared/model/ids.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { verifyActaText } from '../../../shared/record/verify.ts';
import { ofType, type Payload, payloadOf, rechain } from '../../support/forgedRecords.ts';
import { Meeting } from '../../support/meeting.ts';

const person = (id: string) => id as ParticipantId;
const card = (id: string) => id as CardId;

/** A bit of everything people do at the table. */
function recorded(): MesaEvent[] {
  const meeting = new Meeting({
    seats: { gob: 2, gar: 1, soc: 2 },
    phases: ['welcome', 'decision', 'closing'],
  });
  meeting.must('fac', 'phase.go', { phaseId: 'f1' as PhaseId, reason: '' });
  meeting.after(1).must('fac', 'phase.go', { phaseId: 'f2' as PhaseId, reason: '' });
  meeting.must('fac', 'phase.undo', {});
  const { rainId } = meeting.must('fac', 'rain.open', { question: '¿Por qué?' });
  for (const [by, cardId] of Object.entries({ gob1: 'card-gob1', soc1: 'card-soc1' }))
    meeting.must(by, 'card.put', { rainId: rainId!, cardId: card(cardId), text: `de ${by}` });
  meeting.must('fac', 'rain.reveal', { rainId: rainId! });
  meeting.must('gar1', 'card.put', { rainId: rainId!, cardId: card('card-late'), text: 'tarde' });
  const all = meeting.state.cards.cards.map((one) => one.id);
  meeting.must('fac', 'cards.dispose', { cardIds: all, disposition: 'notAdopted', reason: 'Otra fase' });
  for (const by of ['soc1', 'gob1']) meeting.must(by, 'turn.request', {});
  meeting.must('fac', 'turn.grant', { turnId: meeting.state.floor.turns[0]!.id });
  meeting.must('soc1', 'turn.end', { turnId: meeting.state.floor.turns[0]!.id });
  meeting.must('fac', 'commitment.create', { title: 'Padrón' });
  const commitmentId: CommitmentId = meeting.state.commitments[0]!.id;
  const passage = { field: 'title', quote: 'Padrón', text: 'Padrón abierto' };
  meeting.must('soc1', 'remark.send', { commitmentId, kind: 'replace', ...passage });
  meeting.must('gob1', 'remark.answer', { remarkId: meeting.state.remarks[0]!.id, answer: 'accepted' });
  const groups = [['gob1', 'soc1'], ['gob2']].map((members, at) => ({
    ...{ name: `Grupo ${at}`, task: '', commitmentId: null },
    members: members.map(person),
  }));
  meeting.must('fac', 'submesas.form', { minutes: 10, groups });
  meeting.must('fac', 'submesas.end', {});
  meeting.after(10).must('fac', 'phase.go', { phaseId: 'f3' as PhaseId, reason: 'Se acaba el tiempo' });
  for (const by of ['gob1', 'gob2', 'gar1', 'soc1', 'soc2'])
    meeting.must(by, 'evaluation.answer', { said: 4, gathered: 3 });
  meeting.must('fac', 'evaluation.close', {});
  meeting.must('fac', 'session.close', {});
  return meeting.events;
}
const record = recorded();

type Change = (payload: Payload, event: MesaEvent, events: MesaEvent[]) => void;
const by =
  (actor: string): Change =>
  (_, event) =>
    void Object.assign(event, { actor });
const say =
  (more: Payload): Change =>
  (payload) =>
    void Object.assign(payload, more);
const drop: Change = (_, event, events) => void events.splice(events.indexOf(event), 1);

const FORGERIES: [string, EventType, Change][] = [
  ['[C10] opened by a participant', 'rain.opened', by('gob1')],
  ['[C10] revealed twice', 'rain.revealed', (_, event, events) => void events.push(structuredClone(event))],
  ['[C10] a card with its author in a round signed by party', 'card.revealed', say({ by: 'gob1' })],
  ['[C10] a card of the round said to be late', 'card.revealed', say({ late: true })],
  ['[P1] not adopted without a reason', 'cards.disposed', say({ reason: '' })],
  ['[P1] answered by a participant', 'cards.disposed', by('gob1')],
  ['[P1] closed with a contribution without answer', 'cards.disposed', drop],
  ['[C9] asked in the name of another', 'turn.requested', by('gob2')],
  ['[C9] given by a participant', 'turn.granted', by('soc1')],
  [
    '[C9] out of the declared order without a reason',
    'turn.granted',
    (payload, _, events) => {
      const second = payloadOf(ofType(events, 'turn.requested')[1]!);
      Object.assign(payload, { turnId: second.turnId });
    },
  ],
  ['[C15] accepted by its author', 'remark.answered', by('soc1')],
  ['[C15] accepted by her own party', 'remark.answered', by('soc2')],
  ['[C15] rejected without a reason', 'remark.answered', say({ answer: 'rejected' })],
  ['[E3] divided by a participant', 'submesas.formed', by('gob1')],
  ['[E3] closed with the plenary still divided', 'submesas.ended', drop],
  ['[k] more answers than the counts', 'evaluation.closed', say({ answered: 9 })],
  ['[k] counts of too few', 'evaluation.closed', say({ answered: 3 })],
  ['[k] closed by itself during the session', 'evaluation.closed', by('system')],
  ['[C6] undone by a participant', 'phase.undone', by('gob1')],
  ['[C6] undone of another phase', 'phase.undone', say({ phaseId: 'f3' })],
];

function codeAfter(change: (events: MesaEvent[]) => void): string {
  const events = structuredClone(record);
  change(events);
  const verdict = verifyActaText(actaFileText(actaFile({ events: rechain(events), people: [] })));
  return verdict.intact ? 'intact' : verdict.first.code;
}

describe('a record of the work at the table', () => {
  it('as it happened, is intact', () => expect(codeAfter(() => undefined)).toBe('intact'));

  it('[trust 10] an evaluation that closed by itself after the session is intact', () => {
    const code = codeAfter((events) => {
      const closed = ofType(events, 'evaluation.closed')[0]!;
      drop({}, closed, events);
      events.push(Object.assign(closed, { actor: 'system', at: events.at(-1)!.at }));
    });
    expect(code).toBe('intact');
  });

  it.each(FORGERIES)('%s is found', (_, type, change) => {
    const code = codeAfter((events) => {
      const event = ofType(events, type)[0]!;
      change(payloadOf(event), event, events);
    });
    expect(code).toBe('tableStep');
  });
});
