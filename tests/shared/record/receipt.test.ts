// A receipt against the record it was taken from: whole it passes, changed it is found and named, and an acta of another
// record is told apart. Nothing here asks a server (M3).
import { describe, expect, it } from 'vitest';
import type { ActaPerson } from '../../../shared/model/acta/types.ts';
import type { MesaEvent } from '../../../shared/model/event.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { isSealed, sealStatement } from '../../../shared/record/checkpoint.ts';
import { hashEvent } from '../../../shared/record/hashChain.ts';
import { merkleRoot, merkleTree } from '../../../shared/record/merkle.ts';
import { receiptMatchesActa, verifyReceipt, verifyReceiptText } from '../../../shared/record/receipt.ts';
import { makeReceipt, type Receipt, receiptText } from '../../../shared/record/receiptFile.ts';
import { Meeting } from '../../support/meeting.ts';
import { seeded } from '../../support/random.ts';
import { closedMesa } from '../../support/sampleMesa.ts';
import { publishedMesa, sealOf, testKey } from '../../support/signedMesa.ts';

const log = publishedMesa();
const seal = sealOf(log);
const receiptOf = (participantId: string, people: ActaPerson[] = log.people): Receipt =>
  makeReceipt({
    mesaId: log.mesaId,
    participantId,
    events: log.events,
    person: people.find((one) => one.participantId === participantId) ?? null,
    seal,
  });
const arturo = receiptOf('arturo');
const copy = () => structuredClone(arturo);
const first = (value: unknown) => {
  const result = verifyReceipt(value);
  return result.intact ? 'intact' : result.first.code;
};
const typesOf = (receipt: Receipt) => new Set(receipt.entries.map(({ event }) => event.type));

describe('a whole receipt (M3)', () => {
  it('verifies for every person of the mesa, from its text, with the server gone', () => {
    const people = log.people.map((person) => person.participantId);
    expect(people.length).toBeGreaterThan(6);
    for (const id of people) {
      const person = log.people.find((one) => one.participantId === id);
      expect(verifyReceiptText(receiptText(receiptOf(id))), id).toMatchObject({
        intact: true,
        summary: { participantId: id, displayName: person?.displayName, mesaNumber: 3, seal },
      });
    }
  });

  it('holds what the person did and what belongs to it: arrival, positions opened, dissent, key, approval, signature', () => {
    const result = verifyReceipt(arturo);
    expect(result).toMatchObject({ intact: true, summary: { signatures: 1, sealed: 0 } });
    expect(result.intact && result.summary.opened).toBe(
      log.events.filter((one) => one.type === 'decision.positionSealed' && one.actor === 'arturo').length,
    );
    for (const type of [
      'mesa.created',
      'person.joined',
      'presence.changed',
      'decision.opened',
      'decision.roundOpened',
      'decision.positionSealed',
      'decision.roundClosed',
      'decision.dissentAdded',
      'key.introduced',
      'acta.observed',
      'acta.observationAnswered',
      'acta.approved',
      'acta.signed',
    ])
      expect(typesOf(arturo), type).toContain(type);
  });

  it('holds nothing of what others did alone: their seals, arrivals, keys and signatures', () => {
    for (const { event } of arturo.entries) {
      if (event.actor === 'arturo' || event.seq === 1) continue;
      expect(['decision.positionSealed', 'key.introduced', 'acta.signed', 'acta.approved']).not.toContain(
        event.type,
      );
    }
    const rounds = arturo.entries.filter(({ event }) => event.type === 'decision.roundClosed');
    expect(rounds).toHaveLength(5);
    expect(typesOf(receiptOf('obs'))).toEqual(
      new Set(['mesa.created', 'person.joined', 'person.admitted', 'presence.changed']),
    );
  });

  it('[N6] still verifies when the name was erased, and shows none', () => {
    expect(verifyReceipt(receiptOf('arturo', []))).toMatchObject({
      intact: true,
      summary: { displayName: null },
    });
  });

  it('taken in the middle of a round, leaves what is sealed sealed', () => {
    const at = log.events.findIndex((one) => one.type === 'decision.roundClosed');
    const events = log.events.slice(0, at);
    const head = events.at(-1)!.hash;
    const root = merkleRoot(events.map((event) => event.hash));
    const early = sealStatement(testKey('server'), { mesaId: log.mesaId, size: at, head, root, at: 1 });
    const person = log.people.find((one) => one.participantId === 'arturo') ?? null;
    const receipt = makeReceipt({ mesaId: log.mesaId, participantId: 'arturo', events, person, seal: early });
    expect(verifyReceipt(receipt)).toMatchObject({ intact: true, summary: { opened: 0, sealed: 1 } });
    expect(receiptText(receipt)).not.toContain('Expone a quienes denunciaron');
    expect(receiptMatchesActa(receipt, actaFile(log))).toMatchObject({ same: true });
  });

  it('signals and seats of a real meeting open in the receipt of who gave them', () => {
    const meeting = new Meeting({ seats: { gob: 2, gar: 1, soc: 1 }, open: true });
    for (const person of meeting.people) {
      const head = meeting.events.at(-1)!.hash;
      const root = merkleRoot(meeting.events.map((event) => event.hash));
      const { mesaId } = meeting.events[0]!;
      const size = meeting.events.length;
      const sealed = sealStatement(testKey('server'), { mesaId, size, head, root, at: 5 });
      const { participantId } = person;
      const receipt = makeReceipt({ mesaId, participantId, events: meeting.events, person, seal: sealed });
      expect(verifyReceipt(receipt)).toMatchObject({ intact: true });
    }
  });
});

describe('a changed receipt (M3)', () => {
  it('is found for 1 000 random changes of one character', () => {
    const random = seeded('receipt tamper');
    const text = receiptText(arturo);
    let tried = 0;
    while (tried < 1000) {
      const at = random.int(0, text.length - 1);
      const put = String.fromCharCode(random.int(33, 126));
      // Space between tokens means nothing; inside of a text it does, and letters beside it are tried instead.
      if (/\s/.test(text[at]!) || text[at] === put) continue;
      tried += 1;
      const changed = `${text.slice(0, at)}${put}${text.slice(at + 1)}`;
      expect(verifyReceiptText(changed).intact, `${at}: ${text[at]} → ${put} (seed ${random.seed})`).toBe(
        false,
      );
    }
  });

  const signedBy = (receipt: Receipt, key = testKey('server')): Receipt => {
    const { size, head, root, at } = receipt.seal;
    return { ...receipt, seal: sealStatement(key, { mesaId: receipt.mesaId, size, head, root, at }) };
  };
  const dissent = (receipt: Receipt) =>
    receipt.entries.find(({ event }) => event.type === 'decision.dissentAdded')!;

  it.each<[string, (receipt: Receipt) => unknown]>([
    ['notAReceipt', () => ({ hola: 1 })],
    ['notAReceipt', () => null],
    ['otherFormat', (receipt) => ({ ...receipt, format: 'mesa-recibo/9' })],
    ['shape', (receipt) => ({ ...receipt, extra: true })],
    ['shape', ({ seal: _, ...receipt }) => receipt],
    ['shape', (receipt) => ({ ...receipt, seal: { ...receipt.seal, size: 0 } })],
    ['notCanonical', (receipt) => ({ ...receipt, seal: { ...receipt.seal, at: Number.NaN } })],
    ['eventPlace', (receipt) => ({ ...receipt, mesaId: 'other' })],
    ['eventPlace', (receipt) => ({ ...receipt, entries: receipt.entries.slice(1) })],
    ['eventPlace', (receipt) => ({ ...receipt, entries: [...receipt.entries, receipt.entries.at(-1)] })],
    [
      'eventPlace',
      (receipt) => ({ ...receipt, entries: [receipt.entries[0], ...receipt.entries.slice(1).reverse()] }),
    ],
    ['notOwn', (receipt) => ({ ...receipt, participantId: 'elena' })],
    ['notHere', (receipt) => ({ ...receipt, participantId: 'nobody', entries: receipt.entries.slice(0, 1) })],
    ['name', (receipt) => ({ ...receipt, name: { ...receipt.name, displayName: 'Otra persona' } })],
    ['seal', (receipt) => ({ ...receipt, seal: { ...receipt.seal, signature: '0'.repeat(128) } })],
    ['seal', (receipt) => ({ ...receipt, seal: { ...receipt.seal, publicKey: testKey('x').publicKey } })],
    ['notIncluded', (receipt) => ({ ...receipt, seal: { ...receipt.seal, root: 'a'.repeat(64) } })],
  ])('says «%s»', (code, change) => {
    expect(first(change(copy()))).toBe(code);
  });

  it('a text changed with its hash made again is not in the record', () => {
    const receipt = copy();
    const entry = dissent(receipt);
    (entry.event.payload as { text: string }).text = 'Acompañamos la publicación.';
    expect(first(receipt)).toBe('eventHash');
    entry.event = { ...entry.event, hash: hashEvent(entry.event) };
    expect(first(receipt)).toBe('notIncluded');
  });

  it('a closing with another opening is told even when the whole record was made again around it', () => {
    const events = structuredClone(log.events);
    const closing = events.find((one) => one.type === 'decision.roundClosed')!;
    const { openings } = closing.payload as { openings: { by: string; text: string; value: string }[] };
    const mine = openings.find((one) => one.by === 'arturo')!;
    mine.value = 'standAside';
    mine.text = 'Otra cosa';
    const rebuilt = rechain(events);
    const person = log.people.find((one) => one.participantId === 'arturo') ?? null;
    const forged = signedBy(
      makeReceipt({
        mesaId: log.mesaId,
        participantId: 'arturo',
        events: rebuilt,
        person,
        seal: sealFor(rebuilt),
      }),
    );
    expect(isSealed(forged.mesaId, forged.seal)).toBe(true);
    expect(first(forged)).toBe('opening');
  });

  it('an event of somebody else does not fit in, proof and all', () => {
    const receipt = copy();
    const tree = merkleTree(log.events.map((event) => event.hash));
    const foreign = log.events.find((one) => one.type === 'acta.signed' && one.actor === 'elena')!;
    const entry = { event: foreign, proof: tree.inclusion(foreign.seq - 1) };
    const entries = [...receipt.entries, entry].sort((a, b) => a.event.seq - b.event.seq);
    expect(first({ ...receipt, entries })).toBe('notOwn');
  });
});

/** The chain made again over changed events, as somebody with the server's key could. */
function rechain(events: MesaEvent[]): MesaEvent[] {
  const made: MesaEvent[] = [];
  for (const event of events) {
    const open = { ...event, prevHash: made.at(-1)?.hash ?? event.prevHash };
    made.push({ ...open, hash: hashEvent(open) });
  }
  return made;
}
function sealFor(events: MesaEvent[]) {
  const [size, head] = [events.length, events.at(-1)!.hash];
  const root = merkleRoot(events.map((event) => event.hash));
  return sealStatement(testKey('server'), { mesaId: log.mesaId, size, head, root, at: 7 });
}

describe('a receipt beside an acta (M3)', () => {
  it('is of the same record when every event they share and what was signed agree', () => {
    expect(receiptMatchesActa(arturo, actaFile(log))).toEqual({
      same: true,
      compared: arturo.entries.length,
    });
    // The acta of an earlier moment shares only what had happened.
    const early = actaFile({ events: log.events.slice(0, 40), people: log.people });
    const comparison = receiptMatchesActa(arturo, early);
    expect(comparison).toMatchObject({ same: true });
    expect(comparison.same && comparison.compared).toBeLessThan(arturo.entries.length);
  });

  it('names the first event that is not the same when the acta was made from a rewritten record', () => {
    const events = structuredClone(log.events);
    const dissent = events.find((one) => one.type === 'decision.dissentAdded')!;
    (dissent.payload as { text: string }).text = 'Acompañamos la publicación con nombres.';
    const rewritten = { ...actaFile(log), events: rechain(events) };
    expect(receiptMatchesActa(arturo, rewritten)).toEqual({
      same: false,
      reason: 'otherEvent',
      seq: dissent.seq,
    });
  });

  it('sees a rewritten event that is not the person’s by what the server signed', () => {
    const events = structuredClone(log.events);
    const last = events.at(-1)!;
    last.at += 1;
    const rewritten = { ...actaFile(log), events: rechain(events) };
    const own = receiptMatchesActa(receiptOf('elena'), rewritten);
    expect(own).toMatchObject({ same: false, reason: 'otherRoot' });
  });

  it('is not of another mesa', () => {
    const other = actaFile(closedMesa());
    const content = { ...other.content, mesaId: 'another' as typeof other.content.mesaId };
    expect(receiptMatchesActa(arturo, { ...other, content })).toMatchObject({ reason: 'otherMesa' });
  });
});
