// Rounds of ordering step by step (C13, E7, E8, trust 4 and 5): policy, handlers, chain and views as the server runs them.
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../shared/decisions/method.ts';
import type { ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import type { OrderingId, OrderingMethodId } from '../../../shared/model/ordering.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { Meeting, type MeetingOptions } from '../../support/meeting.ts';
import {
  answerRound,
  ballotNumber,
  CRITERIA,
  dropBallot,
  openRound,
  question,
  randomBallot,
  roundOf,
} from '../../support/orderings.ts';
import { Random, seeded } from '../../support/random.ts';

const ROLES = ['facilitator', 'participant', 'observer', 'screen', 'lobby'] as const;
const dots = (given: Record<string, number>): Ballot => ({ shape: 'dots', dots: given });
/** Three parties of five: enough for a secret round with a breakdown. */
const LARGE: MeetingOptions = { seats: { gob: 5, gar: 5, soc: 5 } };
const everybody = ['gob', 'gar', 'soc'].flatMap((party) => [1, 2, 3, 4, 5].map((n) => `${party}${n}`));

describe('opening', () => {
  it('one round at a time; the next one takes the next number', () => {
    const meeting = new Meeting();
    const id = openRound(meeting, question('dots'));
    expect(meeting.code('fac', 'ordering.open', question('score'))).toBe('ordering_open');
    meeting.must('fac', 'ordering.withdraw', { orderingId: id, reason: 'Faltó una opción' });
    openRound(meeting, question('score'));
    expect(meeting.state.orderings.map(({ number, state }) => [number, state])).toEqual([
      [1, 'withdrawn'],
      [2, 'open'],
    ]);
  });

  it('the server fills in the parties and the floor, whatever the client sends', () => {
    const meeting = new Meeting({ config: { privacyFloor: 7 }, seats: { gob: 3, gar: 3, soc: 3 } });
    const forged = { parties: ['soc' as PartyId], floor: 1 };
    const named = roundOf(meeting, openRound(meeting, question('dots', { settings: forged })));
    expect(named.definition.settings).toMatchObject({ parties: ['gob', 'gar', 'soc'], floor: 1 });
    expect(named.versionHash).toBe(fingerprint(named.definition));
    meeting.must('fac', 'ordering.withdraw', { orderingId: named.id, reason: 'x' });
    const secret = roundOf(meeting, openRound(meeting, question('dots', { secret: true, settings: forged })));
    expect(secret.definition.settings.floor).toBe(7);
  });

  it('[E7] asks up to 200 people; of more it says so with a code, and the seats may still be asked', () => {
    const meeting = new Meeting();
    for (let n = 4; n <= 200; n += 1) meeting.join(`gob-persona-${n}`, { party: 'gob' });
    const most = roundOf(meeting, openRound(meeting, question('dots', { electorate: 'people' })));
    expect(most.eligible).toHaveLength(200);
    meeting.must('fac', 'ordering.withdraw', { orderingId: most.id, reason: 'Llegó alguien más' });
    meeting.join('gob-persona-201', { party: 'gob' });
    const before = meeting.events.length;
    expect(meeting.send('fac', 'ordering.open', question('dots', { electorate: 'people' }))).toEqual({
      ok: false,
      error: { code: 'ordering_many_people', params: { max: 200, have: 201 } },
    });
    expect(meeting.events).toHaveLength(before);
    expect(
      roundOf(meeting, openRound(meeting, question('dots', { electorate: 'seats' }))).eligible,
    ).toHaveLength(3);
  });

  it('an election orders people by their ids, and no name ever enters the record (trust 5)', () => {
    const meeting = new Meeting();
    const people = ['gob1', 'soc1', 'obs'];
    meeting.join('obs', { role: 'observer' });
    const options = people.map((id) => ({ id, label: `Nombre de ${id}` }));
    const asked = question('approval', { purpose: 'election', settings: { options } });
    const round = roundOf(meeting, openRound(meeting, asked));
    expect(round.definition.settings.options).toEqual([
      { id: 'gob1', label: '1' },
      { id: 'soc1', label: '2' },
      { id: 'obs', label: '3' },
    ]);
    expect(JSON.stringify(meeting.events)).not.toContain('Nombre de');
    answerRound(meeting, round.id, 'gar1', { shape: 'approval', options: ['soc1'] });
    meeting.must('fac', 'ordering.close', { orderingId: round.id });
    expect(roundOf(meeting, round.id).result?.options[0]).toMatchObject({ id: 'soc1', place: 1 });
  });

  it.each(['nadie', 'removed'])('nobody can choose %s, who is not a person inside', (id) => {
    const meeting = new Meeting();
    meeting.join('removed', { party: 'gob' });
    meeting.must('fac', 'person.remove', { participantId: 'removed' as ParticipantId, reason: 'Se fue' });
    const options = [
      { id: 'gob1', label: 'a' },
      { id, label: 'b' },
    ];
    const asked = question('dots', { purpose: 'election', settings: { options } });
    expect(meeting.code('fac', 'ordering.open', asked)).toBe('unknown_person');
  });

  it('options that repeat and weights that do not sum 100 are refused', () => {
    const meeting = new Meeting();
    const twice = [
      { id: 'a', label: 'Agua' },
      { id: 'b', label: 'Agua' },
    ];
    expect(meeting.code('fac', 'ordering.open', question('dots', { settings: { options: twice } }))).toBe(
      'ordering_invalid',
    );
    const light = CRITERIA.map((one) => ({ ...one, weight: 30 }));
    expect(
      meeting.code('fac', 'ordering.open', question('criteria', { settings: { criteria: light } })),
    ).toBe('ordering_invalid');
  });

  it('who may answer is fixed at opening: admitted people of a party, or who acts for a seat that counts', () => {
    const meeting = new Meeting({ seats: { gob: 2, gar: 1, soc: 1 } });
    meeting.join('sin', { party: 'soc' });
    meeting.join('obs', { role: 'observer' });
    meeting.join('sup', { party: 'gob', seat: 'gob-1', as: 'alternate' });
    const people = openRound(meeting, question('dots'));
    expect(roundOf(meeting, people).eligible).toEqual(['gar1', 'gob1', 'gob2', 'sin', 'soc1', 'sup']);
    meeting.must('fac', 'ordering.withdraw', { orderingId: people, reason: 'x' });
    const seats = openRound(meeting, question('dots', { electorate: 'seats' }));
    expect(roundOf(meeting, seats).eligible).toEqual(['gar1', 'gob1', 'gob2', 'soc1']);
    // It does not grow afterwards.
    meeting.join('tarde', { party: 'soc' });
    expect(answerRound(meeting, seats, 'tarde', dots({}))).toBe('not_in_electorate');
    expect(answerRound(meeting, seats, 'sup', dots({}))).toBe('not_in_electorate');
    expect(answerRound(meeting, seats, 'gob1', dots({}))).toBe('accepted');
  });

  it('[B5] only the facilitation opens, closes and withdraws, and it does not answer', () => {
    const meeting = new Meeting();
    expect(meeting.code('gob1', 'ordering.open', question('dots'))).toBe('not_allowed');
    const id = openRound(meeting, question('dots'));
    expect(meeting.code('gob1', 'ordering.close', { orderingId: id })).toBe('not_allowed');
    expect(meeting.code('gob1', 'ordering.withdraw', { orderingId: id, reason: 'x' })).toBe('not_allowed');
    expect(answerRound(meeting, id, 'fac', dots({}))).toBe('not_allowed');
    expect(roundOf(meeting, id).eligible).not.toContain('fac');
  });

  it('[6.2] quorum is not needed to order: it decides nothing', () => {
    const meeting = new Meeting();
    meeting.presence('gar1', false);
    expect(meeting.state.quorum.holds).toBe(false);
    const id = openRound(meeting, question('dots'));
    expect(answerRound(meeting, id, 'gob1', dots({ pozos: 5 }))).toBe('accepted');
    expect(meeting.code('fac', 'ordering.close', { orderingId: id })).toBe('accepted');
    expect(meeting.state.decisions).toEqual([]);
  });

  it('[E8] a secret round needs five people, more when the body asks for more', () => {
    const few = new Meeting({ seats: { gob: 2, gar: 1, soc: 1 } });
    const secret = question('dots', { secret: true });
    expect(few.send('fac', 'ordering.open', secret)).toEqual({
      ok: false,
      error: { code: 'ordering_few_people', params: { need: 5, have: 4 } },
    });
    few.join('quinta', { party: 'soc' });
    expect(few.code('fac', 'ordering.open', secret)).toBe('accepted');
    const more = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 }, config: { privacyFloor: 7 } });
    expect(more.code('fac', 'ordering.open', secret)).toBe('ordering_few_people');
  });

  it('[E8] no secret round over a network in clear', () => {
    const meeting = new Meeting(LARGE);
    meeting.insecure = true;
    expect(meeting.code('fac', 'ordering.open', question('dots', { secret: true }))).toBe(
      'ordering_insecure',
    );
    expect(meeting.code('fac', 'ordering.open', question('dots'))).toBe('accepted');
  });

  it('ballots of a secret round say their party only when every party has five people', () => {
    const all = new Meeting(LARGE);
    expect(roundOf(all, openRound(all, question('dots', { secret: true }))).byParty).toBe(true);
    const uneven = new Meeting({ seats: { gob: 5, gar: 4, soc: 9 } });
    expect(roundOf(uneven, openRound(uneven, question('dots', { secret: true }))).byParty).toBe(false);
  });
});

describe('answering with names', () => {
  it('the last ballot counts and all are kept; the ballot names the question it answers', () => {
    const meeting = new Meeting();
    const id = openRound(meeting, question('dots'));
    expect(answerRound(meeting, id, 'gob1', dots({ pozos: 5 }))).toBe('accepted');
    expect(answerRound(meeting, id, 'gob1', dots({ tarifa: 2 }))).toBe('accepted');
    const old = { orderingId: id, versionHash: 'a'.repeat(64), ballot: dots({}) };
    expect(meeting.code('soc1', 'ordering.ballot', old)).toBe('ballot_invalid');
    expect(answerRound(meeting, id, 'soc1', dots({ pozos: 4, tarifa: 2 }))).toBe('ballot_invalid');
    expect(answerRound(meeting, id, 'soc1', dots({ nada: 1 }))).toBe('ballot_invalid');
    expect(answerRound(meeting, id, 'soc1', { shape: 'approval', options: [] })).toBe('ballot_invalid');
    meeting.must('fac', 'ordering.close', { orderingId: id });
    expect(roundOf(meeting, id)).toMatchObject({
      roll: ['gob1'],
      changed: 1,
      named: [{ by: 'gob1', n: 2, ballot: { dots: { tarifa: 2 } } }],
    });
    const closing = meeting.events.at(-1)!.payload as { named: { n: number }[] };
    expect(closing.named.map((one) => one.n)).toEqual([1, 2]);
    expect(answerRound(meeting, id, 'soc1', dots({}))).toBe('ordering_not_open');
  });

  it('closing twice gives one outcome: the second facilitation learns that it is closed', () => {
    const meeting = new Meeting();
    const id = openRound(meeting, question('dots'));
    meeting.must('fac', 'ordering.close', { orderingId: id });
    expect(meeting.code('fac', 'ordering.close', { orderingId: id })).toBe('ordering_not_open');
    expect(meeting.code('fac', 'ordering.withdraw', { orderingId: id, reason: 'x' })).toBe(
      'ordering_not_open',
    );
    expect(meeting.code('fac', 'ordering.close', { orderingId: 'otra' as OrderingId })).toBe(
      'unknown_ordering',
    );
    expect(meeting.events.filter((one) => one.type === 'ordering.closed')).toHaveLength(1);
  });

  it('a withdrawn round says why and opens nothing; the session does not close over an open one', () => {
    const meeting = new Meeting();
    const id = openRound(meeting, question('dots'));
    answerRound(meeting, id, 'gob1', dots({ pozos: 5 }));
    expect(meeting.code('fac', 'session.close', {})).toBe('ordering_open');
    expect(meeting.code('fac', 'ordering.withdraw', { orderingId: id, reason: '' })).toBe('reason_required');
    meeting.must('fac', 'ordering.withdraw', { orderingId: id, reason: 'La pregunta estaba mal' });
    expect(meeting.view('facilitator').orderings[0]).toMatchObject({
      state: 'withdrawn',
      endReason: 'La pregunta estaba mal',
      result: null,
      named: [],
      roll: [],
      ballotsHash: null,
    });
    expect(meeting.code('fac', 'session.close', {})).toBe('accepted');
  });

  it('[S6] with names the breakdown and the bridge are shown as soon as every party answered', () => {
    const meeting = new Meeting({ seats: { gob: 2, gar: 1, soc: 2 } });
    const id = openRound(meeting, question('dots', { settings: { dots: 4 } }));
    answerRound(meeting, id, 'gob1', dots({ pozos: 4 }));
    answerRound(meeting, id, 'gob2', dots({ pozos: 4 }));
    answerRound(meeting, id, 'gar1', dots({ pozos: 2, tarifa: 2 }));
    answerRound(meeting, id, 'soc1', dots({ tarifa: 4 }));
    meeting.must('fac', 'ordering.close', { orderingId: id });
    const [first, second] = roundOf(meeting, id).result!.options;
    // (100 + 50 + 0) / 3 and (0 + 50 + 100) / 3: a tie, with the bridge at 0 for both.
    expect(first).toMatchObject({ id: 'pozos', place: 1, support: 50, bridge: 0, spread: 41 });
    expect(second).toMatchObject({ id: 'tarifa', place: 1, support: 50, bridge: 0 });
    expect(first!.byParty).toEqual([
      { partyId: 'gob', support: 100 },
      { partyId: 'gar', support: 50 },
      { partyId: 'soc', support: 0 },
    ]);
  });
});

describe('nothing before the closing', () => {
  it('[D9] no view of any role carries a ballot of an open round', () => {
    const meeting = new Meeting(LARGE);
    const marked = { id: 'unica-marca', label: 'Opción' };
    const options = [marked, { id: 'otra', label: 'Otra' }];
    const id = openRound(meeting, question('approval', { settings: { options } }));
    const before = Object.fromEntries(
      ROLES.map((role) => [role, JSON.stringify(meeting.view(role).orderings)]),
    );
    for (const by of everybody) answerRound(meeting, id, by, { shape: 'approval', options: ['unica-marca'] });
    for (const role of ROLES) {
      const [view] = meeting.view(role).orderings;
      if (role === 'lobby') expect(view).toBeUndefined();
      else {
        expect(view).toMatchObject({ answered: 15, result: null, named: [], roll: [], unanimous: false });
        // Only the count moved.
        expect(JSON.stringify([{ ...view, answered: 0 }])).toBe(before[role]);
      }
    }
    meeting.must('fac', 'ordering.close', { orderingId: id });
    expect(meeting.view('screen').orderings[0]).toMatchObject({ answered: 15, unanimous: true });
  });

  it('[E8] an open secret round shows no count, and answering leaves no event', () => {
    const meeting = new Meeting(LARGE);
    const id = openRound(meeting, question('dots', { secret: true }));
    const events = meeting.events.length;
    const random = new Random(7);
    for (const by of everybody)
      dropBallot(meeting, id, by, ballotNumber(random), randomBallot(random, 'dots'));
    expect(meeting.events).toHaveLength(events);
    for (const role of ROLES)
      if (role !== 'lobby') expect(meeting.view(role).orderings[0]!.answered).toBeNull();
    expect(answerRound(meeting, id, 'gob1', dots({}))).toBe('ordering_secret');
  });
});

describe('closing a secret round', () => {
  it('publishes ballots by number, the roll by id and the hash of the list, and nothing that joins them', () => {
    const random = seeded('secret');
    const meeting = new Meeting(LARGE);
    const id = openRound(meeting, question('dots', { secret: true }));
    for (const by of random.shuffle(everybody))
      dropBallot(meeting, id, by, ballotNumber(random), randomBallot(random, 'dots'));
    meeting.must('fac', 'ordering.close', { orderingId: id });
    const { secret, roll, ballotsHash, result, named } = roundOf(meeting, id);
    const numbers = secret.map((one) => one.number);
    expect(numbers).toEqual([...numbers].sort());
    expect(roll).toEqual([...everybody].sort());
    expect(ballotsHash).toBe(fingerprint(secret));
    expect(named).toEqual([]);
    expect(result!.ballots).toBe(15);
    expect(result!.options.every((option) => option.byParty?.length === 3 && option.bridge !== null)).toBe(
      true,
    );
    expect(JSON.stringify(secret)).not.toMatch(/gob\d|gar\d|soc\d/);
  });

  it('with fewer ballots than the floor it does not close: the roll would say who said what', () => {
    const random = new Random(3);
    const meeting = new Meeting(LARGE);
    const id = openRound(meeting, question('dots', { secret: true }));
    for (const by of everybody.slice(0, 4))
      dropBallot(meeting, id, by, ballotNumber(random), randomBallot(random, 'dots'));
    // It says how many are needed, not how many there are.
    expect(meeting.send('fac', 'ordering.close', { orderingId: id })).toEqual({
      ok: false,
      error: { code: 'ordering_few_ballots', params: { need: 5 } },
    });
    dropBallot(meeting, id, everybody[4]!, ballotNumber(random), randomBallot(random, 'dots'));
    expect(meeting.code('fac', 'ordering.close', { orderingId: id })).toBe('accepted');
  });

  it('when one party has fewer than five ballots no ballot says its party', () => {
    const random = new Random(5);
    const meeting = new Meeting(LARGE);
    const id = openRound(meeting, question('score', { secret: true }));
    for (const by of everybody.slice(0, 14))
      dropBallot(meeting, id, by, ballotNumber(random), randomBallot(random, 'score'));
    meeting.must('fac', 'ordering.close', { orderingId: id });
    const { secret, result } = roundOf(meeting, id);
    expect(secret.every((one) => one.partyId === null)).toBe(true);
    expect(result!.options.every((option) => option.byParty === null && option.bridge === null)).toBe(true);
  });

  it('all alike is said after closing, and only then', () => {
    const random = new Random(9);
    const meeting = new Meeting(LARGE);
    const id = openRound(meeting, question('dots', { secret: true }));
    for (const by of everybody) dropBallot(meeting, id, by, ballotNumber(random), dots({ pozos: 5 }));
    expect(meeting.view('facilitator').orderings[0]!.unanimous).toBe(false);
    meeting.must('fac', 'ordering.close', { orderingId: id });
    expect(meeting.view('participant').orderings[0]!.unanimous).toBe(true);
  });
});

describe.each<OrderingMethodId>(['dots', 'criteria', 'approval', 'ranked', 'score'])('%s', (method) => {
  it('[V5] the order in which people answer changes neither the result nor the ballots of the closing', () => {
    const random = seeded(`arrival ${method}`);
    const ballots = new Map(everybody.map((by) => [by, randomBallot(random, method)]));
    const closing = (order: string[]) => {
      const meeting = new Meeting(LARGE);
      const id = openRound(meeting, question(method));
      for (const by of order) expect(answerRound(meeting, id, by, ballots.get(by)!)).toBe('accepted');
      meeting.must('fac', 'ordering.close', { orderingId: id });
      const { named, result, roll } = roundOf(meeting, id);
      return fingerprint({ named, result, roll: roll as ParticipantId[] });
    };
    expect(closing(random.shuffle(everybody))).toBe(closing(everybody));
  });
});
