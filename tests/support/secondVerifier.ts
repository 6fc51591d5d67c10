// Runs the second verifier (tests/segundo-comprobador, Python) as anybody would: files on disk, one process, one answer
// per line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../segundo-comprobador/', import.meta.url));

export interface SecondVerdict {
  intact: boolean;
  /** Number or word of the first check that does not hold, and where; null when all do. */
  first: string | null;
  contentProven: boolean;
}

/** Output lines of one Python process. Throws with what is missing where there is no Python. */
function python(program: string, args: string[], input = ''): string[] {
  const run = spawnSync('python3', ['-B', join(FOLDER, program), ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 28,
  });
  if (run.error) throw new Error(`python3 is missing on this machine (${run.error.message})`);
  if (run.status !== 0) throw new Error(`${program} ended with ${run.status}: ${run.stderr}`);
  return run.stdout.trimEnd().split('\n');
}

/** What the second verifier says of each text, in order. */
export function secondVerdicts(texts: string[]): SecondVerdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'mesa-second-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, text);
      return file;
    });
    return python('comprobar.py', files).map((line) => JSON.parse(line) as SecondVerdict);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the second verifier holds each signature: [public key, message, signature], in hex. */
export const secondSignatures = (cases: [string, string, string][]): boolean[] =>
  python('ed25519.py', [], cases.map((one) => `${JSON.stringify(one)}\n`).join('')).map(
    (line) => line === 'true',
  );
