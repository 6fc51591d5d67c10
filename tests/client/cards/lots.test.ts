// Contributions pasted by the hundred travel in messages that the server takes (4.5, 64 KiB each).
import { expect, it } from 'vitest';
import { lotsOf } from '../../../client/cards/pasted.ts';

it('[4.5] three hundred of the longest contributions go in several messages, all of them and in their order', () => {
  const texts = Array.from({ length: 300 }, (_, n) => `${n} ${'ñ'.repeat(590)} 🌽`);
  const lots = lotsOf(texts);
  expect(lots.flat()).toEqual(texts);
  for (const lot of lots) expect(Buffer.byteLength(JSON.stringify(lot))).toBeLessThan(48 * 1024);
  expect(lotsOf(['una', 'otra'])).toEqual([['una', 'otra']]);
  expect(lotsOf([])).toEqual([]);
});
