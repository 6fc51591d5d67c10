// Whole meetings at random against the rulebook (tests/support/randomMeetings.ts plays and checks them).
// MEETINGS=100000 runs the long proof; SEED=… plays one again.
import { describe, expect, it } from 'vitest';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Random, seeded } from '../../support/random.ts';
import { decideInOrder, playMeeting } from '../../support/randomMeetings.ts';

const MEETINGS = Number(process.env.MEETINGS) || 1000;

describe('random meetings', () => {
  it(`[Q1, Q7, Q8, B5, D3, D4, D8, D9, M2–M7] hold over ${MEETINGS} meetings, and every record verifies`, () => {
    const random = seeded('meetings');
    const results = new Map<string, number>();
    for (let index = 0; index < MEETINGS; index += 1) {
      const seed = random.int(1, 2 ** 31);
      const { run, wrong } = playMeeting(new Random(seed), results);
      if (wrong) expect.fail(`${wrong} · meeting ${seed}`);
      if (index % 100 === 0) {
        const verified = verifyActa(JSON.parse(JSON.stringify(actaFile(run.meeting))));
        if (!verified.intact) expect.fail(`${JSON.stringify(verified.first)} · meeting ${seed}`);
      }
    }
    if (MEETINGS > 1000) console.info(`results of ${MEETINGS} meetings`, Object.fromEntries(results));
    // The run means something only if it reached every kind of end.
    for (const result of [
      'adoptedByConsensus',
      'deliberate',
      'adoptedByMajority',
      'notAdopted',
      'refusedResponsibleObjects',
      // Lives and ends of 5.1 and 5.5, counted in the same way.
      'mesa.paused',
      'decision.split',
      'decision.escalated',
      'part adopted',
    ])
      expect(results.get(result) ?? 0, result).toBeGreaterThan(0);
  }, 3_600_000);

  it('[D8, V5] the order in which statements arrive changes neither the outcome nor its fingerprint', () => {
    const random = seeded('orders');
    const seen = new Set<string>();
    for (let index = 0; index < MEETINGS / 25; index += 1) {
      const seed = random.int(1, 2 ** 31);
      const first = decideInOrder(seed, (items) => [...items]);
      seen.add(first);
      const second = decideInOrder(seed, (items) => random.shuffle(items));
      if (second !== first) expect.fail(`another order gave another outcome · meeting ${seed}`);
    }
    expect(seen.size).toBeGreaterThan(10);
  }, 3_600_000);

  it('the same seed gives the same record, hash by hash', () => {
    const heads = [7, 7].map((seed) => playMeeting(new Random(seed), new Map()).run.meeting.state.head);
    expect(heads[0]).toBe(heads[1]);
  });
});
