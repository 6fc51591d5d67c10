// A process of its own that runs a session with a round of each method and a secret one, and prints the acta's bytes as
// a hash. Answers arrive in the order the argument says; nothing that comes out may depend on it.
import type { Ballot } from '../../shared/decisions/method.ts';
import { ORDERING_METHODS } from '../../shared/model/ordering.ts';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { Meeting } from './meeting.ts';
import {
  answerRound,
  ballotNumber,
  dropBallot,
  openRound,
  question,
  randomBallot,
  roundOf,
} from './orderings.ts';
import { Random } from './random.ts';

const [seed = '1', order = '1'] = process.argv.slice(2);
const people = ['gob', 'gar', 'soc'].flatMap((party) => [1, 2, 3, 4, 5, 6].map((n) => `${party}${n}`));
const what = new Random(Number(seed));
const when = new Random(Number(order));
const meeting = new Meeting({ seats: { gob: 6, gar: 6, soc: 6 } });
const printed: unknown[] = [];
for (const secret of [false, true])
  for (const method of ORDERING_METHODS) {
    const ballots = new Map<string, [string, Ballot]>(
      people.map((by) => [by, [ballotNumber(what), randomBallot(what, method)]]),
    );
    const id = openRound(meeting, question(method, { secret }));
    meeting.box.ballots.length = 0;
    meeting.box.roll.length = 0;
    for (const by of when.shuffle(people)) {
      const [number, ballot] = ballots.get(by)!;
      if (secret) dropBallot(meeting, id, by, number, ballot);
      else answerRound(meeting, id, by, ballot);
    }
    meeting.must('fac', 'ordering.close', { orderingId: id });
    const { named, secret: list, roll, result, ballotsHash } = roundOf(meeting, id);
    printed.push({ named, list, roll, result, ballotsHash });
  }
console.log(fingerprint(printed));
