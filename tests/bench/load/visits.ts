// The loads that are about one document and what it costs to hold it: arrivals, a reader that stopped
// reading, a cold start, a kill, idle connections, quiet documents.
import * as Y from 'yjs';
import { processorMs } from '../contestants.ts';
import { BenchClient, type Target } from './client.ts';
import { Observer, seeded, Typist } from './typist.ts';
import { pause, until } from './wait.ts';

const PATIENCE_MS = 60_000;

/** A document of about `bytes` in `pieces` of random letters, as one update. */
export function largeState(bytes: number, pieces: number, seed: number): Uint8Array {
  const random = seeded(seed);
  const doc = new Y.Doc();
  const map = doc.getMap('large');
  const size = Math.ceil(bytes / pieces);
  doc.transact(() => {
    for (let piece = 0; piece < pieces; piece += 1) map.set(`p${piece}`, randomText(size, random));
  });
  return Y.encodeStateAsUpdate(doc);
}

/** A document as hands make it: `edits` letters, each typed somewhere into a text. */
export function typedState(edits: number, seed: number): Uint8Array {
  const random = seeded(seed);
  const doc = new Y.Doc();
  const text = doc.getText('typed');
  for (let edit = 0; edit < edits; edit += 1) text.insert(Math.floor(random() * (edit + 1)), 'e');
  return Y.encodeStateAsUpdate(doc);
}

function randomText(length: number, random: () => number): string {
  let text = '';
  while (text.length < length) text += random().toString(36).slice(2);
  return text.slice(0, length);
}

/** Fills a document: the server asks on arrival and gets `state`; done when another arrival receives it. */
export async function fill(target: Target, state: Uint8Array): Promise<void> {
  const writer = new BenchClient(target, state);
  await writer.synced;
  const startedAt = performance.now();
  for (let length = 0; length < state.length * 0.9; ) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error('the document was not filled');
    await pause(20);
    const reader = new BenchClient(target);
    length = (await reader.synced).length;
    reader.close();
  }
  writer.close();
}

export interface JoinResult {
  cpuMsPerJoin: number;
  allMs: number;
}

/** `count` people arrive at once at a document of `state`. */
export async function joinAll(
  target: Target,
  state: Uint8Array,
  count: number,
  serverPid: number,
): Promise<JoinResult> {
  await fill(target, state);
  // A room is never empty before a crowd arrives; and no contestant loads from disk here.
  const host = new BenchClient(target);
  await host.synced;
  const cpuBefore = processorMs(serverPid);
  const startedAt = performance.now();
  const clients = Array.from({ length: count }, () => new BenchClient(target));
  const states = await Promise.all(clients.map((client) => client.synced));
  const allMs = performance.now() - startedAt;
  const cpuMs = processorMs(serverPid) - cpuBefore;
  if (states.some((received) => received.length < state.length * 0.9))
    throw new Error('a join was not whole');
  for (const client of [host, ...clients]) client.close();
  return { cpuMsPerJoin: cpuMs / count, allMs };
}

export interface StalledResult {
  /** What the stalled reader was sent in the end, and what its server held meanwhile. */
  bytes: number;
  heldBytes: number;
}

/** One reader stops reading while a value is written over again, `writes` times `bytes`. */
export async function stall(
  target: Target,
  writes: number,
  bytes: number,
  held: () => Promise<number>,
): Promise<StalledResult> {
  const random = seeded(7);
  const stalled = new BenchClient(target);
  const writer = new BenchClient(target);
  const reader = new BenchClient(target);
  await Promise.all([stalled.synced, writer.synced, reader.synced]);
  const doc = new Y.Doc();
  let sent = 0;
  let seen = 0;
  let reached = 0;
  doc.on('update', (update: Uint8Array) => writer.sendSync(2, update));
  reader.onUpdate = (update) => {
    seen = Math.max(seen, Y.parseUpdateMeta(update).to.get(doc.clientID) ?? 0);
  };
  stalled.onUpdate = (update) => {
    reached = Math.max(reached, Y.parseUpdateMeta(update).to.get(doc.clientID) ?? 0);
  };
  const before = await held();
  stalled.socket.pause();
  const bytesBefore = stalled.bytes;
  while (sent < writes) {
    doc.getMap('m').set('value', randomText(bytes, random));
    sent += 1;
    if (sent % 8 === 0) await until(() => seen >= sent - 8, PATIENCE_MS);
  }
  if (!(await until(() => seen >= sent, PATIENCE_MS))) throw new Error('the writes did not arrive');
  const heldBytes = Math.max(1, (await held()) - before);
  stalled.socket.resume();
  if (!(await until(() => reached >= sent, PATIENCE_MS)))
    throw new Error('the stalled reader did not catch up');
  const result = { bytes: stalled.bytes - bytesBefore, heldBytes };
  for (const client of [stalled, writer, reader]) client.close();
  return result;
}

/** `count` edits at random places by `hands`, every one seen by an observer. The clocks seen. */
export async function writeMany(target: Target, count: number, hands: number): Promise<Map<number, number>> {
  const random = seeded(11);
  const typists = Array.from({ length: hands }, (_, index) => new Typist(index, random));
  const watcher = new BenchClient(target);
  const observer = new Observer(watcher, typists);
  const clients = typists.map(() => new BenchClient(target));
  await Promise.all([watcher, ...clients].map((client) => client.synced));
  for (let sent = 0; sent < count; ) {
    for (let batch = 0; batch < 200 && sent < count; batch += 1, sent += 1) {
      typists[sent % hands]!.type(clients[sent % hands]!, performance.now(), true);
    }
    if (!(await until(() => observer.delivered >= sent - 1_000, PATIENCE_MS)))
      throw new Error('edits were lost');
  }
  if (!(await until(() => observer.delivered >= count, PATIENCE_MS))) throw new Error('edits were lost');
  for (const client of [watcher, ...clients]) client.close();
  return observer.seen;
}

/** Milliseconds from opening a connection until everything in `expected` is there. */
export async function timeToContent(target: Target, expected: Map<number, number>): Promise<number> {
  const startedAt = performance.now();
  const reached = new Map<number, number>();
  const client = new BenchClient(target);
  client.onUpdate = (update) => {
    for (const [id, end] of Y.parseUpdateMeta(update).to)
      reached.set(id, Math.max(end, reached.get(id) ?? 0));
  };
  await client.synced;
  const holds = () => [...expected].every(([id, end]) => (reached.get(id) ?? 0) >= end);
  if (!(await until(holds, PATIENCE_MS))) throw new Error('the content did not come back');
  const ms = performance.now() - startedAt;
  client.close();
  return ms;
}

/** Types from when everybody is in until `stop` resolves; what an observer had seen by then. */
export async function typeUntil(
  target: Target,
  hands: number,
  seed: number,
  stop: () => Promise<unknown>,
): Promise<Map<number, number>> {
  const random = seeded(seed);
  const typists = Array.from({ length: hands }, (_, index) => new Typist(index, random));
  const watcher = new BenchClient(target);
  const observer = new Observer(watcher, typists);
  const clients = typists.map(() => new BenchClient(target));
  await Promise.all([watcher, ...clients].map((client) => client.synced));
  let isOver = false;
  void stop().then(() => {
    isOver = true;
  });
  while (!isOver) {
    for (const [index, typist] of typists.entries()) typist.type(clients[index]!, performance.now());
    await pause(3);
  }
  await pause(50);
  for (const client of [watcher, ...clients]) client.close();
  return observer.seen;
}

/** How many of the edits in `seen` a newcomer does not get, after the server has had time to load. */
export async function lostOf(target: Target, seen: Map<number, number>): Promise<number> {
  const reached = new Map<number, number>();
  const client = new BenchClient(target);
  client.onUpdate = (update) => {
    for (const [id, end] of Y.parseUpdateMeta(update).to)
      reached.set(id, Math.max(end, reached.get(id) ?? 0));
  };
  await client.synced;
  const missing = () =>
    [...seen].reduce((sum, [id, end]) => sum + Math.max(0, end - (reached.get(id) ?? 0)), 0);
  await until(() => missing() === 0, 1_500);
  client.close();
  return missing();
}
