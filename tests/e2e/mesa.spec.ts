// One mesa, end to end: six browsers go from an empty server to an acta that anyone verifies. The same run leaves
// a picture of every screen, in the size of a phone and of a desk, and axe looks at each.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import * as acta from './acts/acta.ts';
import { decideIt, writeDraft } from './acts/decisionAct.ts';
import { admit, arriveByCode, createMesa, introduce } from './acts/open.ts';
import * as room from './acts/room.ts';
import { NAMES, RESERVATION, type Table, THEME, TITLE } from './acts/table.ts';
import * as tree from './acts/tree.ts';
import { leadRoom, writeTree } from './acts/treeAct.ts';
import { expect, test } from './support/fixtures.ts';
import type { People } from './support/people.ts';
import { look } from './support/screen.ts';
import { dropFolder, type RunningServer } from './support/server.ts';

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
  const thread = facilitator.waitForEvent('worker');
  await acta.verifyOnScreen(facilitator, json, t('verify.intact'));
  expect((await thread).url(), 'checked apart from the page').toContain('checkWorker');
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
