// A look at a screen: no violation of WCAG 2.0–2.2 A/AA that axe can find, and a picture to be compared.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { SCREENS } from './paths.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Violations of the page as it is now. Legacy mode stays in this page; there are no frames to visit. */
async function violations(page: Page, selectors: boolean) {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'], selectors });
  return (await builder.withTags(RULES).setLegacyMode().analyze()).violations;
}

/** What axe finds on the page as it is now, one line each. */
async function findings(page: Page): Promise<string[]> {
  // Half of its time goes in naming where each element is: that is asked only when there is something to name.
  if ((await violations(page, false)).length === 0) return [];
  return (await violations(page, true)).flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** Asserts that axe finds nothing once the screen has come to rest: a tree that is still being framed has cards
 *  under the rail for a moment. `name` is said when it does. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(() => findings(page), { message: `accessibility of «${name}»`, timeout: 10_000 })
    .toEqual([]);
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
