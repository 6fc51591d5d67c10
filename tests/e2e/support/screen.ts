// A look at a screen: no violation of WCAG 2.0–2.2 A/AA that axe can find, and a picture to be compared.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { SCREENS } from './paths.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Asserts that axe finds nothing on the page as it is now. `name` is said when it does. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  // Legacy mode stays in this page; there are no frames to visit.
  const found = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze();
  const lines = found.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
  expect.soft(lines, `accessibility of «${name}»`).toEqual([]);
}

/** Checks the screen and leaves its picture at test-results/screens/<name>.png. */
export async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // What the mouse was over belongs to the last act, not to the screen.
  await page.mouse.move(0, 0);
  await expectAccessible(page, name);
  const path = join(SCREENS, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
