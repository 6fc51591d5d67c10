// The roadmap of an agreed commitment in the browser: written by form, accepted by each lead on a phone, decided,
// published, carried out, verified by another party, and opened to be amended.
import type { Locator, Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { facilitate, pathOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import type { People } from './support/people.ts';
import { agreedCommitment, newestDecision, stateAndClose, type Table } from './support/roadmap.ts';
import { look } from './support/screen.ts';
import type { RunningServer } from './support/server.ts';

const ROUTE = 'compromisos/1/ruta';
const FIRST = 'Publicar los datos de brecha por sector';
const SECOND = 'Abrir el registro de empresas igualitarias';

interface Plan {
  title: string;
  deliverable: string;
  lead: string;
  party: string;
  person: string;
  end: string;
  weight: string;
  proof: string;
}

const choose = async (page: Page, field: string, option: string) => {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`${field}$`) })
    .click();
  await page.getByRole('option', { name: option }).click();
};

/** Fills the form that is open and saves it. */
async function writeActivity(page: Page, plan: Plan): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByLabel(t('roadmap.fieldTitle'), { exact: true }).fill(plan.title);
  await form.getByLabel(t('roadmap.fieldDeliverable'), { exact: true }).fill(plan.deliverable);
  await form.getByLabel(t('roadmap.fieldLead'), { exact: true }).fill(plan.lead);
  await choose(page, t('roadmap.fieldParty'), plan.party);
  await choose(page, t('roadmap.fieldPerson'), plan.person);
  await form.getByLabel(t('roadmap.fieldEnd'), { exact: true }).fill(plan.end);
  await form.getByLabel(t('roadmap.fieldWeight'), { exact: true }).fill(plan.weight);
  await form.getByLabel(t('roadmap.fieldVerification'), { exact: true }).fill(plan.proof);
}

const save = async (page: Page) => {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('roadmap.save') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** Presses a button that asks, and confirms in its dialog; `reason` is typed when the act needs one. */
async function confirm(page: Page, button: string | Locator, yes: string, reason?: string): Promise<void> {
  await (typeof button === 'string'
    ? page.getByRole('button', { name: button, exact: true })
    : button
  ).click();
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: yes, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function enter(people: People, { mesa, seated }: Table, at: number, narrow = false): Promise<Page> {
  const who = seated[at];
  if (!who) throw new Error(`nobody sits at ${at}`);
  const options = narrow ? { viewport: { width: 320, height: 640 } } : {};
  const page = await people.open(who.name, 'phone', options);
  await page.goto(`/mesa/${mesa.mesaId}#t=${who.token}`);
  await expect(page.getByText(t('roadmap.asksYouTitle_one'))).toBeVisible();
  return page;
}

async function prepare(desk: Page, { seated }: Table): Promise<void> {
  await desk.getByRole('link', { name: t('writing.roadmapStart') }).click();
  await expect(desk.getByText(t('roadmap.emptyTitle'))).toBeVisible();
  await look(desk, 'desktop/ruta-vacia');
  await desk.getByRole('button', { name: t('roadmap.addActivity') }).click();
  await writeActivity(desk, {
    title: FIRST,
    deliverable: 'Base de datos abierta con la brecha de cada sector',
    lead: 'Secretaría del Trabajo',
    party: t('mesa.party_government'),
    person: seated[0]?.name ?? '',
    end: '2026-02-28',
    weight: '60',
    proof: 'Base publicada en el portal de datos abiertos',
  });
  await look(desk, 'desktop/ruta-formulario');
  await save(desk);
  await desk
    .getByRole('button', { name: new RegExp(t('roadmap.addActivityTo', { line: 'Registro' }).slice(0, -1)) })
    .click();
  await writeActivity(desk, {
    title: SECOND,
    deliverable: 'Reglas del registro y sus primeras veinte empresas',
    lead: 'Red de Mujeres Trabajadoras',
    party: t('mesa.party_civilSociety'),
    person: seated[1]?.name ?? '',
    end: '2027-11-30',
    weight: '30',
    proof: 'Padrón con fecha y firma',
  });
  await save(desk);
}

/** R3 is said, then mended; a milestone is added. */
async function mend(desk: Page): Promise<void> {
  await expect(desk.getByText(t('roadmap.sum', { sum: 90 }))).toBeVisible();
  await expect(desk.getByRole('button', { name: t('roadmap.ask') })).toBeDisabled();
  await desk.getByRole('button', { name: t('roadmap.seeFindings') }).click();
  await expect(desk.getByText('Los pesos suman 90 y deben sumar 100.')).toBeVisible();
  await look(desk, 'desktop/ruta-que-falta');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: t('roadmap.actionsOf', { code: 'A2' }) }).click();
  await desk.getByRole('menuitem', { name: t('roadmap.edit') }).click();
  await desk.getByRole('dialog').getByLabel(t('roadmap.fieldWeight'), { exact: true }).fill('40');
  await save(desk);
  await desk.getByRole('button', { name: t('roadmap.checkpointAdd') }).click();
  await desk.getByRole('dialog').getByLabel(t('roadmap.checkpointTitle')).fill('Sesión pública de avances');
  await desk.getByRole('dialog').getByLabel(t('roadmap.checkpointDate')).fill('2026-12-10');
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: t('roadmap.saving'), exact: true })
    .click();
  await expect(desk.getByText(t('roadmap.sumRight'))).toBeVisible();
}

const answer = (page: Page, yes: boolean, note?: string) =>
  confirm(
    page,
    page.getByRole('button', { name: t(yes ? 'roadmap.accept' : 'roadmap.decline') }).first(),
    t(yes ? 'roadmap.accept' : 'roadmap.declineConfirm'),
    note,
  );

async function accept(desk: Page, government: Page, society: Page, wall: Page): Promise<void> {
  await government.getByRole('link', { name: t('roadmap.dutyGo') }).click();
  await look(government, 'phone/ruta-se-le-pide');
  await answer(government, true);
  await expect(desk.getByText(t('roadmap.acceptedCount', { have: 1, total: 2 })).first()).toBeVisible();
  await desk.getByRole('button', { name: t('roadmap.bring') }).click();
  await expect(wall.getByText(t('roadmap.screenPending'))).toBeVisible();
  await look(wall, 'projector/ruta');
  await look(desk, 'desktop/ruta-aceptacion');
  // The call of the facilitation may have brought her already.
  await society.goto(desk.url());
  await answer(society, false, 'Falta presupuesto para el segundo semestre');
  await expect(desk.getByText(t('roadmap.returnedTitle'))).toBeVisible();
  await look(society, 'phone/ruta-volvio-320');
  await confirm(desk, t('roadmap.ask'), t('roadmap.askConfirm'));
  for (const phone of [government, society]) await answer(phone, true);
  await expect(desk.getByText(t('roadmap.allAccepted')).first()).toBeVisible();
}

/** Decided by consensus, published with the secretariat's act, and started. */
async function bringToLife(desk: Page, table: Table): Promise<void> {
  await confirm(desk, t('roadmap.toDecision'), t('roadmap.toDecisionConfirm'));
  await expect(desk).toHaveURL(/decisiones\/2$/);
  await expect(desk.getByText(`A1 · ${FIRST}`)).toBeVisible();
  await look(desk, 'desktop/ruta-en-decision');
  await stateAndClose(table, []);
  await desk.goto(`/mesa/${table.mesa.mesaId}/compromisos/1`);
  await desk.getByRole('button', { name: t('writing.publish') }).click();
  const form = desk.getByRole('dialog');
  await form.getByLabel(t('writing.publishDate')).fill('2026-11-18');
  await form.getByLabel(t('writing.publishReference')).fill('Acuerdo 14/2026 del Secretariado Técnico');
  await form.getByRole('button', { name: t('writing.publish') }).click();
  await expect(desk.getByText('Publicado, versión 1')).toBeVisible();
  await confirm(desk, t('writing.implement'), t('writing.implement'));
  await expect(desk.getByText('En implementación, versión 1')).toBeVisible();
}

const progress = (page: Page) => page.getByRole('region', { name: t('roadmap.progress') });

async function follow(government: Page, society: Page): Promise<void> {
  await expect(government.getByText(t('roadmap.overdueSince', { end: '28 feb 2026' }))).toBeVisible();
  await confirm(government, t('roadmap.do_start'), t('roadmap.do_start'));
  await government.getByRole('button', { name: t('roadmap.evidenceAdd') }).click();
  const form = government.getByRole('dialog');
  await form.getByLabel(t('roadmap.evidenceName')).fill('Base de datos de la brecha');
  await form.getByLabel(t('roadmap.evidenceWhere')).fill('https://datos.ejemplo.mx/brecha');
  await form.getByRole('button', { name: t('roadmap.evidenceAdd') }).click();
  await expect(form).toHaveCount(0);
  await confirm(government, t('roadmap.do_complete'), t('roadmap.do_complete'));
  // R7: reported is not verified.
  await expect(progress(society)).toContainText('0 % Verificado');
  await expect(progress(society)).toContainText('60 % Reportado');
  await look(society, 'phone/ruta-por-verificar-320');
  await society.emulateMedia({ colorScheme: 'dark' });
  await society.getByRole('button', { name: t('roadmap.do_verify') }).scrollIntoViewIfNeeded();
  await look(society, 'phone/ruta-por-verificar-oscuro');
  await expect(government.getByRole('button', { name: t('roadmap.do_verify') })).toHaveCount(0);
  await confirm(society, t('roadmap.do_verify'), t('roadmap.do_verify'), 'Se descargó la base completa');
  await expect(progress(government)).toContainText('60 % Verificado');
  await look(government, 'phone/ruta-avance');
  await government.getByRole('button', { name: FIRST }).click();
  await expect(government.getByText('Se descargó la base completa')).toBeVisible();
  await look(government, 'phone/ruta-actividad');
}

/** E18: what was signed stays while another version is written; M2: only consensus changes it. */
async function amend(desk: Page, table: Table): Promise<void> {
  await desk.goto(`/mesa/${table.mesa.mesaId}/${ROUTE}`);
  await expect(progress(desk)).toContainText('60 % Verificado');
  await look(desk, 'desktop/ruta-avance');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await look(desk, 'desktop/ruta-avance-oscuro');
  await desk.emulateMedia({ colorScheme: 'light' });
  await desk.goto(`/mesa/${table.mesa.mesaId}/compromisos/1`);
  await confirm(desk, t('writing.amend'), t('writing.amendConfirm'), 'Cambió la ley del trabajo');
  await expect(desk.getByText(t('writing.amendingTitle'))).toBeVisible();
  await look(desk, 'desktop/compromiso-en-modificacion');
  await desk.getByRole('link', { name: t('writing.versionRead', { version: 1 }) }).click();
  await expect(desk.getByText(t('writing.agreedVersion', { version: 1 }))).toBeVisible();
  await desk.getByRole('link', { name: t('writing.backToDraft') }).click();
  await confirm(desk, t('writing.toDecision'), t('writing.decisionConfirm'));
  await expect(desk).toHaveURL(/decisiones\/3$/);
  await stateAndClose(table, ['agree', 'object', 'agree']);
  const majority = desk.getByRole('region', { name: t('decision.majority') });
  await expect(majority).toBeVisible();
  await expect(majority.getByText(t('decision.m2not'))).toBeVisible();
  await look(desk, 'desktop/modificacion-sin-mayoria');
}

/** Following up goes on after the session closed, and while another version is written. */
async function afterClosing(society: Page, table: Table): Promise<void> {
  const { server, mesa } = table;
  const { id } = await newestDecision(table);
  await facilitate(server, mesa, 'decision.defer', { decisionId: id, reason: 'Se estudia el plazo' });
  await facilitate(server, mesa, 'session.close', {});
  await society.goto(`/mesa/${mesa.mesaId}/${ROUTE}`);
  await confirm(society, t('roadmap.do_start'), t('roadmap.do_start'));
  await expect(progress(society)).toContainText('1 En proceso');
  await society.goto(`/mesa/${mesa.mesaId}/compromisos`);
  await expect(society.getByText(t('writing.stateAmending'))).toBeVisible();
  await look(society, 'phone/compromisos-cerrada-oscuro');
}

async function wallOf(people: People, server: RunningServer, table: Table): Promise<Page> {
  const answer = await fetch(`${server.url}/api/mesas/${table.mesa.mesaId}/screen-link`, {
    method: 'POST',
    headers: { authorization: `Bearer ${table.mesa.facilitatorToken}`, 'content-type': 'application/json' },
    body: '{}',
  });
  const { screenUrl } = (await answer.json()) as { screenUrl: string };
  const wall = await people.open('wall', 'projector');
  await wall.goto(pathOf(screenUrl));
  return wall;
}

test('[R3 R5 R7 R8 E18 F1] a roadmap is written, accepted on phones, decided, published, verified and amended', async ({
  server,
  people,
}) => {
  test.setTimeout(240_000);
  const table = await agreedCommitment(server);
  const desk = await people.open('facilitator', 'desktop');
  await desk.goto(`/mesa/${table.mesa.mesaId}/compromisos/1#t=${table.mesa.facilitatorToken}`);
  await expect(desk.getByRole('button', { name: t('writing.publish') })).toBeDisabled();
  await look(desk, 'desktop/compromiso-acordado');
  await prepare(desk, table);
  await mend(desk);
  await confirm(desk, t('roadmap.ask'), t('roadmap.askConfirm'));
  const wall = await wallOf(people, server, table);
  const government = await enter(people, table, 0);
  const society = await enter(people, table, 1, true);
  await look(government, 'phone/ahora-se-le-pide');
  await accept(desk, government, society, wall);
  await bringToLife(desk, table);
  await follow(government, society);
  await amend(desk, table);
  await afterClosing(society, table);
});
