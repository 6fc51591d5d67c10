// The verifier counts rounds of ordering again (E7, E8): an untouched record passes, and whoever changes a ballot, the
// roll, the electorate or the result and chains everything again as if nothing had happened is found out.
import { describe, expect, it } from 'vitest';
import type { EventPayload, EventType, MesaEvent } from '../../../shared/model/event.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { canonicalJson } from '../../../shared/record/canonicalJson.ts';
import { CHAIN_START, hashEvent } from '../../../shared/record/hashChain.ts';
import { checkChain } from '../../../shared/record/verify/chain.ts';
import { checkRules } from '../../../shared/record/verify/rules.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';
import {
  answerRound,
  ballotNumber,
  dropBallot,
  openRound,
  question,
  randomBallot,
} from '../../support/orderings.ts';
import { Random } from '../../support/random.ts';

const everybody = ['gob', 'gar', 'soc'].flatMap((party) => [1, 2, 3, 4, 5].map((n) => `${party}${n}`));

/** A session with a matrix with names, a round withdrawn and a secret ranking, closed. */
function recorded(): Meeting {
  const random = new Random(11);
  const meeting = new Meeting({ seats: { gob: 5, gar: 5, soc: 5 } });
  const named = openRound(meeting, question('criteria'));
  for (const by of everybody.slice(0, 9)) answerRound(meeting, named, by, randomBallot(random, 'criteria'));
  answerRound(meeting, named, 'gob1', randomBallot(random, 'criteria'));
  meeting.must('fac', 'ordering.close', { orderingId: named });
  const left = openRound(meeting, question('dots'));
  answerRound(meeting, left, 'gob1', randomBallot(random, 'dots'));
  meeting.must('fac', 'ordering.withdraw', { orderingId: left, reason: 'Otra pregunta' });
  const secret = openRound(meeting, question('ranked', { secret: true }));
  for (const by of everybody)
    dropBallot(meeting, secret, by, ballotNumber(random), randomBallot(random, 'ranked'));
  meeting.must('fac', 'ordering.close', { orderingId: secret });
  meeting.must('fac', 'session.close', {});
  return meeting;
}
const meeting = recorded();

/** The record with one payload changed, chained again so that only the rules can tell. */
function forged<T extends EventType>(
  type: T,
  which: number,
  change: (payload: EventPayload<T>) => void,
): MesaEvent[] {
  const events = JSON.parse(JSON.stringify(meeting.events)) as MesaEvent[];
  const target = events.filter((one) => one.type === type)[which]!;
  change(target.payload as EventPayload<T>);
  let prevHash = CHAIN_START;
  return events.map(({ hash: _, ...event }) => {
    const open = { ...event, prevHash };
    prevHash = hashEvent(open);
    return { ...open, hash: prevHash };
  });
}
function found(events: MesaEvent[]): string | undefined {
  expect(checkChain(events)).toBeNull();
  return checkRules(events)?.code;
}
const closed = (which: number, change: (payload: EventPayload<'ordering.closed'>) => void) =>
  found(forged('ordering.closed', which, change));
const opened = (which: number, change: (payload: EventPayload<'ordering.opened'>) => void) =>
  found(forged('ordering.opened', which, change));
const NAMED = 0;
const SECRET = 1;

describe('a record with rounds of ordering', () => {
  it('[K1] passes whole, and its acta carries every round', () => {
    const file = actaFile({ events: meeting.events, people: meeting.people });
    const parsed: unknown = JSON.parse(canonicalJson(file));
    expect(verifyActa(parsed)).toMatchObject({ intact: true });
    expect(
      file.content.orderings.map(({ state, roll, named, secret, changed }) => [
        state,
        roll.length,
        named.length,
        secret.length,
        changed,
      ]),
    ).toEqual([
      ['closed', 9, 9, 0, 1],
      ['withdrawn', 0, 0, 0, 0],
      ['closed', 15, 0, 15, 0],
    ]);
  });

  it('a ballot with a name that was changed, dropped, added or given to another is found', () => {
    expect(
      closed(NAMED, ({ named }) => {
        const [first] = named;
        if (first?.ballot.shape !== 'criteria') return;
        const row = first.ballot.scores.pozos!;
        row.incidence = (row.incidence! % 5) + 1;
      }),
    ).toBe('ballotMismatch');
    expect(closed(NAMED, ({ named }) => void named.pop())).toBe('ballotMismatch');
    expect(closed(NAMED, ({ named }) => void named.push(named[0]!))).toBe('ballotMismatch');
    expect(
      closed(NAMED, ({ named }) => {
        named[0]!.by = 'soc5' as ParticipantId;
      }),
    ).toBe('ballotMismatch');
    expect(
      closed(NAMED, ({ named }) => {
        named[0]!.salt = 'b'.repeat(64);
      }),
    ).toBe('ballotMismatch');
  });

  it('a secret ballot that was changed, dropped, doubled or added is found', () => {
    expect(
      closed(SECRET, ({ secret }) => {
        secret[0]!.ballot = { shape: 'ranked', groups: [['nada']] };
      }),
    ).toBe('ballotMismatch');
    expect(closed(SECRET, ({ secret }) => void secret.pop())).toBe('ballotRoll');
    expect(closed(SECRET, ({ secret }) => void secret.push(secret.at(-1)!))).toBe('ballotMismatch');
    expect(closed(SECRET, ({ secret }) => void secret.reverse())).toBe('ballotMismatch');
    expect(
      closed(SECRET, ({ secret, roll }) => {
        secret.splice(5);
        roll.splice(5);
      }),
    ).toBe('ballotRoll');
    expect(
      closed(SECRET, ({ secret }) => {
        secret[0]!.ballot = { shape: 'ranked', groups: [] };
      }),
    ).toBe('ballotsHash');
  });

  it('a party given to a ballot that is not its own, or to some ballots only, is found', () => {
    expect(
      closed(SECRET, ({ secret }) => {
        secret[0]!.partyId = secret.find((one) => one.partyId !== secret[0]!.partyId)!.partyId;
      }),
    ).toBe('ballotRoll');
    expect(
      closed(SECRET, ({ secret }) => {
        secret[0]!.partyId = null;
      }),
    ).toBe('ballotRoll');
  });

  it('a roll with somebody from outside, twice, or out of order is found', () => {
    expect(
      closed(SECRET, ({ roll }) => {
        roll[14] = 'zeta' as ParticipantId;
      }),
    ).toBe('ballotRoll');
    expect(
      closed(SECRET, ({ roll }) => {
        roll[1] = roll[0]!;
      }),
    ).toBe('ballotRoll');
    expect(closed(NAMED, ({ roll }) => void roll.pop())).toBe('ballotRoll');
  });

  it('another hash of the list and another result are found, to the last number', () => {
    expect(
      closed(SECRET, (payload) => {
        payload.ballotsHash = 'c'.repeat(64);
      }),
    ).toBe('ballotsHash');
    for (const which of [NAMED, SECRET]) {
      expect(
        closed(which, ({ result }) => {
          result.options[0]!.spread += 1;
        }),
      ).toBe('tally');
      expect(closed(which, ({ result }) => void result.options.reverse())).toBe('tally');
    }
  });

  it('a question, an electorate or a floor that the rules do not give is found', () => {
    expect(opened(2, (payload) => void payload.eligible.pop())).toBe('orderingRules');
    expect(
      opened(2, (payload) => {
        payload.eligible = payload.eligible.slice(0, 4);
      }),
    ).toBe('orderingRules');
    expect(
      opened(2, (payload) => {
        payload.definition.settings.floor = 2;
      }),
    ).toBe('orderingRules');
    expect(
      opened(0, (payload) => {
        payload.definition.question = 'Otra pregunta';
      }),
    ).toBe('orderingRules');
    expect(
      opened(0, (payload) => {
        payload.definition.settings.criteria[0]!.weight = 61;
      }),
    ).toBe('orderingRules');
    expect(
      opened(0, (payload) => {
        payload.byParty = !payload.byParty;
      }),
    ).toBe('orderingRules');
    expect(
      opened(0, (payload) => {
        payload.rulesHash = 'd'.repeat(64);
      }),
    ).toBe('rulesHash');
  });

  it('a ballot kept for somebody who could not answer, or in another order, is found', () => {
    expect(
      found(
        forged('ordering.ballotSealed', 0, (payload) => {
          payload.n = 2;
        }),
      ),
    ).toBe('ballotSeal');
    expect(
      found(
        forged('ordering.ballotSealed', 0, (payload) => {
          payload.partyId = 'soc' as never;
        }),
      ),
    ).toBe('ballotSeal');
    expect(
      found(
        forged('ordering.withdrawn', 0, (payload) => {
          payload.orderingId = 'otra' as never;
        }),
      ),
    ).toBe('orderingRules');
  });
});
