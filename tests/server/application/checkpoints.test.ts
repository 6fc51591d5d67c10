// Signed checkpoints: when they are made, what they sign, who may read them, and what a returning device can prove.
import { describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import type { MesaId } from '../../../shared/model/ids.ts';
import { isSealed, type Seal } from '../../../shared/record/checkpoint.ts';
import { merkleRoot } from '../../../shared/record/merkle.ts';
import { judgeExtension, type RecordExtension, witnessAfter } from '../../../shared/record/witness.ts';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import { close, openText, stateAll } from '../../support/rounds.ts';

const MINUTE = 60_000;
const settled = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5000, interval: 20 });
const stored = async (table: TestTable) => {
  const path = `/api/mesas/${table.mesaId}/checkpoints`;
  const answer = await table.world.ask(path, { token: table.created.facilitatorToken });
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as { checkpoints: Seal[] }).checkpoints;
};
const extension = async (table: TestTable, query = '') => {
  const path = `/api/mesas/${table.mesaId}/extension${query}`;
  return table.world.ask(path, { token: table.created.facilitatorToken });
};
const eventsOf = (table: TestTable) => table.world.storage!.loadEvents(table.mesaId as MesaId);

describe('checkpoints (trust.md 6)', () => {
  it('a minute after activity the whole record is signed with the key of the server, and once', async () => {
    const table = await openTable(await openApp());
    const { clock } = table.world;
    clock.advance(MINUTE);
    await settled(async () => expect((await stored(table)).length).toBeGreaterThan(0));
    const before = (await stored(table)).length;
    await table.facilitator.must('clock.pause', {});
    expect(await stored(table)).toHaveLength(before);
    clock.advance(MINUTE - 1);
    expect(await stored(table)).toHaveLength(before);
    clock.advance(1);
    await settled(async () => expect(await stored(table)).toHaveLength(before + 1));
    const last = (await stored(table)).at(-1)!;
    const hashes = (await eventsOf(table)).map((event) => event.hash);
    expect(last.size).toBe(hashes.length);
    expect(last.head).toBe(hashes.at(-1));
    expect(last.root).toBe(merkleRoot(hashes));
    expect(last.publicKey).toBe(table.world.app.serverKey);
    expect(isSealed(table.mesaId, last)).toBe(true);
    expect(isSealed('other', last)).toBe(false);
    clock.advance(10 * MINUTE);
    expect(await stored(table)).toHaveLength(before + 1);
  });

  it('the closing of the session is signed at once', async () => {
    const table = await openTable(await openApp());
    await table.facilitator.must('session.close', {});
    const closed = (await eventsOf(table)).find((event) => event.type === 'session.closed');
    await settled(async () =>
      expect((await stored(table)).at(-1)?.size ?? 0).toBeGreaterThanOrEqual(closed?.seq ?? 1),
    );
  });

  it('the closing of a round is signed at once', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    await close(table, id);
    const closed = (await eventsOf(table)).find((event) => event.type === 'decision.roundClosed');
    await settled(async () =>
      expect((await stored(table)).at(-1)?.size ?? 0).toBeGreaterThanOrEqual(closed?.seq ?? 1),
    );
  });

  it('a checkpoint that could not be written harms nobody, is told in the log, and is made with the next', async () => {
    const storage = createMemoryStorage();
    const table = await openTable(await openApp({ storage }));
    const { clock, logged } = table.world;
    const broken = vi.spyOn(storage, 'saveCheckpoint').mockRejectedValue(new Error('the disk is full'));
    await table.facilitator.must('clock.pause', {});
    clock.advance(MINUTE);
    await settled(async () => expect(logged.join('\n')).toContain('the disk is full'));
    expect((await extension(table)).status).toBe(500);
    broken.mockRestore();
    await table.facilitator.must('clock.resume', {});
    clock.advance(MINUTE);
    const seq = (await eventsOf(table)).length;
    await settled(async () => expect((await stored(table)).at(-1)?.size).toBe(seq));
  });

  it('people at the door and strangers read neither checkpoints nor extensions', async () => {
    const table = await openTable(await openApp());
    const waiting = await table.arrive({ displayName: 'En la puerta', role: 'observer' });
    for (const path of ['checkpoints', 'extension']) {
      const url = `/api/mesas/${table.mesaId}/${path}`;
      expect((await table.world.ask(url)).status).toBe(401);
      const answer = await table.world.ask(url, { token: waiting.token });
      expect(answer.body).toMatchObject({ error: { code: 'not_admitted' } });
    }
  });
});

describe('a device that comes back (trust.md 6)', () => {
  it('can prove that everything it saw is still there, from any size on', async () => {
    const table = await openTable(await openApp());
    const first = (await extension(table)).body as RecordExtension;
    expect(judgeExtension(table.mesaId, null, first)).toBe('continues');
    let witness = witnessAfter(null, first);
    for (let step = 0; step < 4; step += 1) {
      await table.facilitator.must(step % 2 ? 'clock.resume' : 'clock.pause', {});
      const seen = (await eventsOf(table)).at(-1)!;
      witness = { ...witness, seen: { size: seen.seq, head: seen.hash } };
      const query = `?from=${witness.seal.size}&seen=${witness.seen.size}`;
      const answer = (await extension(table, query)).body as RecordExtension;
      expect(judgeExtension(table.mesaId, witness, answer)).toBe('continues');
      if (step === 1) witness = witnessAfter(witness, answer);
    }
    const far = (await extension(table, '?from=99999&seen=99999')).body as RecordExtension;
    expect(far).toMatchObject({ proof: [], path: [] });
  });

  it('is refused a question that is not a count', async () => {
    const table = await openTable(await openApp());
    for (const query of ['?from=-1', '?from=1.5', '?from=x', '?seen=1e3', '?from=1&from=2'])
      expect((await extension(table, query)).body).toMatchObject({ error: { code: 'bad_request' } });
  });
});
