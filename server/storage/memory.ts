// The store that forgets: for tests, for the rehearsal and for trying the product out. Rows are kept as the
// SQL stores keep them (JSON text, copied bytes), so that nothing a caller holds can change what is stored.
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
import { castInto, sortedBox } from './ballotBox.ts';
import { StorageUnavailable } from './errors.ts';
import { byCreation, byKey, byParticipant, rowToEvent } from './tables.ts';

interface MesaRecord {
  events: string[];
  people: Map<ParticipantId, PersonRow>;
  sealed: Map<string, SealedRow>;
  /** Keyed by participant and command: neither id may hold a slash. */
  commands: Map<string, string>;
  /** Kept as JSON text, like the rows of the others. */
  boxes: Map<OrderingId, string>;
  checkpoints: Map<number, CheckpointRow>;
  entryWords: Map<ParticipantId, EntryWordsRow>;
}

interface DocRecord {
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
  owners: Map<number, string>;
}

const commandKey = (participantId: ParticipantId, commandId: CommandId) => `${participantId}/${commandId}`;
const emptyMesa = (): MesaRecord => ({
  events: [],
  people: new Map(),
  sealed: new Map(),
  commands: new Map(),
  boxes: new Map(),
  checkpoints: new Map(),
  entryWords: new Map(),
});
const droppedKeys = ({ dropSealed = [] }: Append, { sealed }: MesaRecord): string[] =>
  dropSealed.length === 0
    ? []
    : [...sealed.keys()].filter((key) => dropSealed.some((prefix) => key.startsWith(prefix)));
const EMPTY_BOX = JSON.stringify(sortedBox([], []));
const emptyDoc = (): DocRecord => ({ snapshot: null, updates: [], owners: new Map() });

/** A fresh empty store. Same contract as the others, except that nothing outlives the process. */
export const createMemoryStorage = (): Storage => new MemoryStorage();

class MemoryStorage implements Storage {
  readonly #mesas = new Map<MesaId, MesaRow>();
  readonly #records = new Map<MesaId, MesaRecord>();
  readonly #sessions = new Map<string, SessionRow>();
  readonly #docs = new Map<string, DocRecord>();
  readonly #settings = new Map<string, string>();
  #closed = false;

  async append(append: Append): Promise<void> {
    assertAppendShape(append);
    this.#assertOpen();
    const record = this.#records.get(append.mesaId) ?? emptyMesa();
    const events = append.events.map((event) => JSON.stringify(event));
    // Everything that can refuse comes before the first change: that is the whole transaction.
    this.#assertNoConflict(append, record);
    this.#records.set(append.mesaId, record);
    record.events.push(...events);
    for (const person of append.people ?? []) record.people.set(person.participantId, { ...person });
    for (const key of droppedKeys(append, record)) record.sealed.delete(key);
    for (const orderingId of append.dropBallots ?? []) record.boxes.delete(orderingId);
    for (const sealed of append.sealed ?? []) record.sealed.set(sealed.key, { ...sealed });
    for (const session of append.sessions ?? []) this.#putSession(session);
    if (append.command) {
      const { participantId, commandId, answer } = append.command;
      record.commands.set(commandKey(participantId, commandId), answer);
    }
    if (append.mesa) {
      const createdAt = this.#mesas.get(append.mesaId)?.createdAt ?? append.mesa.createdAt;
      this.#mesas.set(append.mesaId, { ...append.mesa, createdAt });
    }
  }

  async loadEvents(mesaId: MesaId, afterSeq = 0): Promise<MesaEvent[]> {
    this.#assertOpen();
    const events = this.#records.get(mesaId)?.events ?? [];
    return events.slice(Math.max(0, afterSeq)).map((event) => rowToEvent({ event }));
  }

  async listMesas(): Promise<MesaRow[]> {
    this.#assertOpen();
    return [...this.#mesas.values()].map((mesa) => ({ ...mesa })).sort(byCreation);
  }

  async findMesaByCode(joinCode: string): Promise<MesaRow | null> {
    this.#assertOpen();
    const mesa = this.#liveMesa(joinCode);
    return mesa ? { ...mesa } : null;
  }

  async loadPeople(mesaId: MesaId): Promise<PersonRow[]> {
    this.#assertOpen();
    const people = this.#records.get(mesaId)?.people.values() ?? [];
    return [...people].map((person) => ({ ...person })).sort(byParticipant);
  }

  async loadSealed(mesaId: MesaId, prefix: string): Promise<SealedRow[]> {
    this.#assertOpen();
    const sealed = [...(this.#records.get(mesaId)?.sealed.values() ?? [])];
    return sealed
      .filter((row) => row.key.startsWith(prefix))
      .map((row) => ({ ...row }))
      .sort(byKey);
  }

  async findCommand(
    mesaId: MesaId,
    participantId: ParticipantId,
    commandId: CommandId,
  ): Promise<CommandRow | null> {
    this.#assertOpen();
    const answer = this.#records.get(mesaId)?.commands.get(commandKey(participantId, commandId));
    return answer === undefined ? null : { mesaId, participantId, commandId, answer };
  }

  async saveSession(session: SessionRow): Promise<void> {
    this.#assertOpen();
    this.#putSession(session);
  }

  async findSession(tokenHash: string): Promise<SessionRow | null> {
    this.#assertOpen();
    const session = this.#sessions.get(tokenHash);
    return session ? { ...session } : null;
  }

  async revokeSessions(mesaId: MesaId, participantId: ParticipantId, at: number): Promise<number> {
    this.#assertOpen();
    const live = [...this.#sessions.values()].filter(
      (row) => row.mesaId === mesaId && row.participantId === participantId && row.revokedAt === null,
    );
    for (const session of live) session.revokedAt = at;
    return live.length;
  }

  async saveEntryWords(words: EntryWordsRow): Promise<void> {
    this.#assertOpen();
    const { entryWords } = this.#record(words.mesaId);
    const holder = [...entryWords.values()].find((row) => row.locator === words.locator);
    if (holder && holder.participantId !== words.participantId)
      throw new StoreConflict('these words are found by the same first one');
    entryWords.set(words.participantId, { ...words });
  }

  async countEntryTry(mesaId: MesaId, locator: string): Promise<EntryWordsRow | null> {
    this.#assertOpen();
    const rows = [...(this.#records.get(mesaId)?.entryWords.values() ?? [])];
    const row = rows.find((one) => one.locator === locator);
    if (!row) return null;
    row.tries += 1;
    return { ...row };
  }

  async forgiveEntryTries(mesaId: MesaId, participantId: ParticipantId): Promise<void> {
    this.#assertOpen();
    const row = this.#records.get(mesaId)?.entryWords.get(participantId);
    if (row) row.tries = 0;
  }

  async dropEntryWords(mesaId: MesaId, participantId: ParticipantId): Promise<void> {
    this.#assertOpen();
    this.#records.get(mesaId)?.entryWords.delete(participantId);
  }

  async appendDocUpdates(updates: DocUpdate[]): Promise<void> {
    this.#assertOpen();
    for (const { doc, update } of updates) this.#doc(doc).updates.push(new Uint8Array(update));
  }

  async loadDoc(doc: string): Promise<StoredDoc> {
    this.#assertOpen();
    const { snapshot, updates } = this.#docs.get(doc) ?? emptyDoc();
    return {
      snapshot: snapshot && new Uint8Array(snapshot),
      updates: updates.map((update) => new Uint8Array(update)),
      tailBytes: updates.reduce((sum, update) => sum + update.byteLength, 0),
    };
  }

  async saveDocSnapshot(doc: string, snapshot: Uint8Array, coveredUpdates: number): Promise<void> {
    assertCovered(coveredUpdates);
    this.#assertOpen();
    const record = this.#doc(doc);
    record.snapshot = new Uint8Array(snapshot);
    record.updates.splice(0, coveredUpdates);
  }

  async claimClientIds(doc: string, clientIds: number[], owner: string): Promise<Map<number, string>> {
    this.#assertOpen();
    const { owners } = this.#doc(doc);
    for (const clientId of clientIds) if (!owners.has(clientId)) owners.set(clientId, owner);
    return new Map(clientIds.map((clientId) => [clientId, owners.get(clientId) ?? owner]));
  }

  async loadClientIds(doc: string): Promise<Map<number, string>> {
    this.#assertOpen();
    return new Map(this.#docs.get(doc)?.owners);
  }

  async castBallot(cast: CastBallot): Promise<CastAnswer> {
    const { answer, box } = castInto(this.#box(cast.mesaId, cast.orderingId), cast);
    if (box) this.#record(cast.mesaId).boxes.set(cast.orderingId, JSON.stringify(box));
    return answer;
  }

  async loadBallots(mesaId: MesaId, orderingId: OrderingId): Promise<BallotBox> {
    return this.#box(mesaId, orderingId);
  }

  async saveCheckpoint(checkpoint: CheckpointRow): Promise<void> {
    this.#assertOpen();
    const { checkpoints } = this.#record(checkpoint.mesaId as MesaId);
    if (!checkpoints.has(checkpoint.size)) checkpoints.set(checkpoint.size, { ...checkpoint });
  }

  async loadCheckpoints(mesaId: MesaId): Promise<CheckpointRow[]> {
    this.#assertOpen();
    const rows = [...(this.#records.get(mesaId)?.checkpoints.values() ?? [])];
    return rows.map((row) => ({ ...row })).sort((a, b) => a.size - b.size);
  }

  async getSetting(key: string): Promise<string | null> {
    this.#assertOpen();
    return this.#settings.get(key) ?? null;
  }

  async putSetting(key: string, value: string): Promise<void> {
    this.#assertOpen();
    this.#settings.set(key, value);
  }

  async claimSetting(key: string, value: string): Promise<string> {
    this.#assertOpen();
    const kept = this.#settings.get(key) ?? value;
    this.#settings.set(key, kept);
    return kept;
  }

  async healthy(): Promise<boolean> {
    return !this.#closed;
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #assertOpen(): void {
    if (this.#closed) throw new StorageUnavailable('the store is closed');
  }

  #assertNoConflict(append: Append, record: MesaRecord): void {
    if (record.events.length !== append.expectedSeq) {
      throw new StoreConflict('expectedSeq is not the last stored seq');
    }
    if (
      append.command &&
      record.commands.has(commandKey(append.command.participantId, append.command.commandId))
    ) {
      throw new StoreConflict('this command was already answered');
    }
    const keys = (append.sealed ?? []).map((row) => row.key);
    const dropped = new Set(droppedKeys(append, record));
    const isTaken = (key: string) => record.sealed.has(key) && !dropped.has(key);
    if (new Set(keys).size < keys.length || keys.some(isTaken)) {
      throw new StoreConflict('this value was already sealed');
    }
    if (append.mesa?.closedAt === null) {
      const holder = this.#liveMesa(append.mesa.joinCode);
      if (holder && holder.mesaId !== append.mesaId) throw new StoreConflict('this join code is taken');
    }
  }

  #liveMesa(joinCode: string): MesaRow | null {
    for (const mesa of this.#mesas.values()) {
      if (mesa.joinCode === joinCode && mesa.closedAt === null) return mesa;
    }
    return null;
  }

  /** Saving a hash again may only revoke it: a revoked session never comes back to life. */
  #putSession(session: SessionRow): void {
    const known = this.#sessions.get(session.tokenHash);
    if (known) known.revokedAt ??= session.revokedAt;
    else this.#sessions.set(session.tokenHash, { ...session });
  }

  #record(mesaId: MesaId): MesaRecord {
    const record = this.#records.get(mesaId) ?? emptyMesa();
    this.#records.set(mesaId, record);
    return record;
  }

  #box(mesaId: MesaId, orderingId: OrderingId): BallotBox {
    this.#assertOpen();
    return JSON.parse(this.#records.get(mesaId)?.boxes.get(orderingId) ?? EMPTY_BOX) as BallotBox;
  }

  #doc(doc: string): DocRecord {
    const record = this.#docs.get(doc) ?? emptyDoc();
    this.#docs.set(doc, record);
    return record;
  }
}
