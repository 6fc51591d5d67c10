// Private writing with several people in their browsers: nobody reads another's card before the reveal, a phone without a
// line loses none, what came on paper is typed for its author, and everything appears at once (C10, C11, B7; trust.md 4).
import type { Locator, Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { facilitate, pathOf, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { pressOn } from './support/keyboard.ts';
import { everybodySeated, type Seated } from './support/orderings.ts';
import type { People, Size } from './support/people.ts';
import { look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

const QUESTION = '¿Por qué se paga menos por el mismo trabajo?';
const CARDS = {
  phone: 'Los tabuladores no se publican',
  away: 'Nadie revisa los sueldos de las regidurías',
  desk: 'A las mujeres se les contrata en plazas eventuales',
  paper: 'Quien cuida a su familia no puede subir de puesto',
} as const;

/** Everything every socket of a page received, to be searched for what must not be there yet. */
function listen(page: Page): () => string {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  return () => frames.join('\n');
}

interface Room {
  server: RunningServer;
  people: People;
  mesa: CreateMesaAnswer;
}

/** Somebody in front of the question, and what her device hears. */
async function sit({ server, people, mesa }: Room, who: Seated, size: Size) {
  const page = await people.open(who.name, size);
  const heard = listen(page);
  await page.goto(`${server.url}/mesa/${mesa.mesaId}/ahora#t=${who.token}`);
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  return { page, heard };
}

const own = (page: Page) => page.getByRole('list', { name: t('rain.own') });
async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: t('rain.add') }).click();
  await expect(own(page)).toContainText(text);
}

test('cards are private until they all appear at once, also those of a phone without a line and those on paper', async ({
  server,
  people,
}) => {
  people.expectComplaints(/ERR_INTERNET_DISCONNECTED/);
  const { mesa, seated } = await everybodySeated(server, 'Igualdad salarial', 4);
  const causes = (await viewOf(server, mesa)).phases.find(({ kind }) => kind === 'causesEffects');
  if (causes) await facilitate(server, mesa, 'phase.go', { phaseId: causes.id, reason: 'Ensayo' });
  const room = { server, people, mesa };
  const [gov, civ, gua, paper] = seated as [Seated, Seated, Seated, Seated];
  const desk = await people.open('facilitation', 'desktop');
  const heardByDesk = listen(desk);
  await desk.goto(pathOf(mesa.facilitatorUrl));
  await openFromTheConsole(desk);
  const wall = await people.open('wall', 'projector');
  const heardByWall = listen(wall);
  await wall.goto(pathOf(mesa.screenUrl));
  const { page: phone, heard: heardByPhone } = await sit(room, gov, 'phone');
  const { page: away } = await sit(room, civ, 'phone');
  const { page: laptop } = await sit(room, gua, 'desktop');

  await write(phone, CARDS.phone);
  await expect(own(phone)).toContainText(t('rain.saved'));
  await write(laptop, CARDS.desk);
  await away.context().setOffline(true);
  await write(away, CARDS.away);
  await typeFromPaper(desk, paper.name);
  await expect(wall.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  await look(wall, 'proyector/lluvia');
  await expect(own(away)).toContainText(t('rain.onDevice'));
  await look(away, 'telefono/lluvia-sin-conexion');
  await away.context().setOffline(false);
  await expect(own(away)).toContainText(t('rain.saved'));

  const texts = Object.values(CARDS);
  const foreign = (mine: string) => texts.filter((text) => text !== mine);
  // What is listened to would be heard: each hears her own.
  expect(heardByDesk()).toContain(CARDS.paper);
  expect(heardByPhone()).toContain(CARDS.phone);
  for (const text of texts) expect(heardByWall()).not.toContain(text);
  for (const text of foreign(CARDS.paper)) expect(heardByDesk()).not.toContain(text);
  for (const text of foreign(CARDS.phone)) expect(heardByPhone()).not.toContain(text);

  await reveal(desk);
  for (const text of texts) await expect(wall.getByText(text)).toBeVisible();
  for (const text of texts) await expect(laptop.getByText(text)).toBeVisible();
  await phone.getByRole('link', { name: t('cards.now_go') }).click();
  for (const text of texts) await expect(phone.getByText(text)).toBeVisible();
  const mark = (text: string) => phone.getByRole('listitem').filter({ hasText: text });
  await expect(mark(CARDS.phone)).toContainText(t('cards.own'));
  await expect(mark(CARDS.paper)).not.toContainText(t('cards.own'));
  await look(phone, 'telefono/lluvia-revelada');
  await test.step('two taps and a button make a group, and it is undone', () => groupByTouch(phone, wall));
  await test.step('the keyboard makes it again', () => groupByKeys(laptop, wall));
  await test.step('what it says becomes a cause that tells where it comes from', () => plantTwo(laptop));
});

const TITLE = 'Nadie puede comparar lo que se paga';
const tile = (page: Page, text: string) =>
  page.getByRole('button', { pressed: false, name: new RegExp(`^${text}`) });

/** Writes the title of the group that is being made. */
async function nameGroup(page: Page, send: (button: Locator) => Promise<void>): Promise<void> {
  const sheet = page.getByRole('dialog', { name: t('cards.groupTitle', { count: 2 }) });
  await expect(sheet.getByRole('textbox')).toHaveValue(/./);
  await sheet.getByRole('textbox').fill(TITLE);
  await send(sheet.getByRole('button', { name: t('cards.groupAct') }));
  await expect(sheet).toBeHidden();
}

async function groupByTouch(phone: Page, wall: Page): Promise<void> {
  const bar = phone.getByRole('region', { name: t('cards.bar') });
  await tile(phone, CARDS.phone).click();
  await expect(bar.getByRole('button', { name: t('cards.groupAct') })).toBeDisabled();
  await tile(phone, CARDS.away).click();
  await bar.getByRole('button', { name: t('cards.groupAct') }).click();
  await nameGroup(phone, (button) => button.click());
  await expect(wall.getByText(TITLE)).toBeVisible();
  await look(phone, 'telefono/tarjetas-grupo');
  await bar.getByRole('button', { name: t('cards.undo') }).click();
  await expect(wall.getByText(TITLE)).toBeHidden();
}

async function groupByKeys(laptop: Page, wall: Page): Promise<void> {
  for (const text of [CARDS.phone, CARDS.away]) {
    await tile(laptop, text).focus();
    await laptop.keyboard.press('Space');
  }
  await laptop.keyboard.press('g');
  await nameGroup(laptop, (button) => pressOn(laptop, button));
  await expect(laptop.getByRole('button', { pressed: false, name: new RegExp(`^${TITLE}`) })).toBeFocused();
  await expect(wall.getByText(TITLE)).toBeVisible();
  await look(wall, 'proyector/tarjetas-grupos');
  await look(laptop, 'escritorio/tarjetas');
}

/** A card becomes the central problem, and the group a cause of it. */
async function plantTwo(laptop: Page): Promise<void> {
  const sheet = laptop.getByRole('dialog', { name: t('cards.toTree') });
  const plant = sheet.getByRole('button', { name: t('cards.toTree') });
  await tile(laptop, CARDS.desk).focus();
  await laptop.keyboard.press('Space');
  await laptop.keyboard.press('a');
  await sheet.getByText(t('cards.as_problem'), { exact: true }).click();
  await plant.click();
  await sheet.getByRole('button', { name: t('cards.goOn') }).click();
  await laptop.getByRole('button', { name: t('cards.actionsOf', { text: TITLE }) }).click();
  await laptop.getByRole('menuitem', { name: t('cards.toTree') }).click();
  await plant.click();
  await sheet.getByRole('link', { name: t('cards.seeTree') }).click();
  await laptop.getByRole('treeitem', { name: new RegExp(TITLE) }).click();
  await laptop.getByText(t('cards.sources_other', { count: 2 })).click();
  await expect(laptop.getByText(CARDS.away)).toBeVisible();
}

async function reveal(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: t('rain.reveal') }).click();
  const dialog = desk.getByRole('dialog', { name: t('rain.revealTitle') });
  await expect(dialog.getByText(t('rain.cards_other', { count: 4 }))).toBeVisible();
  await dialog.getByRole('button', { name: t('rain.reveal') }).click();
  await expect(dialog).toBeHidden();
}

async function openFromTheConsole(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: t('rain.openButton') }).click();
  const form = desk.getByRole('dialog', { name: t('rain.openTitle') });
  await form.getByRole('textbox', { name: t('rain.question') }).fill(QUESTION);
  await form.getByRole('button', { name: t('rain.openConfirm') }).click();
  await expect(desk.getByText(QUESTION)).toBeVisible();
}

async function typeFromPaper(desk: Page, name: string): Promise<void> {
  await desk.getByRole('button', { name: t('rain.capture') }).click();
  const dialog = desk.getByRole('dialog', { name: t('rain.capture') });
  await dialog.getByRole('button', { name: new RegExp(t('rain.capturePerson').replace('?', '\\?')) }).click();
  await desk.getByRole('option', { name }).click();
  await dialog.getByRole('textbox').fill(CARDS.paper);
  await dialog.getByRole('button', { name: t('rain.add') }).click();
  await expect(dialog.getByRole('list', { name: t('rain.capturedFor', { name }) })).toContainText(
    CARDS.paper,
  );
  await look(desk, 'escritorio/lluvia-papel');
  await dialog.getByRole('button', { name: t('rain.captureDone') }).click();
}
