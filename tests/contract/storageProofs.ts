// Part of the storage contract: secret ballots without a link to a person (trust.md 5), and signed checkpoints.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CastBallot, CheckpointRow, Storage } from '../../server/application/ports.ts';
import { PartyId } from '../../shared/model/ids.ts';
import { OrderingId } from '../../shared/model/ordering.ts';
import { anAppend, mesaId, participantId } from '../support/storageRows.ts';

type Fresh = () => Promise<Storage>;
const round = OrderingId.parse('o1');
const numberOf = (n: number) => n.toString(16).padStart(20, '0');
const dots = (a: number, b: number) => ({ shape: 'dots' as const, dots: { a, b } });

const aCast = (person: string, number: number, rest: Partial<CastBallot> = {}): CastBallot => ({
  mesaId: mesaId('m1'),
  orderingId: round,
  participantId: participantId(person),
  number: numberOf(number),
  partyId: PartyId.parse('gob'),
  ballot: dots(1, 2),
  ...rest,
});
const aCheckpoint = (size: number, rest: Partial<CheckpointRow> = {}): CheckpointRow => ({
  mesaId: 'm1',
  size,
  head: 'a'.repeat(64),
  root: 'b'.repeat(64),
  at: 1_700_000_000_000 + size,
  publicKey: 'c'.repeat(64),
  signature: 'd'.repeat(128),
  ...rest,
});

export function ballotContract(fresh: Fresh): void {
  describe('secret ballots', () => {
    it('counts a new person with a new number, and gives ballots by number and people by id', async () => {
      const store = await fresh();
      for (const [person, number] of [
        ['zoe', 1],
        ['ana', 9],
        ['leo', 4],
      ] as const)
        expect(await store.castBallot(aCast(person, number, { ballot: dots(number, 0) }))).toBe('counted');
      const box = await store.loadBallots(mesaId('m1'), round);
      expect(box.roll).toEqual(['ana', 'leo', 'zoe']);
      expect(box.ballots).toEqual(
        [1, 4, 9].map((n) => ({ number: numberOf(n), partyId: 'gob', ballot: dots(n, 0) })),
      );
    });

    it('forgets the ballots and the roll of a round that was withdrawn, and of no other', async () => {
      const store = await fresh();
      await store.castBallot(aCast('ana', 1));
      await store.castBallot(aCast('ana', 2, { orderingId: OrderingId.parse('o2') }));
      await store.castBallot(aCast('ana', 3, { mesaId: mesaId('m2') }));
      await store.append(anAppend('m1', 0, [], { dropSealed: ['ordering/o1/'], dropBallots: [round] }));
      expect(await store.loadBallots(mesaId('m1'), round)).toEqual({ ballots: [], roll: [] });
      expect((await store.loadBallots(mesaId('m1'), OrderingId.parse('o2'))).roll).toEqual(['ana']);
      expect((await store.loadBallots(mesaId('m2'), round)).roll).toEqual(['ana']);
    });

    it('changes a ballot for whoever presents its number again, and keeps only the last', async () => {
      const store = await fresh();
      await store.castBallot(aCast('ana', 1));
      await store.castBallot(aCast('leo', 2));
      expect(await store.castBallot(aCast('ana', 1, { ballot: dots(3, 0) }))).toBe('changed');
      // Its party is fixed with the first ballot: another one would not fit the roll.
      expect(await store.castBallot(aCast('ana', 1, { ballot: dots(3, 0), partyId: null }))).toBe(
        'alreadyCast',
      );
      const { ballots, roll } = await store.loadBallots(mesaId('m1'), round);
      expect(ballots).toEqual([
        { number: numberOf(1), partyId: 'gob', ballot: dots(3, 0) },
        { number: numberOf(2), partyId: 'gob', ballot: dots(1, 2) },
      ]);
      expect(roll).toEqual(['ana', 'leo']);
    });

    it('counts an identical repeat once and says «counted» again', async () => {
      const store = await fresh();
      expect(await store.castBallot(aCast('ana', 1))).toBe('counted');
      expect(await store.castBallot(aCast('ana', 1))).toBe('counted');
      expect((await store.loadBallots(mesaId('m1'), round)).ballots).toHaveLength(1);
    });

    it('refuses another number of somebody who answered, and a taken number of somebody who did not', async () => {
      const store = await fresh();
      await store.castBallot(aCast('ana', 1));
      const before = await store.loadBallots(mesaId('m1'), round);
      expect(await store.castBallot(aCast('ana', 2, { ballot: dots(9, 9) }))).toBe('alreadyCast');
      expect(await store.castBallot(aCast('leo', 1, { ballot: dots(9, 9) }))).toBe('alreadyCast');
      expect(await store.loadBallots(mesaId('m1'), round)).toEqual(before);
    });

    it('keeps rounds and mesas apart, and knows nothing of a new one', async () => {
      const store = await fresh();
      await store.castBallot(aCast('ana', 1));
      expect(await store.castBallot(aCast('ana', 2, { orderingId: OrderingId.parse('o2') }))).toBe('counted');
      expect(await store.castBallot(aCast('ana', 1, { mesaId: mesaId('m2') }))).toBe('counted');
      expect((await store.loadBallots(mesaId('m1'), round)).ballots).toHaveLength(1);
      expect(await store.loadBallots(mesaId('m3'), round)).toEqual({ ballots: [], roll: [] });
    });

    it('counts one ballot when the same one arrives many times at once, and one of two numbers', async () => {
      const store = await fresh();
      const answers = await Promise.all(Array.from({ length: 8 }, () => store.castBallot(aCast('ana', 1))));
      expect(answers).toEqual(Array.from({ length: 8 }, () => 'counted'));
      const two = await Promise.all([5, 6].map((n) => store.castBallot(aCast('leo', n))));
      expect(two.toSorted()).toEqual(['alreadyCast', 'counted']);
      const box = await store.loadBallots(mesaId('m1'), round);
      expect(box.ballots).toHaveLength(2);
      expect(box.roll).toEqual(['ana', 'leo']);
    });

    it('ends with the same box whatever the order of arrival', async () => {
      const store = await fresh();
      const casts = Array.from({ length: 9 }, (_, n) => aCast(`p${n}`, 90 - n * 7, { ballot: dots(n, 1) }));
      let run = 0;
      const order = fc.shuffledSubarray(casts, { minLength: casts.length });
      await fc.assert(
        fc.asyncProperty(order, order, async (one, other) => {
          const rounds = [one, other].map((list) => {
            run += 1;
            return { list, orderingId: OrderingId.parse(`run-${run}`) };
          });
          const boxes = [];
          for (const { list, orderingId } of rounds) {
            for (const cast of list) await store.castBallot({ ...cast, orderingId });
            boxes.push(JSON.stringify(await store.loadBallots(mesaId('m1'), orderingId)));
          }
          expect(boxes[0]).toBe(boxes[1]);
        }),
        { numRuns: 4, seed: 20261120 },
      );
    });

    it('keeps its own copy of a ballot', async () => {
      const store = await fresh();
      const ballot = dots(1, 2);
      await store.castBallot(aCast('ana', 1, { ballot }));
      ballot.dots.a = 50;
      const { ballots } = await store.loadBallots(mesaId('m1'), round);
      expect(ballots[0]?.ballot).toEqual(dots(1, 2));
    });
  });
}

export function checkpointContract(fresh: Fresh): void {
  describe('checkpoints', () => {
    it('gives back the checkpoints of a mesa, the smallest size first', async () => {
      const store = await fresh();
      for (const size of [12, 3, 40]) await store.saveCheckpoint(aCheckpoint(size));
      await store.saveCheckpoint(aCheckpoint(7, { mesaId: 'm2' }));
      expect(await store.loadCheckpoints(mesaId('m1'))).toEqual([3, 12, 40].map((size) => aCheckpoint(size)));
      expect(await store.loadCheckpoints(mesaId('m9'))).toEqual([]);
    });

    it('keeps the first checkpoint of a size', async () => {
      const store = await fresh();
      await store.saveCheckpoint(aCheckpoint(3));
      await store.saveCheckpoint(aCheckpoint(3, { at: 9, head: 'e'.repeat(64) }));
      expect(await store.loadCheckpoints(mesaId('m1'))).toEqual([aCheckpoint(3)]);
    });
  });
}
