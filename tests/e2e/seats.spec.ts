// B6 in the browser: a party's delegate answers, on her phone, who asks for its seats; the facilitation only sees it.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { admit, introduce } from './acts/open.ts';
import { pathOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import type { People } from './support/people.ts';
import { look } from './support/screen.ts';
import { ADMIN_TOKEN, type RunningServer } from './support/server.ts';

const PARTY = t('mesa.party_civilSociety');

/** Creates the mesa with the switch of the form and enters to facilitate; the path of its door. */
async function create(page: Page, server: RunningServer): Promise<string> {
  await page.goto(`${server.url}/#admin=${ADMIN_TOKEN}`);
  await expect(page.getByText(t('home.adminEmpty'))).toBeVisible();
  await page
    .getByRole('link', { name: t('home.create'), exact: true })
    .first()
    .click();
  await page.getByLabel(t('home.theme'), { exact: true }).fill('Agua limpia en el valle');
  await page.getByRole('switch', { name: t('seats.create') }).check({ force: true });
  await look(page, 'desktop/crear-asientos');
  await page.getByRole('button', { name: t('home.submit') }).click();
  const door = pathOf(await page.getByRole('textbox', { name: t('home.linkJoin') }).inputValue());
  await page.getByRole('button', { name: t('home.facilitate') }).click();
  await expect(page).toHaveURL(/\/mesa\//);
  return door;
}

async function comeIn(
  people: People,
  console: Page,
  door: string,
  name: string,
  narrow = false,
): Promise<Page> {
  const page = await people.open(name, 'phone', narrow ? { viewport: { width: 320, height: 640 } } : {});
  await page.goto(door);
  await introduce(page, { name, party: PARTY, seat: 'holder', organisation: 'Red Ñandú de Colonias' });
  await admit(console, [name]);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(t('door.waitTitle'));
  return page;
}

test('[B6] the party recognises one person and turns another down; the facilitation only sees who waits', async ({
  server,
  people,
}) => {
  test.setTimeout(120_000);
  const facilitator = await people.open('facilitator', 'desktop');
  const door = await create(facilitator, server);
  const voice = await comeIn(people, facilitator, door, 'Teresa Güémez');
  const nadia = await comeIn(people, facilitator, door, 'Nadia Olvera', true);
  await expect(nadia.getByText(t('seats.mine'))).toBeVisible();
  await look(nadia, 'phone/asiento-en-espera-320');

  await expect(voice.getByText('Nadia Olvera pide un lugar de titular')).toBeVisible();
  await look(voice, 'phone/asiento-pedido');
  const list = facilitator.getByRole('region', { name: t('console.people') });
  await expect(list.getByText(t('seats.waiting'))).toBeVisible();
  await list.getByRole('button', { name: t('console.actionsFor', { name: 'Nadia Olvera' }) }).click();
  await expect(facilitator.getByRole('menuitem', { name: t('console.remove') })).toBeVisible();
  await expect(facilitator.getByRole('menuitem', { name: t('console.demote') })).toHaveCount(0);
  await expect(facilitator.getByRole('menuitem', { name: t('seats.confirm') })).toHaveCount(0);
  await facilitator.keyboard.press('Escape');

  await voice.getByRole('button', { name: t('seats.recogniseName', { name: 'Nadia Olvera' }) }).click();
  await expect(voice.getByText('Nadia Olvera pide un lugar de titular')).toHaveCount(0);
  await expect(nadia.getByText(t('seats.mine'))).toHaveCount(0);
  await expect(list.getByText(t('seats.waiting'))).toHaveCount(0);

  const omar = await comeIn(people, facilitator, door, 'Omar Paz');
  await voice.getByRole('button', { name: t('seats.notOursName', { name: 'Omar Paz' }) }).click();
  await look(voice, 'phone/asiento-no-es-nuestro');
  await voice
    .getByRole('dialog')
    .getByRole('button', { name: t('seats.notOurs') })
    .click();
  await expect(voice.getByText('Omar Paz pide un lugar de titular')).toHaveCount(0);
  await expect(omar.getByText(t('seats.mine'))).toHaveCount(0);
  await expect(list.getByText('Omar Paz')).toBeVisible();

  // A desk: wherever the delegate works she is told, and frees a seat with its reason.
  await comeIn(people, facilitator, door, 'Lía Ñuño');
  await voice.setViewportSize({ width: 1280, height: 800 });
  await voice
    .getByRole('link', { name: t('shell.section_compromisos') })
    .first()
    .click();
  await voice.getByRole('link', { name: t('seats.see') }).click();
  await expect(voice.getByText('Lía Ñuño pide un lugar de titular')).toBeVisible();
  await look(voice, 'desktop/asientos-de-la-parte');
  await voice.getByRole('button', { name: t('seats.releaseName', { name: 'Nadia Olvera' }) }).click();
  await voice.getByRole('dialog').getByLabel(t('seats.releaseReason')).fill('Cambio de representación');
  await voice
    .getByRole('dialog')
    .getByRole('button', { name: t('seats.release') })
    .click();
  await expect(
    voice.getByRole('button', { name: t('seats.releaseName', { name: 'Nadia Olvera' }) }),
  ).toHaveCount(0);
});
