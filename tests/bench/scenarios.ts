// The scenarios of the bench, each a measurement of one contestant. A round of a scenario runs them one
// after the other on fresh servers; main.ts pairs the rounds and compares.
import { BenchServer, type Contestant, processorMs } from './contestants.ts';
import { type CrowdPlan, crowd, targetOf } from './crowds.ts';
import { BenchClient } from './load/client.ts';
import {
  fill,
  joinAll,
  largeState,
  lostOf,
  stall,
  timeToContent,
  typedState,
  typeUntil,
  writeMany,
} from './load/visits.ts';
import { pause } from './load/wait.ts';

/** Figures of one measurement; what they mean is in METRICS (report.ts). */
export type Figures = Record<string, number>;

export interface Scenario {
  id: string;
  title: string;
  /** The raw relay keeps nothing: it has no documents to join, load or lose. */
  needsDocuments: boolean;
  /** Part of --quick. */
  isQuick: boolean;
  /** Rounds of its own: slow ones whose differences are far larger than their noise are not repeated as often, a
   *  delay that one slow sync of the disk spoils is repeated more. */
  rounds?: number;
  /** Long ones, whose differences are large, measure ours once per round beside all peers; so do those of one round. */
  sharesOurs?: boolean;
  /** It weighs memory only: the contestants may be measured side by side. */
  isMemoryOnly?: boolean;
  /** What the house asks of itself; the peers are not measured. */
  isOursOnly?: boolean;
  run(server: BenchServer, round: number, isQuick: boolean): Promise<Figures>;
}

/** Whoever saves late gets the time: until the process has been idle for a while. */
async function settled(pid: number): Promise<void> {
  await pause(2_500);
  for (let before = -1, now = processorMs(pid); now - before > 20; before = now, now = processorMs(pid)) {
    await pause(600);
  }
}

export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Of one room the processor's time is compared, which takes longer to settle and to be told apart than a delay. */
const LONG = { warmSeconds: 20, seconds: 10 };
const SHORT = { warmSeconds: 2, seconds: 5 };
const QUICK = { warmSeconds: 1, seconds: 0.8 };

function typing(id: string, plan: Omit<CrowdPlan, 'kind'>): Scenario {
  const { rooms, people, lettersPerSecond } = plan;
  return {
    id,
    title: `${rooms} × ${people} typing${lettersPerSecond ? `, ${lettersPerSecond} letters a second` : ''}`,
    needsDocuments: false,
    isQuick: false,
    run: async (server, round, isQuick) => {
      const result = await crowd(server, { kind: 'typing', ...plan, ...(isQuick && QUICK) }, round);
      return {
        cpuUsPerDelivered: (result.cpuMs * 1000) / result.delivered,
        p50Ms: quantile(result.latencies, 0.5),
        p95Ms: quantile(result.latencies, 0.95),
        p99Ms: quantile(result.latencies, 0.99),
        incomplete: result.isComplete ? 0 : 1,
      };
    },
  };
}

const saturation: Scenario = {
  id: 'saturation',
  title: 'saturation, 1 × 40',
  needsDocuments: false,
  isQuick: true,
  run: async (server, round, quick) => {
    const plan = {
      kind: 'saturation',
      rooms: 1,
      people: 40,
      warmSeconds: 2,
      seconds: quick ? 0.7 : 2,
    } as const;
    const result = await crowd(server, plan, round);
    return {
      deliveredPerCpuSecond: result.delivered / (result.cpuMs / 1000),
      editsPerSecond: result.sent / (result.wallMs / 1000),
      incomplete: result.isComplete ? 0 : 1,
    };
  },
};

const cursors: Scenario = {
  id: 'cursors',
  title: '40 cursors',
  needsDocuments: false,
  isQuick: true,
  run: async (server, round, quick) => {
    const plan = { kind: 'cursors', rooms: 1, people: 40, ...(quick ? QUICK : LONG) } as const;
    const result = await crowd(server, plan, round);
    return { cpuPercent: (result.cpuMs / result.wallMs) * 100 };
  },
};

const joins: Scenario = {
  id: 'joins',
  title: '200 joins of 1 MB',
  needsDocuments: true,
  isQuick: true,
  run: async (server, round, quick) => {
    const [room] = await server.rooms(1, 1);
    const state = largeState(1_000_000, 400, round + 1);
    const result = await joinAll(targetOf(server, room!), state, quick ? 50 : 200, server.pid);
    return { ...result };
  },
};

const stalled: Scenario = {
  id: 'stalled',
  rounds: 1,
  title: 'stalled reader',
  needsDocuments: false,
  isQuick: false,
  run: async (server) => {
    const [room] = await server.rooms(1, 1);
    const result = await stall(targetOf(server, room!), 2_000, 20_000, () => server.held());
    return { ...result };
  },
};

const cold: Scenario = {
  id: 'cold',
  rounds: 1,
  title: 'cold load of 50 000 edits',
  needsDocuments: true,
  isQuick: false,
  run: async (server) => {
    const [room] = await server.rooms(1, 1);
    const seen = await writeMany(targetOf(server, room!), 50_000, 10);
    await settled(server.pid);
    await server.end('SIGTERM');
    await server.start();
    return { loadMs: await timeToContent(targetOf(server, room!), seen) };
  },
};

const killed: Scenario = {
  id: 'kill',
  rounds: 1,
  title: 'kill -9 while typing',
  needsDocuments: true,
  isQuick: true,
  run: async (server, round, quick) => {
    const kills = quick ? 2 : server.who === 'ours' ? 10 : 4;
    let lost = 0;
    let seenEdits = 0;
    const [room] = await server.rooms(1, 1);
    for (let kill = 0; kill < kills; kill += 1) {
      const target = targetOf(server, room!);
      const killing = () => pause(250 + ((round * 37 + kill * 91) % 400)).then(() => server.end('SIGKILL'));
      const seen = await typeUntil(target, 10, round * 1_000 + kill + 1, killing);
      await server.start();
      lost += await lostOf(targetOf(server, room!), seen);
      for (const end of seen.values()) seenEdits += end;
    }
    return { lostEdits: lost, seenEdits, kills };
  },
};

/** A school behind one address: everybody gets in, and the words of one reach another. */
const address: Scenario = {
  id: 'address',
  rounds: 1,
  isOursOnly: true,
  title: '800 connections from one address',
  needsDocuments: false,
  isQuick: false,
  run: async (server) => {
    const addresses = await server.rooms(20, 8);
    const startedAt = performance.now();
    const clients = addresses.flatMap((room) =>
      Array.from({ length: 40 }, (_, person) => new BenchClient(targetOf(server, room, person))),
    );
    const entered = await Promise.allSettled(clients.map((client) => client.synced));
    const allMs = performance.now() - startedAt;
    await pause(500);
    const open = entered.filter(
      ({ status }, index) => status === 'fulfilled' && clients[index]!.closeCode === null,
    ).length;
    for (const client of clients) client.close();
    return { open, allMs };
  },
};

const idle: Scenario = {
  id: 'idle',
  rounds: 1,
  isMemoryOnly: true,
  title: 'memory per connection',
  needsDocuments: false,
  isQuick: false,
  run: async (server) => {
    const addresses = await server.rooms(10, 20);
    const before = await server.held();
    const clients = addresses.flatMap((address) =>
      Array.from({ length: 80 }, (_, person) => new BenchClient(targetOf(server, address, person))),
    );
    await Promise.all(clients.map((client) => client.synced));
    await pause(500);
    const bytesPerConnection = ((await server.held()) - before) / clients.length;
    for (const client of clients) client.close();
    return { bytesPerConnection };
  },
};

const quiet: Scenario = {
  id: 'quiet',
  rounds: 1,
  isMemoryOnly: true,
  title: 'memory per quiet document of 4 000 edits',
  needsDocuments: true,
  isQuick: false,
  run: async (server) => {
    const addresses = await server.rooms(30, 1);
    const before = await server.held();
    const readers: BenchClient[] = [];
    for (const [index, address] of addresses.entries()) {
      const target = targetOf(server, address);
      await fill(target, typedState(4_000, index + 1));
      const reader = new BenchClient(target);
      await reader.synced;
      readers.push(reader);
    }
    // Quiet means 15 s without a write, seen at the next beat (10 s).
    await pause(26_000);
    const bytesPerDocument = ((await server.held()) - before) / addresses.length;
    for (const reader of readers) reader.close();
    return { bytesPerDocument };
  },
};

export const SCENARIOS: Scenario[] = [
  { ...typing('typing', { rooms: 1, people: 40, ...LONG }), isQuick: true, rounds: 3 },
  { ...typing('five', { rooms: 1, people: 5, ...SHORT }), rounds: 1 },
  { ...typing('crowd', { rooms: 12, people: 40, ...SHORT }), rounds: 3, sharesOurs: true },
  {
    ...typing('fastCrowd', { rooms: 12, people: 40, lettersPerSecond: 7, ...SHORT }),
    rounds: 3,
    sharesOurs: true,
  },
  { ...typing('hall', { rooms: 1, people: 120, ...SHORT }), isOursOnly: true },
  address,
  saturation,
  cursors,
  joins,
  stalled,
  cold,
  killed,
  idle,
  quiet,
];

/** Runs one scenario once against one contestant on a fresh server. */
export async function measure(
  scenario: Scenario,
  who: Contestant,
  round: number,
  isQuick: boolean,
  profiles: string | null = null,
): Promise<Figures> {
  const server = new BenchServer(who, profiles);
  try {
    await server.start();
    return await scenario.run(server, round, isQuick);
  } finally {
    await server.destroy();
  }
}
