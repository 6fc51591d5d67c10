// A look at a screen: no violation of WCAG 2.0–2.2 A/AA that axe can find, and a picture to be compared.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectLegible } from './legible.ts';
import { SCREENS } from './paths.ts';
import { SIZES } from './people.ts';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The axe of `@axe-core/playwright`, minified. Its builder puts the long one into the page at every look, and brings
 *  back everything that was well: most of the time of a look. Here it goes in once per document. */
const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

/** Violations of the page as it is now. There are no frames to visit. */
async function violations(page: Page, selectors: boolean): Promise<Violations> {
  // `void`: what the script would leave as its value is not for us.
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(`${readFileSync(AXE, 'utf8')};void 0`);
  const options = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'], selectors };
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then((found) => found.violations)`);
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

/** Checks the screen, a wall also for what is too small on it (E30), and leaves its picture at test-results/screens/<name>.png. */
export async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // What the mouse was over belongs to the last act, not to the screen.
  await page.mouse.move(0, 0);
  await expectAccessible(page, name);
  if (page.viewportSize()?.width === SIZES.projector.viewport.width) await expectLegible(page, name);
  const path = join(SCREENS, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}
