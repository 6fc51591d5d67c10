// The verifier on the command line: what it prints in Spanish and how it exits.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { closedMesa } from '../../support/sampleMesa.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const program = fileURLToPath(new URL('../../../server/dev/verify.ts', import.meta.url));
const text = actaFileText(actaFile(closedMesa()));

function verify(content: string | Uint8Array): { status: number | null; said: string } {
  const file = join(temporaryFolder(), 'acta.json');
  writeFileSync(file, content);
  const run = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  return { status: run.status, said: run.stdout };
}

it('exits 0 for an intact acta and says what it holds', () => {
  const { status, said } = verify(text);
  expect(status).toBe(0);
  expect(said).toContain('Íntegra.');
  expect(said).toContain('Mesa 3, Planeación municipal');
});

it('exits 1 for one changed letter and names where, what and from which character', () => {
  const { status, said } = verify(text.replace('no acompaña', 'si acompaña'));
  expect(status).toBe(1);
  expect(said).toContain('Acta › Decisión 2 › voto particular 1 › texto');
  expect(said).toContain('Debe decir: El órgano garante no acompaña');
  expect(said).toContain('A partir del carácter 19.');
});

it('exits 2 with a sentence for what is not an acta, is cut off, or is not text', () => {
  for (const [content, sentence] of [
    ['{"hola": 1}', 'No es un acta de Mesa Abierta'],
    [text.slice(0, 4000), 'Puede estar cortado'],
    [Uint8Array.of(0xff, 0xfe, 0x00), 'No se pudo leer'],
  ] as const) {
    const { status, said } = verify(content);
    expect(status).toBe(2);
    expect(said).toContain(sentence);
  }
  expect(spawnSync(process.execPath, [program], { encoding: 'utf8' }).status).toBe(2);
});
