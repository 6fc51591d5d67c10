// Presence (trust.md 3): ids owned by connections, identity from the session, removal at the close,
// bounds of size and depth, and the echo of the stock client.
import { afterEach, expect, test, vi } from 'vitest';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
afterEach(() => world.close());

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });
const quick = { pulseMs: 5 };

test('name, party and role come from the session, colours from the client', async () => {
  world = await DocWorld.open(quick);
  const luis = await world.raw('luis');
  const ana = await world.raw('ana');
  const user = { name: 'La Presidenta', role: 'facilitator', id: 'otra', color: '#123456', colorLight: 7 };
  ana.sendPresence([{ id: 7, clock: 1, json: JSON.stringify({ user, cursor: 3 }) }]);
  await until(() => expect(luis.presence.get(7)).toBeDefined());
  expect(luis.presence.get(7)?.state).toEqual({
    cursor: 3,
    user: { id: 'ana', name: 'Nombre de ana', partyId: 'society', role: 'participant', color: '#123456' },
  });
});

const disguises: [string, string][] = [
  ['said twice', '{"user":{"color":"#102030"},"user":{"name":"Otra","role":"facilitator"},"at":2}'],
  [
    'said twice, the second time in escapes',
    '{"user":{"color":"#102030"},"\\u0075ser":{"name":"Otra"},"at":2}',
  ],
  ['said last', '{"at":2,"user":{"name":"Otra","color":"#102030"}}'],
  ['that is no object', '{"user":"Otra","at":2}'],
];

test.each(disguises)(
  'a name %s after an honest state is still the name of the session',
  async (_how, json) => {
    world = await DocWorld.open(quick);
    const luis = await world.raw('luis');
    const hostile = await world.raw('mal');
    hostile.sendPresence([{ id: 7, clock: 1, json: '{"user":{"color":"#102030"},"at":1}' }]);
    await until(() => expect(luis.presence.get(7)?.state).toMatchObject({ at: 1 }));
    hostile.sendPresence([{ id: 7, clock: 2, json }]);
    await until(() => expect(luis.presence.get(7)?.state).toMatchObject({ at: 2 }));
    expect(luis.presence.get(7)?.state?.user).toMatchObject({ name: 'Nombre de mal', role: 'participant' });
  },
);

test('the state of an id that belongs to another connection is ignored, and its removal too', async () => {
  world = await DocWorld.open(quick);
  const luis = await world.raw('luis');
  const ana = await world.raw('ana');
  const hostile = await world.raw('mal');
  ana.sendPresence([{ id: 7, clock: 1, json: '{"here":true}' }]);
  await until(() => expect(luis.presence.has(7)).toBe(true));
  hostile.sendPresence([
    { id: 7, clock: 50, json: '{"here":false}' },
    { id: 7, clock: 51, json: 'null' },
    { id: 8, clock: 1, json: '{}' },
  ]);
  await until(() => expect(luis.presence.has(8)).toBe(true));
  expect(luis.presence.get(7)?.state).toMatchObject({ here: true });
  expect(hostile.closeCode).toBeNull();
  expect(world.server.stats().refusals.forgedPresence).toBe(2);
});

test('a closed socket leaves every screen, and an echo does not bring it back', async () => {
  world = await DocWorld.open(quick);
  const luis = await world.raw('luis');
  const ana = await world.raw('ana');
  ana.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  await until(() => expect(luis.presence.get(7)?.state).toBeTypeOf('object'));
  ana.close();
  await until(() => expect(luis.presence.get(7)?.state).toBeNull());
  luis.sendPresence([{ id: 7, clock: 2, json: '{}' }]);
  luis.sendPresence([{ id: 8, clock: 1, json: '{}' }]);
  await until(() => expect(luis.presence.has(8)).toBe(true));
  expect(luis.presence.get(7)?.state).toBeNull();
  const back = await world.raw('ana');
  back.sendPresence([{ id: 7, clock: 2, json: '{}' }]);
  await until(() => expect(luis.presence.get(7)?.state).not.toBeNull());
});

test('a connection holds two ids at most', async () => {
  world = await DocWorld.open(quick);
  const luis = await world.raw('luis');
  const ana = await world.raw('ana');
  ana.sendPresence([1, 2, 3].map((id) => ({ id, clock: 1, json: '{}' })));
  await until(() => expect(luis.presence.size).toBeGreaterThan(0));
  expect([...luis.presence.keys()]).toEqual([1, 2]);
});

const refused: [string, string, number][] = [
  ['a state over 2 KB', JSON.stringify({ text: 'x'.repeat(2_100) }), CLOSE.tooLarge],
  ['a state nested too deep', `${'{"a":'.repeat(7)}1${'}'.repeat(7)}`, CLOSE.badFrame],
  ['a state that is not an object', '[1]', CLOSE.badFrame],
  ['a state that is not JSON', '{oops', CLOSE.badFrame],
];

test.each(refused)('%s is refused and never relayed', async (_name, json, code) => {
  world = await DocWorld.open(quick);
  const luis = await world.raw('luis');
  const hostile = await world.raw('mal');
  hostile.sendPresence([{ id: 7, clock: 1, json }]);
  await until(() => expect(hostile.closeCode).toBe(code));
  luis.sendPresence([{ id: 8, clock: 1, json: '{}' }]);
  await until(() => expect(luis.presence.has(8)).toBe(true));
  expect(luis.presence.has(7)).toBe(false);
});

test('a newcomer is told who is here, and queryAwareness is answered', async () => {
  world = await DocWorld.open(quick);
  const ana = await world.raw('ana');
  ana.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  await until(() => expect(ana.presence.has(7)).toBe(true));
  const luis = await world.raw('luis');
  await until(() => expect(luis.presence.has(7)).toBe(true));
  luis.presence.clear();
  luis.send(3);
  await until(() => expect(luis.presence.has(7)).toBe(true));
});

test('many changes between two pulses make one frame', async () => {
  world = await DocWorld.open({ pulseMs: 100 });
  const luis = await world.raw('luis');
  const ana = await world.raw('ana');
  await until(() => expect(luis.stepOnes.length).toBe(1));
  const before = luis.frames;
  for (let clock = 1; clock <= 40; clock += 1) {
    ana.sendPresence([{ id: 7, clock, json: JSON.stringify({ clock }) }]);
  }
  await until(() => expect(luis.presence.get(7)?.state).toMatchObject({ clock: 40 }));
  expect(luis.frames - before).toBeLessThanOrEqual(2);
});

test('forty stock providers see each other and nobody is closed for echoing', async () => {
  process.setMaxListeners(0);
  world = await DocWorld.open();
  const providers = Array.from({ length: 40 }, (_, index) => world.provider(`p${index}`, DOC));
  await until(() => expect(providers.every((provider) => provider.synced)).toBe(true));
  for (const provider of providers) provider.awareness.setLocalStateField('cursor', 1);
  await vi.waitFor(
    () =>
      expect(providers.map((provider) => provider.awareness.getStates().size)).toEqual(
        providers.map(() => 40),
      ),
    { timeout: 15_000, interval: 20 },
  );
  const { forgedPresence: _echoes, ...others } = world.server.stats().refusals;
  expect(others).toEqual({});
  expect(world.server.stats().connections).toBe(40);
});
