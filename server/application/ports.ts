// What the application needs from the world, as contracts in words. Adapters implement these; the
// contract suites in tests/contract run against every adapter.
import type { MesaEvent } from '../../shared/model/event.ts';
import type { CommandId, MesaId, ParticipantId, PartyId } from '../../shared/model/ids.ts';
import type { OrderingId, SecretBallot } from '../../shared/model/ordering.ts';
import type { CheckpointStatement } from '../../shared/record/signedText.ts';

/** Wall clock and monotonic clock, in milliseconds. Rules never read time themselves. */
export interface Clock {
  /** Unix time in milliseconds. May jump when the operator changes the machine's clock. */
  now(): number;
  /** Milliseconds since some fixed moment; never goes back. Countdown and grace use it. */
  monotonic(): number;
  /** Runs `task` once after `delayMs`; the returned function cancels it. Never keeps the process alive. */
  after(delayMs: number, task: () => void): () => void;
}

/** Randomness: injected so that tests and the rehearsal can repeat a run from its seed. */
export interface Ids {
  /** A new identifier, URL-safe, 16 characters (≈ 95 bits). */
  id(): string;
  /** `bytes` random bytes from the system's generator. */
  random(bytes: number): Uint8Array;
}

/** What people gave about themselves. Lives outside the hashed record so that it can be erased (N6). */
export interface PersonRow {
  mesaId: MesaId;
  participantId: ParticipantId;
  displayName: string;
  organisation: string | null;
  /** Hex, 32 bytes. The event holds SHA-256(salt ‖ canonical JSON of name and organisation). */
  salt: string;
}

/** A session of one participant in one mesa. The store keeps only the SHA-256 of the token. */
export interface SessionRow {
  tokenHash: string;
  mesaId: MesaId;
  participantId: ParticipantId;
  createdAt: number;
  revokedAt: number | null;
}

/** The words that let a person in from another device (trust.md 2). The words themselves are nowhere. */
export interface EntryWordsRow {
  mesaId: MesaId;
  participantId: ParticipantId;
  /** Hex: a keyed hash of the first word, which finds the row. Unique inside the mesa. */
  locator: string;
  /** Hex: the slow hash of all the words, and its salt. */
  salt: string;
  hash: string;
  /** How often they were tried since they were drawn, or since they were right. */
  tries: number;
}

/** A hidden value (a position before its round closes). Never leaves the server until it is opened. */
export interface SealedRow {
  mesaId: MesaId;
  /** `<decisionId>/<round>/<partyId>/<n>`; unique inside the mesa. */
  key: string;
  /** Canonical JSON of the hidden value. */
  value: string;
  salt: string;
}

/** The first answer to a command, given again when the command is repeated. */
export interface CommandRow {
  mesaId: MesaId;
  participantId: ParticipantId;
  commandId: CommandId;
  /** JSON of the Result the first run gave. */
  answer: string;
}

export interface MesaRow {
  mesaId: MesaId;
  /** Normalised join code, unique among mesas that are not closed. */
  joinCode: string;
  createdAt: number;
  closedAt: number | null;
}

/** A ballot of a secret round on its way into the store. The person is only marked as having answered. */
export interface CastBallot {
  mesaId: MesaId;
  orderingId: OrderingId;
  participantId: ParticipantId;
  /** Drawn on the person's device; finds the ballot and names nobody. */
  number: string;
  partyId: PartyId | null;
  ballot: SecretBallot['ballot'];
}
/** `counted` and `changed` both mean: under that number there is now exactly this ballot. Answer people the same to
 *  both, so that repeating a request always sounds as it did the first time. */
export type CastAnswer = 'counted' | 'changed' | 'alreadyCast';
/** A secret round: ballots by number, people by id. Nothing joins one to the other. */
export interface BallotBox {
  ballots: SecretBallot[];
  roll: ParticipantId[];
}

/** The whole record of a mesa up to `size` events, signed by the key of the server (trust.md 6). */
export interface CheckpointRow extends CheckpointStatement {
  /** Hex, 32 bytes: the key that signed, because an installation may have had another. */
  publicKey: string;
  /** Hex, 64 bytes, over `checkpointText`. */
  signature: string;
}

/** What one command writes, all of it or nothing. */
export interface Append {
  mesaId: MesaId;
  /** `seq` of the last event the writer saw; 0 for a new mesa. */
  expectedSeq: number;
  events: MesaEvent[];
  people?: PersonRow[];
  sealed?: SealedRow[];
  /**
   * Beginnings of keys: every sealed value of the mesa under one of them is deleted, before `sealed` is written, and no
   * byte of it stays where the store can reach. For what must not outlive its opening (C10). Never the empty one.
   */
  dropSealed?: string[];
  /** Secret rounds that were withdrawn: their ballots and their roll are deleted, as thoroughly as `dropSealed`. */
  dropBallots?: OrderingId[];
  sessions?: SessionRow[];
  command?: CommandRow;
  /** Inserts the mesa's row (creation) or updates its code and closing time. */
  mesa?: MesaRow;
}

export interface DocUpdate {
  doc: string;
  update: Uint8Array;
}
export interface StoredDoc {
  /** Last snapshot (an encoded Yjs state), or null. */
  snapshot: Uint8Array | null;
  /** Updates appended after the snapshot, in order. */
  updates: Uint8Array[];
  /** Bytes in `updates`, so that a room knows when to make the next snapshot. */
  tailBytes: number;
}

/**
 * The store. Every promise that resolves means: synced to disk (architecture.md 4.3, trust.md 7).
 * Every promise that rejects means: nothing of that call was kept. A rejected call with
 * `StoreConflict` lost a race and may be retried after loading again; any other error is a fault of
 * the disk or of the database, after which the caller refuses writes until `healthy()` says yes.
 */
export interface Storage {
  /** Appends events and what belongs to them in one transaction. Rejects with StoreConflict when
   *  `expectedSeq` is not the last stored seq, or the commandId or the live joinCode is already there. */
  append(append: Append): Promise<void>;
  /** Events with seq > afterSeq in order; [] for an unknown mesa. */
  loadEvents(mesaId: MesaId, afterSeq?: number): Promise<MesaEvent[]>;
  listMesas(): Promise<MesaRow[]>;
  findMesaByCode(joinCode: string): Promise<MesaRow | null>;
  loadPeople(mesaId: MesaId): Promise<PersonRow[]>;
  /** Sealed values whose key starts with `prefix`, in key order. */
  loadSealed(mesaId: MesaId, prefix: string): Promise<SealedRow[]>;
  findCommand(mesaId: MesaId, participantId: ParticipantId, commandId: CommandId): Promise<CommandRow | null>;

  saveSession(session: SessionRow): Promise<void>;
  findSession(tokenHash: string): Promise<SessionRow | null>;
  /** Marks every session of the person as revoked; returns how many were live. Repeating gives 0. */
  revokeSessions(mesaId: MesaId, participantId: ParticipantId, at: number): Promise<number>;

  /** Puts these words in the place of the person's old ones. Rejects with StoreConflict when the locator is another
   *  person's of that mesa. */
  saveEntryWords(words: EntryWordsRow): Promise<void>;
  /** Counts one try before it is known whether it is right, and gives the row with it; null for an unknown locator. */
  countEntryTry(mesaId: MesaId, locator: string): Promise<EntryWordsRow | null>;
  /** They were right: the count begins again. Nothing for who has no words. */
  forgiveEntryTries(mesaId: MesaId, participantId: ParticipantId): Promise<void>;
  /** Erases them. Repeating does nothing. */
  dropEntryWords(mesaId: MesaId, participantId: ParticipantId): Promise<void>;

  /** Appends all updates of all documents in one synced transaction, in the order given. */
  appendDocUpdates(updates: DocUpdate[]): Promise<void>;
  /** Unknown document: { snapshot: null, updates: [], tailBytes: 0 }. */
  loadDoc(doc: string): Promise<StoredDoc>;
  /** Replaces the snapshot and drops the `coveredUpdates` oldest updates of the tail, in one transaction. */
  saveDocSnapshot(doc: string, snapshot: Uint8Array, coveredUpdates: number): Promise<void>;
  /** Binds Yjs client ids of one document to people. First writer wins; returns the owners now stored
   *  for the ids asked, so a later claim sees the first one. */
  claimClientIds(doc: string, clientIds: number[], owner: string): Promise<Map<number, string>>;
  loadClientIds(doc: string): Promise<Map<number, string>>;

  /**
   * Marks the person and keeps the ballot in one transaction, without time, order or any link between both
   * (trust.md 5). New person and new number: 'counted'. Known person and known number: the ballot is replaced,
   * 'changed'; when it already was exactly that one, 'counted' and nothing is written. Known person and new
   * number, or new person and a number that is there: 'alreadyCast' and nothing is written. Who may vote, and
   * until when, is the caller's matter.
   */
  castBallot(cast: CastBallot): Promise<CastAnswer>;
  /** Unknown round: both lists empty. */
  loadBallots(mesaId: MesaId, orderingId: OrderingId): Promise<BallotBox>;

  /** Keeps a checkpoint. For a size that has one, the first stays. */
  saveCheckpoint(checkpoint: CheckpointRow): Promise<void>;
  /** The smallest size first; [] for an unknown mesa. */
  loadCheckpoints(mesaId: MesaId): Promise<CheckpointRow[]>;

  /** Small installation facts (server key, admin token hash). */
  getSetting(key: string): Promise<string | null>;
  putSetting(key: string, value: string): Promise<void>;
  /** Stores the value unless the key has one; gives the value now stored, so that of several processes one decides. */
  claimSetting(key: string, value: string): Promise<string>;

  /** True when the store can be read and written now. */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where the one secret of the installation lies, apart from what is exported. */
export interface SecretKeeper {
  /** For whoever operates the machine: the path of a file, or the name of a setting. */
  readonly place: string;
  read(): Promise<string | null>;
  /** Synced when it resolves; gives the text now kept, which may be one that another process wrote first. */
  create(text: string): Promise<string>;
}

/** The writer lost a race: load again and decide again. */
export class StoreConflict extends Error {
  override name = 'StoreConflict';
}

/** Who a document connection belongs to, as the session says (never as the client claims). */
export interface DocPrincipal {
  mesaId: MesaId;
  participantId: ParticipantId;
  displayName: string;
  partyId: string | null;
  role: string;
}

/** What the sync engine asks about rights. Called at the door and again at the moment of every write. */
export interface DocRights {
  /** Resolves the bearer of a connection, or null. `token` from ?token=, or the session cookie. */
  authenticate(token: string): Promise<DocPrincipal | null>;
  /** May this person open this document now? */
  mayRead(who: DocPrincipal, doc: string): boolean;
  /** May this person write it at this very moment? The reason names why not. Synchronous on purpose:
   *  it is read between two frames. */
  mayWrite(
    who: DocPrincipal,
    doc: string,
  ): { ok: true } | { ok: false; reason: 'locked' | 'frozen' | 'reader' | 'removed' };
  /** Does the document exist? Names are made by the server. */
  exists(doc: string): boolean;
}

/** What the application asks of the sync engine. */
export interface LiveDocs {
  /** The state of a document as one encoded Yjs update, including everything admitted so far
   *  (flushes and commits what is waiting first). Used to freeze a text. */
  encodedState(doc: string): Promise<Uint8Array>;
  /** Writes to a document as the server (seeding an example). Committed before it resolves. */
  applyAsServer(doc: string, update: Uint8Array): Promise<void>;
  /** Closes every connection of this person (all documents of the mesa). */
  disconnectPerson(mesaId: MesaId, participantId: ParticipantId): void;
  /** Rights of a document changed: closes the connections that may no longer read it. */
  rightsChanged(doc: string): void;
  /** Flushes, commits and closes every connection with 1001. */
  close(): Promise<void>;
}
