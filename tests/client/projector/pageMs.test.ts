// How long a page of a long text stays on the wall.
import { expect, it } from 'vitest';
import { pageMs } from '../../../client/projector/pageMs.ts';

it.each([
  { letters: 2800, pages: 2, ms: 100_000 },
  { letters: 300, pages: 2, ms: 15_000 },
  { letters: 80_000, pages: 2, ms: 120_000 },
])('$letters letters in $pages pages stay $ms ms each', ({ letters, pages, ms }) => {
  expect(pageMs(letters, pages)).toBe(ms);
});
