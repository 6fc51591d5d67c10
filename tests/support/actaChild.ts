// Child of the determinism test: reads a log, replays it from nothing and prints the digests of both editions.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import type { ActaPerson } from '../../shared/model/acta/types.ts';
import type { MesaEvent } from '../../shared/model/event.ts';
import { actaFile, actaFileText, publicEdition } from '../../shared/record/actaFile.ts';
import { sha256Hex } from '../../shared/record/canonicalJson.ts';

const log = JSON.parse(readFileSync(argv[2] ?? '', 'utf8')) as { events: MesaEvent[]; people: ActaPerson[] };
const file = actaFile(log);
console.log(
  JSON.stringify({
    full: sha256Hex(actaFileText(file)),
    open: sha256Hex(actaFileText(publicEdition(file))),
    contentHash: file.contentHash,
  }),
);
