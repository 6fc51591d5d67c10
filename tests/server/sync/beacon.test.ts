// The convergence beacon and the handshake of builds (trust.md 3).
import { createHash } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { replicaText } from '../../../shared/mesaDoc/replicaText.ts';
import { DOC_VERSION } from '../../../shared/mesaDoc/schema.ts';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';
import type { RawDocClient } from '../../support/rawDocClient.ts';
import { updateBy } from '../../support/rawDocClient.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
afterEach(() => world.close());

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });
const hashOf = (doc: Y.Doc) => createHash('sha256').update(replicaText(doc)).digest().subarray(0, 16);

interface Beacon {
  stateVector: Uint8Array;
  hash: Uint8Array;
}

/** Every beacon the client gets from now on. */
function beaconsOf(client: RawDocClient): Beacon[] {
  const beacons: Beacon[] = [];
  client.socket.on('message', (data) => {
    if (!(data instanceof Uint8Array) || data[0] !== 101) return;
    const decoder = decoding.createDecoder(data.subarray(1));
    beacons.push({
      stateVector: decoding.readVarUint8Array(decoder),
      hash: decoding.readVarUint8Array(decoder),
    });
  });
  return beacons;
}

test('a quiet room says once what it holds, to who asked for acknowledgements only', async () => {
  world = await DocWorld.open({ beaconQuietMs: 20, beaconWatchMs: 5 });
  const ana = await world.raw('ana', DOC, true);
  const stock = await world.raw('luis');
  const beacons = beaconsOf(ana);
  const silence = beaconsOf(stock);
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'agua')));
  await until(() => expect(beacons.length).toBe(1));
  expect(Buffer.from(beacons[0]!.stateVector)).toEqual(Buffer.from(Y.encodeStateVector(ana.doc)));
  expect(Buffer.from(beacons[0]!.hash)).toEqual(hashOf(ana.doc));
  expect(silence.length).toBe(0);
  expect(world.server.stats().beacons).toBe(1);
});

test('a text that is about to be frozen is told before its state is given', async () => {
  world = await DocWorld.open({ beaconQuietMs: 60_000 });
  const ana = await world.raw('ana', DOC, true);
  const beacons = beaconsOf(ana);
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'agua')));
  await until(() => expect(ana.acknowledged).toBe(1));
  expect(beacons.length).toBe(0);
  await world.server.encodedState(DOC);
  await until(() => expect(beacons.length).toBe(1));
});

test('two replicas of equal vectors and other texts have other hashes; how strings were cut does not show', () => {
  const whole = new Y.Doc();
  whole.clientID = 1;
  whole.getText('t').insert(0, 'agua');
  const typed = new Y.Doc();
  typed.clientID = 1;
  for (const [index, letter] of [...'agua'].entries()) typed.getText('t').insert(index, letter);
  expect(replicaText(typed)).toBe(replicaText(whole));
  const moved = new Y.Doc();
  moved.clientID = 1;
  for (const letter of 'agua') moved.getText('t').insert(0, letter);
  expect(Y.encodeStateVector(moved)).toEqual(Y.encodeStateVector(whole));
  expect(replicaText(moved)).not.toBe(replicaText(whole));
});

test('opening an empty root, or another type of view on it, changes nothing of what a replica says', () => {
  const doc = new Y.Doc();
  doc.getMap('m').set('k', new Y.Map([['v', 1]]));
  const before = replicaText(doc);
  doc.getText('never written');
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(replicaText(doc)).toBe(before);
  expect(replicaText(copy)).toBe(before);
});

test('an older build is closed before it may write; a stock client without version is let in', async () => {
  world = await DocWorld.open();
  const old = await world.raw('ana', `${DOC}?v=${DOC_VERSION - 1}`);
  await until(() => expect(old.closeCode).toBe(CLOSE.oldBuild));
  old.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'tarde')));
  const own = await world.raw('luis', `${DOC}?v=${DOC_VERSION}`);
  const stock = await world.raw('eva');
  await until(() => expect(own.stepOnes.length + stock.stepOnes.length).toBe(2));
  expect(world.storage.appends).toEqual([]);
  expect(world.server.stats().refusals.oldBuild).toBe(1);
});

test('a client that comes back because it read otherwise is counted', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', `${DOC}?diverged=1`);
  await until(() => expect(ana.stepOnes.length).toBe(1));
  expect(world.server.stats().divergences).toBe(1);
});
