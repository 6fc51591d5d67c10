// What the facilitation does with the room: the session and its phases, locks, and bringing everybody to a place.
import { expect, type Locator, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';
import { goTo } from './tree.ts';

export const openConsole = (facilitator: Page): Promise<void> =>
  goTo(facilitator, t('shell.section_facilitar'));

/** Opens the session: quorum is there. */
export async function openSession(facilitator: Page): Promise<void> {
  await facilitator.getByRole('button', { name: t('console.open') }).click();
  await expect(facilitator.getByRole('button', { name: t('console.close') })).toBeVisible();
}

/** Moves to the next phases of the agenda, one by one, up to `phase`. */
export async function advanceTo(facilitator: Page, phases: readonly string[]): Promise<void> {
  for (const phase of phases) {
    await facilitator.getByRole('button', { name: t('console.next', { phase }) }).click();
    await expect(facilitator.getByRole('button', { name: t('console.next', { phase }) })).toHaveCount(0);
  }
}

/** The switch of what may be edited, by the start of its name. */
export const lockSwitch = (facilitator: Page, name: string): Locator =>
  facilitator.getByRole('region', { name: t('console.controls') }).getByRole('switch', { name });

/** Closes the editing of one thing with its reason. */
export async function lock(facilitator: Page, name: string, reason: string): Promise<void> {
  await lockSwitch(facilitator, name).click({ force: true });
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByLabel(t('console.lockReason')).fill(reason);
  await dialog.getByRole('button', { name: t('console.lockConfirm') }).click();
  await expect(lockSwitch(facilitator, name)).not.toBeChecked();
}

export async function unlock(facilitator: Page, name: string): Promise<void> {
  await lockSwitch(facilitator, name).click({ force: true });
  await expect(lockSwitch(facilitator, name)).toBeChecked();
}

/** «Traer a toda la mesa aquí»: chooses the place in the console and calls. */
export async function bringEverybody(facilitator: Page, place: string): Promise<void> {
  const controls = facilitator.getByRole('region', { name: t('console.controls') });
  await controls.getByRole('button', { name: t('console.place') }).click();
  await facilitator.getByRole('option', { name: place }).click();
  await controls.getByRole('button', { name: t('console.bring') }).click();
  await expect(controls.getByText(t('console.bringNow', { place }))).toBeVisible();
}

/** Ends the session for everybody. */
export async function closeSession(facilitator: Page): Promise<void> {
  await facilitator.getByRole('button', { name: t('console.close') }).click();
  await facilitator
    .getByRole('dialog')
    .getByRole('button', { name: t('console.close') })
    .click();
  await expect(facilitator.getByRole('link', { name: t('console.goToActa') })).toBeVisible();
}
