// The verifier against real records: what is whole passes, and whatever is changed is found and named (trust.md 6).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MesaEvent } from '../../../shared/model/event.ts';
import { type ActaFile, actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { verifyActa, verifyActaText } from '../../../shared/record/verify.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { closedMesa, openedMesa, PLAN_TEXT } from '../../support/sampleMesa.ts';
import { OBSERVATION, publishedMesa, sealOf, testKey } from '../../support/signedMesa.ts';

const source = ({ events, people }: EventLog) => ({ events, people });
const log = closedMesa();
/** The acta of the same session at the end of its life: signed, sealed and published. */
const published = publishedMesa();
const seal = sealOf(published);
const text = actaFileText(actaFile({ ...source(published), seal }));
const copy = (): ActaFile => structuredClone(actaFile(log));

const first = (value: unknown) => {
  const result = verifyActa(value);
  return result.intact ? 'intact' : result.first;
};
const payloadOf = (events: MesaEvent[], type: string, nth = 0) =>
  events.filter((event) => event.type === type)[nth]!.payload as Record<string, unknown>;

describe('verifyActa on whole records', () => {
  it('accepts a closed session and says what it found', () => {
    expect(verifyActaText(actaFileText(actaFile(log)))).toMatchObject({
      intact: true,
      summary: {
        mesaNumber: 3,
        session: 1,
        decisions: 2,
        adopted: 2,
        names: 7,
        events: log.events.length,
        head: log.events.at(-1)!.hash,
        stage: 'draft',
        signatures: [],
        seal: null,
      },
    });
  });
  it('[K4] accepts a signed, sealed and published acta and says whose signatures hold', () => {
    expect(verifyActaText(text)).toMatchObject({
      intact: true,
      summary: {
        stage: 'published',
        missingSignatures: [],
        errata: 1,
        edition: { kind: 'full', redactedNames: 0 },
        seal: { publicKey: testKey('server').publicKey },
        signatures: [
          { party: 'Gobierno', seat: 'Asiento 1', person: 'Rubén Escobedo', observation: '' },
          { party: 'Sociedad civil', person: 'Teresa Ibarra' },
          { party: 'Órgano garante', person: 'Arturo Villaseñor', observation: OBSERVATION },
          { party: 'Academia', publicKey: testKey('elena').publicKey },
        ],
      },
    });
  });
  it('accepts the acta of every moment of its life', () => {
    for (let count = 1; count <= published.events.length; count += 1) {
      const file = actaFile({ events: published.events.slice(0, count), people: log.people });
      expect(verifyActa(file), `after event ${count}`).toMatchObject({ intact: true });
    }
  });
  it('[N6] accepts a record whose people were erased, with the same fingerprint', () => {
    const erased = actaFile({ events: log.events, people: [] });
    expect(verifyActa(erased)).toMatchObject({
      intact: true,
      summary: { names: 0, contentHash: copy().contentHash },
    });
  });
  it('does not mind how the file is indented or in which order its members come', () => {
    expect(verifyActaText(JSON.stringify(actaFile(log)))).toMatchObject({ intact: true });
    expect(verifyActaText(JSON.stringify(actaFile(log), null, 7))).toMatchObject({ intact: true });
  });
});

describe('verifyActa on changed files', () => {
  it('finds every one of 1000 random changes of a single character in a signed acta', () => {
    const letters = [...'abcñé09{}[]",:.\\ -+eE\u0301\ud83d\n_/'];
    const change = fc.record({
      at: fc.nat(text.length - 1),
      how: fc.constantFrom('replace', 'insert', 'remove'),
      letter: fc.constantFrom(...letters),
    });
    let found = 0;
    fc.assert(
      fc.property(change, ({ at, how, letter }) => {
        const changed =
          text.slice(0, at) + (how === 'remove' ? '' : letter) + text.slice(how === 'insert' ? at : at + 1);
        // Space between tokens says nothing; the same value is the same file.
        fc.pre(changed !== text && !sameTokens(changed));
        const result = verifyActaText(changed);
        if (result.intact)
          throw new Error(`«${how} ${letter}» at ${at} was not found: ${text.slice(at - 40, at + 40)}`);
        found += 1;
      }),
      { numRuns: 1000, verbose: 1 },
    );
    expect(found).toBe(1000);
  }, 240_000);

  it('names the letter when a decided text was changed in an event', () => {
    const file = copy();
    payloadOf(file.events, 'decision.dissentAdded').text =
      'El órgano garante nos acompaña la publicación con nombres.';
    expect(first(file)).toMatchObject({
      code: 'eventHash',
      path: ['content', 'decisions', 1, 'dissents', 0, 'text'],
      letter: 21,
      expected: 'El órgano garante no acompaña la publicación con nombres.',
    });
  });
  it('names the letter of the exact text that was decided', () => {
    const file = copy();
    const content = payloadOf(file.events, 'decision.roundOpened').content as {
      commitment: { description: string };
    };
    content.commitment.description = content.commitment.description.replace('doce', 'once');
    const path = ['content', 'decisions', 0, 'rounds', 1, 'content', 'commitment', 'description'];
    expect(first(file)).toMatchObject({ code: 'eventHash', path, letter: `${PLAN_TEXT} Plazo: `.length + 1 });
  });
  it('names the letter when the acta was changed beside its events', () => {
    const file = copy();
    file.content.decisions[0]!.rounds[0]!.positions![0]!.text = 'El plazo de nueve meses sí alcanza';
    expect(first(file)).toMatchObject({
      code: 'content',
      path: ['content', 'decisions', 0, 'rounds', 0, 'positions', 0, 'text'],
      letter: 25,
    });
  });
  it('finds a content whose fingerprint was computed again', () => {
    const file = copy();
    file.content.heading.place = 'Otra sala';
    file.contentHash = fingerprint(file.content);
    expect(first(file)).toMatchObject({ code: 'content', path: ['content', 'heading', 'place'], letter: 1 });
  });
  it.each([
    [
      'another name',
      (file: ActaFile) => {
        file.openings.names.teresa!.displayName = 'Teresa Ibarre';
      },
      'nameMismatch',
    ],
    [
      'a name of nobody',
      (file: ActaFile) => {
        file.openings.names.zoe = { displayName: 'Zoé', organisation: null, salt: 'a'.repeat(64) };
      },
      'nameUnknown',
    ],
    [
      'the name of an observer',
      (file: ActaFile) => {
        const { displayName, organisation, salt } = log.people.find((one) => one.participantId === 'obs')!;
        file.openings.names.obs = { displayName, organisation, salt };
      },
      'nameUnknown',
    ],
    [
      'one event less',
      (file: ActaFile) => {
        file.events.pop();
      },
      'content',
    ],
    [
      'an event taken out',
      (file: ActaFile) => {
        file.events.splice(5, 1);
      },
      'chainOrder',
    ],
    [
      'two events swapped',
      (file: ActaFile) => {
        file.events.splice(5, 2, file.events[6]!, file.events[5]!);
      },
      'chainOrder',
    ],
    [
      'another format version',
      (file: ActaFile) => {
        Object.assign(file, { format: 'mesa-acta/1' });
      },
      'otherFormat',
    ],
    [
      'a member nobody knows',
      (file: ActaFile) => {
        Object.assign(file, { nota: 1 });
      },
      'shape',
    ],
    [
      'a number without canonical form',
      (file: ActaFile) => {
        file.events[0]!.at = -0;
      },
      'notCanonical',
    ],
  ])('finds %s', (_, change, code) => {
    const file = copy();
    change(file);
    expect(first(file)).toMatchObject({ code });
  });
  it.each([
    ['a duplicate key', text.replace('"format":', '"format": "mesa-acta/2",\n "format":'), 'duplicateKey'],
    ['an escape where none is needed', text.replace('Teresa', '\\u0054eresa'), 'notCanonical'],
    ['half a file', text.slice(0, 5000), 'syntax'],
    ['an empty file', '', 'syntax'],
    ['a lone surrogate', text.replace('Teresa', 'Teresa\\ud83d'), 'notCanonical'],
    ['another JSON', '{"hola": 1}', 'notAnActa'],
    ['a list', '[]', 'notAnActa'],
    ['depth without end', '['.repeat(100_000), 'tooDeep'],
  ])('refuses %s', (_, file, code) => {
    expect(verifyActaText(file)).toMatchObject({ intact: false, first: { code } });
  });
});

describe('verifyActa on a signed file', () => {
  const signedCopy = (): ActaFile => structuredClone(actaFile({ ...source(published), seal }));
  it.each<[string, (file: ActaFile) => void, string, (string | number)[]]>([
    [
      'a signature taken away beside the events',
      (file) => {
        file.procedure.signatures.pop();
      },
      'procedure',
      ['procedure', 'signatures', 3],
    ],
    [
      'another observation',
      (file) => {
        file.procedure.signatures[2]!.observation = 'Firma sin reserva.';
      },
      'procedure',
      ['procedure', 'signatures', 2, 'observation'],
    ],
    [
      'an erratum that nobody wrote',
      (file) => {
        file.procedure.errata[0]!.text = 'Otra errata.';
      },
      'procedure',
      ['procedure', 'errata', 0, 'text'],
    ],
    [
      'a text of the acta as it stood after the signatures',
      (file) => {
        file.content.verification.events += 1;
      },
      'content',
      ['content', 'verification', 'events'],
    ],
    [
      'a hash of the edition computed for other names',
      (file) => {
        delete file.openings.names.teresa;
      },
      'edition',
      ['edition', 'hash'],
    ],
    [
      '[K5] a full file that calls itself public',
      (file) => {
        file.edition.kind = 'public';
      },
      'nameUnknown',
      ['openings', 'names', 'fac'],
    ],
    [
      'a count of reserved names that is not so',
      (file) => {
        file.edition.redactedNames = 2;
      },
      'edition',
      ['edition', 'redactedNames'],
    ],
    [
      'a seal of a shorter chain',
      (file) => {
        file.seal!.size -= 1;
      },
      'seal',
      ['seal', 'size'],
    ],
    [
      'a seal with another time',
      (file) => {
        file.seal!.at += 1;
      },
      'sealSignature',
      ['seal', 'signature'],
    ],
    [
      'a seal by another server',
      (file) => {
        file.seal!.publicKey = testKey('otro').publicKey;
      },
      'sealSignature',
      ['seal', 'signature'],
    ],
  ])('finds %s', (_, change, code, path) => {
    const file = signedCopy();
    change(file);
    expect(first(file)).toMatchObject({ code, path });
  });
});

describe('a live acta', () => {
  it('is verifiable before the session closes', () => {
    expect(verifyActa(actaFile(openedMesa()))).toMatchObject({ intact: true });
  });
});

/** True when only space between tokens differs: the parsed value and every token stay the same. */
function sameTokens(changed: string): boolean {
  try {
    return (
      JSON.stringify(JSON.parse(changed)) === JSON.stringify(JSON.parse(text)) &&
      squeezed(changed) === squeezed(text)
    );
  } catch {
    return false;
  }
}
/** The text without space outside of strings. */
function squeezed(value: string): string {
  return value.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));
}
