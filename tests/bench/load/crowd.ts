// The loads with many hands: typing at a human pace, typing as fast as the server takes it, cursors.
import { setImmediate as immediate } from 'node:timers/promises';
import { processorMs } from '../contestants.ts';
import { BenchClient, type Target } from './client.ts';
import { Observer, seeded, Typist } from './typist.ts';
import { pause, until } from './wait.ts';

export interface CrowdJob {
  kind: 'typing' | 'saturation' | 'cursors';
  /** One list of connections per room; the first of each room also is its observer's address. */
  rooms: Target[][];
  serverPid: number;
  /** Before the window everybody works faster than people do for so long, so that what is measured is compiled code
   *  and a settled heap, as after the first minutes of a real meeting. */
  warmSeconds: number;
  seconds: number;
  /** Letters of each typist. */
  lettersPerSecond: number;
  seed: number;
}
export interface CrowdResult {
  /** Edits (or presence messages) sent in the window. */
  sent: number;
  /** Edits × connections that received them. */
  delivered: number;
  cpuMs: number;
  wallMs: number;
  latencies: number[];
  isComplete: boolean;
}

/** What a part of the crowd says: ready for the window, and then what it measured. */
export type CrowdMessage = 'warm' | CrowdResult;

const CURSORS_PER_SECOND = 10;
const IN_FLIGHT = 2_000;
const BATCH = 40;
const DRAIN_MS = 20_000;
/** Twelve rooms are busy enough at their own pace. */
const WARM_PACE = 4;

interface Room {
  clients: BenchClient[];
  typists: Typist[];
  observer: Observer;
}

async function enter(targets: Target[], random: () => number): Promise<Room> {
  const typists = targets.map((_, index) => new Typist(index, random));
  const watcher = new BenchClient(targets[0]!);
  const observer = new Observer(watcher, typists);
  const clients = targets.map((target) => new BenchClient(target));
  await Promise.all([watcher, ...clients].map((client) => client.synced));
  // Forty readers stand for forty machines: only the observer spends this one's time on what it reads.
  for (const client of clients) client.readNoMore();
  return { clients: [...clients, watcher], typists, observer };
}

const sum = (numbers: number[]): number => numbers.reduce((total, value) => total + value, 0);
const seenBy = (rooms: Room[]) => sum(rooms.map((room) => room.observer.delivered));
const sentBy = (rooms: Room[]) =>
  sum(rooms.flatMap((room) => room.typists.map((typist) => typist.sentAt.length)));

/**
 * Calls `act` for each of `count` hands at `perSecond` with random phases, for `ms`, with the moment it was due. A
 * load process that was kept waiting owes every act of the meantime, and each one counts from when the person
 * pressed the key: otherwise a server that takes the whole machine would be sent less, and its delays not seen.
 */
async function pace(
  count: number,
  perSecond: number,
  ms: number,
  random: () => number,
  act: (hand: number, dueAt: number) => void,
) {
  const period = 1000 / perSecond;
  const startedAt = performance.now();
  const endsAt = startedAt + ms;
  const due = Array.from({ length: count }, () => startedAt + random() * period);
  for (let now = startedAt, isOver = false; !isOver; now = performance.now()) {
    const until = Math.min(now, endsAt);
    for (let hand = 0; hand < count; hand += 1) {
      for (; due[hand]! < until; due[hand]! += period * (0.5 + random())) act(hand, due[hand]!);
    }
    isOver = now >= endsAt;
    await pause(2);
  }
}

async function typeAtPace(
  rooms: Room[],
  ms: number,
  random: () => number,
  lettersPerSecond: number,
): Promise<void> {
  const hands = rooms.flatMap((room) =>
    room.typists.map((typist, index) => ({ typist, client: room.clients[index]! })),
  );
  await pace(hands.length, lettersPerSecond, ms, random, (hand, dueAt) =>
    hands[hand]!.typist.type(hands[hand]!.client, dueAt),
  );
}

async function typeFlatOut(rooms: Room[], ms: number): Promise<void> {
  const startedAt = performance.now();
  let next = 0;
  let sent = sentBy(rooms);
  while (performance.now() - startedAt < ms) {
    for (let batch = 0; batch < BATCH && sent - seenBy(rooms) < IN_FLIGHT; batch += 1) {
      const room = rooms[next % rooms.length]!;
      const hand = Math.floor(next / rooms.length) % room.typists.length;
      room.typists[hand]!.type(room.clients[hand]!, performance.now());
      next += 1;
      sent += 1;
    }
    await immediate();
  }
}

async function moveCursors(
  rooms: Room[],
  ms: number,
  random: () => number,
  faster: number,
  clocks: number[],
): Promise<number> {
  const hands = rooms.flatMap((room) => room.clients.slice(0, -1));
  let sent = 0;
  await pace(hands.length, CURSORS_PER_SECOND * faster, ms, random, (hand) => {
    clocks[hand] = (clocks[hand] ?? 0) + 1;
    sent += 1;
    const cursor = { anchor: Math.floor(random() * 1000), head: Math.floor(random() * 1000) };
    const state = { user: { name: `Persona ${hand}`, color: '#345678' }, cursor };
    hands[hand]!.sendPresence(1_000_000 + hand, clocks[hand] ?? 0, JSON.stringify(state));
  });
  return sent;
}

/** Runs one crowd against one server. The window begins when all are warm and `warm` resolved (the bench
 *  collects the server's garbage there), and ends when all has arrived. */
export async function runCrowd(job: CrowdJob, warm: () => Promise<void>): Promise<CrowdResult> {
  const random = seeded(job.seed);
  const rooms: Room[] = [];
  for (const targets of job.rooms) rooms.push(await enter(targets, random));
  const clocks: number[] = [];
  const run = async (ms: number, faster: number): Promise<number> => {
    if (job.kind === 'cursors') return moveCursors(rooms, ms, random, faster, clocks);
    const before = sentBy(rooms);
    await (job.kind === 'typing'
      ? typeAtPace(rooms, ms, random, job.lettersPerSecond * faster)
      : typeFlatOut(rooms, ms));
    return sentBy(rooms) - before;
  };
  const drained = () => until(() => seenBy(rooms) >= sentBy(rooms), DRAIN_MS);
  await run(job.warmSeconds * 1000, rooms.length === 1 ? WARM_PACE : 1);
  if (job.kind !== 'cursors') await drained();
  await warm();
  for (const { observer } of rooms) observer.latencies.length = 0;
  const startedAt = performance.now();
  const cpuBefore = processorMs(job.serverPid);
  const seenBefore = seenBy(rooms);
  const sent = await run(job.seconds * 1000, 1);
  const isComplete = job.kind === 'cursors' || (await drained());
  const cpuMs = processorMs(job.serverPid) - cpuBefore;
  const wallMs = performance.now() - startedAt;
  const receivers = rooms[0]!.clients.length;
  const delivered = (seenBy(rooms) - seenBefore) * receivers;
  const latencies = rooms.flatMap((room) => room.observer.latencies);
  for (const room of rooms) for (const client of room.clients) client.close();
  return { sent, delivered, cpuMs, wallMs, latencies, isComplete };
}
