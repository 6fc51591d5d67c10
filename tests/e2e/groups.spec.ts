// What a table does besides writing and deciding, in real browsers: a ballot on paper with its witness (E9), the plenary in
// groups (E3), and the two questions of the end.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { CommandInput, CommandName } from '../../shared/protocol/commands.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { facilitate, pathOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { everybodySeated, openRound, roundOf, type Seated } from './support/orderings.ts';
import { look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

const OPTIONS = ['Nadie repara el puente', 'El camión pasa una vez', 'El camino se inunda'] as const;
const QUESTION = '¿Por cuál causa empezamos?';
const TASK = 'Redacta la descripción y el indicador';

interface Table {
  server: RunningServer;
  mesa: CreateMesaAnswer;
  desk: Page;
  phone: Page;
  wall: Page;
  seated: Seated[];
}

test('paper with a witness, groups and back, and two questions without names', async ({ server, people }) => {
  test.setTimeout(120_000);
  const { mesa, seated } = await everybodySeated(server, 'Caminos de la sierra', 6);
  const desk = await people.open('facilitation', 'desktop');
  const wall = await people.open('wall', 'projector');
  const phone = await people.open('witness', 'phone');
  await wall.goto(pathOf(mesa.screenUrl));
  await desk.goto(pathOf(mesa.facilitatorUrl));
  await phone.goto(`${server.url}/mesa/${mesa.mesaId}/ahora#t=${seated[1]?.token}`);
  const table = { server, mesa, desk, phone, wall, seated };
  await test.step('a ballot on paper counts once its witness recognises it (E9)', () => paper(table));
  await test.step('the plenary divides into groups and comes back (E3)', () => groups(table));
  await test.step('two questions close the session', () => evaluation(table));
});

/** Chooses an option of a list by the words it begins with. */
async function pick(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

async function paper({ server, mesa, desk, phone, seated }: Table): Promise<void> {
  const [voter, witness] = seated as [Seated, Seated];
  await openRound(server, mesa, { question: QUESTION, method: 'dots', options: OPTIONS });
  await desk.goto(`/mesa/${mesa.mesaId}/prioridades/1`);
  await desk.getByRole('button', { name: t('orderings.paper_capture') }).click();
  const form = desk.getByRole('dialog', { name: t('orderings.paper_title') });
  await pick(desk, t('orderings.paper_person'), voter.name);
  await form.getByRole('textbox', { name: t('orderings.paper_serial') }).fill('014');
  await pick(desk, t('orderings.paper_witness'), witness.name);
  const give = form.getByRole('button', {
    name: t('orderings.giveDot', { option: OPTIONS[1] }),
    exact: true,
  });
  for (let dot = 0; dot < 2; dot += 1) await give.click();
  await look(desk, 'escritorio/boleta-captura');
  await form.getByRole('button', { name: t('orderings.paper_send') }).click();
  await expect(desk.getByText(t('orderings.paper_state_waiting'))).toBeVisible();
  await expect(phone.getByRole('heading', { name: t('orderings.paper_compareTitle') })).toBeVisible();
  await expect(phone.getByText(t('orderings.paper_dots_other', { count: 2 }))).toBeVisible();
  await look(phone, 'telefono/boleta-testigo');
  await phone.getByRole('button', { name: t('orderings.paper_agree'), exact: true }).click();
  await expect(desk.getByText(t('orderings.paper_state_counted'), { exact: true })).toBeVisible();
  await look(desk, 'escritorio/boletas-en-papel');
  const { id } = await roundOf(server, mesa);
  await facilitate(server, mesa, 'ordering.withdraw', { orderingId: id, reason: 'Ensayo' });
}

async function groups({ server, mesa, desk, phone, wall }: Table): Promise<void> {
  for (const title of ['Puentes reparados', 'Camión diario'])
    await facilitate(server, mesa, 'commitment.create', { title });
  await desk.goto(`/mesa/${mesa.mesaId}/facilitar`);
  await desk.getByRole('button', { name: t('submesas.divide') }).click();
  const form = desk.getByRole('dialog', { name: t('submesas.divide') });
  await pick(desk, t('submesas.count'), t('submesas.countOption', { count: 2 }));
  for (const n of [1, 2])
    await form.getByRole('textbox', { name: t('submesas.taskFieldOf', { n }) }).fill(TASK);
  for (const [at, draft] of ['1. Puentes reparados', '2. Camión diario'].entries()) {
    await form
      .getByRole('button', { name: t('submesas.draftField') })
      .nth(at)
      .click();
    await desk.getByRole('option', { name: draft }).click();
  }
  await look(desk, 'escritorio/grupos-dividir');
  await form.getByRole('button', { name: t('submesas.start') }).click();
  await expect(phone.getByText(TASK)).toBeVisible();
  await look(phone, 'telefono/grupo');
  await phone.getByRole('button', { name: t('submesas.askHelp') }).click();
  await expect(desk.getByText(t('submesas.needsHelp'))).toBeVisible();
  await look(desk, 'escritorio/grupos-consola');
  await expect(wall.getByText(t('submesas.screen_fields')).first()).toBeVisible();
  await look(wall, 'proyector/grupos');
  await phone.getByRole('link', { name: /borrador/ }).click();
  await expect(phone.getByRole('button', { name: t('submesas.mine') })).toBeVisible();
  await desk.getByRole('button', { name: t('submesas.end') }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: t('submesas.end') })
    .click();
  await expect(phone.getByRole('button', { name: t('submesas.mine') })).toHaveCount(0);
}

async function evaluation({ server, mesa, desk, phone, seated }: Table): Promise<void> {
  await facilitate(server, mesa, 'session.close', {});
  for (const who of seated.filter((_, at) => at !== 1))
    await sendAs(server, mesa, who, 'evaluation.answer', { said: 4, gathered: 3 });
  await phone.goto(`/mesa/${mesa.mesaId}/ahora`);
  const question = (key: 'said' | 'gathered') =>
    phone.getByRole('radiogroup', { name: t(`evaluation.${key}`) });
  await question('said').getByText(t('evaluation.grade_2')).click();
  await question('gathered').getByText(t('evaluation.grade_4')).click();
  await look(phone, 'telefono/evaluacion');
  await phone.getByRole('button', { name: t('evaluation.send') }).click();
  await expect(phone.getByText(t('evaluation.sent'))).toBeVisible();
  await desk.goto(`/mesa/${mesa.mesaId}/acta`);
  await expect(desk.getByText(t('evaluation.answered_other', { count: 6 }))).toBeVisible();
  await desk.getByRole('button', { name: t('evaluation.close') }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: t('evaluation.close') })
    .click();
  for (const page of [desk, phone])
    await expect(page.getByText(t('evaluation.result_other', { count: 6 }))).toBeVisible();
  await look(phone, 'telefono/evaluacion-resultado');
}

/** A command of somebody without a browser. */
async function sendAs<N extends CommandName>(
  server: RunningServer,
  mesa: CreateMesaAnswer,
  who: Seated,
  name: N,
  args: CommandInput<N>,
): Promise<void> {
  await facilitate(server, { ...mesa, facilitatorToken: who.token }, name, args);
}
