// C24 and trust.md 8 on one document: the real client against the real server, with a disk that a test holds and the
// five seconds in its hand.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { LiveDoc } from '../../client/net/docProvider.ts';
import { PATIENCE_MS } from '../../client/net/patience.ts';
import { FakeClock } from '../support/clock.ts';
import { DocWorld } from '../support/docWorld.ts';

let world: DocWorld;
let live: LiveDoc;
let clock: FakeClock;
let passed = 0;

beforeEach(async () => {
  world = await DocWorld.open({ quietMs: 60_000 });
  vi.stubGlobal('location', { protocol: 'http:', host: new URL(world.url).host });
  clock = new FakeClock();
  passed = 0;
  const waits = { now: () => passed, after: (ms: number, task: () => void) => clock.after(ms, task) };
  live = new LiveDoc('mesa/m1/tree', () => null, waits);
  await says('saved');
});
afterEach(async () => {
  live.destroy();
  await world.close();
  vi.unstubAllGlobals();
});

const says = (status: string) =>
  vi.waitFor(() => expect(live.read().status).toBe(status), { timeout: 5_000, interval: 5 });
const write = (words: string) => live.read().doc.getText('t').insert(0, words);
function wait(ms: number): void {
  passed += ms;
  clock.advance(ms);
}

test('[trust 8] an edit without «Guardado» says «Reconectando» at five seconds, and the acknowledgement ends it', async () => {
  world.storage.hold();
  write('Beben agua turbia');
  wait(PATIENCE_MS - 2_000);
  write('Aquí ');
  expect(live.read().status).toBe('saving');
  wait(1_999);
  expect(live.read().status).toBe('saving');
  wait(1);
  expect(live.read().status).toBe('reconnecting');
  world.storage.release();
  await says('saved');
  wait(60_000);
  expect(live.read().status).toBe('saved');
  const luis = world.provider('luis');
  await vi.waitFor(() => expect(luis.doc.getText('t').toString()).toBe('Aquí Beben agua turbia'));
});

test('[C24] a blink of the line changes nothing on the screen of who owes nothing', async () => {
  live.read().provider.disconnect();
  wait(PATIENCE_MS - 1);
  expect(live.read().status).toBe('saved');
  live.read().provider.connect();
  await vi.waitFor(() => expect(live.read().provider.synced).toBe(true));
  await says('saved');
  wait(60_000);
  expect(live.read().status).toBe('saved');
});

test('[C24] a line that stays down is said at five seconds, and what was typed meanwhile is saved when it is back', async () => {
  live.read().provider.disconnect();
  write('Sin red');
  expect(live.read().status).toBe('saving');
  wait(PATIENCE_MS);
  expect(live.read().status).toBe('reconnecting');
  live.read().provider.connect();
  await says('saved');
});

test('[C24] a document whose tries grew apart is back within two seconds when the device is', async () => {
  const { provider } = live.read();
  write('Sin red');
  await says('saved');
  // As after minutes of failed tries: nothing would be tried for the next minute.
  provider.maxBackoffTime = 60_000;
  provider.wsUnsuccessfulReconnects = 20;
  provider.ws?.close();
  await vi.waitFor(() => expect(provider.ws).toBe(null), { interval: 1 });
  write('Dicho al volver. ');
  const back = performance.now();
  live.renew();
  await says('saved');
  expect(performance.now() - back).toBeLessThan(2_000);
  expect(live.read().provider.synced).toBe(true);
});

test('[C24] opened without a line, a document shows what this device keeps of it, and is not called saved', async () => {
  // A port where nobody listens.
  vi.stubGlobal('location', { protocol: 'http:', host: '127.0.0.1:9' });
  const kept = new Y.Doc();
  kept.getText('t').insert(0, 'Lo de ayer');
  const openWith = (update: Uint8Array | null) =>
    new LiveDoc(
      'mesa/m1/tree',
      (_name, doc) => {
        if (update) Y.applyUpdate(doc, update, 'copy');
        return { origin: 'copy', ready: Promise.resolve(), forget: () => undefined };
      },
      { now: () => passed, after: (ms, task) => clock.after(ms, task) },
    );
  const [known, unknown] = [openWith(Y.encodeStateAsUpdate(kept)), openWith(null)];
  wait(PATIENCE_MS - 1);
  expect(known.read().loaded).toBe(false);
  wait(1);
  expect(known.read()).toMatchObject({ loaded: true, status: 'reconnecting' });
  expect(known.read().doc.getText('t').toString()).toBe('Lo de ayer');
  expect(unknown.read().loaded, 'an empty document means nothing').toBe(false);
  known.destroy();
  unknown.destroy();
});
