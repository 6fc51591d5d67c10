// trust.md 7 and 8 for the store alone: kill -9, a full disk, a failed sync. What was promised is there, what
// was refused is not, and nothing is written between a failure and a clean bill of health.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openSqliteStorage } from '../../../server/storage/sqlite.ts';
import { type StorageChild, startStorageChild } from '../../support/storageChildProcess.ts';
import { acks, all, expectPromisesKept } from '../../support/storagePromises.ts';
import { mesaId } from '../../support/storageRows.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const Refused = z.object({
  seq: z.number(),
  attempt: z.number(),
  name: z.string(),
  behind: z.string().optional(),
  second: z.string().optional(),
  readable: z.number(),
});

/** The stored record is exactly the acknowledged attempts: nothing lost, nothing refused came back. */
async function expectExactlyTheAcknowledged(folder: string, child: StorageChild): Promise<void> {
  const store = await openSqliteStorage({ folder });
  const stored = (await store.loadEvents(mesaId('m1'))).map((event) => [
    event.seq,
    z.object({ attempt: z.number() }).parse(event.payload).attempt,
  ]);
  await store.close();
  expect(stored).toEqual(acks(child).map((ack) => [ack.seq, ack.attempt]));
}

describe('kill -9', () => {
  it('keeps everything promised, at random moments, on the same folder again and again', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (moment) => {
        const child = startStorageChild([folder, 'write']);
        await child.until((said) => all(said, 'ack').length >= moment);
        await child.kill();
        await expectPromisesKept(folder, child);
      }),
      { numRuns: 12, seed: 20261120, endOnFailure: true },
    );
  }, 120_000);
});

describe('a full disk', () => {
  it('refuses writes, keeps reading, and goes on without a restart when there is room', async () => {
    const folder = temporaryFolder();
    // A limit on the size of files stands for a full disk: the write fails with the same half-written rest.
    const limited = ['bash', '-c', `trap '' XFSZ; ulimit -S -f 700; exec "$@"`, 'limited'];
    const child = startStorageChild([folder, 'faults', '60', '30000'], limited);
    await child.until((said) => all(said, 'refused').length > 0);
    const [refusal] = all(child.said, 'refused').map(({ value }) => Refused.parse(value));
    expect(refusal).toMatchObject({ second: 'StorageUnavailable', readable: (refusal?.seq ?? 0) - 1 });
    expect(refusal?.name).not.toBe('StoreConflict');
    expect(refusal?.readable).toBeGreaterThan(3);
    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
    child.tell();
    await child.until((said) => all(said, 'done').length > 0);
    expect(all(child.said, 'healthy').map(({ value }) => value)).toEqual([true]);
    await child.kill();
    await expectExactlyTheAcknowledged(folder, child);
    expect(acks(child)).toHaveLength(60);
  });
});

describe.skipIf(!existsSync('/usr/bin/strace'))('a failed sync (needs strace)', () => {
  it.each([15, 16, 23, 32])(
    'at sync %i and every 17th after: refuses, reopens, never brings a refused write back',
    async (first) => {
      const folder = temporaryFolder();
      const failing = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync'];
      const inject = ['-e', `inject=fsync,fdatasync:error=EIO:when=${first}+17`];
      const child = startStorageChild([folder, 'faults', '40', '2000'], [...failing, ...inject]);
      // Each refusal waits for a line: one is always ready.
      for (let lines = 0; lines < 60; lines += 1) child.tell();
      await child.until((said) => all(said, 'done').length > 0);
      const refusals = all(child.said, 'refused').map(({ value }) => Refused.parse(value));
      expect(refusals.length).toBeGreaterThan(0);
      // The write queued behind the failed one and the write after it never reach the disk.
      expect(refusals.filter((refusal) => refusal.behind !== 'StorageUnavailable')).toEqual([]);
      expect(refusals.filter((refusal) => refusal.second !== 'StorageUnavailable')).toEqual([]);
      await child.kill();
      await expectExactlyTheAcknowledged(folder, child);
    },
  );

  it.each([15, 16, 17, 18])(
    'at sync %i, then kill -9: the refused write does not come back with the next start',
    async (at) => {
      const folder = temporaryFolder();
      const failing = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync'];
      const inject = ['-e', `inject=fsync,fdatasync:error=EIO:when=${at}`];
      const child = startStorageChild([folder, 'faults', '40', '2000'], [...failing, ...inject]);
      await child.until((said) => all(said, 'refused').length > 0);
      await child.kill();
      await expectExactlyTheAcknowledged(folder, child);
    },
  );
});

describe.skipIf(!existsSync('/usr/bin/strace'))('a first start that is killed (needs strace)', () => {
  it.each([1, 2])('as it undoes its journal %i: the next start begins, nobody does anything', async (at) => {
    const folder = temporaryFolder();
    const tracing = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=unlink'];
    const child = startStorageChild(
      [folder, 'hold'],
      [...tracing, '-e', `inject=unlink:signal=SIGKILL:when=${at}`],
    );
    await expect(child.until(() => false)).rejects.toThrow('the child ended');
    expect(all(child.said, 'ready')).toEqual([]);
    await expectExactlyTheAcknowledged(folder, child);
  });
});
