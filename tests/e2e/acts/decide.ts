// The decision: the text freezes on every device with the same seal, each voice answers on its own, and nothing
// is seen until the facilitation closes the round.
import { expect, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';

/** Opens a decision from the console on what the radio card with this name offers. */
export async function openDecision(
  facilitator: Page,
  subject: string,
  given: { text?: string; matter?: string } = {},
): Promise<void> {
  await facilitator.getByRole('button', { name: t('console.openDecision') }).click();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByRole('radio', { name: subject }).check({ force: true });
  if (given.text) await dialog.getByLabel(t('console.decisionText')).fill(given.text);
  if (given.matter) await dialog.getByLabel(t('console.matter')).fill(given.matter);
  await dialog.getByRole('button', { name: t('console.openDecisionConfirm') }).click();
  await expect(dialog).toHaveCount(0);
}

/** The words of the seal that a device draws: «Sello del texto: huella 1a2b …». */
export async function sealOn(page: Page): Promise<string> {
  const seal = page.getByRole('img', { name: /^Sello del texto: huella [0-9A-F]/ }).first();
  await expect(seal).toBeVisible();
  return (await seal.getAttribute('aria-label')) ?? '';
}

export interface Stance {
  stance: 'agree' | 'reservation' | 'standAside' | 'object';
  /** The reservation or the motive, when the stance asks for one. */
  text?: string;
}

/** Chooses a stance and sends it; it ends when this device says that it was registered. */
export async function giveStance(page: Page, { stance, text }: Stance): Promise<void> {
  const label = t(`decision.${stance}`);
  await page.getByRole('radio', { name: new RegExp(`^${escaped(label)}(?! con)`) }).check({ force: true });
  if (stance === 'reservation') await page.getByLabel(t('decision.reservationLabel')).fill(text ?? '');
  if (stance === 'object') await page.getByLabel(t('decision.reasonLabel')).fill(text ?? '');
  await page
    .getByRole('button', { name: t(stance === 'object' ? 'decision.sendBlock' : 'decision.send') })
    .click();
  await expect(page.getByText(t('decision.sentTitle'))).toBeVisible();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Closes the round from the console. */
export async function closeRound(facilitator: Page): Promise<void> {
  await facilitator.getByRole('button', { name: t('decision.close') }).click();
  await facilitator
    .getByRole('dialog')
    .getByRole('button', { name: t('decision.closeConfirm') })
    .click();
  await expect(facilitator.getByRole('dialog')).toHaveCount(0);
}
