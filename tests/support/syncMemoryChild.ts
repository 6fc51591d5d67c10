// A process with the sync engine over SQLite that tells how much memory it holds after a forced collection. Started
// with --expose-gc; answers each message of its parent with one measure.
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { DocHost } from './docHost.ts';

export interface Measure {
  /** Heap in use and buffers outside of it, in bytes. */
  bytes: number;
  /** What the system gave this process, in bytes: for information, since it is returned late. */
  rss: number;
  connections: number;
  hotRooms: number;
  refusals: Record<string, number>;
}

const [folder = ''] = process.argv.slice(2);
const storage = await openSqliteStorage({ folder });
// The product's own settings: limits on, pings every ten seconds.
const host = await DocHost.open(storage);

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function settledBytes(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await turn();
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

process.on('message', (asked) => {
  const { connections, hotRooms, refusals } = host.server.stats();
  const answer = (bytes: number) =>
    process.send?.({
      bytes,
      rss: process.memoryUsage().rss,
      connections,
      hotRooms,
      refusals,
    } satisfies Measure);
  if (asked === 'settled') void settledBytes().then(answer);
  else {
    const { heapUsed, external } = process.memoryUsage();
    answer(heapUsed + external);
  }
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: host.port });
