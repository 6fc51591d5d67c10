// The verifier against real records: what is whole passes, and whatever is changed is found and named (trust.md 6).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MesaEvent } from '../../../shared/model/event.ts';
import { type ActaFile, actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { CHAIN_START, hashEvent } from '../../../shared/record/hashChain.ts';
import { verifyActa, verifyActaText } from '../../../shared/record/verify.ts';
import { EventLog } from '../../support/eventLog.ts';
import { closedMesa, openedMesa, PARTIES, PLAN_TEXT } from '../../support/sampleMesa.ts';

const log = closedMesa();
const text = actaFileText(actaFile(log));
const copy = (): ActaFile => structuredClone(actaFile(log));

/** Chains the events again, as somebody with full control of the server could. */
function rechain(events: MesaEvent[]): MesaEvent[] {
  let prevHash = CHAIN_START;
  return events.map((event, index) => {
    const draft = { ...event, seq: index + 1, prevHash };
    prevHash = hashEvent(draft);
    return { ...draft, hash: prevHash };
  });
}
/** A file forged from altered events, consistent in everything but the rules. */
function forged(change: (events: MesaEvent[]) => void): ActaFile {
  const events = structuredClone(log.events);
  change(events);
  return actaFile({ events: rechain(events), people: log.people });
}
const first = (value: unknown) => {
  const result = verifyActa(value);
  return result.intact ? 'intact' : result.first;
};
const payloadOf = (events: MesaEvent[], type: string, nth = 0) =>
  events.filter((event) => event.type === type)[nth]!.payload as Record<string, unknown>;

describe('verifyActa on whole records', () => {
  it('accepts a closed session and says what it found', () => {
    expect(verifyActaText(text)).toMatchObject({
      intact: true,
      summary: {
        mesaNumber: 3,
        session: 1,
        decisions: 2,
        adopted: 2,
        names: 7,
        events: log.events.length,
        head: log.events.at(-1)!.hash,
      },
    });
  });
  it('accepts the acta of every moment of the session', () => {
    for (let count = 1; count <= log.events.length; count += 1) {
      const file = actaFile({ events: log.events.slice(0, count), people: log.people });
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
  it('finds every one of 600 random changes of a single character', () => {
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
      { numRuns: 600, verbose: 1 },
    );
    expect(found).toBe(600);
  }, 120_000);

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
        Object.assign(file, { format: 'mesa-acta/2' });
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
    ['a duplicate key', text.replace('"format":', '"format": "mesa-acta/1",\n "format":'), 'duplicateKey'],
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

describe('verifyActa on records forged by whoever runs the server', () => {
  it.each<[string, (events: MesaEvent[]) => void, string]>([
    [
      '[D3] a result the positions do not give',
      (events) => {
        payloadOf(events, 'decision.roundClosed').result = 'adoptedByConsensus';
      },
      'outcome',
    ],
    [
      '[D9] a position that is not the sealed one',
      (events) => {
        (payloadOf(events, 'decision.roundClosed').openings as unknown[] as { value: string }[])[0]!.value =
          'agree';
      },
      'openingMismatch',
    ],
    [
      '[D8] a statement left unopened',
      (events) => {
        (payloadOf(events, 'decision.roundClosed').openings as unknown[]).pop();
      },
      'openingMissing',
    ],
    [
      'a statement signed by somebody else',
      (events) => {
        (payloadOf(events, 'decision.roundClosed').openings as unknown[] as { by: string }[])[0]!.by =
          'maribel';
      },
      'openingAuthor',
    ],
    [
      '[D2] a position by who does not carry the voice',
      (events) => {
        events.find((one) => one.type === 'decision.positionSealed')!.actor = 'maribel';
      },
      'spokesperson',
    ],
    [
      '[V6] a roll with one seat more',
      (events) => {
        (payloadOf(events, 'decision.opened').attendance as Record<string, number>).gob = 2;
      },
      'attendance',
    ],
    [
      '[Q1] a quorum that was not there',
      (events) => {
        const payload = payloadOf(events, 'quorum.changed');
        Object.assign(payload, { holds: true });
      },
      'quorum',
    ],
    [
      '[D7] a text that is not the hashed one',
      (events) => {
        payloadOf(events, 'decision.opened').content = { kind: 'text', text: 'otro' };
      },
      'textHash',
    ],
    [
      'a tree that is not the hashed one',
      (events) => {
        payloadOf(events, 'session.closed').tree = null;
      },
      'treeHash',
    ],
    [
      'an unknown kind of event',
      (events) => {
        events[20]!.type = 'vote.stolen';
      },
      'unknownEvent',
    ],
    [
      'a payload of another shape',
      (events) => {
        payloadOf(events, 'session.opened').number = 'uno';
      },
      'eventPayload',
    ],
    [
      'a hidden member in an event',
      (events) => {
        payloadOf(events, 'session.opened').extra = 1;
      },
      'eventMember',
    ],
    [
      'an event of another mesa',
      (events) => {
        events[20]!.mesaId = 'otra';
      },
      'chainMesa',
    ],
    [
      'a round closed twice',
      (events) => {
        events.push(structuredClone(events.find((one) => one.type === 'decision.roundClosed')!));
      },
      'decisionUnknown',
    ],
  ])('finds %s', (_, change, code) => {
    let answer: ReturnType<typeof first>;
    try {
      answer = first(forged(change));
    } catch {
      // The acta itself cannot be built from such events: hand over the file as a forger would.
      const events = structuredClone(log.events);
      change(events);
      answer = first({ ...copy(), events: rechain(events) });
    }
    expect(answer).toMatchObject({ code });
  });

  it('[Q7] finds an adoption whose quorum was missing when the round opened', () => {
    const short = new EventLog().create({ parties: PARTIES });
    short.arrive({ id: 'ruben', name: 'Rubén', party: 'gob', seat: 'gob-1' });
    short.arrive({ id: 'teresa', name: 'Teresa', party: 'soc', seat: 'soc-1' });
    short.arrive({ id: 'elena', name: 'Elena', party: 'aca', seat: 'aca-1' });
    short.add('session.opened', { number: 1 });
    short.open('d1', { kind: 'text', text: 'Algo' }, 'Algo que decidir', { kind: 'text', text: 'Algo' });
    short.arrive({ id: 'arturo', name: 'Arturo', party: 'gar', seat: 'gar-1' });
    for (const [party, by] of [
      ['gob', 'ruben'],
      ['soc', 'teresa'],
      ['gar', 'arturo'],
      ['aca', 'elena'],
    ] as const) {
      short.answer('d1', party, by, { value: 'agree' });
    }
    short.close('d1', 'adoptedByConsensus');
    expect(first(actaFile(short))).toMatchObject({
      code: 'outcome',
      expected: 'noQuorum',
      found: 'adoptedByConsensus',
    });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(verifyActa(value).intact).toBe(false);
      }),
      { numRuns: 300, verbose: 1 },
    );
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(verifyActaText(value).intact).toBe(false);
      }),
      { numRuns: 300, verbose: 1 },
    );
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
