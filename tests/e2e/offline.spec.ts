// A phone loses its line in the middle of writing: the tab is closed and opened again, or stays open. Its words are
// in the database of the browser meanwhile, and they end in one of two ways: merged, or given back to their author.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { SyncLine } from '../support/syncLine.ts';
import { introduce } from './acts/open.ts';
import { addFromPhone, card, goTo, openSheet, openTree, writeFirstCause, writeProblem } from './acts/tree.ts';
import { admitAll, facilitate, mesaWaitingForSociety, openSessionAt, pathOf, viewOf } from './support/api.ts';
import { test as base, expect } from './support/fixtures.ts';
import { createPeople, type People } from './support/people.ts';
import { look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

// Chromium's own offline switch leaves an open WebSocket alone: the line of the phone is a proxy that is unplugged.
const test = base.extend<{ line: SyncLine; outside: People }>({
  line: async ({ server }, use) => {
    const line = await SyncLine.open(server.port);
    await use(line);
    await line.close();
  },
  outside: async ({ browser, line }, use) => {
    const outside = createPeople(browser, () => line.url);
    outside.expectComplaints(
      /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket connection|Couldn't load preload assets/,
    );
    await use(outside);
    await outside.close();
    expect(outside.complaints(), 'errors, warnings or foreign requests').toEqual([]);
  },
});

const CAUSE = 'Nadie vigila los pozos del ejido';
const OFFLINE = ', y así lo dijo la niñez de Güémez';
const MEANWHILE = 'Desde agosto: ';
const OWN_CARD = 'El turno de la mañana no existe';
const REASON = 'Ya se votó el plazo';
const TITLE = 'Pozos vigilados «año con año» por la Cañada';

interface Parts {
  server: RunningServer;
  people: People;
  line: SyncLine;
  outside: People;
}
interface Room {
  mesa: CreateMesaAnswer;
  line: SyncLine;
  wide: Page;
  phone: Page;
}

/** A laptop that holds the seat of civil society and a phone of the same party, both inside of an open session. */
async function openRoom({ server, people, line, outside }: Parts): Promise<Room> {
  const mesa = await mesaWaitingForSociety(server, 'Agua de la Cañada');
  const party = t('mesa.party_civilSociety');
  const wide = await people.open('wide', 'laptop');
  const phone = await outside.open('phone', 'phone', { permissions: ['clipboard-read', 'clipboard-write'] });
  for (const page of [wide, phone]) await page.goto(pathOf(mesa.joinUrl));
  await introduce(wide, { name: 'María José Núñez', party });
  await introduce(phone, { name: 'Zoé Ordóñez', party, seat: 'none' });
  await admitAll(server, mesa, 2);
  await openSessionAt(server, mesa, 'causesEffects');
  return { mesa, line, wide, phone };
}

/** Takes the line away and waits until the page has noticed. */
async function loseLine(line: SyncLine, page: Page): Promise<void> {
  line.unplug();
  await page.context().setOffline(true);
  await expect(page.getByText(t('shell.offlineTitle'))).toBeVisible();
}

/** How many of the document copies of this browser hold these bytes: the words as they were typed in one piece. */
const copiesWith = (page: Page, words: string): Promise<number> =>
  page.evaluate(async (text) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let found = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('mesa-doc:')) continue;
      const database = await done(indexedDB.open(name));
      const stored: unknown[] = await done(database.transaction('updates').objectStore('updates').getAll());
      database.close();
      const holds = (update: unknown) =>
        update instanceof Uint8Array && new TextDecoder().decode(update).includes(text);
      if (stored.some(holds)) found += 1;
    }
    return found;
  }, words);

/** Closes the tab without a line, gives the line back and opens the same address in another tab. */
async function comeBack({ line, phone }: Room, meanwhile: () => Promise<void>): Promise<Page> {
  const context = phone.context();
  const address = phone.url();
  await phone.close();
  await meanwhile();
  line.plugIn();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  return again;
}

/** Everything the copy of the mesa says of one card, by its words. */
const cardsSaying = (page: Page, words: string): Promise<number> => card(page, words).count();

async function writeCause({ wide, phone }: Room): Promise<void> {
  for (const page of [wide, phone]) await openTree(page);
  await writeProblem(wide, { text: 'Beben agua turbia', population: 'Las familias', territory: 'Güémez' });
  await writeFirstCause(wide, CAUSE);
  await expect(card(phone, CAUSE)).toBeVisible();
}

async function typeInCard(phone: Page, words: string): Promise<void> {
  const sheet = await openSheet(phone, CAUSE);
  await sheet.getByRole('textbox', { name: /^Texto de Causa/ }).focus();
  await phone.keyboard.press('Control+End');
  await phone.keyboard.insertText(words);
}

test('words typed without a line survive a closed tab and merge with what others wrote, once', async ({
  server,
  people,
  line,
  outside,
}) => {
  test.setTimeout(120_000);
  const room = await openRoom({ server, people, line, outside });
  const { wide, phone } = room;
  await writeCause(room);
  await typeInCard(phone, '');
  await loseLine(line, phone);
  await phone.keyboard.insertText(OFFLINE);
  await expect.poll(() => copiesWith(phone, OFFLINE)).toBe(1);
  // Another screen and back, without a line: the tree is what this device keeps of it.
  await phone.keyboard.press('Escape');
  await goTo(phone, t('shell.section_ahora'));
  await goTo(phone, t('shell.section_arbol'));
  await expect(card(phone, `${CAUSE}${OFFLINE}`)).toBeVisible({ timeout: 15_000 });
  const again = await comeBack(room, async () => {
    await card(wide, CAUSE).dblclick();
    await expect(wide.getByRole('textbox', { name: /^Texto de Causa/ })).toBeFocused();
    await wide.keyboard.press('Control+Home');
    await wide.keyboard.type(MEANWHILE);
    await wide.keyboard.press('Escape');
    await expect(card(wide, OFFLINE)).toHaveCount(0);
  });
  const whole = `${MEANWHILE}${CAUSE}${OFFLINE}`;
  for (const page of [wide, again]) {
    await expect(card(page, whole)).toBeVisible();
    expect(await cardsSaying(page, CAUSE)).toBe(1);
  }
  await expect(again.getByText(t('net.kept_aside_title'))).toHaveCount(0);
  // And the line works in both directions afterwards.
  await addFromPhone(again, 'cause', OWN_CARD);
  await expect(card(wide, OWN_CARD)).toBeVisible();
});

test('words typed without a line come back to their author when the editing was closed meanwhile', async ({
  server,
  people,
  line,
  outside,
}) => {
  test.setTimeout(120_000);
  const room = await openRoom({ server, people, line, outside });
  const { mesa, wide, phone } = room;
  await phone.context().route(FLOOR, (route) => route.abort('internetdisconnected'));
  await writeCause(room);
  await typeInCard(phone, '');
  await loseLine(line, phone);
  await phone.keyboard.insertText(OFFLINE);
  await expect.poll(() => copiesWith(phone, OFFLINE)).toBe(1);
  const again = await comeBack(room, () =>
    facilitate(server, mesa, 'lock.set', { target: 'tree', locked: true, reason: 'Vamos a leerlo' }),
  );
  const aside = again.getByRole('alert').filter({ hasText: t('net.kept_aside_title') });
  await expect(aside).toContainText(OFFLINE);
  await expect(card(again, CAUSE)).toBeVisible();
  for (const page of [wide, again]) await expect(card(page, OFFLINE)).toHaveCount(0);
  expect(await copiesWith(again, OFFLINE)).toBe(0);

  // Sent to the mesa, somebody carries it into the text by hand and says so: its author is told where she is.
  await sendAsProposal(again);
  const table = await people.open('table', 'laptop');
  await table.goto(pathOf(mesa.facilitatorUrl));
  await openTree(table);
  await table.getByRole('tab', { name: t('canvas.tabReview') }).click();
  const inTree = table.getByRole('region', { name: t('net.asides_title') });
  await expect(inTree).toContainText(OFFLINE);
  await look(table, 'aside-waits-desk');
  await inTree.getByRole('button', { name: t('net.asides_take') }).click();
  await expect(inTree).toContainText(t('net.asides_taken'));
  await expect(inTree.getByRole('button', { name: t('net.asides_take') })).toHaveCount(0);
  await expect(again.getByText(t('net.asides_toldTaken'))).toBeVisible();
  const takenList = again.getByRole('region', { name: t('net.asides_title') });
  await expect(takenList).toContainText(t('net.asides_taken'));
  await look(again, 'aside-taken-phone');
  await look(table, 'aside-taken-desk');

  // A screen never opened before, asked for without a line: its place says so and the rest goes on.
  await seesMissingScreen(again, line);

  // The same in a tab that stayed open, on a draft: the person can copy what they wrote, and send it to the mesa.
  await facilitate(server, mesa, 'lock.set', { target: 'tree', locked: false, reason: '' });
  await facilitate(server, mesa, 'commitment.create', { title: 'Pozos' });
  const commitment = (await viewOf(server, mesa)).commitments[0];
  await again.goto(`/mesa/${mesa.mesaId}/compromisos/1?apartado=title`);
  const title = again.getByRole('textbox', { name: t('commitment.field_title') });
  await title.focus();
  await loseLine(line, again);
  await again.keyboard.insertText(TITLE);
  await facilitate(server, mesa, 'lock.set', {
    target: commitment?.id ?? 'all',
    locked: true,
    reason: 'Se vota mañana',
  });
  line.plugIn();
  await again.context().setOffline(false);
  await expect(aside).toContainText(TITLE);
  await aside.getByRole('button', { name: t('net.kept_aside_copy') }).click();
  await expect(aside.getByRole('button', { name: t('net.kept_aside_copied') })).toBeVisible();
  expect(await again.evaluate(() => navigator.clipboard.readText())).toContain(TITLE);
  await expect(title).not.toHaveValue(TITLE);
  await sendAsProposal(again);
  await expect(table.getByText(t('net.asides_toldCame', { name: 'Zoé Ordóñez' }))).toBeVisible();

  // Somebody else reads it beside the draft, and the facilitation answers; its author is told wherever she is.
  await wide.goto(`/mesa/${mesa.mesaId}/compromisos/1`);
  const list = wide.getByRole('region', { name: t('net.asides_title') });
  await expect(list).toContainText(TITLE);
  await expect(list).toContainText('Zoé Ordóñez');
  await expect(list.getByRole('button', { name: t('net.asides_keep') })).toHaveCount(0);
  await table.goto(`/mesa/${mesa.mesaId}/compromisos/1`);
  await table
    .getByRole('region', { name: t('net.asides_title') })
    .getByRole('button', { name: t('net.asides_keep') })
    .click();
  const dialog = table.getByRole('dialog', { name: t('net.asides_keepTitle') });
  await dialog.getByRole('textbox', { name: t('net.asides_keepReason') }).fill(REASON);
  await dialog.getByRole('button', { name: t('net.asides_keepSend') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(again.getByText(t('net.asides_toldKept'))).toBeVisible();
  await expect(list).toContainText(t('net.asides_reason', { reason: REASON }));
  await again.goto(`/mesa/${mesa.mesaId}/compromisos/1`);
  const own = again.getByRole('region', { name: t('net.asides_title') });
  await expect(own).toContainText(t('net.asides_own'));
  await expect(own).toContainText(REASON);
  await look(again, 'aside-phone');
  await look(table, 'aside-desk');
});

/** The script of a screen that this phone has not opened; held back also while the line is well. */
const FLOOR = /\/assets\/FloorScreen-[^/]*\.js$/;

/** Asks for a screen that never travelled: its place says so, and the frame stays until the line brings it (C24). */
async function seesMissingScreen(phone: Page, line: SyncLine): Promise<void> {
  await loseLine(line, phone);
  await goTo(phone, t('shell.section_palabra'));
  const missing = phone.getByRole('alert').filter({ hasText: t('net.piece_title') });
  const retry = missing.getByRole('button', { name: t('net.piece_retry') });
  await expect(missing).toContainText(t('net.piece_text'));
  await look(phone, 'piece-missing-phone');
  await retry.click();
  await expect(retry).not.toHaveAttribute('data-pending');
  // What did travel opens as ever.
  await goTo(phone, t('shell.section_ahora'));
  await expect(phone.getByRole('heading', { level: 1, name: t('shell.now_treeTitle') })).toBeVisible();
  await goTo(phone, t('shell.section_palabra'));
  await expect(missing).toBeVisible();
  const back = performance.now();
  line.plugIn();
  await phone.context().setOffline(false);
  await expect(phone.getByText(t('shell.offlineTitle'))).toHaveCount(0);
  console.log(`the mesa is back on a phone ${Math.round(performance.now() - back)} ms after its line`);
  await expect(missing).toBeVisible();
  await phone.context().unroute(FLOOR);
  // The notice also asks by itself every ten seconds, and then it is gone with its button before it is pressed.
  await retry.click({ timeout: 3_000 }).catch(() => undefined);
  await expect(phone.getByText(t('floor.nobodyText'))).toBeVisible();
  await expect(missing).toHaveCount(0);
}

/** Sends what was kept aside to the mesa: the notice gives way to where it is. */
async function sendAsProposal(phone: Page): Promise<void> {
  const aside = phone.getByRole('alert').filter({ hasText: t('net.kept_aside_title') });
  await aside.getByRole('button', { name: t('net.kept_aside_send') }).click();
  await expect(phone.getByText(t('net.kept_aside_sent'))).toBeVisible();
  await expect(aside).toHaveCount(0);
  await phone.getByRole('button', { name: t('net.kept_aside_understood') }).click();
  await expect(phone.getByText(t('net.kept_aside_sent'))).toHaveCount(0);
}
