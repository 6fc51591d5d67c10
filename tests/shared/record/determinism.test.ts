// K1 across processes: the same log replayed by two programs that share no memory gives the same acta, byte by byte,
// whatever the zone, language and speed of the machine. Each child folds, builds, seals nothing and prints two digests.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
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

it('[K1] the sample log gives the acta it gave when this format was fixed', () => {
  // A change here changes every acta of the format: it needs another version of it, not another number.
  const { contentHash, edition } = actaFile(publishedMesa());
  expect({ contentHash, edition: edition.hash }).toMatchInlineSnapshot(`
    {
      "contentHash": "c122bd3d7f0d23158bb9a9f1debf0e37b255165ff291612dfcc36cd930f67c9e",
      "edition": "03774a340a2603f3eeef5e24da2ceaf057eb57e59770fb3acdbb71862a765dbd",
    }
  `);
});
