// Which verifiable file is this, and does it hold? Acta, passport, another version, or nothing of ours (trust.md 6).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../client/verify/checkFile.ts';
import { buildPassport } from '../../../shared/model/passport.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { canonicalJson, fingerprint } from '../../../shared/record/canonicalJson.ts';
import { sealStatement } from '../../../shared/record/checkpoint.ts';
import { merkleRoot } from '../../../shared/record/merkle.ts';
import { makeReceipt, receiptText } from '../../../shared/record/receiptFile.ts';
import { keyPairOf } from '../../../shared/record/signedText.ts';
import { Meeting } from '../../support/meeting.ts';

function decided(): Meeting {
  const meeting = new Meeting({});
  const id = meeting.decide();
  for (const who of ['gob1', 'gar1', 'soc1']) meeting.position(who, id, 'agree');
  meeting.close(id);
  return meeting;
}
const { events } = decided();
const passport = buildPassport(events, 1)!;
const passportText = `${JSON.stringify(passport, null, 1)}\n`;

describe('the file that somebody chooses', () => {
  it('reads an acta by its format', () => {
    const text = actaFileText(actaFile({ events, people: [] }));
    expect(checkFile(text)).toMatchObject({ kind: 'acta', result: { intact: true } });
    const altered = checkFile(text.replace('"agree"', '"object"'));
    expect(altered).toMatchObject({ kind: 'acta', result: { intact: false } });
  });

  it('reads the passport of a decision and names what does not hold', () => {
    expect(checkFile(passportText)).toMatchObject({ kind: 'passport', check: { intact: true } });
    const resealed = JSON.parse(passportText) as typeof passport;
    resealed.content.rounds[0]!.result = 'notAdopted';
    resealed.seal = fingerprint(resealed.content);
    expect(checkFile(canonicalJson(resealed))).toMatchObject({
      kind: 'passport',
      check: { intact: false, fault: 'result', round: 1 },
    });
  });

  it('reads a receipt, and says of another version what it is', () => {
    const keys = keyPairOf(new Uint8Array(32).fill(4));
    const root = merkleRoot(events.map((event) => event.hash));
    const { mesaId, hash: head } = events.at(-1)!;
    const seal = sealStatement(keys, { mesaId, size: events.length, head, root, at: 1 });
    const participantId = events.find((event) => event.type === 'decision.positionSealed')!.actor;
    const text = receiptText(makeReceipt({ mesaId, participantId, events, person: null, seal }));
    expect(checkFile(text)).toMatchObject({ kind: 'receipt', result: { intact: true } });
    const altered = text.replace(seal.root, 'a'.repeat(64));
    expect(checkFile(altered)).toMatchObject({ kind: 'receipt', result: { intact: false } });
    expect(checkFile(text.replace('mesa-recibo/1', 'mesa-recibo/9'))).toMatchObject({
      kind: 'otherVersion',
      found: 'mesa-recibo/9',
    });
  });

  it('says of files of other versions that they are of another version, not that they were changed', () => {
    expect(checkFile(passportText.replace('mesa-passport/1', 'mesa-passport/7'))).toMatchObject({
      kind: 'otherVersion',
      found: 'mesa-passport/7',
    });
    expect(checkFile('{"format":"mesa-acta/1"}')).toMatchObject({
      kind: 'otherVersion',
      found: 'mesa-acta/1',
    });
  });

  it('answers anything else as what is no acta, and a passport without its shape as broken', () => {
    expect(checkFile('{"format":"mesa-passport/1","content":{}}')).toEqual({ kind: 'brokenPassport' });
    for (const text of ['', 'null', '[]', '{"format":3}', '{"format":"otra"}', '{"a":1,"a":2}']) {
      expect(checkFile(text)).toMatchObject({ kind: 'acta', result: { intact: false } });
    }
  });

  it('never throws and never takes a changed passport for intact, whatever value takes the place of another', () => {
    const seed = 20261120;
    console.log(`seed ${seed}`);
    const paths = pathsOf(passport, []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const changed: unknown = JSON.parse(passportText);
        const same = !put(changed, path, value);
        const text = JSON.stringify(changed);
        if (same || text === JSON.stringify(passport)) return;
        const found = checkFile(text);
        expect(found.kind === 'passport' && found.check.intact).toBe(false);
      }),
      { seed, numRuns: 400 },
    );
  });
});

type Path = (string | number)[];

function pathsOf(value: unknown, at: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

/** Writes the value at the path; false when it is the root, which has no place to be written in. */
function put(whole: unknown, path: Path, value: unknown): boolean {
  const last = path.at(-1);
  if (last === undefined) return false;
  let holder = whole as Record<string, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, unknown>;
  holder[last] = value;
  return true;
}
