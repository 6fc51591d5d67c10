// The same ballots give the same bytes in every process: other machines, other languages, another order of arrival.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { seeded } from '../../support/random.ts';

const child = fileURLToPath(new URL('../../support/orderingsChild.ts', import.meta.url));
const run = (seed: number, order: number, env: Record<string, string>): string =>
  execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', child, String(seed), String(order)],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  ).trim();

it('[V5] two processes give the same rounds to the last byte, whoever answered first', () => {
  const random = seeded('processes');
  const seed = random.int(1, 1e9);
  const one = run(seed, random.int(1, 1e9), { TZ: 'America/Mexico_City', LC_ALL: 'es_MX.UTF-8' });
  const other = run(seed, random.int(1, 1e9), { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' });
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(other).toBe(one);
  // The test can see: other ballots give another result.
  expect(run(seed + 1, 1, {})).not.toBe(one);
});
