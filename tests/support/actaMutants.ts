// Seeded changes to acta files, on which the two verifiers are compared (trust.md 6): single characters, and the chain.
// What may be changed and chained again is in actaFacts.ts; signatures, names, seals and editions in actaForgeries.ts.
import type { EventType, MesaEvent } from '../../shared/model/event.ts';
import type { ActaFile } from '../../shared/record/actaFile.ts';
import { forgedFile, ofType, type Payload, payloadOf } from './forgedRecords.ts';
import type { Random } from './random.ts';

/**
 * A kind of change. `sure`: whatever it gives is refused by every verifier. Not sure: the change may leave another
 * whole record, and what is asked is that both say the same.
 */
export interface Change {
  name: string;
  sure: boolean;
  make: (random: Random, file: ActaFile) => ActaFile | null;
}

export const flipHex = (random: Random, hex: string): string => {
  const at = random.int(0, hex.length - 1);
  return hex.slice(0, at) + (hex[at] === '0' ? '1' : '0') + hex.slice(at + 1);
};
/** The text without space outside of strings. */
const squeezed = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));

/** Class a: one character put, changed or taken away, where it is not only space between tokens. */
export function changedLetter(random: Random, text: string): { what: string; text: string } {
  for (;;) {
    const at = random.int(0, text.length - 1);
    const how = random.pick(['replace', 'insert', 'remove'] as const);
    const letter =
      how === 'remove' ? '' : random.pick([...'abcñé019{}[]",:.\\ -+eEtn\u0301\n\t_/\u0000\ufeff']);
    const changed = text.slice(0, at) + letter + text.slice(how === 'insert' ? at : at + 1);
    if (squeezed(changed) !== squeezed(text))
      return { what: `a ${how} ${JSON.stringify(letter)} at ${at}`, text: changed };
  }
}

export type OnPayload = (payload: Payload, random: Random, event: MesaEvent, events: MesaEvent[]) => boolean;

/** One event of some type changed in a copy of the record, and everything after it chained again. */
export const rechained = (name: string, sure: boolean, types: EventType[], change: OnPayload): Change => ({
  name: `c ${name}`,
  sure,
  make: (random, file) => {
    const events = structuredClone(file.events);
    const candidates = ofType(events, ...types);
    if (candidates.length === 0) return null;
    const event = random.pick(candidates);
    return change(payloadOf(event), random, event, events) ? forgedFile(file, events) : null;
  },
});
/** A change of the list of events that is not chained again. */
const unchained = (name: string, change: (events: MesaEvent[], random: Random) => unknown): Change => ({
  name: `b ${name}`,
  sure: true,
  make: (random, file) => {
    const copy = structuredClone(file);
    change(copy.events, random);
    return copy;
  },
});
export const place = (events: unknown[], random: Random): number => random.int(0, events.length - 1);

export const CHAIN_CHANGES: Change[] = [
  unchained('an event dropped', (events, random) => events.splice(place(events, random), 1)),
  unchained('an event repeated', (events, random) => {
    const at = place(events, random);
    events.splice(at, 0, events[at]!);
  }),
  unchained('two events swapped', (events, random) => {
    const at = random.int(1, events.length - 1);
    events.splice(at - 1, 2, events[at]!, events[at - 1]!);
  }),
  unchained('an event moved to the end', (events, random) => {
    events.push(...events.splice(random.int(0, events.length - 2), 1));
  }),
  unchained('a time', (events, random) => {
    random.pick(events).at += 1;
  }),
  unchained('an actor', (events, random) => {
    const event = random.pick(events);
    event.actor = event.actor === 'system' ? 'otra' : 'system';
  }),
  unchained('a member of a payload', (events, random) => {
    payloadOf(random.pick(events)).otro = 1;
  }),
  unchained('a hash', (events, random) => {
    const event = random.pick(events);
    const member = random.pick(['hash', 'prevHash'] as const);
    event[member] = flipHex(random, event[member]);
  }),
];
