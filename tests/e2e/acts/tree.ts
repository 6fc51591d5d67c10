// Second act: the tree is written from several devices at once, on the canvas and on the outline.
import { expect, type Locator, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';

/** The card whose accessible name contains these words; the same on canvas and outline. */
export const card = (page: Page, words: string): Locator => page.getByRole('treeitem', { name: words });

/** The tree of the mesa, by the section's own link. */
export async function openTree(page: Page): Promise<void> {
  await goTo(page, t('shell.section_arbol'));
  await expect(page.getByRole('heading', { level: 1, name: t('canvas.tree') })).toBeVisible();
}

/** Follows a link of the rail or of the phone's tabs. */
export async function goTo(page: Page, section: string): Promise<void> {
  const link = page.getByRole('navigation', { name: t('shell.sections') }).getByRole('link');
  // On a phone what is decided is one half of «Textos».
  const halved = section === t('shell.section_decisiones') && (page.viewportSize()?.width ?? 0) < 900;
  await link.filter({ hasText: new RegExp(`^${halved ? t('shell.tab_compromisos') : section}`) }).click();
  if (halved)
    await page
      .getByRole('navigation', { name: t('shell.tab_compromisos') })
      .getByRole('link', { name: new RegExp(`^${section}`) })
      .click();
}

/** Writes the central problem with its population and territory, on a wide screen. */
export async function writeProblem(
  page: Page,
  problem: { text: string; population: string; territory: string },
): Promise<void> {
  await page.getByRole('button', { name: t('canvas.writeProblem') }).click();
  await page.getByRole('textbox', { name: t('canvas.problem') }).pressSequentially(problem.text);
  const panel = page.getByRole('complementary', { name: t('canvas.panel') });
  await panel.getByRole('textbox', { name: t('canvas.population') }).fill(problem.population);
  await panel.getByRole('textbox', { name: t('canvas.territory') }).fill(problem.territory);
}

/** The first cause, which makes the empty tree a canvas. */
export async function writeFirstCause(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: t('canvas.addFirstCause') }).click();
  await page.getByRole('textbox', { name: t('canvas.newCause') }).pressSequentially(text);
  await page.keyboard.press('Escape');
  await expect(card(page, text)).toBeVisible();
}

/** Adds a direct cause or effect from the outline of a phone, in its sheet. */
export async function addFromPhone(page: Page, kind: 'cause' | 'effect', text: string): Promise<void> {
  await page
    .getByRole('button', { name: t(kind === 'cause' ? 'canvas.addCause' : 'canvas.addEffect') })
    .click();
  const sheet = page.getByRole('dialog');
  await sheet
    .getByRole('textbox', { name: t(kind === 'cause' ? 'canvas.newCause' : 'canvas.newEffect') })
    .fill(text);
  await closeSheet(page);
  await expect(card(page, text)).toBeVisible();
}

/** Opens the sheet of a card on a phone. */
export async function openSheet(page: Page, text: string): Promise<Locator> {
  await card(page, text).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
}

export async function closeSheet(page: Page): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('ui.close'), exact: true })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Adds a cause under another one from the panel of a wide screen. */
export async function addSubcause(page: Page, parent: string, text: string): Promise<void> {
  await card(page, parent).click();
  await page.getByRole('button', { name: t('canvas.addSubcause') }).click();
  await page.getByRole('textbox', { name: t('canvas.newCause') }).pressSequentially(text);
  await page.keyboard.press('Escape');
  await expect(card(page, text)).toBeVisible();
}

/** Two people write in the same card at the same time: each at one end, and both find every letter. */
export async function writeTogether(wide: Page, phone: Page, text: string): Promise<string> {
  const before = 'De día y de noche, ';
  const after = ', según la Comisión';
  await card(wide, text).dblclick();
  const onCanvas = wide.getByRole('textbox', { name: /^Texto de Causa/ });
  await expect(onCanvas).toBeFocused();
  await wide.keyboard.press('Control+Home');
  const sheet = await openSheet(phone, text);
  const onPhone = sheet.getByRole('textbox', { name: /^Texto de Causa/ });
  await onPhone.focus();
  await phone.keyboard.press('Control+End');
  await Promise.all([wide.keyboard.type(before, { delay: 15 }), phone.keyboard.type(after, { delay: 15 })]);
  const whole = `${before}${text}${after}`;
  await expect(onCanvas).toHaveValue(whole);
  await expect(onPhone).toHaveValue(whole);
  await wide.keyboard.press('Escape');
  await closeSheet(phone);
  return whole;
}

/** Everybody sees a card with these words at this depth (2 hangs from the problem). */
export async function expectCard(pages: readonly Page[], text: string, level: number): Promise<void> {
  for (const page of pages) await expect(page.getByRole('treeitem', { name: text, level })).toBeVisible();
}

export async function expectNoCard(pages: readonly Page[], text: string): Promise<void> {
  for (const page of pages) await expect(card(page, text)).toHaveCount(0);
}
