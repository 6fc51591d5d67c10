// The exception, on every kind of screen (issue 4): an objection, a second round, the majority invoked with its written
// reason, a party that leaves in the middle, two against one, and the dissent beside the decision.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { CreateMesaAnswer, JoinAnswer } from '../../shared/protocol/http.ts';
import { closeRound, giveStance, openDecision } from './acts/decide.ts';
import { facilitate, makeMesa, openSessionAt, pathOf, sitDown, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

const FIRST = 'Publicar el padrón de pozos dentro de un año.';
const SECOND = 'Publicar el padrón de pozos dentro de un año, con una entrega parcial a los seis meses.';
const OBJECTION = 'El plazo cae después del cambio de administración.';
const REASON = 'El plan se publica el lunes y no hay otra fecha.';
const DISSENT = 'La entrega parcial no obliga a nadie.';

interface Room {
  server: RunningServer;
  mesa: CreateMesaAnswer;
  desk: Page;
  laptop: Page;
  phone: Page;
  wall: Page;
  guarantor: JoinAnswer;
  society: JoinAnswer;
}

/** Says a command as this person, without a browser. */
const as = ({ server, mesa }: Room, who: JoinAnswer) => ({
  server,
  mesa: { ...mesa, facilitatorToken: who.token },
});

async function round(room: Room): Promise<{ decisionId: never; round: number; contentHash: string }> {
  const alive = async () =>
    (await viewOf(room.server, room.mesa)).decisions.find(({ state }) => state === 'open');
  await expect.poll(async () => (await alive())?.state).toBe('open');
  const decision = await alive();
  const last = decision?.rounds.at(-1);
  return {
    decisionId: decision?.id as never,
    round: last?.number ?? 0,
    contentHash: last?.contentHash ?? '',
  };
}

/** Government and the guarantor agree; society, on a phone, objects. */
async function withoutConsensus(room: Room): Promise<void> {
  const asked = await round(room);
  const { server, mesa } = as(room, room.guarantor);
  await facilitate(server, mesa, 'decision.position', { ...asked, value: 'agree' });
  for (const page of [room.laptop, room.phone]) await page.goto(`/mesa/${mesa.mesaId}/decisiones/1`);
  await giveStance(room.laptop, { stance: 'agree' });
  await giveStance(room.phone, { stance: 'object', text: OBJECTION });
  await closeRound(room.desk);
  for (const page of [room.laptop, room.phone]) await expect(page.getByText(OBJECTION).first()).toBeVisible();
}

async function secondRound({ desk }: Room): Promise<void> {
  await desk.getByRole('link', { name: t('console.seeNext') }).click();
  const majority = desk.getByRole('region', { name: t('decision.majority') });
  await expect(majority.getByRole('button', { name: t('decision.openMajority') })).toBeDisabled();
  await expect(majority.getByText(t('decision.m3', { have: 1, need: 2 }))).toBeVisible();
  await look(desk, 'desktop/excepcion-primera-ronda');
  await desk.getByLabel(t('decision.newText'), { exact: true }).fill(SECOND);
  await desk.getByRole('button', { name: t('decision.openRound', { round: 2 }) }).click();
  await desk
    .getByRole('link', { name: t('shell.section_facilitar') })
    .first()
    .click();
}

/** M3–M5: two rounds, two parties, a reason that everybody reads. */
async function invoke(room: Room): Promise<void> {
  const { desk, laptop, wall } = room;
  await laptop.getByLabel(t('decision.invokeLabel')).fill(REASON);
  await laptop.getByRole('button', { name: t('decision.invoke'), exact: true }).click();
  // One press says what it means; another one, within its own step, invokes it.
  const step = laptop.getByRole('dialog', { name: t('decision.invokeTitle') });
  await expect(step.getByText(t('decision.invokeKept'))).toBeVisible();
  await step.getByRole('button', { name: t('decision.invokeConfirm') }).click();
  const { server, mesa } = as(room, room.guarantor);
  const decisionId = (await viewOf(room.server, room.mesa)).decisions[0]?.id as never;
  await facilitate(server, mesa, 'decision.invokeMajority', { decisionId, text: 'No hay otra fecha.' });
  await desk.getByRole('link', { name: t('console.seeNext') }).click();
  await expect(desk.getByText(t('decision.m5', { have: 2, need: 2 }))).toBeVisible();
  await expect(desk.getByText(REASON).first()).toBeVisible();
  await look(desk, 'desktop/excepcion-invocada');
  await desk.getByRole('button', { name: t('decision.openMajority') }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: t('decision.openMajority') })
    .click();
  await expect(
    wall.getByText(t('screen.frozenMajority', { subject: t('decision.subjectText'), round: 3 })),
  ).toBeVisible();
}

/** The voice of society leaves: nothing is approved with two parties; another seat of hers comes and it goes on. */
async function leavesInTheMiddle(room: Room, second: JoinAnswer, phone: Page): Promise<void> {
  const { server, mesa, laptop, wall, desk } = room;
  await giveStance(laptop, { stance: 'agree' });
  await facilitate(server, mesa, 'person.markExit', { participantId: room.society.participantId });
  await expect(laptop.getByRole('heading', { name: t('decision.pausedTitle') })).toBeVisible();
  await expect(room.phone.getByRole('heading', { name: t('decision.pausedTitle') })).toBeVisible();
  await look(laptop, 'desktop/excepcion-en-pausa');
  await look(room.phone, 'phone/excepcion-en-pausa');
  await look(wall, 'projector/excepcion-en-pausa');
  await phone.goto(`/mesa/${mesa.mesaId}/decisiones/1#t=${second.token}`);
  await giveStance(phone, { stance: 'object', text: 'El plazo no se sostiene.' });
  const said = as(room, room.guarantor);
  await facilitate(said.server, said.mesa, 'decision.position', { ...(await round(room)), value: 'agree' });
  await desk
    .getByRole('link', { name: t('shell.section_facilitar') })
    .first()
    .click();
  await closeRound(desk);
}

test('[D3 D5 M1 M3 M4 M5 M7 M8 Q5] two rounds without consensus, a majority of two against one while a party comes and goes, and its dissent', async ({
  server,
  people,
}) => {
  test.setTimeout(120_000);
  const mesa = await makeMesa(server, 'Padrón de pozos');
  const society = await sitDown(server, mesa, 'Citlali Ramos', 'civilSociety');
  const second = await sitDown(server, mesa, 'Teresa Núñez', 'civilSociety');
  const government = await sitDown(server, mesa, 'Héctor Carrillo', 'government');
  const guarantor = await sitDown(server, mesa, 'Paola Neri', 'guarantor');
  for (const { participantId } of [society, second, government, guarantor])
    await facilitate(server, mesa, 'person.admit', { participantId });
  await facilitate(server, mesa, 'person.markPresent', { participantId: guarantor.participantId });
  const [desk, laptop, phone, wall, other] = await Promise.all([
    people.open('facilitator', 'desktop'),
    people.open('Héctor Carrillo', 'laptop'),
    people.open('Citlali Ramos', 'phone'),
    people.open('wall', 'projector'),
    people.open('Teresa Núñez', 'phone'),
  ]);
  await Promise.all([
    desk.goto(pathOf(mesa.facilitatorUrl)),
    wall.goto(pathOf(mesa.screenUrl)),
    laptop.goto(`/mesa/${mesa.mesaId}/ahora#t=${government.token}`),
    phone.goto(`/mesa/${mesa.mesaId}/ahora#t=${society.token}`),
  ]);
  await openSessionAt(server, mesa, 'decision');
  const room: Room = { server, mesa, desk, laptop, phone, wall, guarantor, society };
  await openDecision(desk, t('decision.subjectText'), { text: FIRST, matter: 'Padrón de pozos' });
  await test.step('an objection', () => withoutConsensus(room));
  await test.step('a second round', async () => {
    await secondRound(room);
    await withoutConsensus(room);
  });
  await look(phone, 'phone/excepcion-segunda-ronda');
  await test.step('the majority is invoked', () => invoke(room));
  await test.step('a party leaves in the middle', () => leavesInTheMiddle(room, second, other));
  await test.step('two against one, and the dissent', async () => {
    const result = t('mesa.result_adoptedByMajority');
    for (const page of [laptop, other, wall])
      await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: result })).toBeVisible();
    await other.getByLabel(t('decision.dissentLabel')).fill(DISSENT);
    await other.getByRole('button', { name: t('decision.dissentSend') }).click();
    for (const page of [laptop, other, wall]) await expect(page.getByText(DISSENT).first()).toBeVisible();
    await look(laptop, 'desktop/excepcion-resultado');
    await look(other, 'phone/excepcion-resultado');
    await look(wall, 'projector/excepcion-resultado');
  });
});
