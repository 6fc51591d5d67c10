// trust.md 8, «mutate the guards»: without any one of them some test turns red. The table is checked at every run and
// a few guards are really taken out; GUARDS=all takes out each of them (some minutes), GUARDS=name only that one.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Random } from '../../support/random.ts';
import { GUARDS, type Guard } from '../../support/syncGuards.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const WANTED = process.env.GUARDS ?? '';
const SEED = Number(process.env.SEED ?? 20_261_120);
const SAMPLE = 2;
/** Vitest prints colours and names around what matters here: did the attack run, and did it fail? */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const timesIn = (text: string, part: string) => text.split(part).length - 1;

function chosen(): Guard[] {
  if (WANTED === 'all') return [...GUARDS];
  const named = GUARDS.filter(({ name }) => name === WANTED);
  return named.length > 0 ? named : new Random(SEED).shuffle(GUARDS).slice(0, SAMPLE);
}

/** Runs one attack in a Vitest of its own; `without` is the guard that is out. */
function run({ test: file, attack }: Guard, without: string): Promise<{ isRed: boolean; said: string }> {
  const pattern = attack.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const args = ['run', `tests/${file}`, '-t', pattern, '--config', 'tests/support/syncGuards.config.ts'];
  const child = spawn(`${ROOT}node_modules/.bin/vitest`, args, {
    cwd: ROOT,
    env: { ...process.env, GUARD: without, NO_COLOR: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ isRed: code !== 0, said: said.replace(COLOURS, '') })),
  );
}

test('every guard of the table stands once in its file, and its attack is a test that exists', () => {
  for (const { name, file, from, test: attacked } of GUARDS) {
    expect(timesIn(read(`server/${file}`), from), `${name}: «${from}» in ${file}`).toBe(1);
    expect(existsSync(`${ROOT}tests/${attacked}`), `${name}: ${attacked}`).toBe(true);
  }
  expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length);
});

test.each(chosen())(
  'without the guard against $name a test turns red',
  async (guard) => {
    const { isRed, said } = await run(guard, guard.name);
    expect(isRed, `nothing noticed that the guard is out\n${said}`).toBe(true);
    // Red because of the attack, and not because nothing matched or nothing could be loaded.
    expect(said).toMatch(/Tests\s+1 failed|Tests\s+\d+ failed|Unhandled Error|Uncaught Exception/);
  },
  60_000,
);
