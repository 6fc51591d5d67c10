// One participant, by keyboard alone: comes in, writes and moves cards of the tree, drafts, and answers a decision.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { card, expectCard } from './acts/tree.ts';
import { admitAll, facilitate, mesaWaitingForSociety, openSessionAt, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { choose, pressOn, tabTo, typeIn } from './support/keyboard.ts';
import { expectAccessible } from './support/screen.ts';

const MESA = 'Pingüinos, niñez y mañanas';

test('a participant joins, writes the tree, drafts and answers with the keyboard alone', async ({
  server,
  people,
}) => {
  test.setTimeout(180_000);
  const mesa = await mesaWaitingForSociety(server, MESA);
  const page = await people.open('society', 'laptop');
  await page.goto(server.url);
  await test.step('joins', () => join(page, mesa.joinCode));
  await admitAll(server, mesa, 1);
  await openSessionAt(server, mesa, 'causesEffects');
  await test.step('writes the tree', () => writeTree(page));
  await facilitate(server, mesa, 'commitment.create', { title: 'Año nuevo' });
  await test.step('drafts', () => draft(page));
  await facilitate(server, mesa, 'decision.open', {
    matter: 'Calendario de sesiones',
    subject: { kind: 'text', text: 'La mesa se reúne cada quince días por la mañana.' },
  });
  await test.step('answers', () => answer(page));
  expect((await viewOf(server, mesa)).decisions[0]?.rounds[0]?.answered).toHaveLength(1);
});

async function join(page: Page, code: string): Promise<void> {
  await typeIn(page, page.getByLabel(t('home.code')), code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('door.title') })).toBeVisible();
  await typeIn(page, page.getByLabel(t('door.name')), 'María José Núñez');
  const society = page.getByRole('radio', { name: t('mesa.party_civilSociety') });
  await choose(page, page.getByRole('radiogroup', { name: t('door.party') }), society);
  await typeIn(page, page.getByLabel(t('door.organisation')), 'Red Ñandú');
  await pressOn(page, page.getByRole('button', { name: t('door.ask') }));
  await expect(page.getByRole('heading', { name: t('door.waitTitle') })).toBeVisible();
}

const section = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: t('shell.sections') })
    .getByRole('link', { name: new RegExp(`^${name}`) });

async function writeTree(page: Page): Promise<void> {
  await pressOn(page, section(page, t('shell.section_arbol')));
  await pressOn(page, page.getByRole('button', { name: t('canvas.writeProblem') }));
  const writing = page.getByRole('textbox', { name: /^Texto de/ });
  await expect(writing).toBeFocused();
  await page.keyboard.type('Las niñas llegan tarde a la escuela');
  await pressOn(page, page.getByRole('button', { name: t('canvas.addFirstCause') }));
  await expect(writing).toBeFocused();
  await page.keyboard.type('El camión pasa una vez al día');
  await page.keyboard.press('Enter');
  await page.keyboard.type('El camino se inunda en agosto');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nadie repara el puente');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Nadie repara')).toBeFocused();
  await expectCard([page], 'Nadie repara', 2);
  await page.keyboard.press('Alt+ArrowRight');
  await expectCard([page], 'Nadie repara', 3);
  await expect(card(page, 'Nadie repara')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expectCard([page], 'Nadie repara', 2);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(card(page, 'Causa C2: Nadie repara')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'Causa C3: El camino')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(card(page, 'El camino')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, 'El camino')).toBeVisible();
  await joinAndRestore(page);
}

/** [V7] Two cards that say the same become one, with what will remain said before; and the other one comes back. */
async function joinAndRestore(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'Causa C3: El camino')).toBeFocused();
  await page.keyboard.press('.');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.type(t('canvas.merge').slice(0, 6));
  await expect(page.getByRole('menuitem', { name: t('canvas.merge') })).toBeFocused();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: t('canvas.mergeTitle') });
  await expect(sheet.getByLabel(t('canvas.mergeSearch'))).toBeFocused();
  await page.keyboard.type('PUENTE');
  await expect(sheet.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const [goes, stays] = ['El camino se inunda en agosto', 'Nadie repara el puente'];
  await expect(sheet.getByRole('status')).toContainText(t('canvas.mergePreview', { goes, stays }));
  await expectAccessible(page, 'juntar dos tarjetas');
  await pressOn(page, sheet.getByRole('button', { name: t('canvas.mergeIt'), exact: true }));
  await expect(card(page, goes)).toHaveCount(0);
  await expect(card(page, `${stays}. ${t('canvas.joinedCount', { count: 1 })}`)).toBeFocused();
  await tabTo(page, page.getByRole('tab', { name: t('canvas.tabNode') }));
  await page.keyboard.press('End');
  await pressOn(page, page.getByText(t('canvas.removed', { count: 1 })));
  await expect(page.getByText(t('canvas.mergedInto', { text: stays }))).toBeVisible();
  await pressOn(page, page.getByRole('button', { name: t('canvas.restoreThis', { text: goes }) }));
  await expect(card(page, `Causa C3: ${goes}`)).toBeVisible();
}

async function draft(page: Page): Promise<void> {
  await pressOn(page, section(page, t('shell.section_compromisos')));
  await pressOn(page, page.getByRole('main').getByRole('link', { name: 'Año nuevo' }));
  await typeIn(
    page,
    page.getByRole('region', { name: t('writing.section_title'), exact: true }).getByRole('textbox'),
    'Camión a las siete de la mañana',
  );
  const description = page.getByRole('textbox', { name: t('writing.descriptionLabel') });
  await tabTo(page, description);
  await page.keyboard.type('El municipio paga dos vueltas más.');
  await expect(description).toContainText('El municipio paga dos vueltas más.');
  await page.keyboard.press('Tab');
  await expect(description).not.toBeFocused();
}

async function answer(page: Page): Promise<void> {
  await pressOn(page, section(page, t('shell.section_decisiones')));
  await pressOn(page, page.getByRole('main').getByRole('link', { name: 'Calendario de sesiones' }));
  const question = page.getByRole('radiogroup', { name: t('decision.question') });
  await choose(page, question, page.getByRole('radio', { name: t('decision.reservation') }));
  const words = 'Que sea después de la siembra.';
  await typeIn(page, page.getByLabel(t('decision.reservationLabel')), words);
  await pressOn(page, page.getByRole('button', { name: t('decision.send') }));
  await expect(page.getByText(t('decision.sentTitle'))).toBeVisible();
}
