// A person's receipt (M3), format `mesa-recibo/1`: every event of theirs, whole, with the proof that it is in the record
// the server signed. Checked by receipt.ts with the server gone. Secret ballots are never here: nothing knows whose they are.
import { z } from 'zod';
import type { ActaPerson, NameOpening } from '../model/acta/types.ts';
import type { MesaEvent } from '../model/event.ts';
import { canonicalJson } from './canonicalJson.ts';
import { Seal } from './checkpoint.ts';
import { type MerkleTree, merkleTree } from './merkle.ts';
import { authorOf } from './receiptOpenings.ts';
import { ClaimedCards, claimable, isOfTable, onTable } from './receiptTable.ts';

export const RECEIPT_FORMAT = 'mesa-recibo/1';

export interface ReceiptEntry {
  event: MesaEvent;
  /** Inclusion of the event's hash at `seq - 1` of the sealed tree, leaf first. */
  proof: string[];
}
export interface Receipt {
  format: typeof RECEIPT_FORMAT;
  mesaId: string;
  participantId: string;
  /** Opens the name committed to when the person came in; null when it was erased (N6). */
  name: NameOpening | null;
  /** In the order of the record; the first is the creation of the mesa. */
  entries: ReceiptEntry[];
  /** Cards without a name that the person says are theirs (C10); absent when there are none. */
  claimed?: string[];
  seal: Seal;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const integer = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The outer shape, with nothing besides what the format names. */
export const ReceiptShape = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  mesaId: z.string(),
  participantId: z.string(),
  name: z
    .strictObject({ displayName: z.string(), organisation: z.string().nullable(), salt: hash })
    .nullable(),
  entries: z
    .array(
      z.strictObject({
        event: z.strictObject({
          mesaId: z.string(),
          seq: integer.min(1),
          at: integer,
          actor: z.string(),
          type: z.string(),
          payload: z.json(),
          prevHash: hash,
          hash,
        }),
        proof: z.array(hash).max(64),
      }),
    )
    .min(1),
  claimed: ClaimedCards.optional(),
  seal: Seal,
});

/** Members by which an event names a person, a round, an ordering, an observation or a proposal kept aside. All are ids when they are there. */
interface Names {
  participantId?: unknown;
  from?: unknown;
  decisionId?: unknown;
  round?: unknown;
  orderingId?: unknown;
  observationId?: unknown;
  asideId?: unknown;
}
const namesIn = (event: MesaEvent): Names =>
  typeof event.payload === 'object' && event.payload !== null ? event.payload : {};

/** What the person put a seal or a text into: its opening, its closing or its answer belongs to the receipt too. */
function threadOf(event: MesaEvent): string | null {
  const { decisionId, round, orderingId, observationId, asideId } = namesIn(event);
  switch (event.type) {
    case 'decision.opened':
    case 'decision.roundOpened':
    case 'decision.roundClosed':
    case 'decision.positionSealed':
    case 'decision.signalSealed':
      return `round/${decisionId}/${round}`;
    case 'ordering.opened':
    case 'ordering.closed':
    case 'ordering.ballotSealed':
      return `ordering/${orderingId}`;
    case 'acta.observed':
    case 'acta.observationAnswered':
      return `observation/${observationId}`;
    case 'aside.sent':
    case 'aside.answered':
      return `aside/${asideId}`;
    default:
      return null;
  }
}
const BEGINS_THREAD = [
  'decision.positionSealed',
  'decision.signalSealed',
  'ordering.ballotSealed',
  'acta.observed',
  'aside.sent',
];

/**
 * The events of a receipt, in order: the creation of the mesa; what the person did; what was done about the person; the
 * rounds, orderings and observations the person took part in; and what they put on the table, with `claimed` cards.
 * Run over a receipt's own events it gives all of them.
 */
export function ownEvents(
  events: MesaEvent[],
  participantId: string,
  claimed: readonly string[] = [],
): MesaEvent[] {
  const table = onTable(events, participantId, claimed);
  const threads = new Set(
    events
      .filter((event) => BEGINS_THREAD.includes(event.type) && authorOf(event) === participantId)
      .map(threadOf),
  );
  return events.filter((event) => {
    const names = namesIn(event);
    const about = names.participantId === participantId || names.from === participantId;
    if (event.seq === 1 || event.actor === participantId || about) return true;
    if (authorOf(event) === participantId || isOfTable(event, participantId, table)) return true;
    const thread = BEGINS_THREAD.includes(event.type) ? null : threadOf(event);
    return thread !== null && threads.has(thread);
  });
}

/** The receipt of one person. `events` is the whole record up to `seal.size`; `person` is null when it was erased. */
export function makeReceipt(parts: {
  mesaId: string;
  participantId: string;
  events: MesaEvent[];
  person: ActaPerson | null;
  seal: Seal;
  /** Cards the person says are theirs; those that are not in the record without a name are left out. */
  claimed?: readonly string[];
  /** The tree over `events`, when somebody holds it already. */
  tree?: MerkleTree;
}): Receipt {
  const { mesaId, participantId, events, person, seal } = parts;
  const tree = parts.tree ?? merkleTree(events.map((event) => event.hash));
  const name = person && {
    displayName: person.displayName,
    organisation: person.organisation,
    salt: person.salt,
  };
  const claimed = claimable(events, parts.claimed ?? []);
  const entries = ownEvents(events, participantId, claimed).map((event) => ({
    event,
    proof: tree.inclusion(event.seq - 1),
  }));
  const claims = claimed.length > 0 ? { claimed } : {};
  return { format: RECEIPT_FORMAT, mesaId, participantId, name, entries, ...claims, seal };
}

/** The file's text: canonical member order, one member per line so that people can read and compare it. */
export const receiptText = (receipt: Receipt): string =>
  `${JSON.stringify(JSON.parse(canonicalJson(receipt)), null, 1)}\n`;
