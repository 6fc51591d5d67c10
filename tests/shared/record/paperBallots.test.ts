// Ballots on paper in a forged record (E9): a record with one passes both verifiers, and whoever changes its voter, its
// witness, its serial or what it says, and chains everything again, is found by both.
import { describe, expect, it } from 'vitest';
import { type EventType, event, type MesaEvent } from '../../../shared/model/event.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { ownEvents } from '../../../shared/record/receiptFile.ts';
import { countSealed } from '../../../shared/record/receiptOpenings.ts';
import { verifyActaText } from '../../../shared/record/verify.ts';
import { ofType, type Payload, payloadOf, rechain } from '../../support/forgedRecords.ts';
import { Meeting } from '../../support/meeting.ts';
import { answerRound, openRound, question } from '../../support/orderings.ts';
import { secondVerdicts } from '../../support/secondVerifier.ts';

/** A round where one paper was returned, typed again and counted, and somebody without party answered. */
function recorded(): MesaEvent[] {
  const meeting = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 } });
  meeting.join('academia');
  const orderingId = openRound(meeting, question('dots', { electorate: 'everyone' }));
  const { versionHash } = meeting.state.orderings[0]!;
  const [gob1, soc1] = ['gob1', 'soc1'].map((id) => id as ParticipantId);
  const type = (pozos: number) =>
    meeting.must('fac', 'ordering.paper', {
      ...{ orderingId, versionHash, participantId: gob1!, serial: '7', witness: soc1! },
      ballot: { shape: 'dots', dots: { pozos } },
    });
  const paper = { orderingId, participantId: gob1! };
  type(3);
  meeting.must('soc1', 'ordering.witness', { ...paper, agrees: false, reason: 'Dice dos' });
  type(2);
  meeting.must('soc1', 'ordering.witness', { ...paper, agrees: true });
  for (const by of ['academia', 'gar1', 'soc2'])
    answerRound(meeting, orderingId, by, { shape: 'dots', dots: { padron: 5 } });
  meeting.must('fac', 'ordering.close', { orderingId });
  meeting.must('fac', 'session.close', {});
  return meeting.events;
}
const record = recorded();

type Forgery = [string, EventType, (payload: Payload, event: MesaEvent) => void, string];
const paperOf = (payload: Payload): Payload => payload.paper as Payload;
/** What is changed, in the first event of which type, how, and the code of our answer. */
const FORGERIES: Forgery[] = [
  [
    'a witness of the same party',
    'ordering.ballotSealed',
    (_, event) => set(event, 'actor', 'gob2'),
    'ballotSeal',
  ],
  ['another witness', 'ordering.ballotSealed', (_, event) => set(event, 'actor', 'gar1'), 'ballotSeal'],
  ['another voter', 'ordering.ballotSealed', (one) => set(paperOf(one), 'by', 'gob2'), 'ballotSeal'],
  ['another serial', 'ordering.ballotSealed', (one) => set(paperOf(one), 'serial', '8'), 'ballotSeal'],
  [
    'typed by somebody else',
    'ordering.ballotSealed',
    (one) => set(paperOf(one), 'enteredBy', 'gar1'),
    'ballotSeal',
  ],
  [
    'entered by a participant',
    'ordering.paperEntered',
    (_, event) => set(event, 'actor', 'gar1'),
    'paperBallot',
  ],
  [
    'entered for who cannot answer',
    'ordering.paperEntered',
    (one) => set(one, 'participantId', 'fac'),
    'paperBallot',
  ],
  [
    'with a witness of the same party',
    'ordering.paperEntered',
    (one) => set(one, 'witness', 'gob2'),
    'paperBallot',
  ],
  [
    'returned by somebody else',
    'ordering.paperReturned',
    (_, event) => set(event, 'actor', 'gar1'),
    'paperBallot',
  ],
];
function set(target: object, member: string, value: string): void {
  Object.assign(target, { [member]: value });
}
function textOf(change: (events: MesaEvent[]) => void): string {
  const events = structuredClone(record);
  change(events);
  return actaFileText(actaFile({ events: rechain(events), people: [] }));
}
const codeOf = (text: string): string => {
  const ours = verifyActaText(text);
  return ours.intact ? 'intact' : ours.first.code;
};

describe('[E9] a record with ballots on paper', () => {
  it('passes both verifiers, and its acta says how many were on paper', () => {
    const text = textOf(() => undefined);
    expect([codeOf(text), secondVerdicts([text])[0]?.first]).toEqual(['intact', null]);
    const { orderings } = actaFile({ events: record, people: [] }).content;
    expect(orderings[0]).toMatchObject({ onPaper: 1, result: { ballots: 3 } });
    expect(orderings[0]?.named).toHaveLength(4);
  });

  it('both verifiers find who changes its voter, its witness, its serial or who typed it', () => {
    const texts = FORGERIES.map(([, type, change]) =>
      textOf((events) => {
        const event = ofType(events, type)[0]!;
        change(payloadOf(event), event);
      }),
    );
    expect(texts.map(codeOf)).toEqual(FORGERIES.map(([, , , code]) => code));
    const first = secondVerdicts(texts).map((one) => one.first);
    expect(first.map((one) => /^15:/.test(one ?? ''))).toEqual(FORGERIES.map(() => true));
  });

  it('what the paper says cannot change once it was recognised, and a paper that waits keeps the round open', () => {
    const closing = (change: (payload: Payload) => void) =>
      textOf((events) => change(payloadOf(ofType(events, 'ordering.closed')[0]!)));
    const named = (payload: Payload) => payload.named as { by: string; ballot: unknown }[];
    const other = closing((payload) => {
      named(payload).find((one) => one.by === 'gob1')!.ballot = { shape: 'dots', dots: { pozos: 5 } };
    });
    const counted = closing((payload) => Object.assign(payload.result as Payload, { ballots: 4 }));
    expect([other, counted].map(codeOf)).toEqual(['ballotMismatch', 'tally']);
    const without = textOf((events) => {
      events.splice(events.indexOf(ofType(events, 'ordering.ballotSealed')[0]!), 1);
    });
    expect(codeOf(without)).toBe('orderingRules');
    expect(secondVerdicts([without])[0]?.first).toMatch(/^15:/);
  });

  it('[B5] both verifiers find a paper of who facilitated when it was typed', () => {
    const text = textOf((events) => {
      const at = events.indexOf(ofType(events, 'ordering.paperEntered')[0]!);
      const handed = event('role.changed', {
        participantId: 'gob1' as ParticipantId,
        role: 'facilitator',
        reason: 'Descansa',
      });
      events.splice(at, 0, { ...events[at - 1]!, ...handed, actor: 'fac' });
    });
    expect(codeOf(text)).toBe('paperBallot');
    expect(secondVerdicts([text])[0]?.first).toMatch(/^15:/);
  });

  it('the receipt of its voter opens it; the one of its witness does not count it as hers', () => {
    const sealed = (id: string) => countSealed(ownEvents(record, id), id);
    expect(sealed('gob1')).toEqual({ opened: 1, sealed: 0, wrong: null });
    expect(sealed('soc1')).toEqual({ opened: 0, sealed: 0, wrong: null });
  });
});
