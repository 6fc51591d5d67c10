// The verifier on the command line: what it prints in Spanish and how it exits.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildPassport } from '../../../shared/model/passport.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { makeReceipt, receiptText } from '../../../shared/record/receiptFile.ts';
import { EventLog } from '../../support/eventLog.ts';
import { closedMesa } from '../../support/sampleMesa.ts';
import { publishedMesa, sealOf } from '../../support/signedMesa.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const program = fileURLToPath(new URL('../../../server/dev/verify.ts', import.meta.url));
const text = actaFileText(actaFile(closedMesa()));

function verify(...contents: (string | Uint8Array)[]): { status: number | null; said: string } {
  const folder = temporaryFolder();
  const files = contents.map((content, index) => {
    const file = join(folder, `file-${index}.json`);
    writeFileSync(file, content);
    return file;
  });
  const run = spawnSync(process.execPath, [program, ...files], { encoding: 'utf8' });
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

const published = publishedMesa();
const arturo = published.people.find((person) => person.participantId === 'arturo')!;
const { events, mesaId } = published;
const receipt = receiptText(
  makeReceipt({ mesaId, participantId: 'arturo', events, person: arturo, seal: sealOf(published) }),
);

it('checks a receipt with the server gone, and says whose it is and what it holds', () => {
  const { status, said } = verify(receipt);
  expect(status).toBe(0);
  expect(said).toContain('Íntegro.');
  expect(said).toContain('Recibo de: Arturo Villaseñor');
  expect(said).toContain('0 todavía selladas');
});

it('names what does not hold in a changed receipt', () => {
  const { status, said } = verify(receipt.replace('Expone a quienes', 'Acompaña a quienes'));
  expect(status).toBe(1);
  expect(said).toContain('fue cambiado: su huella ya no corresponde');
  expect(verify(receipt.replace('mesa-recibo/1', 'mesa-recibo/7')).status).toBe(2);
});

it('compares a receipt with an acta, of the same record and of another', () => {
  const same = verify(receipt, actaFileText(actaFile(published)));
  expect(same.status).toBe(0);
  expect(same.said).toContain('son del mismo registro');
  const other = new EventLog();
  const another = verify(receipt, actaFileText(actaFile(closedMesa(other.after(1)))));
  expect(another.status).toBe(1);
  expect(another.said).toContain('no son del mismo registro');
});

it('checks a passport of a decision by its format', () => {
  const passport = buildPassport(published.events, 1);
  expect(verify(JSON.stringify(passport))).toMatchObject({ status: 0 });
  const changed = verify(JSON.stringify({ ...passport, seal: '0'.repeat(64) }));
  expect(changed.status).toBe(1);
  expect(changed.said).toContain('el sello no corresponde');
  expect(verify(JSON.stringify({ format: 'mesa-passport/1' })).status).toBe(2);
});
