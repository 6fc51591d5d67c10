// After the closing: the text is laid on the table, observed, answered, approved, signed and published, each from the
// screen of who does it (domain 5.10, K2–K7).
import { expect, type Locator, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';
import { pressOn, tabTo } from '../support/keyboard.ts';

/** «Qué sigue», whatever its heading says at this moment. */
export const next = (page: Page): Locator => page.getByRole('region', { name: t('actaLife.next_title') });

const sheet = (page: Page, title: string): Locator => page.getByRole('dialog', { name: title });

/** A note of the record, in the section with this name. */
export async function addNote(facilitator: Page, section: string, text: string): Promise<void> {
  await facilitator.getByRole('button', { name: t('actaLife.note_add') }).click();
  const dialog = sheet(facilitator, t('actaLife.note_title'));
  await dialog.getByRole('button', { name: t('actaLife.section') }).click();
  await facilitator.getByRole('option', { name: section, exact: true }).click();
  await dialog.getByLabel(t('actaLife.note_text')).fill(text);
  await dialog.getByRole('button', { name: t('actaLife.note_send') }).click();
  await expect(facilitator.getByRole('article').filter({ hasText: text })).toBeVisible();
}

export async function openReview(facilitator: Page): Promise<void> {
  await next(facilitator)
    .getByRole('button', { name: t('actaLife.openReview') })
    .click();
  const dialog = sheet(facilitator, t('actaLife.openReview_title'));
  await dialog.getByRole('button', { name: t('actaLife.openReview') }).click();
  await expect(dialog).toHaveCount(0);
}

export async function observe(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: t('actaLife.observe') }).click();
  const dialog = sheet(page, t('actaLife.observe_title'));
  await dialog.getByLabel(t('actaLife.observation_text')).fill(text);
  await dialog.getByRole('button', { name: t('actaLife.observation_send') }).click();
  await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
}

/** Answers the only observation that waits. */
export async function answer(facilitator: Page, accepted: boolean, text: string): Promise<void> {
  await facilitator.getByRole('button', { name: t('actaLife.answer'), exact: true }).click();
  const dialog = sheet(facilitator, t('actaLife.answer_title'));
  const choice = t(accepted ? 'actaLife.answer_accept' : 'actaLife.answer_keep');
  await dialog.getByRole('radio', { name: new RegExp(`^${choice}`) }).check({ force: true });
  await dialog.getByLabel(t('actaLife.answer_text')).fill(text);
  await dialog.getByRole('button', { name: t('actaLife.answer_send') }).click();
  await expect(dialog).toHaveCount(0);
}

export async function approve(page: Page, party: string): Promise<void> {
  await next(page)
    .getByRole('button', { name: t('actaLife.approve') })
    .click();
  const dialog = sheet(page, t('actaLife.approve_title', { party }));
  await dialog.getByRole('button', { name: t('actaLife.approve') }).click();
  await expect(dialog).toHaveCount(0);
}

/** Opens the sheet of signing and waits until this device has computed the text. */
async function readText(page: Page): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: /^Firmar por/ });
  await expect(dialog.getByText(t('actaLife.sign_same'))).toBeVisible();
  return dialog;
}

/** Signs with the key of this device; `see` looks at the sheet before it is sent. */
export async function sign(
  page: Page,
  given: { observation?: string; see?: () => Promise<void> } = {},
): Promise<void> {
  await next(page)
    .getByRole('button', { name: t('actaLife.sign') })
    .click();
  const dialog = await readText(page);
  if (given.observation) {
    await dialog.getByRole('checkbox', { name: t('actaLife.sign_withObservation') }).check({ force: true });
    await dialog.getByLabel(t('actaLife.sign_observation')).fill(given.observation);
  }
  await given.see?.();
  await dialog.getByRole('button', { name: t('actaLife.sign_send'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** The same act without touching the mouse. */
export async function signWithKeyboard(page: Page): Promise<void> {
  await pressOn(page, next(page).getByRole('button', { name: t('actaLife.sign') }));
  const dialog = await readText(page);
  await tabTo(page, dialog.getByRole('button', { name: t('actaLife.sign_send'), exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

export async function addErratum(facilitator: Page, text: string): Promise<void> {
  await facilitator.getByRole('button', { name: t('actaLife.erratum_add') }).click();
  const dialog = sheet(facilitator, t('actaLife.errata'));
  await dialog.getByLabel(t('actaLife.erratum_text')).fill(text);
  await dialog.getByRole('button', { name: t('actaLife.erratum_send'), exact: true }).click();
  await expect(facilitator.getByRole('article').filter({ hasText: text })).toBeVisible();
}

export async function publish(facilitator: Page): Promise<void> {
  await next(facilitator)
    .getByRole('button', { name: t('actaLife.publish') })
    .click();
  const dialog = sheet(facilitator, t('actaLife.publish_title'));
  await dialog.getByRole('button', { name: t('actaLife.publish') }).click();
  await expect(dialog).toHaveCount(0);
}
