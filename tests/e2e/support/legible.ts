// E30: what the wall says is read from the back of the room. Every visible word measured, as the browser draws it.
import { expect, type Page } from '@playwright/test';

/** Pixels of 1080 lines. Half a pixel is forgiven: sizes come from hundredths of the height. */
const LEAST_PX = 28;

/**
 * The words smaller than 28 px on a page of 1920×1080, each with its size. Drawings are not words: the initials on a
 * seat and the digits within a seal are said in words beside them.
 */
export const smallLetters = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const found = new Map<string, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      if (text === '' || element === null) continue;
      if (element.closest('svg, .visuallyHidden, script, style, noscript') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || getComputedStyle(element).visibility === 'hidden') continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < least - 0.5) found.set(`${size.toFixed(1)} ${element.className}`, text.slice(0, 40));
    }
    return [...found].map(([how, text]) => `${how}: ${text}`);
  }, LEAST_PX);

/** Asserts that nothing on the wall is too small to be read from the back of the room (E30). */
export async function expectLegible(wall: Page, name: string): Promise<void> {
  await expect
    .configure({ soft: true })
    .poll(() => smallLetters(wall), { message: `letters under 28 px on «${name}» (E30)`, timeout: 5_000 })
    .toEqual([]);
}
