// Ballots on paper with a witness (E9): who may type one, for whom, with which witness; what is refused and why; and
// that what a paper says is nowhere until the round closes.
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../shared/decisions/method.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { OrderingId } from '../../../shared/model/ordering.ts';
import { Meeting } from '../../support/meeting.ts';
import { answerRound, openRound, question, roundOf } from '../../support/orderings.ts';

const person = (id: string) => id as ParticipantId;
const dots = (given: Record<string, number>): Ballot => ({ shape: 'dots', dots: given });
const ROLES = ['facilitator', 'participant', 'observer', 'screen', 'lobby'] as const;

interface Typed {
  by?: string;
  serial?: string;
  witness?: string;
  ballot?: Ballot;
}
function started(more: Parameters<typeof question>[1] = {}) {
  const meeting = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 } });
  const id = openRound(meeting, question('dots', more));
  const type = ({ by = 'gob1', serial = '001', witness = 'soc1', ballot = dots({ pozos: 2 }) }: Typed = {}) =>
    meeting.code('fac', 'ordering.paper', {
      orderingId: id,
      versionHash: roundOf(meeting, id).versionHash,
      participantId: person(by),
      serial,
      witness: person(witness),
      ballot,
    });
  const say = (witness: string, agrees: boolean, by = 'gob1', reason = '') =>
    meeting.code(witness, 'ordering.witness', {
      orderingId: id,
      participantId: person(by),
      agrees,
      reason,
    });
  return { meeting, id, type, say };
}
const close = (meeting: Meeting, orderingId: OrderingId) =>
  meeting.code('fac', 'ordering.close', { orderingId });

describe('[E9] a ballot on paper', () => {
  it('counts as its voter’s once the witness recognises it, and the record says who did what', () => {
    const { meeting, id, type, say } = started();
    expect(type()).toBe('accepted');
    expect(roundOf(meeting, id).sealed).toEqual({});
    expect(say('soc1', true)).toBe('accepted');
    expect(roundOf(meeting, id).sealed).toEqual({ gob1: 1 });
    const sealed = meeting.events.findLast((one) => one.type === 'ordering.ballotSealed')!;
    expect(sealed).toMatchObject({
      actor: 'soc1',
      payload: { partyId: 'gob', n: 1, paper: { by: 'gob1', enteredBy: 'fac', serial: '001' } },
    });
    answerRound(meeting, id, 'soc1', dots({ padron: 5 }));
    expect(close(meeting, id)).toBe('accepted');
    expect(roundOf(meeting, id).named.map(({ by, partyId, ballot }) => [by, partyId, ballot])).toEqual([
      ['gob1', 'gob', dots({ pozos: 2 })],
      ['soc1', 'soc', dots({ padron: 5 })],
    ]);
  });

  it('[B5] who facilitates now has none, even if it could answer when the round opened', () => {
    const { meeting, id, type } = started();
    meeting.must('fac', 'role.handOver', { participantId: person('gob1'), reason: 'Descansa' });
    expect(type()).toBe('only_for_somebody');
    expect(roundOf(meeting, id).papers).toEqual([]);
  });

  it('what it says is in no event and in no view until the round closes; only the facilitation sees that it is there', () => {
    const { meeting, id, type, say } = started();
    const secret = '"pozos":2';
    type();
    say('soc1', true);
    type({ by: 'gar1', serial: '002', ballot: dots({ pozos: 2 }) });
    expect(JSON.stringify(meeting.events)).not.toContain(secret);
    for (const role of ROLES) expect(JSON.stringify(meeting.view(role)), role).not.toContain(secret);
    const papers = ROLES.map((role) => meeting.view(role).orderings[0]?.papers.map((one) => one.state) ?? []);
    expect(papers).toEqual([['counted', 'waiting'], [], [], [], []]);
    expect(meeting.sealed.map((row) => row.key)).toEqual([`ordering/${id}/gob1/0001`, `paper/${id}/gar1/`]);
  });

  it('20 present and 21 ballots: the last one is refused with the cause', () => {
    const meeting = new Meeting({ seats: { gob: 8, gar: 4, soc: 8 } });
    const id = openRound(meeting, question('dots'));
    const people = roundOf(meeting, id).eligible;
    expect(people).toHaveLength(20);
    for (const by of people.slice(0, 19)) answerRound(meeting, id, by, dots({ pozos: 1 }));
    const last = people[19]!;
    const type = (by: string, serial: string) =>
      meeting.code('fac', 'ordering.paper', {
        orderingId: id,
        versionHash: roundOf(meeting, id).versionHash,
        participantId: person(by),
        serial,
        witness: person(last.startsWith('gob') ? 'soc1' : 'gob1'),
        ballot: dots({ pozos: 1 }),
      });
    expect(type(last, '020')).toBe('accepted');
    const witness = person(last.startsWith('gob') ? 'soc1' : 'gob1');
    meeting.must(witness, 'ordering.witness', { orderingId: id, participantId: last, agrees: true });
    expect(people.map((by) => type(by, '021'))).toEqual(people.map(() => 'paper_already_answered'));
    meeting.join('tarde', { party: 'gob' });
    expect(type('tarde', '021')).toBe('not_in_electorate');
  });

  it('is refused for somebody away, who answered, or who cannot answer', () => {
    const { meeting, id, type } = started();
    meeting.presence('gob1', false);
    expect(type()).toBe('paper_person_away');
    meeting.presence('gob1', true);
    answerRound(meeting, id, 'gob2', dots({ pozos: 1 }));
    expect(type({ by: 'gob2' })).toBe('paper_already_answered');
    expect(type({ by: 'fac' })).toBe('not_in_electorate');
    expect(type({ ballot: { shape: 'approval', options: [] } })).toBe('ballot_invalid');
  });

  it('a serial is of one person; a returned one is free again', () => {
    const { type, say } = started();
    expect(type({ by: 'gob1', serial: '7' })).toBe('accepted');
    expect(type({ by: 'gob2', serial: '7' })).toBe('paper_serial_used');
    expect(say('soc1', false, 'gob1', 'Es de otra persona')).toBe('accepted');
    expect(type({ by: 'gob2', serial: '7' })).toBe('accepted');
    expect(say('soc1', true, 'gob2')).toBe('accepted');
    expect(type({ by: 'gob1', serial: '7' })).toBe('paper_serial_used');
  });

  it('its witness is somebody present of another party', () => {
    const { meeting, type } = started();
    meeting.join('mira', { role: 'observer' });
    meeting.join('suelta');
    for (const witness of ['gob2', 'fac', 'mira', 'suelta', 'nadie'])
      expect(type({ witness }), witness).toBe('paper_witness_party');
    meeting.presence('soc1', false);
    expect(type({ witness: 'soc1' })).toBe('paper_witness_party');
  });

  it('only the person named as witness answers for it, with a reason when it does not match', () => {
    const { meeting, id, type, say } = started();
    expect(say('soc1', true)).toBe('paper_none_waiting');
    type();
    expect(say('gar1', true)).toBe('paper_not_witness');
    expect(say('soc1', false)).toBe('reason_required');
    expect(say('soc1', false, 'gob1', 'El 2 es un 3')).toBe('accepted');
    expect(say('soc1', true)).toBe('paper_none_waiting');
    expect(roundOf(meeting, id).papers).toMatchObject([{ state: 'returned', reason: 'El 2 es un 3' }]);
    expect(meeting.sealed).toEqual([]);
  });

  it('typed again, the first typing stays as returned and only the second waits', () => {
    const { meeting, id, type, say } = started();
    type();
    expect(type({ witness: 'gar1', ballot: dots({ tarifa: 1 }) })).toBe('accepted');
    expect(roundOf(meeting, id).papers.map((one) => [one.state, one.witness])).toEqual([
      ['returned', 'soc1'],
      ['waiting', 'gar1'],
    ]);
    expect(say('soc1', true)).toBe('paper_not_witness');
    say('gar1', true);
    close(meeting, id);
    expect(roundOf(meeting, id).named[0]?.ballot).toEqual(dots({ tarifa: 1 }));
  });

  it('[B5] the facilitation never confirms one, and may return it with its reason when its witness is gone', () => {
    const { meeting, id, type, say } = started();
    type();
    expect(say('fac', true)).toBe('paper_not_witness');
    meeting.presence('soc1', false);
    meeting.presence('gob1', false);
    expect(type({ witness: 'gar1' })).toBe('paper_person_away');
    expect(say('fac', false)).toBe('reason_required');
    expect(say('fac', false, 'gob1', 'Se fueron quien votó y su testigo.')).toBe('accepted');
    expect(roundOf(meeting, id).papers).toMatchObject([{ state: 'returned' }]);
    expect(meeting.sealed).toEqual([]);
    expect(close(meeting, id)).not.toBe('paper_unwitnessed');
  });

  it('and a phone answer exclude each other', () => {
    const { meeting, id, type, say } = started();
    type();
    expect(answerRound(meeting, id, 'gob1', dots({ pozos: 1 }))).toBe('paper_waiting');
    say('soc1', true);
    expect(answerRound(meeting, id, 'gob1', dots({ pozos: 1 }))).toBe('paper_already_answered');
  });

  it('the round does not close while one waits; withdrawn, nothing of it is kept', () => {
    const { meeting, id, type } = started();
    type();
    expect(close(meeting, id)).toBe('paper_unwitnessed');
    meeting.must('fac', 'ordering.withdraw', { orderingId: id, reason: 'Otra pregunta' });
    expect(meeting.sealed).toEqual([]);
  });

  it('there is none in a secret round', () => {
    const meeting = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 } });
    const id = openRound(meeting, question('dots', { secret: true }));
    const { versionHash } = roundOf(meeting, id);
    const paper = { orderingId: id, versionHash, participantId: person('gob1'), serial: '1' };
    expect(
      meeting.code('fac', 'ordering.paper', { ...paper, witness: person('soc1'), ballot: dots({}) }),
    ).toBe('ordering_secret');
  });
});

describe('[S6] a round for everybody', () => {
  it('takes answers of people without a party, shows them apart and leaves them out of the mean', () => {
    const meeting = new Meeting({ seats: { gob: 1, gar: 1, soc: 1 } });
    meeting.join('academia');
    const people = openRound(meeting, question('dots'));
    expect(answerRound(meeting, people, 'academia', dots({ cuenca: 5 }))).toBe('not_in_electorate');
    meeting.must('fac', 'ordering.withdraw', { orderingId: people, reason: 'Para todos' });
    const id = openRound(meeting, question('dots', { electorate: 'everyone' }));
    for (const by of ['gob1', 'gar1', 'soc1'])
      expect(answerRound(meeting, id, by, dots({ pozos: 5 }))).toBe('accepted');
    expect(answerRound(meeting, id, 'academia', dots({ cuenca: 5 }))).toBe('accepted');
    close(meeting, id);
    const { named, result } = roundOf(meeting, id);
    expect(named.map((one) => one.partyId)).toContain(null);
    expect(result?.ballots).toBe(3);
    expect(result?.options.find((one) => one.id === 'cuenca')?.support).toBe(0);
    expect(result?.options.find((one) => one.id === 'pozos')?.byParty).toHaveLength(3);
  });

  it('a paper of somebody without a party may be witnessed by any party', () => {
    const meeting = new Meeting({ seats: { gob: 1, gar: 1, soc: 1 } });
    meeting.join('academia');
    const id = openRound(meeting, question('dots', { electorate: 'everyone' }));
    const { versionHash } = roundOf(meeting, id);
    const paper = { orderingId: id, versionHash, participantId: person('academia'), serial: '1' };
    meeting.must('fac', 'ordering.paper', { ...paper, witness: person('gob1'), ballot: dots({}) });
    meeting.must('gob1', 'ordering.witness', {
      orderingId: id,
      participantId: person('academia'),
      agrees: true,
    });
    expect(roundOf(meeting, id).sealed).toEqual({ academia: 1 });
  });

  it('cannot be secret', () => {
    const meeting = new Meeting({ seats: { gob: 3, gar: 3, soc: 3 } });
    const asked = question('dots', { electorate: 'everyone', secret: true });
    expect(meeting.code('fac', 'ordering.open', asked)).toBe('ordering_invalid');
  });
});
