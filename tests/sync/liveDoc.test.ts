// The client's live document against the real server: offline words that merge or come back, a replica
// that reads otherwise, a build that is too old.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { LiveDoc } from '../../client/net/docProvider.ts';
import type { OfflineCopy } from '../../client/net/offlineCopy.ts';
import { DocWorld } from '../support/docWorld.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
let open: LiveDoc[] = [];

beforeEach(async () => {
  world = await DocWorld.open({ beaconQuietMs: 20, beaconWatchMs: 5, quietMs: 60_000 });
  vi.stubGlobal('location', { protocol: 'http:', host: new URL(world.url).host });
});
afterEach(async () => {
  for (const live of open) live.destroy();
  open = [];
  await world.close();
  vi.unstubAllGlobals();
});

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });

/** A device: keeps what a document said, as the browser's database does. */
class Device {
  updates: Uint8Array[] = [];

  openCopy = (_name: string, doc: Y.Doc): OfflineCopy => {
    const origin = {};
    for (const update of this.updates) Y.applyUpdate(doc, update, origin);
    let isKept = true;
    doc.on('update', (update: Uint8Array) => {
      if (isKept) this.updates.push(update);
    });
    const forget = () => {
      isKept = false;
      this.updates = [];
    };
    return { origin, ready: Promise.resolve(), forget };
  };
}

function openLive(device: Device): LiveDoc {
  const live = new LiveDoc(DOC, device.openCopy);
  open.push(live);
  return live;
}

const textOf = (live: LiveDoc) => live.read().doc.getText('t').toString();
const saved = (live: LiveDoc) => until(() => expect(live.read().status).toBe('saved'));

/** Types online, then offline, then closes the tab. */
async function workOffline(device: Device): Promise<void> {
  const live = openLive(device);
  await saved(live);
  live.read().doc.getText('t').insert(0, 'Antes. ');
  await saved(live);
  live.read().provider.disconnect();
  live.read().doc.getText('t').insert(7, 'Una hora sin red.');
  live.destroy();
}

test('words typed offline in a tab that was closed reach the others when the person comes back', async () => {
  const device = new Device();
  await workOffline(device);
  const back = openLive(device);
  await saved(back);
  const luis = world.provider('luis');
  await until(() => expect(luis.doc.getText('t').toString()).toBe('Antes. Una hora sin red.'));
  expect(back.read().aside).toEqual([]);
});

test('words typed offline come back to their author when the document was locked meanwhile', async () => {
  const device = new Device();
  await workOffline(device);
  world.locked.set(DOC, 'locked');
  const back = openLive(device);
  await until(() => expect(back.read().aside).toEqual(['Una hora sin red.']));
  await until(() => expect(textOf(back)).toBe('Antes. '));
  await saved(back);
  const again = openLive(device);
  await saved(again);
  expect(textOf(again)).toBe('Antes. ');
  expect(again.read().aside).toEqual([]);
});

test('a replica that reads otherwise than the server with the same vector opens a fresh one', async () => {
  const device = new Device();
  const live = openLive(device);
  await saved(live);
  const { doc, provider } = live.read();
  doc.getText('t').insert(0, 'agua limpia');
  await saved(live);
  await until(() => expect(world.server.stats().beacons).toBe(1));
  // A deletion nobody sent: equal vectors, other text.
  doc.transact(() => doc.getText('t').delete(0, 5), provider);
  const luis = await world.raw('luis');
  const other = new Y.Doc();
  other.getMap('m').set('k', 1);
  luis.sendUpdate(Y.encodeStateAsUpdate(other));
  await until(() => expect(live.read().epoch).toBe(1));
  await saved(live);
  expect(textOf(live)).toBe('agua limpia');
  expect(live.read().aside).toEqual([]);
  expect(world.server.stats().divergences).toBe(1);
});

test('a page of an older build is told to reload and writes nothing', async () => {
  const live = openLive(new Device());
  live.read().provider.params = { ack: '1', v: '0' };
  live.read().doc.getText('t').insert(0, 'viejo');
  await until(() => expect(live.read()).toMatchObject({ status: 'closed', mustReload: true }));
  expect(world.storage.appends).toEqual([]);
});

test('presence is announced again after a cut', async () => {
  const live = openLive(new Device());
  await saved(live);
  const { provider } = live.read();
  provider.awareness.setLocalStateField('cursor', 3);
  const luis = world.provider('luis');
  const seen = () => luis.awareness.getStates().get(provider.doc.clientID);
  await until(() => expect(seen()).toMatchObject({ cursor: 3 }));
  provider.disconnect();
  await until(() => expect(seen()).toBeUndefined());
  provider.connect();
  await until(() => expect(seen()).toMatchObject({ cursor: 3 }));
});

test('a person who is out leaves nothing of the document on the device', async () => {
  const device = new Device();
  const live = openLive(device);
  await saved(live);
  live.read().doc.getText('t').insert(0, 'privado');
  await saved(live);
  expect(device.updates.length).toBeGreaterThan(0);
  world.forbidden.add('ana');
  world.server.rightsChanged(DOC);
  await until(() => expect(live.read().status).toBe('closed'));
  expect(device.updates).toEqual([]);
});
