// What waits for the tick in one document, and the batch on its way to disk: binds client ids, judges
// each update and applies what passed in one transaction (architecture.md 4.2). Sends nothing.
import type * as Y from 'yjs';
import { CLOSE } from '../../shared/protocol/errors.ts';
import type { DocRights, Storage } from '../application/ports.ts';
import type { DocConnection } from './docConnection.ts';
import {
  admit,
  checkShape,
  checkWrite,
  isShallow,
  newClients,
  type Refused,
  type Verdict,
} from './docGate.ts';
import type { DocSettings } from './docSettings.ts';
import type { DocState } from './docState.ts';
import type { ParsedUpdate } from './updateParser.ts';

/** Owner of what the application writes itself; no participant has this id. */
const SERVER_OWNER = '@server';
/** Client ids one person may bind in one document: every page load takes one, nobody needs thousands. */
const MAX_OWNED = 2_000;

/** One document-write frame between its arrival and its commit. */
export interface DocWrite {
  /** Null for a write of the application. */
  connection: DocConnection | null;
  /** Its number on the connection, for the acknowledgement. */
  frame: number;
  isStepTwo: boolean;
  bytes: Uint8Array;
  /** Null when there is nothing to apply: it only waits for its turn to be acknowledged. */
  parsed: ParsedUpdate | null;
  /** For writes of the application: null when stored, the reason when not. */
  settled?(failure: string | null): void;
}

export interface Judged {
  write: DocWrite;
  verdict: Verdict;
}

export interface DocBatchContext {
  rights: DocRights;
  storage: Storage;
  settings: DocSettings;
  chargeTime(connection: DocConnection, ms: number): void;
  /** The participant whose presence uses a client id, if any. */
  presenceOwnerOf(client: number): string | undefined;
}

export class DocBatch {
  readonly #doc: string;
  readonly #state: DocState;
  readonly #context: DocBatchContext;
  readonly #owners = new Map<number, string>();
  readonly #owned = new Map<string, number>();
  #queue: DocWrite[] = [];
  #flying: DocWrite[] | null = null;

  constructor(doc: string, state: DocState, context: DocBatchContext) {
    this.#doc = doc;
    this.#state = state;
    this.#context = context;
  }

  /** Something waits or is on its way to disk. */
  get isBusy(): boolean {
    return this.#queue.length > 0 || this.#flying !== null;
  }

  /** Applied but perhaps not on disk: nothing may be told from the live document. */
  get isFlying(): boolean {
    return this.#flying !== null;
  }

  enqueue(write: DocWrite): void {
    this.#queue.push(write);
  }

  /** Something that waits would change the document. */
  get hasChanges(): boolean {
    return this.#queue.some(({ parsed }) => parsed !== null);
  }

  /** Takes out what would change the document; what only waits for its acknowledgement stays. */
  takeChanges(): DocWrite[] {
    const changes = this.#queue.filter(({ parsed }) => parsed !== null);
    this.#queue = this.#queue.filter(({ parsed }) => parsed === null);
    return changes;
  }

  /** The claims found in the store, at load. */
  learnOwners(owners: Map<number, string>): void {
    for (const [client, owner] of owners) {
      if (!this.#owners.has(client)) this.#owned.set(owner, (this.#owned.get(owner) ?? 0) + 1);
      this.#owners.set(client, owner);
    }
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client);
  }

  /** Starts a flush: takes what waits and binds the client ids seen for the first time. Rejects with
   *  the store; the batch then stays flying until `drop`. */
  async prepare(): Promise<void> {
    const batch = this.#queue;
    this.#queue = [];
    this.#flying = batch;
    const wanted = new Map<string, Set<number>>();
    for (const write of batch) {
      // Hands that have written before bring nothing to bind.
      if (!write.parsed || this.#knowsAll(write.parsed) || this.#barrier(write)) continue;
      const owner = this.#authorOf(write);
      if ((this.#owned.get(owner) ?? 0) >= MAX_OWNED && owner !== SERVER_OWNER) continue;
      const doc = this.#state.hot();
      if (checkShape(doc, write.parsed)) continue;
      for (const client of newClients(doc, write.parsed)) {
        // An id seen in somebody's presence is theirs, though they have not written yet.
        const holder = this.#owners.get(client) ?? this.#context.presenceOwnerOf(client) ?? owner;
        if (this.#owners.has(client) || holder !== owner) continue;
        const ids = wanted.get(owner);
        if (ids) ids.add(client);
        else wanted.set(owner, new Set([client]));
      }
    }
    for (const [owner, ids] of wanted) {
      this.learnOwners(await this.#context.storage.claimClientIds(this.#doc, [...ids], owner));
    }
  }

  /** Second half, synchronous: judges and applies. `update` is what the store must keep, or null. */
  apply(): { update: Uint8Array | null; judged: Judged[] } {
    const batch = this.#flying ?? [];
    const { documentBytes } = this.#context.settings;
    const bytesLeft = documentBytes - this.#state.sizeBytes(documentBytes);
    const charges = new Map<DocConnection, number>();
    const candidates = batch.flatMap((write) => {
      const { parsed, connection, bytes } = write;
      if (!parsed) return [];
      const judge = (doc: Y.Doc) => this.#judge(doc, write, parsed, bytesLeft);
      const charge = (ms: number) => {
        if (connection) charges.set(connection, (charges.get(connection) ?? 0) + ms);
      };
      return [{ bytes, runs: parsed.runs, judge, charge }];
    });
    const applied = candidates.length > 0 ? this.#state.apply(candidates) : { update: null, verdicts: [] };
    for (const [connection, ms] of charges) this.#context.chargeTime(connection, ms);
    let next = 0;
    const judged = batch.map((write): Judged => {
      if (!write.parsed) return { write, verdict: { kind: 'admit' } };
      return { write, verdict: applied.verdicts[next++]! };
    });
    return { update: applied.update, judged };
  }

  /** The batch is on disk and delivered. */
  land(): void {
    this.#flying = null;
  }

  /** The batch could not be stored: gives back everything that waited, and forgets it. */
  drop(): DocWrite[] {
    const lost = [...(this.#flying ?? []), ...this.#queue];
    this.#flying = null;
    this.#queue = [];
    this.#state.rollBack();
    return lost;
  }

  #knowsAll(update: ParsedUpdate): boolean {
    for (const run of update.runs) if (!this.#owners.has(run.client)) return false;
    return true;
  }

  #authorOf(write: DocWrite): string {
    return write.connection ? write.connection.who.participantId : SERVER_OWNER;
  }

  /** The right to write is asked again here: a lock may have come while the update waited. */
  #barrier({ connection }: DocWrite): Refused | null {
    if (!connection) return null;
    if (connection.isExpelled) return { kind: 'refuse', code: CLOSE.forbidden, reason: 'removed' };
    return checkWrite(this.#context.rights, connection.who, this.#doc);
  }

  #judge(doc: Y.Doc, write: DocWrite, parsed: ParsedUpdate, bytesLeft: number): Verdict {
    const barred = this.#barrier(write);
    if (barred) return barred;
    // Deletions are always let in: they are the way out of a document that is full.
    if (parsed.structs > 0 && write.bytes.length > bytesLeft) {
      return { kind: 'refuse', code: CLOSE.tooLarge, reason: 'tooLarge' };
    }
    const verdict = admit(doc, parsed, this.#authorOf(write), (client) => this.#owners.get(client));
    if (verdict.kind !== 'admit' || isShallow(doc, parsed, this.#context.settings.depth)) return verdict;
    return { kind: 'refuse', code: CLOSE.badFrame, reason: 'unsound' };
  }
}
