// Checks a receipt (M3) with nothing but itself, and whether an acta is of the same record. Total: any value gets an
// answer, and the first thing that does not hold is named.
import type { EventPayload, MesaEvent } from '../model/event.ts';
import type { ActaFile } from './actaFile.ts';
import { isSealed, type Seal } from './checkpoint.ts';
import { hashEvent } from './hashChain.ts';
import { isIncluded, merkleRoot } from './merkle.ts';
import { ownEvents, RECEIPT_FORMAT, type Receipt, ReceiptShape } from './receiptFile.ts';
import { countSealed } from './receiptOpenings.ts';
import { claimable, countTable, type TableCount } from './receiptTable.ts';
import { isRecordValue } from './recordValue.ts';
import { commitTo, nameValue } from './saltedCommitment.ts';
import { NotStrictJson, parseStrictJson } from './strictJson.ts';
import { readable } from './verify/chain.ts';

export const RECEIPT_FAULTS = [
  'syntax',
  'duplicateKey',
  'notCanonical',
  'tooDeep',
  'notAReceipt',
  'otherFormat',
  'shape',
  'eventHash',
  'eventRead',
  'eventPlace',
  'notIncluded',
  'notOwn',
  'notHere',
  'claim',
  'name',
  'opening',
  'seal',
] as const;
export type ReceiptFault = (typeof RECEIPT_FAULTS)[number];
/** The file could not even be read as a receipt. */
export const UNREADABLE_RECEIPT: readonly ReceiptFault[] = RECEIPT_FAULTS.slice(0, 7);

export interface ReceiptDifference {
  code: ReceiptFault;
  path: (string | number)[];
  found: string | null;
  /** Number of the event in the record, when the difference belongs to one. */
  seq: number | null;
  /** Line of the file, when it stops being JSON. */
  line: number | null;
}
export interface ReceiptSummary {
  mesaId: string;
  mesaName: string;
  mesaNumber: number;
  theme: string;
  timeZone: string;
  participantId: string;
  /** Null when the name was erased. */
  displayName: string | null;
  organisation: string | null;
  /** Events in the receipt, the creation of the mesa included. */
  events: number;
  /** Positions, signals and ballots: opened and checked, and still sealed. */
  opened: number;
  sealed: number;
  signatures: number;
  /** Cards with the person's name, cards they say are theirs, and turns asked for. */
  table: TableCount;
  seal: Seal;
}
export type ReceiptVerification =
  | { intact: true; summary: ReceiptSummary; receipt: Receipt }
  | { intact: false; first: ReceiptDifference };

const differs = (code: ReceiptFault, rest: Partial<ReceiptDifference> = {}): ReceiptDifference => ({
  path: [],
  found: null,
  seq: null,
  line: null,
  ...rest,
  code,
});

function readReceipt(value: unknown): Receipt | ReceiptDifference {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format !== 'string' || !format.startsWith('mesa-recibo/')) return differs('notAReceipt');
  if (format !== RECEIPT_FORMAT) return differs('otherFormat', { path: ['format'], found: format });
  if (!isRecordValue(value)) return differs('notCanonical');
  const parsed = ReceiptShape.safeParse(value);
  // The value itself and not the parser's copy: a copy may lack what it did not understand.
  if (parsed.success) return value as Receipt;
  const path = (parsed.error.issues[0]?.path ?? []).map((part) =>
    typeof part === 'number' ? part : String(part),
  );
  return differs('shape', { path });
}

/** Each event by itself: its place, its hash, its meaning, and its proof. */
function checkEntries({ mesaId, entries, seal }: Receipt): ReceiptDifference | null {
  let before = 0;
  for (const [index, { event, proof }] of entries.entries()) {
    const { seq, type } = event;
    const at = { path: ['entries', index], seq, found: type };
    const first = index === 0;
    const placed = first ? seq === 1 && type === 'mesa.created' : seq > before && seq <= seal.size;
    if (event.mesaId !== mesaId || !placed) return differs('eventPlace', at);
    if (hashEvent(event) !== event.hash) return differs('eventHash', at);
    if (readable(event)) return differs('eventRead', at);
    if (seq === seal.size && event.hash !== seal.head) return differs('notIncluded', at);
    if (!isIncluded(event.hash, seq - 1, seal.size, proof, seal.root)) return differs('notIncluded', at);
    before = seq;
  }
  return null;
}

/** What makes it the receipt of this person: only their events, their arrival, what they claim, their name, and what they sealed. */
function checkPerson(receipt: Receipt, events: MesaEvent[]): ReceiptDifference | null {
  const { participantId, name, claimed = [] } = receipt;
  const own = new Set(ownEvents(events, participantId, claimed));
  const foreign = events.findIndex((event) => !own.has(event));
  if (foreign !== -1) {
    return differs('notOwn', { path: ['entries', foreign], seq: events[foreign]?.seq ?? null });
  }
  const arrival = events.find(
    (event) =>
      event.type === 'person.joined' &&
      (event.payload as EventPayload<'person.joined'>).participantId === participantId,
  );
  if (!arrival) return differs('notHere', { path: ['entries'] });
  const absent = claimed.findIndex((id) => claimable(events, [id]).length === 0);
  if (absent !== -1) {
    return differs('claim', { path: ['claimed', absent], found: claimed[absent] ?? null });
  }
  const { nameCommitment } = arrival.payload as EventPayload<'person.joined'>;
  if (name && commitTo(name.salt, nameValue(name.displayName, name.organisation)) !== nameCommitment) {
    return differs('name', { path: ['name'], found: name.displayName });
  }
  const { wrong } = countSealed(events, participantId);
  if (!wrong) return null;
  const index = events.indexOf(wrong);
  return differs('opening', { path: ['entries', index], seq: wrong.seq });
}

function summaryOf(receipt: Receipt, events: MesaEvent[]): ReceiptSummary {
  const { mesaId, participantId, name, seal } = receipt;
  const created = events[0]?.payload as EventPayload<'mesa.created'>;
  const { opened, sealed } = countSealed(events, participantId);
  const signatures = events.filter((event) => event.type === 'acta.signed' && event.actor === participantId);
  return {
    mesaId,
    mesaName: created.name,
    mesaNumber: created.number,
    theme: created.theme,
    timeZone: created.timeZone,
    participantId,
    displayName: name?.displayName ?? null,
    organisation: name?.organisation ?? null,
    events: events.length,
    opened,
    sealed,
    signatures: signatures.length,
    table: countTable(events, participantId, receipt.claimed ?? []),
    seal,
  };
}

/** Checks an already parsed receipt. Total: any value gives an answer and nothing is thrown. */
export function verifyReceipt(value: unknown): ReceiptVerification {
  const receipt = readReceipt(value);
  if ('code' in receipt) return { intact: false, first: receipt };
  const events = receipt.entries.map((entry) => entry.event);
  const first =
    checkEntries(receipt) ??
    checkPerson(receipt, events) ??
    (isSealed(receipt.mesaId, receipt.seal) ? null : differs('seal', { path: ['seal'] }));
  return first ? { intact: false, first } : { intact: true, summary: summaryOf(receipt, events), receipt };
}

/** Checks the text of a file, which also refuses duplicate keys and second ways of writing one value. */
export function verifyReceiptText(text: string): ReceiptVerification {
  try {
    return verifyReceipt(parseStrictJson(text));
  } catch (error) {
    if (!(error instanceof NotStrictJson)) throw error;
    const line = text.slice(0, error.offset).split('\n').length;
    return { intact: false, first: differs(error.problem, { line }) };
  }
}

export type ReceiptComparison =
  | { same: true; compared: number }
  | { same: false; reason: 'otherMesa' | 'otherEvent' | 'otherRoot'; seq: number | null };

/**
 * Whether an acta is of the record the receipt was taken from: every event they share, and, when the acta is long enough,
 * what the server signed for the receipt. Both must have been verified before. `compared` counts the shared events.
 */
export function receiptMatchesActa({ mesaId, entries, seal }: Receipt, acta: ActaFile): ReceiptComparison {
  const { events } = acta;
  if (acta.content.mesaId !== mesaId) return { same: false, reason: 'otherMesa', seq: null };
  const shared = entries.filter(({ event }) => event.seq <= events.length);
  const other = shared.find(({ event }) => events[event.seq - 1]?.hash !== event.hash);
  if (other) return { same: false, reason: 'otherEvent', seq: other.event.seq };
  if (seal.size > events.length) return { same: true, compared: shared.length };
  const sealed = events.slice(0, seal.size).map((event) => event.hash);
  const agrees = sealed.at(-1) === seal.head && merkleRoot(sealed) === seal.root;
  return agrees ? { same: true, compared: shared.length } : { same: false, reason: 'otherRoot', seq: null };
}
