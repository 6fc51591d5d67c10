// The life of an acta in four browsers: closed, observed, laid on the table again, approved, signed with the keys of the
// devices, corrected, published; and then checked from a file, without network and without the server.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { download, verifyOnScreen } from './acts/acta.ts';
import * as life from './acts/actaLife.ts';
import { giveStance } from './acts/decide.ts';
import { introduce } from './acts/open.ts';
import { goTo } from './acts/tree.ts';
import { admitAll, facilitate, makeMesa, openSessionAt, pathOf, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { ROOT } from './support/paths.ts';
import type { People } from './support/people.ts';
import { expectAccessible, look } from './support/screen.ts';
import { dropFolder, type RunningServer } from './support/server.ts';

const NAMES = {
  government: 'Rogelio Ibáñez',
  society: 'María José Núñez',
  guarantor: 'Lucía Ávila',
  neighbour: 'Jesús Güémez',
} as const;
const MATTER = 'Publicar la calidad del agua de cada pozo';
const OBSERVED = 'Falta la petición de las niñas de la Cañada.';
const NOTE = 'Las niñas de la Cañada pidieron que el resultado se lea en la plaza.';
const SIGNED_WITH = 'Firmamos con la petición de que se traduzca al tének.';
const DISSENT = 'Nos hicimos a un lado: no hay presupuesto para cada mes.';
const ERRATUM = 'Donde dice «cada pozo» debe decir «cada pozo y manantial».';

interface Table {
  server: RunningServer;
  mesa: CreateMesaAnswer;
  facilitator: Page;
  government: Page;
  society: Page;
  guarantor: Page;
  projector: Page;
}

test('an acta is observed, approved, signed on three devices, published and verified offline', async ({
  server,
  people,
  browser,
}) => {
  test.setTimeout(300_000);
  const table = await test.step('the session closes', () => closeSession(server, people));
  await test.step('a decision is read after the closing, and dissented', () => dissent(table));
  await test.step('the text is observed and laid on the table again', () => review(table));
  await test.step('each party approves', () => approve(table));
  await test.step('three seats sign', () => sign(table));
  await test.step('an erratum, and publication', () => publish(table));
  const files = await test.step('files are taken away', () => takeFiles(table));
  await test.step('they are verified without server', () => verifyOffline(browser, table, files, people));
});

async function closeSession(server: RunningServer, people: People): Promise<Table> {
  const mesa = await makeMesa(server, 'Agua limpia en la Cañada');
  const [facilitator, government, society, guarantor, projector] = await Promise.all([
    people.open('facilitator', 'desktop'),
    people.open('government', 'laptop'),
    people.open('society', 'phone'),
    people.open('guarantor', 'phone'),
    people.open('projector', 'projector'),
  ]);
  await facilitator.goto(pathOf(mesa.facilitatorUrl));
  await projector.goto(pathOf(mesa.screenUrl));
  for (const [page, name, party] of [
    [government, NAMES.government, t('mesa.party_government')],
    [society, NAMES.society, t('mesa.party_civilSociety')],
    [guarantor, NAMES.guarantor, t('mesa.party_guarantor')],
  ] as const) {
    await page.goto(pathOf(mesa.joinUrl));
    await introduce(page, { name, party, seat: 'holder' });
  }
  const neighbour = await people.open('neighbour', 'phone');
  await neighbour.goto(pathOf(mesa.joinUrl));
  await neighbour.getByRole('radio', { name: t('mesa.party_civilSociety') }).check({ force: true });
  await neighbour.getByRole('checkbox', { name: t('door.discreet') }).check({ force: true });
  await look(neighbour, 'phone/puerta-reserva');
  await introduce(neighbour, { name: NAMES.neighbour, party: t('mesa.party_civilSociety'), seat: 'none' });
  await admitAll(server, mesa, 4);
  await openSessionAt(server, mesa, 'decision');
  await decide({ server, mesa, facilitator, government, society, guarantor, projector });
  await facilitate(server, mesa, 'session.close', {});
  await expect(projector.getByRole('heading', { name: t('screen.headTitle') })).toBeVisible();
  await look(projector, 'projector/cierre');
  const { head } = await viewOf(server, mesa);
  await expect(projector.getByText(head.slice(0, 4).toUpperCase()).first()).toBeVisible();
  return { server, mesa, facilitator, government, society, guarantor, projector };
}

async function decide({ server, mesa, government, society, guarantor }: Table): Promise<void> {
  await facilitate(server, mesa, 'decision.open', {
    matter: MATTER,
    subject: {
      kind: 'text',
      text: 'El municipio medirá el agua de cada pozo una vez al mes y publicará el resultado.',
    },
  });
  for (const [page, stance] of [
    [government, 'agree'],
    [society, 'standAside'],
    [guarantor, 'agree'],
  ] as const) {
    await page.goto(`/mesa/${mesa.mesaId}/decisiones/1`);
    await giveStance(page, { stance });
  }
  const decision = (await viewOf(server, mesa)).decisions[0];
  if (!decision) throw new Error('no decision');
  await facilitate(server, mesa, 'decision.close', { decisionId: decision.id, round: 1 });
}

async function dissent({ society }: Table): Promise<void> {
  await expect(society.getByText(t('actaLife.closedNoticeText'))).toBeVisible();
  await look(society, 'phone/decision-cerrada');
  await society.getByLabel(t('decision.dissentLabel')).fill(DISSENT);
  await society.getByRole('button', { name: t('decision.dissentSend') }).click();
  await expect(society.getByText(t('decision.dissentDone'))).toBeVisible();
}

async function review({ facilitator, society, government }: Table): Promise<void> {
  await goTo(facilitator, t('shell.section_acta'));
  await expect(
    life.next(facilitator).getByRole('heading', { name: t('actaLife.turn_openReview') }),
  ).toBeVisible();
  await look(facilitator, 'desktop/acta-redaccion');
  await life.openReview(facilitator);
  await goTo(society, t('shell.section_ahora'));
  const turn = t('actaLife.turn_approve', { party: t('mesa.party_civilSociety') });
  await expect(society.getByRole('heading', { level: 1, name: turn })).toBeVisible();
  await look(society, 'phone/ahora-aprobar');
  await society
    .getByRole('main')
    .getByRole('link', { name: t('actaLife.approve') })
    .click();
  await life.observe(society, OBSERVED);
  await look(society, 'phone/acta-observaciones');
  await life.answer(facilitator, true, 'Se agrega como nota de relatoría.');
  await goTo(government, t('shell.section_acta'));
  await expect(life.next(government).getByText(t('actaLife.next_draftAgain'))).toBeVisible();
  await life.addNote(facilitator, t('actaLife.section_development'), NOTE);
  await life.openReview(facilitator);
  await expect(government.getByText(NOTE).first()).toBeVisible();
  await look(facilitator, 'desktop/acta-observaciones');
}

async function approve({ facilitator, government, society, guarantor, mesa }: Table): Promise<void> {
  await guarantor.goto(`/mesa/${mesa.mesaId}/acta`);
  await life.approve(government, t('mesa.party_government'));
  await life.approve(society, t('mesa.party_civilSociety'));
  await expect(
    life.next(facilitator).getByText(new RegExp(`${t('mesa.party_guarantor')}\\.$`)),
  ).toBeVisible();
  await life.approve(guarantor, t('mesa.party_guarantor'));
  await expect(life.next(facilitator).getByText(/ya no cambia/)).toBeVisible();
}

async function sign({ facilitator, government, society, guarantor }: Table): Promise<void> {
  await goTo(society, t('shell.section_ahora'));
  await look(society, 'phone/ahora-firmar');
  await society
    .getByRole('main')
    .getByRole('link', { name: t('actaLife.sign') })
    .click();
  await life.sign(society, {
    observation: SIGNED_WITH,
    see: () => look(society, 'phone/acta-firmar'),
  });
  await expect(facilitator.getByText(SIGNED_WITH).first()).toBeVisible();
  await life.signWithKeyboard(government);
  await expect(life.next(government).getByRole('heading')).toBeFocused();
  await expect(facilitator.getByText(t('actaLife.missing_one'))).toBeVisible();
  await look(facilitator, 'desktop/acta-firmas');
  // Another device, or one that lost what it kept: a new key, said before signing and written in the record.
  await guarantor.evaluate(() => localStorage.clear());
  await life.sign(guarantor, {
    see: () => expect(guarantor.getByText(/Se hará una nueva, la …[0-9a-f]{4}/)).toBeVisible(),
  });
  await expect(
    life.next(facilitator).getByRole('heading', { name: t('actaLife.turn_publish') }),
  ).toBeVisible();
  await look(society, 'phone/acta-firmada');
  await goTo(society, t('shell.section_personas'));
  await expect(society.getByText(/Firma con la llave …[0-9a-f]{4} de este dispositivo/)).toBeVisible();
  await goTo(facilitator, t('shell.section_facilitar'));
  await expect(
    facilitator.getByText(t('actaLife.console_title', { stage: t('actaLife.stage_signed') })),
  ).toBeVisible();
  await expectAccessible(facilitator, 'consola-acta');
  await goTo(facilitator, t('shell.section_acta'));
}

async function publish({ facilitator, server, mesa }: Table): Promise<void> {
  const address = `${server.url}/api/public/actas/${mesa.mesaId}.json`;
  expect((await fetch(address)).status).toBe(404);
  await life.addErratum(facilitator, ERRATUM);
  await life.publish(facilitator);
  await expect(facilitator.getByRole('link', { name: t('actaLife.publicAddress') })).toBeVisible();
  await look(facilitator, 'desktop/acta-publicada');
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).not.toContain(NAMES.neighbour);
  expect(text).toContain(NAMES.society);
}

interface Files {
  folder: string;
  acta: string;
  publicActa: string;
  receipt: string;
}

async function takeFiles({ government, society }: Table): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-acta-vida-'));
  await goTo(society, t('shell.section_personas'));
  await society.getByRole('link', { name: t('shell.now_openActa') }).click();
  const acta = await download(government, t('acta.export_actaJson'), folder);
  const publicActa = await download(government, t('acta.export_publicJson'), folder);
  const receipt = await download(society, t('actaLife.receipt'), folder);
  const text = readFileSync(acta, 'utf8');
  for (const words of [SIGNED_WITH, NOTE, ERRATUM, DISSENT]) expect(text).toContain(words);
  return { folder, acta, publicActa, receipt };
}

async function verifyOffline(browser: Browser, table: Table, files: Files, people: People): Promise<void> {
  people.expectComplaints(/.*/);
  await table.server.stop();
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(ROOT, 'dist', 'client', 'verificador.html')).href);
  await verifyOnScreen(page, files.acta, t('verify.intact'));
  for (const words of [SIGNED_WITH, t('verify.sum_editionFull'), NAMES.society]) {
    await expect(page.getByText(words).first()).toBeVisible();
  }
  await expect(page.getByRole('heading', { name: t('verify.signatures') })).toBeVisible();
  await look(page, 'desktop/verificador-acta');
  await verifyOnScreen(page, files.publicActa, t('verify.intact'));
  await expect(page.getByText(/^Pública: \d+ nombres? reservados?$/)).toBeVisible();
  await verifyOnScreen(page, files.receipt, t('proof.receipt_intact'));
  await expect(page.getByText(/^El acta y el recibo son del mismo registro/)).toBeVisible();
  await look(page, 'desktop/verificador-recibo');
  await context.close();
  dropFolder(files.folder);
}
