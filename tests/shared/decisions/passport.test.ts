// The passport of a decision (M1 of the features): rebuilt from the record, and checked with nothing but itself.
import { describe, expect, it } from 'vitest';
import { buildPassport, type Passport } from '../../../shared/model/passport.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { checkPassport } from '../../../shared/record/checkPassport.ts';
import { Meeting } from '../../support/meeting.ts';

/** A decision by exceptional majority with a quorum lost and back, and the one that follows. */
function twoDecisions(): Meeting {
  const meeting = new Meeting({ config: { majorityMinFailedRounds: 1 } });
  const id = meeting.decide();
  const answer = () => {
    for (const who of ['gob1', 'gar1']) meeting.position(who, id, 'agree');
    meeting.position('soc1', id, 'object');
    return meeting.close(id);
  };
  answer();
  for (const who of ['gob1', 'gar1'])
    meeting.must(who, 'decision.invokeMajority', { decisionId: id, text: 'Vence el plazo.' });
  meeting.after(2).must('fac', 'decision.openMajority', { decisionId: id });
  meeting.presence('gar1', false);
  meeting.after(3).presence('gar1', true);
  meeting.after(1);
  answer();
  meeting.must('soc1', 'decision.dissent', { decisionId: id, text: 'No alcanza el presupuesto.' });
  meeting.after(1).decide('Otra cosa.');
  return meeting;
}
const copy = (passport: Passport): Passport => JSON.parse(JSON.stringify(passport)) as Passport;

describe('buildPassport', () => {
  it('[M1, Q7] carries text, rules, roll, rounds, quorum and its place in the chain', () => {
    const meeting = twoDecisions();
    const passport = buildPassport(meeting.events, 1)!;
    const { content } = passport;
    expect(content.decision).toMatchObject({ number: 1, state: 'adoptedByMajority' });
    expect(content.rounds.map((one) => [one.rule, one.result])).toEqual([
      ['consensus', 'deliberate'],
      ['exceptionalMajority', 'adoptedByMajority'],
    ]);
    for (const round of content.rounds) {
      expect(fingerprint(round.rules)).toBe(round.rulesHash);
      expect(fingerprint(round.roll)).toBe(round.rollHash);
    }
    expect(content.quorum).toHaveLength(2);
    expect(content.quorum[1]!.from - content.quorum[0]!.until!).toBe(3 * 60_000);
    const { from, to } = content.log;
    expect(meeting.events[from.seq - 1]).toMatchObject({ type: 'decision.opened', hash: from.hash });
    expect(meeting.events[to.seq - 1]).toMatchObject({ type: 'decision.dissentAdded', hash: to.hash });
    expect(content.decision.dissents[0]?.text).toBe('No alcanza el presupuesto.');
  });

  it('[K1] the same record gives the same passport, and a later decision does not change it', () => {
    const meeting = twoDecisions();
    const before = buildPassport(meeting.events, 1)!;
    meeting
      .after(9)
      .must('fac', 'decision.defer', { decisionId: meeting.state.decisions[1]!.id, reason: '' });
    expect(buildPassport(meeting.events, 1)).toEqual(before);
    expect(buildPassport(meeting.events, 3)).toBeNull();
  });
});

describe('checkPassport', () => {
  const passport = buildPassport(twoDecisions().events, 1)!;

  it('[M1] is intact as it was made, also while a round is open', () => {
    expect(checkPassport(copy(passport))).toEqual({ intact: true });
    expect(checkPassport(copy(buildPassport(twoDecisions().events, 2)!))).toEqual({ intact: true });
  });

  it.each<[string, (file: Passport) => void, string]>([
    [
      'a comma of the text',
      (file) => Object.assign(file.content.rounds[1]!.content as object, { text: 'Publicar, el padrón.' }),
      'text',
    ],
    [
      'a rule',
      (file) => Object.assign(file.content.rounds[0]!.rules, { majorityMinFailedRounds: 0 }),
      'rules',
    ],
    [
      'a seat of the roll',
      (file) => Object.assign(file.content.rounds[0]!.roll[0]!, { counts: false }),
      'roll',
    ],
    [
      'a position',
      (file) => Object.assign(file.content.rounds[1]!.positions![0]!, { stance: 'object' }),
      'result',
    ],
    [
      'the attendance',
      (file) => Object.assign(file.content.rounds[1]!.attendanceAtClose!, { soc: 0 }),
      'result',
    ],
    ['an invocation', (file) => file.content.decision.invocations.pop(), 'result'],
    ['the reserve', (file) => Object.assign(file.content.decision, { reserved: true }), 'result'],
    ['the dissent', (file) => Object.assign(file.content.decision.dissents[0]!, { text: '' }), 'seal'],
    ['the place in the chain', (file) => Object.assign(file.content.log.to, { seq: 1 }), 'seal'],
  ])('[M1] finds a change of %s', (_what, change, fault) => {
    const altered = copy(passport);
    change(altered);
    expect(checkPassport(altered)).toMatchObject({ intact: false, fault });
  });
});
