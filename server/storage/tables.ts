// The tables, once, as Kysely sees them in both databases, and the turning of rows into the port's shapes.

import type { Generated } from 'kysely';
import type { MesaEvent } from '../../shared/model/event.ts';
import type { CommandId, MesaId, ParticipantId, PartyId } from '../../shared/model/ids.ts';
import type { OrderingId, SecretBallot } from '../../shared/model/ordering.ts';
import type {
  CheckpointRow,
  MesaRow,
  PersonRow,
  SealedRow,
  SessionRow,
  StoredDoc,
} from '../application/ports.ts';

/** Columns of every table. Times are Unix milliseconds; `event` and `answer` hold JSON text. */
export interface Tables {
  mesas: { mesa_id: MesaId; join_code: string; created_at: number; closed_at: number | null };
  /** JSON text, not jsonb: jsonb would reorder keys and refuse U+0000, and the hash is over the content. */
  events: { mesa_id: string; seq: number; event: string };
  people: {
    mesa_id: MesaId;
    participant_id: ParticipantId;
    display_name: string;
    organisation: string | null;
    salt: string;
  };
  sealed: { mesa_id: MesaId; key: string; value: string; salt: string };
  commands: { mesa_id: MesaId; participant_id: ParticipantId; command_id: CommandId; answer: string };
  sessions: {
    token_hash: string;
    mesa_id: MesaId;
    participant_id: ParticipantId;
    created_at: number;
    revoked_at: number | null;
  };
  entry_words: {
    mesa_id: MesaId;
    participant_id: ParticipantId;
    locator: string;
    salt: string;
    hash: string;
    tries: number;
  };
  /** `id` grows with every row of the whole store, so it orders the tail of each document. */
  doc_updates: { id: Generated<number>; doc: string; bytes: Uint8Array };
  doc_snapshots: { doc: string; bytes: Uint8Array };
  client_ids: { doc: string; client_id: number; owner: string };
  /** Who answered a secret round: membership and nothing else, in the order of its key. */
  ballot_roll: { mesa_id: MesaId; ordering_id: OrderingId; participant_id: ParticipantId };
  /** Ballots of secret rounds, in the order of their numbers; `ballot` holds JSON text. No person, no time. */
  ballots: {
    mesa_id: MesaId;
    ordering_id: OrderingId;
    number: string;
    party_id: PartyId | null;
    ballot: string;
  };
  checkpoints: {
    mesa_id: string;
    size: number;
    head: string;
    root: string;
    at: number;
    public_key: string;
    signature: string;
  };
  settings: { key: string; value: string };
  probe: { id: number; writes: number };
  /** One row with id 1: the process that may write. `fence` grows with every owner. */
  ownership: { id: number; fence: number; owner: string; expires_at: number };
  migrations: { number: number; name: string };
}

/** Parses a stored event. What we read back is what we wrote; the chain itself is checked by `shared/record`. */
export const rowToEvent = (row: { event: string }): MesaEvent => JSON.parse(row.event) as MesaEvent;

export const rowToMesa = (row: Tables['mesas']): MesaRow => ({
  mesaId: row.mesa_id,
  joinCode: row.join_code,
  createdAt: row.created_at,
  closedAt: row.closed_at,
});

export const mesaToRow = (mesa: MesaRow): Tables['mesas'] => ({
  mesa_id: mesa.mesaId,
  join_code: mesa.joinCode,
  created_at: mesa.createdAt,
  closed_at: mesa.closedAt,
});

export const rowToPerson = (row: Tables['people']): PersonRow => ({
  mesaId: row.mesa_id,
  participantId: row.participant_id,
  displayName: row.display_name,
  organisation: row.organisation,
  salt: row.salt,
});

export const personToRow = (person: PersonRow): Tables['people'] => ({
  mesa_id: person.mesaId,
  participant_id: person.participantId,
  display_name: person.displayName,
  organisation: person.organisation,
  salt: person.salt,
});

export const rowToSealed = (row: Tables['sealed']): SealedRow => ({
  mesaId: row.mesa_id,
  key: row.key,
  value: row.value,
  salt: row.salt,
});

export const sealedToRow = (sealed: SealedRow): Tables['sealed'] => ({
  mesa_id: sealed.mesaId,
  key: sealed.key,
  value: sealed.value,
  salt: sealed.salt,
});

export const rowToSession = (row: Tables['sessions']): SessionRow => ({
  tokenHash: row.token_hash,
  mesaId: row.mesa_id,
  participantId: row.participant_id,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
});

export const sessionToRow = (session: SessionRow): Tables['sessions'] => ({
  token_hash: session.tokenHash,
  mesa_id: session.mesaId,
  participant_id: session.participantId,
  created_at: session.createdAt,
  revoked_at: session.revokedAt,
});

export const rowToBallot = (
  row: Pick<Tables['ballots'], 'number' | 'party_id' | 'ballot'>,
): SecretBallot => ({
  number: row.number,
  partyId: row.party_id,
  ballot: JSON.parse(row.ballot) as SecretBallot['ballot'],
});

export const rowToCheckpoint = (row: Tables['checkpoints']): CheckpointRow => ({
  mesaId: row.mesa_id,
  size: row.size,
  head: row.head,
  root: row.root,
  at: row.at,
  publicKey: row.public_key,
  signature: row.signature,
});

/** Rows of one document in order of id (0 is the snapshot) → the port's shape. Copies, because `pg`
 *  hands out slices of its network buffers. */
export function rowsToDoc(rows: { id: number; bytes: Uint8Array }[]): StoredDoc {
  const snapshotRow = rows.find((row) => row.id === 0);
  const updates = rows.filter((row) => row.id !== 0).map((row) => new Uint8Array(row.bytes));
  return {
    snapshot: snapshotRow ? new Uint8Array(snapshotRow.bytes) : null,
    updates,
    tailBytes: updates.reduce((sum, update) => sum + update.byteLength, 0),
  };
}

/** Key order of the port: by UTF-16 code units, the same in every store whatever the database collates. */
export const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** Oldest mesa first; the id decides between two of the same millisecond. */
export const byCreation = (a: MesaRow, b: MesaRow): number =>
  a.createdAt - b.createdAt || (a.mesaId < b.mesaId ? -1 : 1);

/** Participant id order, so that loadPeople gives one order in every store. */
export const byParticipant = (a: PersonRow, b: PersonRow): number =>
  a.participantId < b.participantId ? -1 : 1;
