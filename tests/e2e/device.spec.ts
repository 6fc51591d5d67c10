// A tablet that changes hands (E10, C27, trust.md 2): S4's phone died, she goes on here with her words and her own
// things; what S6 was writing is not hers to see, and waits for S6. And a phase pressed by mistake moves nobody (C6).
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { MesaView } from '../../shared/model/view.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { facilitate, pathOf, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { everybodySeated, type Seated } from './support/orderings.ts';
import { look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

const QUESTION = '¿Por qué se paga menos por el mismo trabajo?';
const HERS = 'Nadie publica los tabuladores';
const UNSENT = 'Esto todavía no lo envía';

/** One request of this person; the answer's JSON. */
async function as<T>(server: RunningServer, who: Seated, path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}` },
    body: JSON.stringify(body),
  });
  expect(answer.ok, path).toBe(true);
  return (await answer.json()) as T;
}

/** A round of private cards is open, S4 has sent one from her phone and has written down her words. */
async function beforeItDied(server: RunningServer, mesa: CreateMesaAnswer, s4: Seated): Promise<string> {
  await facilitate(server, mesa, 'rain.open', { question: QUESTION });
  const rainId = (await viewOf(server, mesa)).cards.rains[0]?.id;
  const put = { rainId, cardId: 'tarjeta-de-s4-0001', text: HERS };
  const envelope = { name: 'card.put', args: put, commandId: crypto.randomUUID() };
  await as(server, s4, `/api/mesas/${mesa.mesaId}/commands`, envelope);
  const { words } = await as<{ words: string[] }>(server, s4, `/api/mesas/${mesa.mesaId}/words`, {});
  return words.join(' ');
}

async function handOver(tablet: Page, mesa: CreateMesaAnswer): Promise<string> {
  await tablet.goto(`/mesa/${mesa.mesaId}/personas`);
  await tablet.getByRole('button', { name: t('device.switch') }).click();
  const dialog = tablet.getByRole('dialog', { name: t('device.switchTitle') });
  await dialog.getByRole('button', { name: t('device.ownShow') }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  const words = await dialog.getByRole('listitem').allInnerTexts();
  await dialog.getByRole('button', { name: t('device.switchGo'), exact: true }).click();
  await expect(tablet.getByLabel(t('door.words'))).toBeVisible();
  return words.join(' ');
}

async function comeBack(tablet: Page, label: string, words: string): Promise<void> {
  await tablet.getByLabel(label).fill(words);
  await tablet.getByRole('button', { name: t('door.wordsGo'), exact: true }).click();
  await expect(tablet.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
}

test('a shared tablet changes hands by words: each finds her own things and nobody else’s', async ({
  server,
  people,
}) => {
  const { mesa, seated } = await everybodySeated(server, 'Igualdad salarial', 3);
  const [s6, s4] = seated as [Seated, Seated];
  const hers = await beforeItDied(server, mesa, s4);
  const tablet = await people.open('tablet', 'phone');
  await tablet.goto(`${server.url}/mesa/${mesa.mesaId}/ahora#t=${s6.token}`);
  await tablet.getByRole('textbox').fill(UNSENT);
  const back = await handOver(tablet, mesa);
  await look(tablet, 'telefono/puerta-palabras');

  await comeBack(tablet, t('door.words'), hers);
  await expect(tablet.getByRole('list', { name: t('rain.own') })).toContainText(HERS);
  await expect(tablet.getByRole('textbox')).toHaveValue('');
  await expect(tablet.getByText(UNSENT)).toHaveCount(0);

  await tablet.goto(`/mesa/${mesa.mesaId}/personas`);
  await tablet.getByRole('button', { name: t('device.leave') }).click();
  const leave = tablet.getByRole('dialog', { name: t('device.leaveTitle') });
  await leave.getByRole('button', { name: t('device.leaveGo'), exact: true }).click();
  await expect(tablet).toHaveURL(`${server.url}/`);
  const kept = await tablet.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).not.toContain(s4.participantId);
  expect(kept).not.toContain(HERS);

  await tablet.goto(`${pathOf(mesa.joinUrl)}`);
  await tablet.getByRole('button', { name: t('door.comeBack') }).click();
  await tablet.getByRole('button', { name: s6.name, exact: true }).click();
  await comeBack(tablet, t('door.wordsOf', { name: s6.name }), back);
  await expect(tablet.getByRole('textbox')).toHaveValue(UNSENT);
  await expect(tablet.getByText(HERS)).toHaveCount(0);
  await phaseByMistake(server, mesa, tablet, await people.open('facilitation', 'desktop'));
});

/** Minute 131: who facilitates presses «next», and with the keyboard undoes it; the tablet was told and did not move. */
async function phaseByMistake(
  server: RunningServer,
  mesa: CreateMesaAnswer,
  tablet: Page,
  desk: Page,
): Promise<void> {
  const running = (view: MesaView) => view.phases.find(({ status }) => status === 'current')?.id;
  const before = running(await viewOf(server, mesa));
  await desk.goto(pathOf(mesa.facilitatorUrl));
  await desk.getByRole('button', { name: /^Pasar a/ }).click();
  await expect(desk.getByRole('region', { name: t('device.undoTitle') })).toBeVisible();
  await desk.getByRole('button', { name: t('device.undo') }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('region', { name: t('device.undoTitle') })).toBeHidden();
  expect(running(await viewOf(server, mesa))).toBe(before);
  // Taken back in time, the news is that it stays; on a slow machine the phase had already come, and comes back.
  const told = tablet.getByText(t('device.phaseStaysText')).or(tablet.getByText(t('device.phaseComesText')));
  await expect(told.first()).toBeVisible();
  await expect(tablet.getByRole('textbox')).toHaveValue(UNSENT);
}
