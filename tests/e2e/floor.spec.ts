// The floor in browsers (C9, B7): two phones ask in one tap, the facilitation gives it in the declared order and once
// out of it with its reason, and the wall says who speaks, who follows and why.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { goTo } from './acts/tree.ts';
import { facilitate, pathOf, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { everybodySeated, type Seated } from './support/orderings.ts';
import type { People } from './support/people.ts';
import { look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

const REASON = 'Se retira a las doce';

async function atPhone(people: People, mesa: CreateMesaAnswer, who: Seated): Promise<Page> {
  const page = await people.open(who.name, 'phone');
  await page.goto(`/mesa/${mesa.mesaId}/ahora#t=${who.token}`);
  await goTo(page, t('shell.section_palabra'));
  return page;
}

async function atCauses(server: RunningServer, mesa: CreateMesaAnswer): Promise<void> {
  const { phases } = await viewOf(server, mesa);
  const phase =
    phases.find(({ kind }) => kind === 'causesEffects') ?? phases.find(({ kind }) => kind === 'problem');
  await facilitate(server, mesa, 'phase.go', { phaseId: phase?.id ?? '', reason: 'Ensayo' });
}

test('the floor is asked from two phones, given in order, and once out of it before the whole room', async ({
  server,
  people,
}) => {
  const { mesa, seated } = await everybodySeated(server, 'Caminos de la sierra', 3);
  const [hector, citlali, arturo] = seated as [Seated, Seated, Seated];
  await atCauses(server, mesa);
  const desk = await people.open('desk', 'desktop');
  const wall = await people.open('wall', 'projector');
  const [first, second] = await Promise.all([
    atPhone(people, mesa, hector),
    atPhone(people, mesa, citlali),
    desk.goto(pathOf(mesa.facilitatorUrl)),
    wall.goto(pathOf(mesa.screenUrl)),
  ]);
  for (const [at, phone] of [first, second].entries()) {
    await phone.getByRole('button', { name: t('floor.ask'), exact: true }).click();
    await expect(phone.getByText(t('floor.handUp', { n: at + 1 }))).toBeVisible();
  }
  await expect(second.getByText(t('floor.why_bothNew'))).toBeVisible();
  // From a desk, in the bar of whatever screen one is on, and with the keyboard.
  const laptop = await people.open('third', 'laptop');
  await laptop.goto(`/mesa/${mesa.mesaId}/arbol#t=${arturo.token}`);
  await laptop.getByRole('button', { name: t('floor.ask'), exact: true }).press('Enter');
  await expect(laptop.getByRole('link', { name: t('floor.barWaiting', { n: 3 }) })).toBeVisible();

  const floor = desk.getByRole('region', { name: t('floorDesk.title'), exact: true });
  await floor.getByRole('button', { name: t('floorDesk.giveTo', { name: hector.name }) }).click();
  await expect(first.getByRole('button', { name: t('floor.endMine') })).toBeVisible();
  await expect(second.getByText(t('floor.why_firstNow'))).toBeVisible();
  await look(second, 'phone/palabra-espera');
  await first.getByRole('button', { name: t('floor.endMine') }).click();
  await expect(first.getByText(t('floor.nobody'))).toBeVisible();

  await floor.getByRole('button', { name: t('floorDesk.actions', { name: arturo.name }) }).click();
  await desk.getByRole('menuitem', { name: t('floorDesk.giveNow') }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel(t('decision.reasonField')).fill(REASON);
  await dialog.getByRole('button', { name: t('floorDesk.give') }).click();
  await expect(wall.getByText(t('floorDesk.wallOverride', { reason: REASON }))).toBeVisible();
  await expect(wall.getByText(t('floorDesk.wallNext', { names: citlali.name }))).toBeVisible();
  await expect(second.getByText(t('floor.outOfOrder', { reason: REASON }))).toBeVisible();
  await expect(floor.getByRole('heading', { name: t('floorDesk.balance') })).toBeVisible();
  await look(desk, 'desktop/consola-palabra');
});
