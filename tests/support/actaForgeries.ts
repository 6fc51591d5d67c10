// Seeded changes to what proves who signed an acta, whom it names and which edition it is (class d of the comparison
// with the second verifier), and changes that only rebuilding the acta finds (class e).
import { type ActaFile, actaFile } from '../../shared/record/actaFile.ts';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { sealStatement } from '../../shared/record/checkpoint.ts';
import { merkleRoot } from '../../shared/record/merkle.ts';
import { actaText, keyText, signText } from '../../shared/record/signedText.ts';
import { type Change, flipHex, rechained } from './actaMutants.ts';
import { ofType, payloadOf, peopleOf, withEditionHash } from './forgedRecords.ts';
import type { Random } from './random.ts';
import { testKey } from './signedMesa.ts';

/** A change on the file beside its events. The hash of the edition is computed again unless it is the thing changed. */
const beside = (
  name: string,
  change: (copy: ActaFile, random: Random) => boolean,
  { sure = true, hashed = true } = {},
): Change => ({
  name,
  sure,
  make: (random, file) => {
    const copy = structuredClone(file);
    if (!change(copy, random)) return null;
    return hashed ? withEditionHash(copy) : copy;
  },
});

const other = testKey('nadie');
/** The record signed again from here on: chained, with the texts that its signatures name kept as they were. */
const signed = (name: string, change: Parameters<typeof rechained>[3]): Change => ({
  ...rechained(name, true, ['acta.signed'], change),
  name: `d ${name}`,
});

const SIGNATURES: Change[] = [
  signed('a digit of a signature', (payload, random) => {
    payload.signature = flipHex(random, payload.signature as string);
    return true;
  }),
  signed('two signatures swapped', (payload, random, event, events) => {
    const others = ofType(events, 'acta.signed').filter((one) => one !== event);
    if (others.length === 0) return false;
    const another = payloadOf(random.pick(others));
    [payload.signature, another.signature] = [another.signature, payload.signature];
    return true;
  }),
  signed('a signature by a key nobody introduced', (payload, random, event, events) => {
    const { contentHash, partyId, seatId, observation } = payload as Record<string, string>;
    const revision = ofType(events, 'acta.reviewOpened').length;
    const statement = {
      contentHash: contentHash!,
      partyId: partyId!,
      seatId: seatId!,
      observation: observation!,
    };
    payload.signature = signText(other.secretKey, actaText({ mesaId: event.mesaId, revision, ...statement }));
    if (random.chance(0.5)) payload.publicKey = other.publicKey;
    return true;
  }),
  signed('an observation', (payload) => {
    payload.observation += ' Con otra reserva.';
    return true;
  }),
  signed('the seat of a signature', (payload, random, _event, events) => {
    const seats = (payloadOf(events[0]!).seats as { id: string }[]).filter(
      (one) => one.id !== payload.seatId,
    );
    payload.seatId = random.pick(seats).id;
    return true;
  }),
  signed('a key put in the place of the one that signed', (payload, _random, event, events) => {
    const introduced = ofType(events, 'key.introduced').findLast(
      (one) => one.actor === event.actor && one.seq < event.seq,
    );
    if (!introduced) return false;
    const statement = { mesaId: event.mesaId, participantId: event.actor, publicKey: other.publicKey };
    Object.assign(payloadOf(introduced), {
      publicKey: other.publicKey,
      proof: signText(other.secretKey, keyText(statement)),
    });
    payload.publicKey = other.publicKey;
    return true;
  }),
  {
    ...rechained('the proof of a key', true, ['key.introduced'], (payload, random) => {
      payload.proof = flipHex(random, payload.proof as string);
      return true;
    }),
    name: 'd the proof of a key',
  },
  {
    ...rechained('a key of somebody else', true, ['key.introduced'], (payload) => {
      payload.publicKey = other.publicKey;
      return true;
    }),
    name: 'd a key of somebody else',
  },
];

const namesOf = (file: ActaFile) => Object.values(file.openings.names);
const NAMES: Change[] = [
  beside('d a name', (copy, random) => {
    const names = namesOf(copy);
    if (names.length === 0) return false;
    random.pick(names).displayName += random.pick(['a', ' ', '\u0301']);
    return true;
  }),
  beside('d an organisation', (copy, random) => {
    const names = namesOf(copy);
    if (names.length === 0) return false;
    const name = random.pick(names);
    name.organisation = name.organisation === null ? '' : null;
    return true;
  }),
  beside('d two names swapped', (copy, random) => {
    const ids = random.shuffle(Object.keys(copy.openings.names));
    const [one, two] = ids;
    if (one === undefined || two === undefined) return false;
    const { names } = copy.openings;
    [names[one], names[two]] = [names[two]!, names[one]!];
    return true;
  }),
  beside(
    'd a name taken away',
    (copy, random) => {
      const ids = Object.keys(copy.openings.names);
      if (ids.length === 0) return false;
      delete copy.openings.names[random.pick(ids)];
      return true;
    },
    { sure: false },
  ),
  beside('d a name of nobody', (copy) => {
    copy.openings.names.nadie = { displayName: 'Nadie', organisation: null, salt: 'ab'.repeat(32) };
    return true;
  }),
];

const SEALS: Change[] = [
  beside('d a member of the seal', ({ seal }, random) => {
    if (seal === null) return false;
    const member = random.pick(['publicKey', 'head', 'root', 'signature', 'size', 'at'] as const);
    if (member === 'size' || member === 'at') seal[member] -= 1;
    else seal[member] = flipHex(random, seal[member]);
    return true;
  }),
  beside('d a seal of another mesa', (copy) => {
    if (copy.seal === null) return false;
    const { size, head, root, at } = copy.seal;
    copy.seal = sealStatement(other, { mesaId: 'otra', size, head, root, at });
    return true;
  }),
  beside('d a seal of a shorter chain', (copy) => {
    const events = copy.events.slice(0, -1);
    const root = merkleRoot(events.map((event) => event.hash));
    const { mesaId, hash: head } = events.at(-1)!;
    copy.seal = sealStatement(other, { mesaId, size: events.length, head, root, at: 1 });
    return true;
  }),
  beside(
    'd a seal of another server',
    (copy) => {
      const last = copy.events.at(-1)!;
      const root = merkleRoot(copy.events.map((event) => event.hash));
      const statement = { mesaId: last.mesaId, size: copy.events.length, head: last.hash, root, at: last.at };
      copy.seal = sealStatement(other, statement);
      return true;
    },
    { sure: false },
  ),
];

const EDITIONS: Change[] = [
  beside(
    'd the hash of the edition',
    (copy, random) => {
      copy.edition.hash = flipHex(random, copy.edition.hash);
      return true;
    },
    { hashed: false },
  ),
  beside(
    'd the other edition',
    (copy) => {
      copy.edition.kind = copy.edition.kind === 'full' ? 'public' : 'full';
      return true;
    },
    { sure: false },
  ),
  beside('d how many names are kept', (copy, random) => {
    copy.edition.redactedNames += random.int(1, 3);
    return true;
  }),
  beside('d a member of the procedure', (copy, random) => {
    const { procedure } = copy;
    const list = random.pick([
      procedure.approvals,
      procedure.signatures,
      procedure.observations,
      procedure.errata,
    ]);
    const [one] = list;
    if (one) one.at += 1;
    else procedure.stage = procedure.stage === 'signed' ? 'draft' : 'signed';
    return true;
  }),
  beside('d the hash of the content', (copy, random) => {
    copy.contentHash = flipHex(random, copy.contentHash);
    return true;
  }),
  beside('d a member nobody knows', (copy, random) => {
    Object.assign(random.pick([copy, copy.edition, copy.openings, copy.procedure, copy.events.at(-1)!]), {
      otro: 1,
    });
    return true;
  }),
  beside('d another version', (copy) => {
    Object.assign(copy, { format: 'mesa-acta/3' });
    return true;
  }),
];

export const FORGERIES: Change[] = [...SIGNATURES, ...NAMES, ...SEALS, ...EDITIONS];

/** Class e: changes that section 12 of the page leaves to who rebuilds the acta. Ours must refuse every one. */
export const REBUILT_ONLY: Change[] = [
  beside('e a content with its hash', (copy) => {
    copy.content.heading.place += ' Otra sala.';
    copy.contentHash = fingerprint(copy.content);
    return true;
  }),
  {
    ...rechained('the result of an ordering', true, ['ordering.closed'], (payload) => {
      const result = payload.result as { tied: boolean };
      result.tied = !result.tied;
      return true;
    }),
    name: 'e the result of an ordering',
  },
];

/** The acta after `count` events of a longer record. */
export const actaAfter = (file: ActaFile, count: number): ActaFile =>
  actaFile({ events: file.events.slice(0, count), people: peopleOf(file) });
