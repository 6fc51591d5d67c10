// «0 writes landed» (trust.md 3): whoever may not write writes nothing, with any message, on a fresh connection or on
// one that was open when the right was taken away. RUNS=2000 for a longer run; SEED repeats one.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type WebSocket from 'ws';
import * as Y from 'yjs';
import { MesaId, ParticipantId } from '../../../shared/model/ids.ts';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';
import { presenceFrameOf, type RawDocClient, syncFrame, updateBy } from '../../support/rawDocClient.ts';

const RUNS = Number(process.env.RUNS ?? 80);
const SEED = Number(process.env.SEED ?? 20_261_120);
/** Attempts in each run, at once. */
const AT_ONCE = 25;
const STANDINGS = ['reader', 'locked', 'frozen', 'removed'] as const;
type Standing = (typeof STANDINGS)[number];
const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 10_000, interval: 1 });

/** What an attempt is made of: the state of the document, and a client id that is its author's or somebody else's. */
interface Means {
  base: Uint8Array;
  client: number;
}

const everything = (base: Uint8Array): Uint8Array => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    doc.getText('t').delete(0, doc.getText('t').length);
    for (const key of doc.getMap('m').keys()) doc.getMap('m').delete(key);
  });
  return Y.encodeStateAsUpdate(doc, before);
};

/** Every honest way to change a document. */
const CHANGES: Record<string, (means: Means) => Uint8Array> = {
  insert: ({ base, client }) => updateBy(client, (doc) => doc.getText('t').insert(1, 'robo'), base),
  append: ({ client }) => updateBy(client, (doc) => doc.getText('t').insert(0, 'robo')),
  deleteAll: ({ base }) => everything(base),
  set: ({ base, client }) => updateBy(client, (doc) => doc.getMap('m').set('a', 'robo'), base),
  nested: ({ base, client }) =>
    updateBy(client, (doc) => doc.getMap('m').set('n', new Y.Map([['x', 1]])), base),
  format: ({ base, client }) => updateBy(client, (doc) => doc.getText('t').format(0, 2, { b: true }), base),
  newRoot: ({ client }) => updateBy(client, (doc) => doc.getArray('otra').push(['robo'])),
  wholeState: ({ base, client }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, base);
    doc.clientID = client;
    doc.getText('t').insert(0, 'robo');
    return Y.encodeStateAsUpdate(doc);
  },
  nothing: () => new Uint8Array([0, 0]),
};

/** Every envelope, right and wrong, that could carry a change past the door. */
const ENVELOPES: Record<string, (update: Uint8Array) => Uint8Array> = {
  update: (update) => syncFrame(2, update),
  stepTwo: (update) => syncFrame(1, update),
  stepOne: (update) => syncFrame(0, update),
  unknownStep: (update) => syncFrame(3, update),
  afterStepOne: (update) => Buffer.concat([syncFrame(0, new Uint8Array([0])), syncFrame(2, update)]),
  beforeStepOne: (update) => Buffer.concat([syncFrame(2, update), syncFrame(0, new Uint8Array([0]))]),
  afterEmptyStepTwo: (update) => Buffer.concat([syncFrame(1, new Uint8Array([0, 0])), syncFrame(1, update)]),
  overlong: (update) => Buffer.concat([Buffer.from([0x80, 0]), syncFrame(2, update).subarray(1)]),
  presence: (update) => Buffer.concat([Buffer.from([1]), syncFrame(2, update).subarray(2)]),
  presenceState: (update) =>
    presenceFrameOf([{ id: 77, clock: 1, json: JSON.stringify({ update: [...update].slice(0, 200) }) }]),
  auth: (update) => Buffer.concat([Buffer.from([2]), syncFrame(2, update)]),
  query: (update) => Buffer.concat([Buffer.from([3]), syncFrame(2, update)]),
  acknowledge: (update) => Buffer.concat([Buffer.from([100]), syncFrame(2, update)]),
  beacon: (update) => Buffer.concat([Buffer.from([101]), syncFrame(2, update)]),
  bare: (update) => update,
};

/** How the bytes go over the socket. */
const WAYS: Record<string, (socket: WebSocket, frame: Uint8Array) => void> = {
  whole: (socket, frame) => socket.send(frame),
  asText: (socket, frame) => socket.send(Buffer.from(frame).toString('latin1')),
  inFragments: (socket, frame) => {
    const middle = frame.length >> 1;
    socket.send(frame.subarray(0, middle), { fin: false });
    socket.send(frame.subarray(middle), { fin: true });
  },
  wounded: (socket, frame) => {
    const bytes = Uint8Array.from(frame);
    const at = bytes.length - 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    socket.send(bytes);
  },
};

const attempt = fc.record({
  change: fc.constantFrom(...Object.keys(CHANGES)),
  envelope: fc.constantFrom(...Object.keys(ENVELOPES)),
  way: fc.constantFrom('whole', 'whole', ...Object.keys(WAYS)),
  isOpenBefore: fc.boolean(),
  hasWritten: fc.boolean(),
  underOther: fc.boolean(),
  times: fc.integer({ min: 1, max: 3 }),
});
type Attempt = ReturnType<typeof attempt.generate>['value'];

let world: DocWorld;
beforeAll(async () => {
  world = await DocWorld.open({ connectionsPerPerson: 100, pulseMs: 5, messagesBurst: 10_000 });
});
afterAll(() => world.close());

function takeRight(standing: Standing, doc: string, people: string[]): void {
  if (standing === 'locked' || standing === 'frozen') world.locked.set(doc, standing);
  for (const who of people) {
    if (standing === 'reader') world.readers.add(who);
    if (standing !== 'removed') continue;
    world.forbidden.add(who);
    world.server.disconnectPerson(MesaId.parse('m1'), ParticipantId.parse(who));
  }
  world.server.rightsChanged(doc);
}

/** Resolves when the server has read everything this client sent, or has closed it. */
async function settled(client: RawDocClient): Promise<void> {
  await new Promise<void>((resolve) => {
    if (client.closeCode !== null) return resolve();
    client.socket.on('pong', () => resolve());
    client.socket.on('close', () => resolve());
    if (client.socket.readyState === client.socket.OPEN) client.socket.ping();
  });
}

/** One attempt's connection before the right is taken away; it may have written a letter of its own. */
async function arrive(
  doc: string,
  who: string,
  client: number,
  { hasWritten }: Attempt,
): Promise<RawDocClient> {
  const raw = await world.raw(who, doc, true);
  if (!hasWritten) return raw;
  raw.sendUpdate(updateBy(client, (own) => own.getMap('own').set(who, 1)));
  await until(() => expect(raw.acknowledged).toBe(1));
  return raw;
}

function assault(client: RawDocClient, means: Means, { change, envelope, way, times }: Attempt): void {
  const frame = ENVELOPES[envelope]!(CHANGES[change]!(means));
  for (let time = 0; time < times; time += 1) {
    if (client.socket.readyState === client.socket.OPEN) WAYS[way]!(client.socket, frame);
  }
}

let run = 0;
async function attack(standing: Standing, attempts: Attempt[]): Promise<void> {
  run += 1;
  const doc = `mesa/m1/zero-${run}`;
  const seedText = (own: Y.Doc) => {
    own.getText('t').insert(0, 'palabras de la mesa');
    own.getMap('m').set('a', 1);
  };
  await world.server.applyAsServer(doc, updateBy(1, seedText));
  const people = attempts.map((_, index) => `p${run}-${index}`);
  const idOf = (index: number) => 1_000 + run * 100 + index;
  const clients: RawDocClient[] = [];
  for (const [index, one] of attempts.entries())
    if (one.isOpenBefore) clients[index] = await arrive(doc, people[index]!, idOf(index), one);
  takeRight(standing, doc, people);
  const base = await world.server.encodedState(doc);
  const kept = world.storage.appends.length;
  for (const [index, one] of attempts.entries()) {
    clients[index] ??= await world.raw(people[index], doc, true);
    const client = one.underOther ? 1 : idOf(index);
    assault(clients[index], { base, client }, one);
  }
  await Promise.all(clients.map(settled));
  expect(await world.server.encodedState(doc)).toEqual(base);
  expect(world.storage.appends.length).toBe(kept);
  if (standing === 'removed')
    await until(() =>
      expect(clients.map(({ closeCode }) => closeCode)).toEqual(clients.map(() => CLOSE.forbidden)),
    );
  for (const client of clients) client.close();
}

test.each(STANDINGS)(
  `[trust 3] 0 writes landed of ${RUNS * AT_ONCE} in all, standing %s (seed ${SEED})`,
  async (standing) => {
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: AT_ONCE, maxLength: AT_ONCE }), (attempts) =>
        attack(standing, attempts),
      ),
      { numRuns: Math.ceil(RUNS / STANDINGS.length), seed: SEED, verbose: 1 },
    );
  },
  60_000 + RUNS * 2_000,
);

test('[trust 3] the same messages do land for whoever may write: the attempts are real', async () => {
  const doc = 'mesa/m1/may-write';
  await world.server.applyAsServer(
    doc,
    updateBy(1, (own) => own.getText('t').insert(0, 'palabras')),
  );
  let landed = 0;
  for (const [index, change] of Object.keys(CHANGES).entries()) {
    const base = await world.server.encodedState(doc);
    const client = await world.raw(`may-${index}`, doc, true);
    client.sendFrame(ENVELOPES.update!(CHANGES[change]!({ base, client: 500 + index })));
    await until(() => expect(client.acknowledged).toBe(1));
    if (Buffer.compare(base, await world.server.encodedState(doc)) !== 0) landed += 1;
  }
  // All but the one that says nothing.
  expect(landed).toBe(Object.keys(CHANGES).length - 1);
});
