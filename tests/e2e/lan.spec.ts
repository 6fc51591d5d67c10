// The network of the room: plain HTTP on an address that is not this machine's, where the browser takes away
// crypto.subtle, randomUUID and the clipboard. A whole arrival, some writing and a position work without them.
import { words as t } from '../../shared/i18n/words.ts';
import { giveStance, openDecision, sealOn } from './acts/decide.ts';
import { admit, createMesa, introduce, type NewMesa } from './acts/open.ts';
import { openConsole, openSession } from './acts/room.ts';
import { addFromPhone, card, goTo, openTree, writeFirstCause } from './acts/tree.ts';
import { test as base, expect } from './support/fixtures.ts';
import { createPeople, type People } from './support/people.ts';
import type { RunningServer } from './support/server.ts';

const test = base.extend<{ room: RunningServer; guests: People }>({
  /** The same server by the name it has in the room (support/chromium.ts). */
  room: async ({ server }, use) => use({ ...server, url: `http://mesa.test:${server.port}` }),
  guests: async ({ browser, room }, use) => {
    const guests = createPeople(browser, () => room.url);
    await use(guests);
    await guests.close();
    expect(guests.complaints(), 'errors, warnings or foreign requests').toEqual([]);
  },
});
test('an arrival, some writing and a position work over plain HTTP in the room', async ({ room, guests }) => {
  test.setTimeout(180_000);
  const facilitator = await guests.open('facilitator', 'desktop');
  const mesa = await createMesa(facilitator, room, 'Año nuevo en la Cañada', 'Íñigo Peña');
  const unsafe = () => [
    isSecureContext,
    'randomUUID' in crypto,
    'subtle' in crypto,
    'clipboard' in navigator,
  ];
  expect(await facilitator.evaluate(unsafe)).toEqual([false, false, false, false]);
  const society = await arrive(guests, mesa, 'María José Núñez', t('mesa.party_civilSociety'), 'phone');
  const government = await arrive(guests, mesa, 'Rogelio Ibáñez', t('mesa.party_government'), 'laptop');
  const guarantor = await arrive(guests, mesa, 'Lucía Ávila', t('mesa.party_guarantor'), 'phone');
  await openConsole(facilitator);
  await admit(facilitator, ['María José Núñez', 'Rogelio Ibáñez', 'Lucía Ávila']);
  await openSession(facilitator);
  await openTree(government);
  await government.getByRole('button', { name: t('canvas.writeProblem') }).click();
  await government.keyboard.type('Nadie sabe quién barre la plaza');
  await writeFirstCause(government, 'El turno de la mañana no existe');
  await openTree(society);
  await addFromPhone(society, 'effect', 'La plaza amanece sucia');
  await expect(card(government, 'La plaza amanece sucia')).toBeVisible();
  await openDecision(facilitator, t('decision.subjectText'), {
    text: 'Barrer a las siete.',
    matter: 'La plaza',
  });
  await goTo(guarantor, t('shell.section_decisiones'));
  await guarantor.getByRole('main').getByRole('link', { name: 'La plaza' }).click();
  await sealOn(guarantor);
  await giveStance(guarantor, { stance: 'agree' });
});

async function arrive(guests: People, mesa: NewMesa, name: string, party: string, size: 'phone' | 'laptop') {
  const page = await guests.open(name, size);
  await page.goto(mesa.joinUrl);
  await introduce(page, { name, party });
  return page;
}
