// The verifier against whoever runs the server: records chained again after the change, consistent in all but the rules.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MesaEvent } from '../../../shared/model/event.ts';
import { type ActaFile, actaFile } from '../../../shared/record/actaFile.ts';
import { CHAIN_START, hashEvent } from '../../../shared/record/hashChain.ts';
import { verifyActa, verifyActaText } from '../../../shared/record/verify.ts';
import { EventLog } from '../../support/eventLog.ts';
import { closedMesa, PARTIES } from '../../support/sampleMesa.ts';
import { publishedMesa, testKey } from '../../support/signedMesa.ts';

const log = closedMesa();
const published = publishedMesa();
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

  it.each<[string, (events: MesaEvent[]) => void, string]>([
    [
      '[K4] a signature with another key',
      (events) => {
        const { publicKey } = testKey('otra');
        payloadOf(events, 'acta.signed').publicKey = publicKey;
      },
      'signerKey',
    ],
    [
      '[K4] a signature made again by who runs the server, with a key introduced in the name of the person',
      (events) => {
        const key = testKey('del servidor');
        const { participantId } = payloadOf(events, 'key.introduced') as { participantId: string };
        Object.assign(payloadOf(events, 'key.introduced'), { publicKey: key.publicKey });
        expect(participantId).toBe('ruben');
      },
      'keyProof',
    ],
    [
      '[K4] an observation put in the mouth of a seat',
      (events) => {
        payloadOf(events, 'acta.signed').observation = 'De acuerdo en todo.';
      },
      'signature',
    ],
    [
      '[K4] a signature of a text that is not the one on the table',
      (events) => {
        payloadOf(events, 'acta.signed').contentHash = 'a'.repeat(64);
      },
      'reviewHash',
    ],
    [
      '[K4] a signature attributed to another seat',
      (events) => {
        payloadOf(events, 'acta.signed').seatId = 'gob-2';
      },
      'actaStep',
    ],
    [
      'the same signature twice',
      (events) => {
        const index = events.findIndex((one) => one.type === 'acta.signed');
        events.splice(index + 1, 0, structuredClone(events[index]!));
      },
      'actaStep',
    ],
    [
      'a signature left out',
      (events) => {
        events.splice(
          events.findIndex((one) => one.type === 'acta.signed'),
          1,
        );
      },
      'actaAll',
    ],
    [
      'two signatures in the other order',
      (events) => {
        const at = events.flatMap((one, index) => (one.type === 'acta.signed' ? [index] : []));
        const [third, fourth] = [events[at[2]!]!, events[at[3]!]!];
        events[at[2]!] = fourth;
        events[at[3]!] = third;
      },
      'actaAll',
    ],
    [
      '[K1] a review of a text that the record does not give',
      (events) => {
        payloadOf(events, 'acta.reviewOpened').contentHash = 'c'.repeat(64);
      },
      'reviewHash',
    ],
    [
      '[K2] an observation that was never answered',
      (events) => {
        events.splice(
          events.findLastIndex((one) => one.type === 'acta.observationAnswered'),
          1,
        );
      },
      'actaStep',
    ],
    [
      '[K3] an approval by a party that did not give it',
      (events) => {
        payloadOf(events, 'acta.approved').partyId = 'soc';
      },
      'actaStep',
    ],
    [
      '[K3] an approval that says all had approved',
      (events) => {
        payloadOf(events, 'acta.approved').all = true;
      },
      'actaAll',
    ],
    [
      'an approval moved after the signatures',
      (events) => {
        const [one] = events.splice(
          events.findLastIndex((event) => event.type === 'acta.approved'),
          1,
        );
        events.push(one!);
      },
      'actaStep',
    ],
    [
      '[K7] a publication before the last signature',
      (events) => {
        const [one] = events.splice(events.length - 1, 1);
        events.splice(
          events.findLastIndex((event) => event.type === 'acta.signed'),
          0,
          one!,
        );
      },
      'actaStep',
    ],
    [
      '[C20] a dissent written three days after the closing',
      (events) => {
        events.findLast((one) => one.type === 'decision.dissentAdded')!.at += 3 * 86_400_000;
      },
      'actaStep',
    ],
    [
      'a note by who does not keep the record',
      (events) => {
        events.find((one) => one.type === 'acta.noteAdded')!.actor = 'teresa';
      },
      'actaStep',
    ],
  ])('finds %s', (_, change, code) => {
    const events = structuredClone(published.events);
    change(events);
    const file = { ...actaFile({ events: published.events, people: log.people }), events: rechain(events) };
    expect(first(file)).toMatchObject({ code });
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
