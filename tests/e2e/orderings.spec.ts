// Rounds of ordering with several people in their browsers: blind until they close, secret when they say so, made with
// the keyboard alone, and an order that decides nothing (C13, E7, E8, M7; trust.md 4 and 5).
import type { Locator, Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { goTo } from './acts/tree.ts';
import { facilitate, pathOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { choose, pressOn, tabTo } from './support/keyboard.ts';
import { answerByApi, everybodySeated, openRound, roundOf, type Seated } from './support/orderings.ts';
import type { People, Size } from './support/people.ts';
import { expectAccessible, look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

const OPTIONS = ['Nadie repara el puente', 'El camión pasa una vez', 'El camino se inunda'] as const;
const QUESTION = '¿Por cuál causa empezamos?';

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

/** The browser of somebody who is already at the table. */
async function sit({ server, people, mesa }: Room, who: Seated, size: Size): Promise<Page> {
  const page = await people.open(who.name, size);
  await page.goto(`${server.url}/mesa/${mesa.mesaId}/ahora#t=${who.token}`);
  await expect(page.getByRole('navigation', { name: t('shell.sections') })).toBeVisible();
  return page;
}

const answer = (page: Page) => page.getByRole('button', { name: t('orderings.send'), exact: true });
const sent = (page: Page) => page.getByRole('heading', { name: t('orderings.sentTitle') });
const row = (page: Page, text: string): Locator =>
  page
    .getByRole('list', { name: t('orderings.orderTitle') })
    .getByRole('listitem')
    .filter({ hasText: text });

test('a round of dots is blind until it closes, and its order leads to a decision by consensus', async ({
  server,
  people,
}) => {
  test.setTimeout(180_000);
  const { mesa, seated } = await everybodySeated(server, 'Caminos de la sierra', 3);
  const room = { server, people, mesa };
  const desk = await people.open('facilitation', 'desktop');
  const wall = await people.open('wall', 'projector');
  const heardByWall = listen(wall);
  const heardByDesk = listen(desk);
  await wall.goto(pathOf(mesa.screenUrl));
  await desk.goto(pathOf(mesa.facilitatorUrl));
  await test.step('the facilitation opens it', () => openFromTheForm(desk));
  const [gov, civ, gua] = seated;
  const first = await sit(room, gov as Seated, 'phone');
  const second = await sit(room, civ as Seated, 'phone');
  const heardBySecond = listen(second);
  await second.reload();
  await test.step('a phone answers, changes its mind and sees its own', () => giveDots(first));
  await look(first, 'telefono/prioridades-enviada');
  await expect(
    wall.getByText(t('orderings.screen_answered', { total: 3 }).split('\n')[1] ?? ''),
  ).toBeVisible();
  await look(wall, 'proyector/prioridades-abierta');
  await second.getByRole('link', { name: t('orderings.now_respond') }).click();
  await look(second, 'telefono/prioridades-puntos');
  for (const heard of [heardByDesk(), heardByWall(), heardBySecond()]) {
    expect(heard).not.toMatch(/"dots":\{"o\d"/);
  }
  await answerByApi(server, mesa, gua as Seated, { shape: 'dots', dots: { o1: 1, o3: 2 } });
  await answerByApi(server, mesa, civ as Seated, { shape: 'dots', dots: { o1: 3 } });
  await test.step('it closes for everybody at once', () => closeRound(desk));
  for (const page of [desk, first, second]) await expect(row(page, OPTIONS[0])).toContainText('67');
  await expect(row(first, OPTIONS[0])).toContainText(t('orderings.bridge'));
  await look(desk, 'escritorio/prioridades-resultado');
  await look(first, 'telefono/prioridades-resultado');
  await expect(wall.getByText(OPTIONS[0]).first()).toBeVisible();
  await look(wall, 'proyector/prioridades-resultado');
  await expect(desk.getByText(t('orderings.onlyOrders'))).toBeVisible();
  await desk.getByRole('button', { name: t('orderings.openDecision') }).click();
  await expect(desk.getByRole('dialog', { name: t('console.openDecisionTitle') })).toBeVisible();
});

async function openFromTheForm(desk: Page): Promise<void> {
  await goTo(desk, t('shell.section_prioridades'));
  await desk.getByRole('button', { name: t('orderings.new') }).click();
  const form = desk.getByRole('dialog', { name: t('orderings.new') });
  await form.getByText(t('orderings.source_free'), { exact: true }).click();
  await form.getByRole('textbox', { name: t('orderings.lines') }).fill(OPTIONS.join('\n'));
  await expect(form.getByRole('radio', { name: new RegExp(`^${t('orderings.secret')}`) })).toBeDisabled();
  await expect(form.getByText(t('orderings.secretFew', { least: 5, count: 3 }))).toBeVisible();
  await form.getByRole('button', { name: t('orderings.open') }).click();
  await expect(form.getByText(t('orderings.missing_question')).first()).toBeVisible();
  await form.getByRole('textbox', { name: t('orderings.question') }).fill(QUESTION);
  await look(desk, 'escritorio/prioridades-nueva');
  await form.getByRole('button', { name: t('orderings.open') }).click();
  await expect(desk.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
}

async function giveDots(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: t('orderings.now_respond') }).click();
  await answer(phone).click();
  await expect(phone.getByText(t('orderings.blankNotice'))).toBeVisible();
  const give = (option: string) =>
    phone.getByRole('button', { name: t('orderings.giveDot', { option }), exact: true });
  for (let dot = 0; dot < 3; dot += 1) await give(OPTIONS[1]).click();
  await expect(phone.getByText(t('orderings.dotsLeft_other', { count: 0, total: 3 }))).toBeVisible();
  await expect(give(OPTIONS[0])).toBeDisabled();
  await answer(phone).click();
  await expect(sent(phone)).toBeVisible();
  await phone.getByRole('button', { name: t('orderings.change') }).click();
  await phone.getByRole('button', { name: t('orderings.takeDot', { option: OPTIONS[1] }) }).click();
  await phone.getByRole('button', { name: t('orderings.takeDot', { option: OPTIONS[1] }) }).click();
  await give(OPTIONS[0]).click();
  await give(OPTIONS[0]).click();
  await phone.getByRole('button', { name: t('orderings.sendAgain') }).click();
  await expect(sent(phone)).toBeFocused();
  await expect(
    phone.getByText(t('orderings.lineDots_other', { option: OPTIONS[0], count: 2 })),
  ).toBeVisible();
  await phone.reload();
  await expect(sent(phone)).toBeVisible();
}

async function closeRound(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: t('orderings.close') }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: t('orderings.closeConfirm') })
    .click();
  await expect(desk.getByRole('heading', { name: t('orderings.orderTitle') })).toBeVisible();
}

test('an order of preference and a matrix are answered with the keyboard alone', async ({
  server,
  people,
}) => {
  test.setTimeout(180_000);
  const { mesa, seated } = await everybodySeated(server, 'Escuelas rurales', 3);
  const [gov, civ, gua] = seated as [Seated, Seated, Seated];
  await openRound(server, mesa, { question: QUESTION, method: 'ranked', options: OPTIONS });
  const page = await sit({ server, people, mesa }, gov, 'laptop');
  await page.goto(`/mesa/${mesa.mesaId}/prioridades/1`);
  await test.step('order of preference', () => rankWithKeys(page));
  await answerByApi(server, mesa, civ, { shape: 'ranked', groups: [['o3'], ['o1']] });
  await answerByApi(server, mesa, gua, { shape: 'ranked', groups: [['o3', 'o2'], ['o1']] });
  await facilitate(server, mesa, 'ordering.close', { orderingId: (await roundOf(server, mesa)).id });
  await expect(row(page, OPTIONS[2])).toContainText(t('orderings.measureUnbeaten'));
  await expectAccessible(page, 'result of an order of preference');
  await openRound(server, mesa, { question: QUESTION, method: 'criteria', options: OPTIONS });
  await page.goto(`/mesa/${mesa.mesaId}/prioridades/2`);
  await test.step('matrix of criteria', () => scoreWithKeys(page));
  expect((await roundOf(server, mesa)).answered).toBe(1);
});

async function rankWithKeys(page: Page): Promise<void> {
  const add = (option: string, place: number) =>
    page.getByRole('button', { name: t('orderings.addToOrder', { option, place }), exact: true });
  await pressOn(page, add(OPTIONS[0], 1));
  await expect(add(OPTIONS[1], 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await pressOn(page, add(OPTIONS[2], 3));
  const up = page.getByRole('button', { name: t('orderings.up', { option: OPTIONS[2] }), exact: true });
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  const order = page.getByRole('list', { name: t('orderings.yourOrder') }).getByRole('listitem');
  await expect(order.first()).toContainText(OPTIONS[2]);
  await pressOn(
    page,
    page.getByRole('button', { name: t('orderings.tie', { option: OPTIONS[0] }), exact: true }),
  );
  await expect(order.nth(1)).toContainText(t('orderings.tied'));
  await look(page, 'escritorio/prioridades-orden');
  await pressOn(page, answer(page));
  await expect(sent(page)).toBeFocused();
}

async function scoreWithKeys(page: Page): Promise<void> {
  const scales = page.getByRole('form', { name: t('orderings.ballot') }).getByRole('radiogroup');
  await expect(scales).toHaveCount(6);
  await pressOn(page, answer(page));
  await expect(page.getByRole('heading', { name: OPTIONS[0] })).toBeFocused();
  for (let at = 0; at < 6; at += 1) {
    const scale = scales.nth(at);
    await choose(page, scale, scale.getByRole('radio').nth(at % 3));
    await tabTo(page, scale.getByRole('radio', { checked: true }));
    await page.keyboard.press('Tab');
  }
  await look(page, 'escritorio/prioridades-matriz');
  await pressOn(page, answer(page));
  await expect(sent(page)).toBeFocused();
}

test('a secret round keeps its ballots apart, survives a lost answer, and each phone finds its own line', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const { mesa, seated } = await everybodySeated(server, 'Agua de la Cañada', 6);
  const room = { server, people, mesa };
  await openRound(server, mesa, { question: QUESTION, method: 'approval', options: OPTIONS, secret: true });
  const phones: Page[] = [];
  for (const who of seated.slice(0, 5)) phones.push(await sit(room, who, 'phone'));
  const wall = await people.open('wall', 'projector');
  const heard = listen(wall);
  await wall.goto(pathOf(mesa.screenUrl));
  const numbers: string[] = [];
  for (const [at, phone] of phones.entries()) {
    await phone.getByRole('link', { name: t('orderings.now_respond') }).click();
    await expect(phone.getByText(t('orderings.limitOperator'))).toBeVisible();
    await phone.getByRole('checkbox', { name: OPTIONS[at % 2] }).check({ force: true });
    if (at === 0) await loseTheAnswer(people, phone);
    else await phone.getByRole('button', { name: t('orderings.cast'), exact: true }).click();
    await expect(phone.getByRole('heading', { name: t('orderings.castTitle') })).toBeFocused();
    const receipt = phone.getByRole('region', { name: t('orderings.receipt') });
    const number = await receipt.getByText(/^([0-9a-f]{4} ?){5}$/).innerText();
    numbers.push(number);
    if (at === 0) {
      await expectReceiptFile(phone, number);
      await look(phone, 'telefono/prioridades-papeleta');
    }
  }
  await expect(wall.getByText(t('orderings.screen_noCount'))).toBeVisible();
  await look(wall, 'proyector/prioridades-secreta');
  await test.step('a ballot is changed with its own number', async () => {
    const phone = phones[1] as Page;
    await phone.reload();
    await expect(phone.getByText(t('orderings.castLeadForgotten'))).toBeVisible();
    await phone.getByRole('button', { name: t('orderings.changeCast') }).click();
    await phone.getByRole('checkbox', { name: OPTIONS[2] }).check({ force: true });
    await phone.getByRole('button', { name: t('orderings.castAgain') }).click();
    await expect(phone.getByRole('heading', { name: t('orderings.castTitle') })).toBeFocused();
  });
  for (const number of numbers) expect(heard()).not.toContain(number.replaceAll(' ', ''));
  expect((await roundOf(server, mesa)).answered).toBeNull();
  await facilitate(server, mesa, 'ordering.close', { orderingId: (await roundOf(server, mesa)).id });
  for (const [at, phone] of phones.entries()) {
    const own = phone.getByRole('region', { name: t('orderings.ownTitle') });
    await expect(own).toContainText(numbers[at] ?? '');
    await expect(own).toContainText(at === 1 ? OPTIONS[2] : (OPTIONS[at % 2] ?? ''));
  }
  const last = phones[0] as Page;
  await expect(last.getByText(t('orderings.withheldSecret', { least: 5 }))).toBeVisible();
  await last.getByText(t('orderings.byNumber', { count: 5 })).click();
  for (const number of numbers) await expect(last.getByText(number).last()).toBeVisible();
  await last.getByText(t('orderings.roll', { count: 5 })).click();
  await expect(last.getByText(seated[4]?.name ?? '', { exact: true })).toBeVisible();
  await look(last, 'telefono/prioridades-secreta-resultado');
});

/** The ballot goes in but no answer comes back: the same number is sent again and counts once. */
async function loseTheAnswer(people: People, phone: Page): Promise<void> {
  people.expectComplaints(/Failed to load resource: net::ERR_FAILED.*\/ballots\//);
  const bodies: string[] = [];
  await phone.route('**/ballots/*', async (route) => {
    bodies.push(route.request().postData() ?? '');
    await route.fetch();
    await route.abort();
  });
  await phone.getByRole('button', { name: t('orderings.cast'), exact: true }).click();
  await expect(phone.getByText(t('orderings.answerLost'))).toBeVisible();
  await phone.unroute('**/ballots/*');
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies).size, 'always the same bytes').toBe(1);
  await phone.getByRole('button', { name: t('orderings.cast'), exact: true }).click();
}

async function expectReceiptFile(phone: Page, number: string): Promise<void> {
  const waiting = phone.waitForEvent('download');
  await phone.getByRole('button', { name: t('orderings.download') }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('comprobante-priorizacion-1.txt');
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toContain(number);
}
