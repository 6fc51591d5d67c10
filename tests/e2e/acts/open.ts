// First act: an empty server becomes a mesa with its people inside. The administrator creates it in the
// browser, people arrive by code and by the address of the QR, and the facilitation lets them in.
import { expect, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';
import { ADMIN_TOKEN, type RunningServer } from '../support/server.ts';

export interface NewMesa {
  theme: string;
  code: string;
  joinUrl: string;
  screenUrl: string;
}

/** Follows the administrator's link, creates a mesa from the short template and enters to facilitate. */
export async function createMesa(
  page: Page,
  server: RunningServer,
  theme: string,
  facilitator: string,
  see: (name: string) => Promise<void> = async () => {},
): Promise<NewMesa> {
  await page.goto(`${server.url}/#admin=${ADMIN_TOKEN}`);
  await expect(page.getByText(t('home.adminEmpty'))).toBeVisible();
  await page
    .getByRole('link', { name: t('home.create'), exact: true })
    .first()
    .click();
  await page.getByLabel(t('home.theme'), { exact: true }).fill(theme);
  await page.getByLabel(t('home.place')).fill('Auditorio «Ángela Peralta»');
  await page.getByLabel(t('home.facilitator')).fill(facilitator);
  await page
    .getByLabel(t('home.purpose'))
    .fill('Acordar qué hará cada parte para que el agua llegue limpia.');
  await page.getByRole('radio', { name: t('mesa.template_cocreacion2h30') }).check({ force: true });
  await see('crear');
  await page.getByRole('button', { name: t('home.submit') }).click();
  await expect(page.getByRole('heading', { name: t('home.createdTitle') })).toBeVisible();
  await see('creada');
  const linkOf = (label: string) => page.getByRole('textbox', { name: label }).inputValue();
  const joinUrl = await linkOf(t('home.linkJoin'));
  const mesa = {
    theme,
    code: decodeURIComponent(new URL(joinUrl).pathname.split('/').at(-1) ?? ''),
    joinUrl: ownAddress(server, joinUrl),
    screenUrl: ownAddress(server, await linkOf(t('home.linkScreen'))),
  };
  await page.getByRole('button', { name: t('home.facilitate') }).click();
  await expect(page).toHaveURL(/\/mesa\//);
  return mesa;
}

/** The link on the address the test reaches the server by. */
function ownAddress(server: RunningServer, link: string): string {
  const { pathname, search, hash } = new URL(link);
  return `${server.url}${pathname}${search}${hash}`;
}

export interface Arrival {
  name: string;
  /** Name of the party, or null to observe. */
  party: string | null;
  seat?: 'holder' | 'alternate' | 'none';
  organisation?: string;
  mode?: 'inPerson' | 'online';
}

/** From the landing to the door with the code of the room. */
export async function arriveByCode(page: Page, server: RunningServer, code: string): Promise<void> {
  await page.goto(server.url);
  await page.getByLabel(t('home.code')).fill(code.toLowerCase());
  await page.getByRole('button', { name: t('home.enter') }).click();
  await expect(page.getByRole('heading', { name: t('door.title') })).toBeVisible();
}

/** Introduces the person at the door and asks to come in. */
export async function introduce(page: Page, who: Arrival): Promise<void> {
  await page.getByLabel(t('door.name')).fill(who.name);
  await page.getByRole('radio', { name: who.party ?? t('door.observer') }).check({ force: true });
  if (who.seat) {
    const seat = { holder: t('door.holder'), alternate: t('door.alternate'), none: t('door.noSeat') };
    await page.getByRole('radio', { name: seat[who.seat], exact: true }).check({ force: true });
  }
  if (who.organisation) await page.getByLabel(t('door.organisation')).fill(who.organisation);
  if (who.mode) await page.getByRole('radio', { name: t(`door.${who.mode}`) }).check({ force: true });
  await page.getByRole('button', { name: t('door.ask') }).click();
  await expect(page.getByRole('heading', { name: t('door.waitTitle') })).toBeVisible();
}

/** The facilitation lets each of them in, from the console. */
export async function admit(console: Page, names: readonly string[]): Promise<void> {
  const door = console.getByRole('region', { name: t('console.door') });
  for (const name of names) {
    await door.getByRole('button', { name: t('console.admitName', { name }), exact: true }).click();
  }
  await expect(door.getByText(t('console.doorEmpty'))).toBeVisible();
}
