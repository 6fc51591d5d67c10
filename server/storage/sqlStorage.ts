// The Storage port over SQL, the same for SQLite and Postgres. What differs (connections, locks, what an
// error means, how to come back after a fault) is behind SqlBackend.
import type { Kysely } from 'kysely';
import type { MesaEvent } from '../../shared/model/event.ts';
import type { CommandId, MesaId, ParticipantId } from '../../shared/model/ids.ts';
import type { OrderingId } from '../../shared/model/ordering.ts';
import type {
  Append,
  BallotBox,
  CastAnswer,
  CastBallot,
  CheckpointRow,
  CommandRow,
  DocUpdate,
  EntryWordsRow,
  MesaRow,
  PersonRow,
  SealedRow,
  SessionRow,
  Storage,
  StoredDoc,
} from '../application/ports.ts';
import { StoreConflict } from '../application/ports.ts';
import { assertAppendShape, assertCovered } from './appendShape.ts';
import { StorageUnavailable } from './errors.ts';
import type { SqlBackend } from './sqlBackend.ts';
import { countEntryTry, dropEntryWords, forgiveEntryTries, writeEntryWords } from './sqlEntryWords.ts';
import { readBox, readCheckpoints, writeBallot, writeCheckpoint } from './sqlProofs.ts';
import { readDoc } from './sqlReads.ts';
import {
  writeAppend,
  writeClientIds,
  writeDocSnapshot,
  writeDocUpdates,
  writeFirstSetting,
  writeRevocation,
  writeSession,
  writeSetting,
} from './sqlWrites.ts';
import {
  byCreation,
  byKey,
  byParticipant,
  rowToEvent,
  rowToMesa,
  rowToPerson,
  rowToSealed,
  rowToSession,
  type Tables,
} from './tables.ts';

/** The store over an open backend whose tables are up to date. */
export class SqlStorage implements Storage {
  readonly #backend: SqlBackend;
  #state: 'open' | 'broken' | 'closed' = 'open';
  #docWrites: Promise<unknown> = Promise.resolve();
  #waitingDocs = 0;
  #probing: Promise<boolean> | null = null;

  constructor(backend: SqlBackend) {
    this.#backend = backend;
  }

  /** See Storage.append. A sealed key written twice is also a StoreConflict. People are replaced by id. */
  async append(append: Append): Promise<void> {
    assertAppendShape(append);
    await this.#write([`mesa ${append.mesaId}`], (db) => writeAppend(db, append));
    if (append.dropSealed) await this.#backend.forget();
  }

  async loadEvents(mesaId: MesaId, afterSeq = 0): Promise<MesaEvent[]> {
    const rows = await this.#db
      .selectFrom('events')
      .select('event')
      .where('mesa_id', '=', mesaId)
      .where('seq', '>', afterSeq)
      .orderBy('seq')
      .execute();
    return rows.map(rowToEvent);
  }

  /** Oldest first. */
  async listMesas(): Promise<MesaRow[]> {
    const rows = await this.#db.selectFrom('mesas').selectAll().execute();
    return rows.map(rowToMesa).sort(byCreation);
  }

  /** Only a live mesa is found: a closed one gave its code back. */
  async findMesaByCode(joinCode: string): Promise<MesaRow | null> {
    const row = await this.#db
      .selectFrom('mesas')
      .selectAll()
      .where('join_code', '=', joinCode)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return row ? rowToMesa(row) : null;
  }

  async loadPeople(mesaId: MesaId): Promise<PersonRow[]> {
    const rows = await this.#db.selectFrom('people').selectAll().where('mesa_id', '=', mesaId).execute();
    return rows.map(rowToPerson).sort(byParticipant);
  }

  async loadSealed(mesaId: MesaId, prefix: string): Promise<SealedRow[]> {
    const rows = await this.#db.selectFrom('sealed').selectAll().where('mesa_id', '=', mesaId).execute();
    return rows
      .filter((row) => row.key.startsWith(prefix))
      .map(rowToSealed)
      .sort(byKey);
  }

  async findCommand(
    mesaId: MesaId,
    participantId: ParticipantId,
    commandId: CommandId,
  ): Promise<CommandRow | null> {
    const row = await this.#db
      .selectFrom('commands')
      .select('answer')
      .where('mesa_id', '=', mesaId)
      .where('participant_id', '=', participantId)
      .where('command_id', '=', commandId)
      .executeTakeFirst();
    return row ? { mesaId, participantId, commandId, answer: row.answer } : null;
  }

  async saveSession(session: SessionRow): Promise<void> {
    await this.#write([], (db) => writeSession(db, session));
  }

  async findSession(tokenHash: string): Promise<SessionRow | null> {
    const found = this.#db.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash);
    const row = await found.executeTakeFirst();
    return row ? rowToSession(row) : null;
  }

  async revokeSessions(mesaId: MesaId, participantId: ParticipantId, at: number): Promise<number> {
    return this.#write([], (db) => writeRevocation(db, mesaId, participantId, at));
  }

  async saveEntryWords(words: EntryWordsRow): Promise<void> {
    await this.#write([], (db) => writeEntryWords(db, words));
  }

  async countEntryTry(mesaId: MesaId, locator: string): Promise<EntryWordsRow | null> {
    return this.#write([`entry ${mesaId}/${locator}`], (db) => countEntryTry(db, mesaId, locator));
  }

  async forgiveEntryTries(mesaId: MesaId, participantId: ParticipantId): Promise<void> {
    await this.#write([], (db) => forgiveEntryTries(db, mesaId, participantId));
  }

  async dropEntryWords(mesaId: MesaId, participantId: ParticipantId): Promise<void> {
    await this.#write([], (db) => dropEntryWords(db, mesaId, participantId));
  }

  /** Calls made one after the other are stored in that order, also when nobody waited between them. */
  async appendDocUpdates(updates: DocUpdate[]): Promise<void> {
    if (updates.length === 0) return;
    this.#assertWritable();
    try {
      // Only when no document write waits: it would be overtaken. A quarter of the processor time of a transaction.
      if (this.#waitingDocs === 0 && this.#backend.appendAtOnce?.(updates)) return;
    } catch (error) {
      await this.#refused(error);
    }
    await this.#writeDocs(
      updates.map((update) => update.doc),
      (db) => writeDocUpdates(db, updates),
    );
  }

  async loadDoc(doc: string): Promise<StoredDoc> {
    return readDoc(this.#db, doc);
  }

  async saveDocSnapshot(doc: string, snapshot: Uint8Array, coveredUpdates: number): Promise<void> {
    assertCovered(coveredUpdates);
    await this.#writeDocs([doc], (db) => writeDocSnapshot(db, doc, snapshot, coveredUpdates));
  }

  async claimClientIds(doc: string, clientIds: number[], owner: string): Promise<Map<number, string>> {
    const asked = new Set(clientIds);
    if (asked.size > 0)
      await this.#write(docNames([doc]), (db) => writeClientIds(db, doc, [...asked], owner));
    const owners = await this.loadClientIds(doc);
    return new Map([...owners].filter(([clientId]) => asked.has(clientId)));
  }

  async loadClientIds(doc: string): Promise<Map<number, string>> {
    const rows = await this.#db
      .selectFrom('client_ids')
      .select(['client_id', 'owner'])
      .where('doc', '=', doc)
      .orderBy('client_id')
      .execute();
    return new Map(rows.map((row) => [row.client_id, row.owner]));
  }

  /** The former states of the round are thrown away before it resolves, as far as the database lets us. */
  async castBallot(cast: CastBallot): Promise<CastAnswer> {
    const answer = await this.#write(roundName(cast), (db) => writeBallot(db, cast));
    await this.#backend.forget();
    return answer;
  }

  /** Both lists of one moment. */
  async loadBallots(mesaId: MesaId, orderingId: OrderingId): Promise<BallotBox> {
    return this.#write(roundName({ mesaId, orderingId }), (db) => readBox(db, mesaId, orderingId));
  }

  async saveCheckpoint(checkpoint: CheckpointRow): Promise<void> {
    await this.#write([], (db) => writeCheckpoint(db, checkpoint));
  }

  async loadCheckpoints(mesaId: MesaId): Promise<CheckpointRow[]> {
    return readCheckpoints(this.#db, mesaId);
  }

  async getSetting(key: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('settings')
      .select('value')
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.value ?? null;
  }

  async putSetting(key: string, value: string): Promise<void> {
    await this.#write([], (db) => writeSetting(db, key, value));
  }

  async claimSetting(key: string, value: string): Promise<string> {
    return this.#write([`setting ${key}`], (db) => writeFirstSetting(db, key, value));
  }

  /** Writes a probe row and waits for the disk. After a fault it first comes back to what is on disk
   *  (trust.md 7); from the moment it says true, writes are accepted again. */
  async healthy(): Promise<boolean> {
    this.#probing ??= this.#probe().finally(() => {
      this.#probing = null;
    });
    return this.#probing;
  }

  /** Waits for the writes under way. Closing twice is closing once; everything after it is refused. */
  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    await this.#docWrites;
    await this.#backend.close();
  }

  get #db(): Kysely<Tables> {
    if (this.#state === 'closed') throw new StorageUnavailable('the store is closed');
    return this.#backend.db;
  }

  async #probe(): Promise<boolean> {
    if (this.#state === 'closed') return false;
    try {
      if (this.#isBroken()) await this.#backend.recover();
      await this.#backend.probe();
      if (this.#isClosed()) return false;
      this.#state = 'open';
      return true;
    } catch {
      if (!this.#isClosed()) this.#state = 'broken';
      return false;
    }
  }

  /** A method and not a comparison in place: the state may change during an await, which TypeScript cannot see. */
  #isClosed(): boolean {
    return this.#state === 'closed';
  }

  #isBroken(): boolean {
    return this.#state === 'broken' || this.#backend.faulted;
  }

  #assertWritable(): void {
    if (this.#isClosed()) throw new StorageUnavailable('the store is closed');
    if (this.#isBroken()) throw new StorageUnavailable('an earlier write failed');
  }

  async #write<T>(names: readonly string[], work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    this.#assertWritable();
    return this.#transact(names, work);
  }

  /** Accepted at once, done in the order of the calls. */
  async #writeDocs(docs: readonly string[], work: (db: Kysely<Tables>) => Promise<void>): Promise<void> {
    this.#assertWritable();
    this.#waitingDocs += 1;
    const mine = this.#docWrites
      .then(() => this.#transact(docNames(docs), work))
      .finally(() => {
        this.#waitingDocs -= 1;
      });
    this.#docWrites = mine.catch(() => undefined);
    return mine;
  }

  async #transact<T>(names: readonly string[], work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await this.#backend.db.transaction().execute(async (db) => {
        // Again: a write that waited behind one whose sync failed must not carry on (trust.md 7).
        if (this.#isBroken()) throw new StorageUnavailable('the write before this one failed');
        await this.#backend.lock(db, names);
        return work(db);
      });
    } catch (error) {
      return this.#refused(error);
    }
  }

  /** What a failed write means for its caller and for the store. Always rejects. */
  async #refused(error: unknown): Promise<never> {
    if (error instanceof StoreConflict || error instanceof StorageUnavailable) throw error;
    const verdict = this.#backend.verdict(error);
    if (verdict === 'conflict') throw new StoreConflict('another write was there first', { cause: error });
    if (verdict === 'fault') {
      if (!this.#isClosed()) this.#state = 'broken';
      await this.#backend.bury();
    }
    throw error;
  }
}

const docNames = (docs: readonly string[]): string[] => [...new Set(docs)].sort().map((doc) => `doc ${doc}`);
const roundName = (round: { mesaId: string; orderingId: string }): string[] => [
  `ordering ${round.mesaId}/${round.orderingId}`,
];
