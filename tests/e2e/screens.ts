// npm run screens: the pictures of the README, of the running product and nothing else. An example plays by itself;
// a second mesa, with the voice of one party on a phone, gives the decision.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { introduce } from './acts/open.ts';
import { goTo } from './acts/tree.ts';
import {
  admitAll,
  exampleIds,
  facilitate,
  mesaWaitingForSociety,
  openExample,
  openSessionAt,
  pathOf,
} from './support/api.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from './support/chromium.ts';
import { buildPages } from './support/globalSetup.ts';
import { ROOT } from './support/paths.ts';
import { createPeople, type People } from './support/people.ts';
import { dropFolder, freshFolder, type RunningServer, startServer } from './support/server.ts';
import { smallPng } from './support/smallPng.ts';

const FOLDER = join(ROOT, 'docs', 'screens');
const MOST_BYTES = 150_000;

/** Takes the picture and says its size. Throws when it is too heavy for a README. */
async function shoot(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.mouse.move(0, 0);
  const picture = smallPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  const size = picture.length;
  writeFileSync(path, picture);
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MOST_BYTES}`);
}

async function shootExample(server: RunningServer, people: People): Promise<void> {
  const ids = await exampleIds(server);
  const mesa = await openExample(server, ids.find((id) => id.startsWith('zacatecas')) ?? ids[0] ?? '');
  const [desk, phone, projector] = await Promise.all([
    people.open('desk', 'laptop'),
    people.open('phone', 'phone'),
    people.open('projector', 'laptop'),
  ]);
  await projector.goto(pathOf(mesa.screenUrl));
  await phone.goto(pathOf(mesa.joinUrl));
  await phone.getByRole('heading', { name: t('door.title') }).waitFor();
  await shoot(phone, 'puerta-telefono');
  await desk.goto(pathOf(mesa.facilitatorUrl));
  const crowd = desk.getByRole('region', { name: t('console.people') }).getByRole('listitem');
  await crowd.nth(5).waitFor();
  await shoot(desk, 'consola');
  const effects = projector.getByRole('region', { name: t('screen.effects') });
  await effects.getByRole('article').nth(3).waitFor({ timeout: 60_000 });
  await shoot(projector, 'proyector');
  await goTo(desk, t('shell.section_arbol'));
  await desk.getByRole('treeitem').nth(8).waitFor();
  await shoot(desk, 'arbol');
  await phone.goto(pathOf(mesa.facilitatorUrl));
  await goTo(phone, t('shell.section_arbol'));
  await phone.getByRole('treeitem').nth(8).waitFor();
  await shoot(phone, 'arbol-telefono');
  await goTo(desk, t('shell.section_acta'));
  await desk.getByRole('heading', { level: 1, name: t('acta.screen_title', { session: 1 }) }).waitFor();
  await desk.getByRole('link', { name: t('acta.export_actaJson') }).waitFor();
  await shoot(desk, 'acta');
}

async function shootDecision(server: RunningServer, people: People): Promise<void> {
  const mesa = await mesaWaitingForSociety(server, 'Agua limpia en la Cañada');
  const phone = await people.open('society', 'phone');
  await phone.goto(pathOf(mesa.joinUrl));
  await introduce(phone, { name: 'María José Núñez', party: t('mesa.party_civilSociety') });
  await admitAll(server, mesa, 1);
  await openSessionAt(server, mesa, 'decision');
  await facilitate(server, mesa, 'decision.open', {
    matter: 'Publicar la calidad del agua de cada pozo',
    subject: {
      kind: 'text',
      text: 'El municipio medirá el agua de cada pozo una vez al mes y publicará el resultado en la plaza y en línea, también en lengua tének.',
    },
  });
  await goTo(phone, t('shell.section_decisiones'));
  await phone.getByRole('main').getByRole('link', { name: 'Publicar la calidad' }).click();
  await phone.getByRole('radio', { name: /^De acuerdo(?! con)/ }).check({ force: true });
  await shoot(phone, 'decision-telefono');
}

async function shootAll(browser: Browser, server: RunningServer): Promise<void> {
  const people = createPeople(browser, () => server.url);
  const visitor = await people.open('visitor', 'laptop');
  await visitor.goto(server.url);
  await visitor
    .getByRole('button', { name: /^Abrir la mesa de ejemplo/ })
    .first()
    .waitFor();
  await shoot(visitor, 'inicio');
  await shootExample(server, people);
  await shootDecision(server, people);
  await people.close();
}

mkdirSync(FOLDER, { recursive: true });
buildPages();
const server = await startServer(freshFolder());
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
try {
  await shootAll(browser, server);
} finally {
  await browser.close();
  await server.stop();
  dropFolder(server.folder);
}
