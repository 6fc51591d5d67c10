// One mesa, end to end: six browsers go from an empty server to an acta that anyone verifies. The same run leaves
// a picture of every screen, in the size of a phone and of a desk, and axe looks at each.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import * as acta from './acts/acta.ts';
import * as decide from './acts/decide.ts';
import * as draft from './acts/draft.ts';
import { admit, arriveByCode, createMesa, introduce } from './acts/open.ts';
import * as room from './acts/room.ts';
import { everybody, NAMES, type Table } from './acts/table.ts';
import * as tree from './acts/tree.ts';
import { expect, test } from './support/fixtures.ts';
import type { People } from './support/people.ts';
import { look } from './support/screen.ts';
import { dropFolder, type RunningServer } from './support/server.ts';

const THEME = 'Agua limpia en la Cañada de Güémez';
const PROBLEM = 'Las familias de la Cañada beben agua contaminada';
const FIRST = 'las descargas llegan sin tratar al río Güeñes';
const WELLS = 'Nadie vigila los pozos de los ejidos';
const STAFF = 'El municipio perdió a su personal técnico';
const MONEY = 'El presupuesto del agua se va en reparar fugas';
const HEALTH = 'Crecen las enfermedades en la niñez';
const TITLE = 'Pozos que la comunidad vigila «año con año»';
const RESERVATION = 'Acepto, si la primera medición sale antes de julio; así lo pidió la niñez.';

test('six people go from an empty server to a verified acta', async ({ server, people }) => {
  test.setTimeout(300_000);
  const table = await test.step('the mesa opens', () => open(server, people));
  await test.step('the tree is written together', () => writeTree(table));
  await test.step('one reloads, the room is led', () => leadRoom(table));
  await test.step('the commitment is drafted together', () => writeDraft(table));
  await test.step('the mesa decides', () => decideIt(table));
  await test.step('the acta is taken away and verified', () => takeActa(table));
});

async function open(server: RunningServer, people: People): Promise<Table> {
  const facilitator = await people.open('facilitator', 'desktop');
  const mesa = await createMesa(facilitator, server, THEME, NAMES.facilitator, (name) =>
    look(facilitator, `desktop/${name}`),
  );
  const [government, society, guarantor, neighbour, projector] = await Promise.all([
    people.open('government', 'laptop'),
    people.open('society', 'phone'),
    people.open('guarantor', 'phone'),
    people.open('neighbour', 'laptop'),
    people.open('projector', 'projector'),
  ]);
  const table = { server, mesa, facilitator, projector, government, society, guarantor, neighbour };
  await projector.goto(mesa.screenUrl);
  await arrive(table);
  await expect(
    facilitator.getByRole('region', { name: t('console.door') }).getByRole('listitem'),
  ).toHaveCount(4);
  await look(facilitator, 'desktop/consola-puerta');
  await admit(facilitator, [NAMES.government, NAMES.society, NAMES.guarantor, NAMES.neighbour]);
  await expect(projector.getByText(t('screen.ready'))).toBeVisible();
  await look(projector, 'projector/espera');
  await look(society, 'phone/ahora');
  await look(government, 'desktop/mesa');
  await tree.goTo(society, t('shell.section_personas'));
  await look(society, 'phone/mesa');
  await room.openSession(facilitator);
  await room.advanceTo(facilitator, [t('mesa.phase_levelGround'), t('mesa.phase_problem')]);
  return table;
}

/** By the code of the room, except for the guarantor, who scans the QR. */
async function arrive(table: Table): Promise<void> {
  const { server, mesa, government, society, guarantor, neighbour } = table;
  await look(await homeOf(society, server), 'phone/inicio');
  await look(await homeOf(government, server), 'desktop/inicio');
  await arriveByCode(society, server, mesa.code);
  await look(society, 'phone/puerta');
  await introduce(society, {
    name: NAMES.society,
    party: t('mesa.party_civilSociety'),
    seat: 'holder',
    organisation: 'Red Ñandú de Colonias',
  });
  await look(society, 'phone/espera');
  await arriveByCode(government, server, mesa.code);
  await look(government, 'desktop/puerta');
  await introduce(government, { name: NAMES.government, party: t('mesa.party_government'), seat: 'holder' });
  await look(government, 'desktop/espera');
  await guarantor.goto(mesa.joinUrl);
  await introduce(guarantor, {
    name: NAMES.guarantor,
    party: t('mesa.party_guarantor'),
    seat: 'alternate',
    mode: 'online',
  });
  await arriveByCode(neighbour, server, mesa.code);
  await introduce(neighbour, { name: NAMES.neighbour, party: t('mesa.party_civilSociety'), seat: 'none' });
}

async function homeOf(page: Page, server: RunningServer): Promise<Page> {
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1, name: t('home.heroTitle') })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Abrir la mesa de ejemplo/ }).first()).toBeVisible();
  return page;
}

async function writeTree(table: Table): Promise<void> {
  const { facilitator, projector, government, society, guarantor } = table;
  const readers = everybody(table);
  for (const page of readers) await tree.openTree(page);
  await look(society, 'phone/arbol-vacio');
  await tree.writeProblem(government, {
    text: PROBLEM,
    population: 'Las 3 200 familias',
    territory: 'Güémez',
  });
  await room.advanceTo(facilitator, [t('mesa.phase_causesEffects')]);
  await tree.writeFirstCause(government, FIRST);
  await tree.addFromPhone(society, 'effect', HEALTH);
  await tree.addFromPhone(guarantor, 'cause', WELLS);
  await tree.addSubcause(government, WELLS, STAFF);
  await tree.addFromPhone(society, 'cause', MONEY);
  for (const [text, level] of [
    [FIRST, 2],
    [HEALTH, 2],
    [WELLS, 2],
    [STAFF, 3],
    [MONEY, 2],
  ] as const) {
    await tree.expectCard(readers, text, level);
    await expect(projector.getByText(text)).toBeVisible();
  }
  const whole = await tree.writeTogether(government, society, FIRST);
  await tree.expectCard(readers, whole, 2);
  await moveRemoveUndo(table);
  await room.advanceTo(facilitator, [t('mesa.phase_selection')]);
  await markStrategic(table);
  await look(government, 'desktop/arbol');
  await look(society, 'phone/arbol');
  await tree.openSheet(society, WELLS);
  await look(society, 'phone/arbol-tarjeta');
  await tree.closeSheet(society);
  await look(projector, 'projector/arbol');
}

/** A card moves under another one and back, goes and comes back, and an undo undoes only its own author's work. */
async function moveRemoveUndo(table: Table): Promise<void> {
  const { government, society, guarantor } = table;
  const readers = everybody(table);
  const sheet = await tree.openSheet(society, MONEY);
  await sheet.getByRole('button', { name: t('canvas.moveIn') }).click();
  await tree.closeSheet(society);
  await tree.expectCard(readers, MONEY, 3);
  await tree.card(government, MONEY).focus();
  await government.keyboard.press('Alt+ArrowLeft');
  await tree.expectCard(readers, MONEY, 2);
  const going = await tree.openSheet(guarantor, WELLS);
  await going.getByRole('button', { name: t('canvas.remove') }).click();
  await tree.expectNoCard(readers, WELLS);
  await tree.expectNoCard(readers, STAFF);
  await guarantor.getByText(t('canvas.removed', { count: 1 })).click();
  await guarantor.getByRole('button', { name: t('canvas.restore') }).click();
  await tree.expectCard(readers, WELLS, 2);
  await tree.expectCard(readers, STAFF, 3);
  await tree.card(government, HEALTH).focus();
  await government.keyboard.press('F2');
  await government.keyboard.press('Control+End');
  await government.keyboard.type(' y en las personas mayores');
  await government.keyboard.press('Escape');
  await tree.expectCard(readers, `${HEALTH} y en las personas mayores`, 2);
  await tree.addFromPhone(society, 'effect', 'Suben los gastos en agua embotellada');
  await government
    .getByRole('toolbar')
    .getByRole('button', { name: t('canvas.undo'), exact: true })
    .click();
  await tree.expectNoCard(readers, 'personas mayores');
  await tree.expectCard(readers, 'Suben los gastos en agua embotellada', 2);
}

async function markStrategic({ facilitator, projector, government, society }: Table): Promise<void> {
  await tree.openTree(facilitator);
  await tree.card(facilitator, STAFF).click();
  await facilitator.getByRole('button', { name: t('canvas.markStrategic') }).click();
  for (const page of [facilitator, government, society]) {
    await expect(tree.card(page, `${t('canvas.strategicMark')}: ${STAFF}`)).toBeVisible();
  }
  await expect(projector.getByText(t('screen.strategic')).first()).toBeVisible();
  await room.openConsole(facilitator);
}

/** A reload loses nothing; a lock makes others' editors read-only at once; a call brings everybody. */
async function leadRoom(table: Table): Promise<void> {
  const { facilitator, government, society, neighbour } = table;
  await neighbour.reload();
  await tree.expectCard([neighbour], STAFF, 3);
  await tree.card(government, MONEY).dblclick();
  const writing = government.getByRole('textbox', { name: /^Texto de Causa/ });
  await expect(writing).toBeFocused();
  await room.lock(facilitator, t('canvas.tree'), 'Vamos a leerlo en voz alta');
  for (const page of everybody(table)) {
    await expect(page.getByText('Vamos a leerlo en voz alta')).toBeVisible();
    await expect(page.getByRole('button', { name: t('canvas.addEffect') })).toHaveCount(0);
  }
  await expect(writing).toHaveCount(0);
  await look(government, 'desktop/arbol-cerrado');
  await look(society, 'phone/arbol-cerrado');
  await room.unlock(facilitator, t('canvas.tree'));
  await expect(government.getByRole('button', { name: t('canvas.addEffect') })).toBeVisible();
  await room.advanceTo(facilitator, [t('mesa.phase_drafting')]);
  await draft.createCommitment(facilitator, TITLE);
  await room.bringEverybody(facilitator, t('shell.place_commitment', { n: 1 }));
  await expect(society.getByRole('button', { name: t('shell.spotlightStay') })).toBeVisible();
  await look(society, 'phone/llamado');
  for (const page of everybody(table)) await expect(page).toHaveURL(/\/compromisos\/1$/);
}

async function writeDraft(table: Table): Promise<void> {
  const { facilitator, projector, government, society, guarantor, neighbour } = table;
  const year = new Date().getFullYear() + 1;
  const period = { start: `${year}-01-15`, end: `${year}-11-30` };
  await expect(government.getByRole('navigation', { name: t('writing.sections') })).toBeVisible();
  await draft.writeOpening(government, TITLE);
  await draft.openPart(society, t('writing.section_description'));
  const description = await draft.describeTogether(government, society);
  await expect(projector.getByText(description)).toBeVisible();
  await draft.writeActors(neighbour);
  await draft.writeAmbition(neighbour);
  await draft.openPart(guarantor, t('writing.section_period'));
  await draft.writePeriod(guarantor, period);
  await draft.writeActionLine(government, period);
  await draft.writeIndicator(neighbour, period);
  for (const page of [government, neighbour]) await draft.expectReady(page, 9);
  await expect(government.getByText(t('writing.ready', { total: 9 }))).toBeVisible();
  await look(government, 'desktop/compromiso');
  await look(society, 'phone/compromiso-texto');
  await look(guarantor, 'phone/compromiso-periodo');
  await look(projector, 'projector/compromiso');
  await look(facilitator, 'desktop/consola');
  await tree.goTo(neighbour, t('shell.section_compromisos'));
  await look(neighbour, 'desktop/compromisos');
  await tree.goTo(guarantor, t('shell.tab_compromisos'));
  await look(guarantor, 'phone/compromisos');
}

async function decideIt(table: Table): Promise<void> {
  const { facilitator, projector, government, society, guarantor, neighbour } = table;
  await room.advanceTo(facilitator, [t('mesa.phase_decision')]);
  await decide.openDecision(facilitator, t('decision.subjectCommitment', { number: 1 }));
  await room.bringEverybody(facilitator, t('shell.place_decision', { n: 1 }));
  const voices = [government, society, guarantor];
  const others = [...voices, neighbour];
  for (const page of others) await expect(page).toHaveURL(/\/decisiones\/1$/);
  const seals = new Set<string>();
  for (const page of [...others, projector]) {
    seals.add(await decide.sealOn(page));
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  }
  expect(seals.size, 'one seal on every device').toBe(1);
  await look(government, 'desktop/decision');
  await look(society, 'phone/decision');
  await look(projector, 'projector/decision');
  await decide.giveStance(government, { stance: 'agree' });
  await decide.giveStance(society, { stance: 'reservation', text: RESERVATION });
  await look(society, 'phone/decision-emitida');
  await expectNothingRevealed([facilitator, projector, government, guarantor, neighbour]);
  await decide.giveStance(guarantor, { stance: 'agree' });
  await expect(facilitator.getByText(t('decision.answeredAll', { total: 'tres' }))).toBeVisible();
  await expectNothingRevealed([facilitator, projector, neighbour]);
  await look(facilitator, 'desktop/consola-decision');
  await decide.closeRound(facilitator);
  await seeResult(table);
}

/** Before the round closes nobody's page holds what another party said, not even hidden. */
async function expectNothingRevealed(pages: readonly Page[]): Promise<void> {
  for (const page of pages) expect(await page.content()).not.toContain('así lo pidió la niñez');
}

async function seeResult({ facilitator, projector, government, society, neighbour }: Table): Promise<void> {
  const result = t('mesa.result_adoptedByConsensus');
  for (const page of [government, society, neighbour, projector]) {
    await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: result })).toBeVisible();
  }
  for (const page of [government, society, neighbour]) {
    await expect(page.getByText(RESERVATION)).toBeVisible();
  }
  await expect(projector.getByText(t('screen.legend_reservation'))).toBeVisible();
  await expect(government.getByText(t('decision.agreedVersion', { version: 1 }))).toBeVisible();
  await look(government, 'desktop/decision-resultado');
  await look(society, 'phone/decision-resultado');
  await look(projector, 'projector/resultado');
  await tree.goTo(government, t('shell.section_decisiones'));
  await look(government, 'desktop/decisiones');
  await tree.goTo(society, t('shell.tab_decisiones'));
  await look(society, 'phone/decisiones');
  await tree.goTo(neighbour, t('shell.section_compromisos'));
  await neighbour.getByRole('main').getByRole('link', { name: TITLE }).click();
  await expect(neighbour.getByText(t('writing.agreedVersion', { version: 1 }))).toBeVisible();
  await expect(neighbour.getByRole('textbox')).toHaveCount(0);
  await look(neighbour, 'desktop/compromiso-acordado');
  await room.advanceTo(facilitator, [t('mesa.phase_closing')]);
  await room.closeSession(facilitator);
  await expect(projector.getByText(t('screen.closedTitle'))).toBeVisible();
  await look(projector, 'projector/cierre');
  await look(facilitator, 'desktop/consola-cerrada');
}

async function takeActa({ government, society, facilitator }: Table): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-acta-'));
  await tree.goTo(government, t('shell.section_acta'));
  await expect(
    government.getByRole('heading', { level: 1, name: t('acta.screen_title', { session: 1 }) }),
  ).toBeVisible();
  await expect(government.getByText(RESERVATION).first()).toBeVisible();
  await look(government, 'desktop/acta');
  await tree.goTo(society, t('shell.section_ahora'));
  await look(society, 'phone/ahora-cerrada');
  await society.getByRole('link', { name: t('shell.now_openActa') }).click();
  await expect(society.getByText(RESERVATION).first()).toBeVisible();
  await look(society, 'phone/acta');
  const json = await acta.download(government, t('acta.export_actaJson'), folder);
  const intact = acta.verifyFromTerminal(json);
  expect(intact.code, intact.said).toBe(0);
  const changed = acta.withOneLetterChanged(json, 'así lo pidió la niñez');
  const refused = acta.verifyFromTerminal(changed);
  expect(refused.code, refused.said).toBe(1);
  expect(refused.said).toContain('no coincide');
  await facilitator.goto(`${new URL(facilitator.url()).origin}/verificar`);
  await acta.verifyOnScreen(facilitator, json, t('verify.intact'));
  await look(facilitator, 'desktop/verificar-integra');
  await acta.verifyOnScreen(facilitator, changed, t('verify.altered'));
  await look(facilitator, 'desktop/verificar-alterada');
  await checkPdfs(government, folder);
  for (const name of [
    'export_actaDocx',
    'export_actaMd',
    'export_commitmentDocx',
    'export_treeSvg',
  ] as const) {
    await acta.download(government, t(`acta.${name}`), folder);
  }
  dropFolder(folder);
}

async function checkPdfs(page: Page, folder: string): Promise<void> {
  for (const name of ['export_actaPdf', 'export_commitmentPdf'] as const) {
    const pdf = acta.readPdf(await acta.download(page, t(`acta.${name}`), folder));
    expect(pdf.info, name).toMatch(/Tagged:\s+yes/);
    const flat = pdf.text.replace(/\s+/g, ' ');
    for (const words of [TITLE, 'Cañada', 'Güémez', 'Ñandú']) expect(flat, name).toContain(words);
  }
}
