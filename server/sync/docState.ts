// The state of one document: committed bytes always, a Y.Doc only while somebody writes. Applies what
// the gate admitted in one transaction and can always go back to what is on disk (architecture.md 4.2).
import * as Y from 'yjs';
import { CLOSE } from '../../shared/protocol/errors.ts';
import type { StoredDoc } from '../application/ports.ts';
import { standsHonestly } from './crossings.ts';
import type { Refused, Verdict } from './docGate.ts';
import { openSnapshot, sealSnapshot } from './snapshotSeal.ts';
import type { TaskTimer } from './taskTimer.ts';
import type { StructRun } from './updateParser.ts';

/** One update waiting for the tick. `judge` is asked inside the transaction, on the document as it is. */
export interface Candidate {
  bytes: Uint8Array;
  /** The structs it brings, as parsed. */
  runs: readonly StructRun[];
  judge(doc: Y.Doc): Verdict;
  /** Milliseconds the update took; for the budget of its author. */
  charge(ms: number): void;
}

export interface Applied {
  /** The merged update of everything that entered, or null when nothing changed. */
  update: Uint8Array | null;
  /** One verdict per candidate, in order. */
  verdicts: Verdict[];
}

const UNSOUND: Refused = { kind: 'refuse', code: CLOSE.badFrame, reason: 'unsound' };
/** `reset`: taking back a removal may honestly make one, once in many thousands; our client keeps a copy of it aside. */
const CROSSED: Refused = { kind: 'refuse', code: CLOSE.reset, reason: 'crossed' };

/** Thrown inside of a transaction to leave it: an item stands where nobody can honestly have put it. */
class Crossed extends Error {
  override name = 'Crossed';
}

const EMPTY_STATE = new Uint8Array([0, 0]);
const EMPTY_VECTOR = new Uint8Array([0]);
/** Below this growth the size is estimated, not measured. */
const MEASURE_EVERY_BYTES = 64 * 1024;

export class DocState {
  /** Committed: one encoded state, and the committed updates after it. */
  #base: Uint8Array = EMPTY_STATE;
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  /** The state vector of `#base`, when known without reading it. */
  #vector: Uint8Array | null = EMPTY_VECTOR;
  #doc: Y.Doc | null = null;
  #updates: Uint8Array[] = [];
  #stateFrame: Uint8Array | null = null;
  #isUnreadable = false;
  readonly #timer: TaskTimer;

  constructor(timer: TaskTimer) {
    this.#timer = timer;
  }

  /**
   * Takes what the store holds. A whole snapshot under its seal is served as bytes, unread; anything else is read
   * here. False when it is not what was written or cannot be read back without a rest: quarantine.
   */
  load(stored: StoredDoc): boolean {
    const opened = openSnapshot(stored.snapshot ?? EMPTY_STATE);
    if (!opened) return false;
    this.#base = opened.state;
    this.#vector = stored.snapshot ? opened.stateVector : EMPTY_VECTOR;
    this.#tail = [...stored.updates];
    this.#tailBytes = stored.tailBytes;
    return (this.#vector !== null && this.#tail.length === 0) || this.warm();
  }

  get isHot(): boolean {
    return this.#doc !== null;
  }

  /** The live document, built from bytes when the room was quiet. Throws when they cannot be read (ask `warm`). */
  hot(): Y.Doc {
    this.#doc ??= this.#build();
    return this.#doc;
  }

  /**
   * Builds the live document if it is not there. False when the committed bytes cannot be read back: from then on
   * they are told as they are and nothing may be written.
   */
  warm(): boolean {
    if (this.#doc) return true;
    if (this.#isUnreadable) return false;
    try {
      this.#doc = this.#build();
    } catch {
      this.#isUnreadable = true;
    }
    return !this.#isUnreadable;
  }

  #build(): Y.Doc {
    const doc = new Y.Doc();
    if (this.#base.length > 0) Y.applyUpdate(doc, this.#base);
    for (const update of this.#tail) Y.applyUpdate(doc, update);
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the stored document has a rest');
    doc.on('update', (update: Uint8Array) => this.#updates.push(update));
    this.#updates = [];
    return doc;
  }

  /** Back to the committed bytes: nothing that was refused or not stored lingers. */
  rollBack(): void {
    this.#doc?.destroy();
    this.#doc = null;
    this.#updates = [];
  }

  /**
   * Applies what its judge admits, all in one transaction. If Yjs throws or leaves a rest, starts again
   * from the committed bytes and admits one by one, refusing the culprit. Not committed yet.
   */
  apply(candidates: Candidate[]): Applied {
    if (!this.warm()) return this.#refuseAll(candidates);
    const together = this.#attempt(candidates);
    if ('verdicts' in together) return together;
    this.rollBack();
    return this.#applyOneByOne(candidates);
  }

  /** Nobody's update is to blame for committed bytes that cannot be read back. */
  #refuseAll(candidates: Candidate[]): Applied {
    const verdict: Verdict = { kind: 'refuse', code: CLOSE.quarantined, reason: 'quarantined' };
    return { update: null, verdicts: candidates.map(() => verdict) };
  }

  #applyOneByOne(candidates: Candidate[]): Applied {
    const started = this.#timer.start();
    if (!this.warm()) return this.#refuseAll(candidates);
    const entered: Uint8Array[] = [];
    const culprits: Candidate[] = [];
    const verdicts = candidates.map((candidate): Verdict => {
      const alone = this.#attempt([candidate]);
      if ('verdicts' in alone) {
        if (alone.update) entered.push(alone.update);
        return alone.verdicts[0]!;
      }
      culprits.push(candidate);
      this.rollBack();
      for (const update of entered) Y.applyUpdate(this.hot(), update);
      this.#updates = [];
      return alone;
    });
    // Who forces a rebuild pays for it: with a large document it costs more than the update did.
    const costMs = this.#timer.spent(started);
    for (const culprit of culprits) culprit.charge(costMs / culprits.length);
    return { update: merge(entered), verdicts };
  }

  /** What entered; or why all of it must be taken back. */
  #attempt(candidates: Candidate[]): Applied | Refused {
    const doc = this.hot();
    const verdicts: Verdict[] = [];
    let started = this.#timer.start();
    try {
      doc.transact(() => {
        for (const candidate of candidates) {
          const verdict = candidate.judge(doc);
          if (verdict.kind === 'admit') enter(doc, candidate);
          verdicts.push(verdict);
          candidate.charge(this.#timer.spent(started));
          started = this.#timer.start();
        }
      });
    } catch (error) {
      return error instanceof Crossed ? CROSSED : UNSOUND;
    } finally {
      // Observers and clean-up run at the end of the transaction: on the account of the last one.
      candidates[Math.min(verdicts.length, candidates.length - 1)]?.charge(this.#timer.spent(started));
    }
    if (doc.store.pendingStructs || doc.store.pendingDs) return UNSOUND;
    const update = merge(this.#updates);
    this.#updates = [];
    return { update, verdicts };
  }

  /** The store has it: it belongs to the committed bytes from now on. */
  commit(update: Uint8Array): void {
    this.#tail.push(update);
    this.#tailBytes += update.length;
    this.#stateFrame = null;
  }

  /** Encodes the committed state and forgets the tail. Only between commits. */
  fold(): Uint8Array {
    if (this.#tail.length > 0) {
      const isSound = this.warm();
      this.#base = isSound ? Y.encodeStateAsUpdate(this.hot()) : Y.mergeUpdates([this.#base, ...this.#tail]);
      this.#vector = null;
      this.#tail = [];
      this.#tailBytes = 0;
    }
    return this.#base;
  }

  /** The committed state as the store should keep it; null when it cannot be read back. Only between commits. */
  sealed(): Uint8Array | null {
    if (this.#isUnreadable) return null;
    const state = this.fold();
    return this.#isUnreadable ? null : sealSnapshot(state, this.stateVector());
  }

  /** Drops the Y.Doc: a quiet document is bytes. Only between commits. */
  cool(): void {
    this.fold();
    this.stateVector();
    this.rollBack();
  }

  /** Upper bound of the encoded size, measured again only after it grew by 64 KB. */
  sizeBytes(limit: number): number {
    const estimate = this.#base.length + this.#tailBytes;
    if (estimate > limit && this.#tailBytes > MEASURE_EVERY_BYTES) return this.fold().length;
    return estimate;
  }

  /** Of all that is committed. Only between commits. */
  stateVector(): Uint8Array {
    const isFolded = this.#tail.length === 0;
    if (isFolded && this.#vector) return this.#vector;
    const vector = this.#doc ? Y.encodeStateVector(this.#doc) : Y.encodeStateVectorFromUpdate(this.fold());
    if (this.#tail.length === 0) this.#vector = vector;
    return vector;
  }

  /**
   * What somebody with `stateVector` lacks. Only between commits. From a live document, which is built here if need
   * be: reading the bytes costs as much for each who asks, and a whole room comes back after a restart.
   */
  diff(stateVector: Uint8Array): Uint8Array {
    return this.warm() ? Y.encodeStateAsUpdate(this.hot(), stateVector) : this.fold();
  }

  /** The frame for a newcomer with nothing, encoded once per committed state; `encode` puts a head before it. */
  stateFrame(encode: (state: Uint8Array) => Uint8Array): Uint8Array {
    if (this.#stateFrame) return this.#stateFrame;
    const state = this.fold();
    const frame = encode(state);
    // The frame ends with the state: one copy serves both, and a quiet document is held once.
    this.#base = frame.subarray(frame.length - state.length);
    this.#stateFrame = frame;
    return frame;
  }
}

/** Gives what is new in the candidate its place and looks at it. */
function enter(doc: Y.Doc, { bytes, runs }: Candidate): void {
  const fresh = runs.map(({ client, start, end }): StructRun => {
    return { client, start: Math.max(start, Y.getState(doc.store, client)), end };
  });
  Y.applyUpdate(doc, bytes);
  if (!standsHonestly(doc, fresh)) throw new Crossed();
}

function merge(updates: Uint8Array[]): Uint8Array | null {
  if (updates.length === 0) return null;
  return updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates);
}
