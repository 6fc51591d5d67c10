// K1 across processes: the same log replayed by two programs that share no memory gives the same acta, byte by byte,
// whatever the zone, language and speed of the machine. Each child folds, builds, seals nothing and prints two digests.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { ActaPerson } from '../../../shared/model/acta/types.ts';
import type { MesaEvent } from '../../../shared/model/event.ts';
import { actaFile, actaFileText, publicEdition } from '../../../shared/record/actaFile.ts';
import { sha256Hex } from '../../../shared/record/canonicalJson.ts';
import { verifyActaText } from '../../../shared/record/verify.ts';
import { publishedMesa } from '../../support/signedMesa.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const CHILD = fileURLToPath(new URL('../../support/actaChild.ts', import.meta.url));

interface Replay {
  full: string;
  open: string;
  contentHash: string;
}

/** Runs the child on the log of `file`; rejects with what it said when it failed. */
function replay(file: string, environment: Record<string, string>): Promise<Replay> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, file], { env: { ...process.env, ...environment } });
    let said = '';
    let complained = '';
    child.stdout.on('data', (bytes) => (said += bytes));
    child.stderr.on('data', (bytes) => (complained += bytes));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(said) as Replay) : reject(new Error(complained)),
    );
  });
}

it('[K1] two processes in other zones and languages replay one log to the same bytes', async () => {
  const { events, people } = publishedMesa();
  const file = join(temporaryFolder(), 'log.json');
  writeFileSync(file, JSON.stringify({ events, people }));
  const [here, there] = await Promise.all([
    replay(file, { TZ: 'America/Tijuana', LANG: 'es_MX.UTF-8', LC_ALL: 'es_MX.UTF-8' }),
    replay(file, { TZ: 'Asia/Kolkata', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' }),
  ]);
  expect(there).toEqual(here);
  const own = actaFile({ events, people });
  expect(here).toEqual({
    full: sha256Hex(actaFileText(own)),
    open: sha256Hex(actaFileText(publicEdition(own))),
    contentHash: own.contentHash,
  });
  expect(verifyActaText(actaFileText(own))).toMatchObject({ intact: true });
}, 60_000);

it('[K1] a log kept since this format was fixed still gives the acta it gave then, and it verifies', () => {
  // A change here changes actas that exist: it needs another version of the format, not another number.
  const url = new URL('../../support/goldenLog.json', import.meta.url);
  const log = JSON.parse(readFileSync(url, 'utf8')) as { events: MesaEvent[]; people: ActaPerson[] };
  const file = actaFile(log);
  const { contentHash, edition } = file;
  expect({ contentHash, edition: edition.hash }).toMatchInlineSnapshot(`
    {
      "contentHash": "e90b69c08716908f9a7b4723d2552bca21184ae1918e1005418c3de3e2cbca0e",
      "edition": "72208da0eb18c44d22e86a0b8be4e5f76b8f37a5ac54bad2f314d6e0f5d791e1",
    }
  `);
  expect(verifyActaText(actaFileText(file))).toMatchObject({ intact: true });
});
