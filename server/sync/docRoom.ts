// One document with its connections: greets, answers, delivers what is on disk, relays presence, saves
// snapshots (architecture.md 4). The grid says when to flush; docBatch what enters.

import { CLOSE } from '../../shared/protocol/errors.ts';
import type { Clock, DocRights, Storage } from '../application/ports.ts';
import { DocAnswers } from './docAnswers.ts';
import { DocAudience } from './docAudience.ts';
import { DocBatch, type DocWrite, type Judged } from './docBatch.ts';
import { DocBeacon } from './docBeacon.ts';
import type { DocConnection } from './docConnection.ts';
import type { DocLog } from './docLog.ts';
import { presenceFrame, stepOneFrame, updateFrame } from './docProtocol.ts';
import type { DocSettings } from './docSettings.ts';
import { DocSnapshots } from './docSnapshots.ts';
import { DocState } from './docState.ts';
import type { DocCounters } from './docStats.ts';
import { RoomPresence } from './roomPresence.ts';
import type { TaskTimer } from './taskTimer.ts';
import type { ParsedUpdate } from './updateParser.ts';

export interface DocRoomContext {
  timer: TaskTimer;
  clock: Clock;
  rights: DocRights;
  storage: Storage;
  settings: DocSettings;
  counters: DocCounters;
  log: DocLog;
  /** The room has something to flush. */
  requestFlush(room: DocRoom): void;
  /** Some room has presence to relay or a slow reader to watch. */
  requestPulse(): void;
  /** Some room owes a convergence beacon. */
  requestBeacon(): void;
  chargeTime(connection: DocConnection, ms: number): void;
  /** The store failed: no writes until it is well again. */
  storeFailed(): void;
}

export class DocRoom {
  readonly name: string;
  readonly audience: DocAudience;
  readonly presence: RoomPresence;
  readonly state: DocState;
  /** When the grid will flush it, null when nothing waits. Kept by the grid. */
  dueAt: number | null = null;
  lastFlushAt = Number.NEGATIVE_INFINITY;
  lastUsedAt: number;
  readonly snapshots: DocSnapshots;
  readonly #context: DocRoomContext;
  readonly #batch: DocBatch;
  #judged: Judged[] = [];
  #update: Uint8Array | null = null;
  #afterCommit: (() => void)[] = [];
  #hasFailed = false;
  #lastWriteAt: number;
  readonly #beacon: DocBeacon;
  readonly answers: DocAnswers;
  #warnedAboutSize = false;

  constructor(name: string, context: DocRoomContext) {
    this.name = name;
    this.#context = context;
    this.presence = new RoomPresence({ ...context, writerOf: (client) => this.#batch.ownerOf(client) });
    this.snapshots = new DocSnapshots(name, context);
    this.state = new DocState(context.timer);
    this.audience = new DocAudience({
      ...context,
      state: this.state,
      isFlying: () => this.#batch.isFlying,
      everybodyPresent: () => this.presence.everybody(),
    });
    this.answers = new DocAnswers({
      ...context,
      state: this.state,
      audience: this.audience,
      whenCommitted: (task) => this.#whenCommitted(task),
    });
    this.#beacon = new DocBeacon(this.state, this.audience, context.counters);
    const presenceOwnerOf = (client: number) => this.presence.ownerOf(client);
    this.#batch = new DocBatch(name, this.state, { ...context, presenceOwnerOf });
    this.lastUsedAt = context.clock.monotonic();
    this.#lastWriteAt = this.lastUsedAt;
  }

  /** Reads the document. False: its bytes cannot be read back (quarantine). Rejects with the store. */
  async load(): Promise<boolean> {
    const { storage } = this.#context;
    const [stored, owners] = await Promise.all([
      storage.loadDoc(this.name),
      storage.loadClientIds(this.name),
    ]);
    this.#batch.learnOwners(owners);
    this.snapshots.loaded(stored);
    return this.state.load(stored);
  }

  get isBusy(): boolean {
    return this.#batch.isBusy;
  }

  /** Greets a newcomer: our step 1 and who is here. Only committed state is told. */
  join(connection: DocConnection): void {
    if (this.#hasFailed) {
      connection.sendAway(CLOSE.goingAway);
      return;
    }
    this.audience.makePlace(connection.who);
    this.audience.connections.add(connection);
    this.#touch();
    this.#whenCommitted(() => {
      this.#ask(connection);
      const body = this.presence.everybody();
      if (body) this.audience.send(connection, presenceFrame(body));
    });
  }

  leave(connection: DocConnection): void {
    connection.isOpen = false;
    this.audience.connections.delete(connection);
    this.presence.leave(connection);
    this.#touch();
  }

  enqueue(write: DocWrite): void {
    if (this.#hasFailed) {
      write.connection?.sendAway(CLOSE.goingAway);
      write.settled?.('not stored');
      return;
    }
    this.#batch.enqueue(write);
    this.#touch();
    this.#lastWriteAt = this.lastUsedAt;
    this.#context.requestFlush(this);
  }

  /** Queues a write of the application. Resolves when stored; rejects when refused or not stored. */
  writeAsServer(bytes: Uint8Array, parsed: ParsedUpdate): Promise<void> {
    return new Promise((resolve, reject) => {
      const settled = (failure: string | null) => (failure === null ? resolve() : reject(new Error(failure)));
      this.enqueue({ connection: null, frame: 0, isStepTwo: true, bytes, parsed, settled });
    });
  }

  /** First half of a flush; rejects with the store. Who writes wakes the document; if it cannot be read back, it
   *  takes no writes and everybody may go on reading it: quarantine found late (trust.md 3). */
  prepare(): Promise<void> {
    if (this.#batch.hasChanges && !this.state.warm()) {
      this.#context.log.error({ doc: this.name }, 'document cannot be loaded: quarantined');
      for (const write of this.#batch.takeChanges()) {
        write.connection?.refuse(CLOSE.quarantined, 'quarantined');
        write.settled?.('quarantined');
      }
    }
    return this.#batch.prepare();
  }

  /** Second half, synchronous: what the store must keep, or null. The refused are told at once. */
  applyBatch(): Uint8Array | null {
    const { update, judged } = this.#batch.apply();
    this.#update = update;
    this.#judged = judged;
    for (const { write, verdict } of judged) {
      if (verdict.kind === 'admit') continue;
      if (verdict.kind === 'refuse') write.connection?.refuse(verdict.code, verdict.reason);
      else if (write.isStepTwo) write.connection?.refuse(CLOSE.reset, 'gap');
      write.settled?.(verdict.kind === 'refuse' ? verdict.reason : 'gap');
    }
    return update;
  }

  /** The batch is on disk: one frame for everybody, then the acknowledgements, then who waited. */
  deliver(): void {
    const update = this.#update;
    const judged = this.#judged;
    this.#update = null;
    this.#judged = [];
    this.lastFlushAt = this.#context.clock.monotonic();
    this.#batch.land();
    // Before the broadcast, so that an author's frame carries the acknowledgement too.
    for (const { write, verdict } of judged) {
      if (verdict.kind === 'admit') write.connection?.committed(write.frame, write.isStepTwo);
      // In their order: what follows a dropped frame is not acknowledged before it.
      else if (verdict.kind === 'gap') write.connection?.dropped(write.frame);
    }
    if (update) {
      this.state.commit(update);
      this.snapshots.appended(update);
      this.audience.broadcast(updateFrame(update));
      this.#beacon.isDue = true;
      this.#context.requestBeacon();
    }
    for (const { write, verdict } of judged) {
      const { connection } = write;
      if (verdict.kind === 'admit') write.settled?.(null);
      else if (verdict.kind === 'gap' && connection && !connection.awaitsStepTwo) this.#ask(connection);
    }
    for (const { write } of judged) write.connection?.acknowledge();
    this.#runAfterCommit();
    if (update) this.#watchSize();
    if (this.snapshots.isDue) this.#save();
  }

  /** The batch is not on disk: nothing of it stays, and everybody comes back later. */
  fail(): void {
    this.#hasFailed = true;
    this.#judged = [];
    this.#update = null;
    for (const write of this.#batch.drop()) write.settled?.('not stored');
    this.audience.sendAway();
    this.#runAfterCommit();
  }

  /** Every pulse: relays presence, feeds readers that drained. True while there is more to watch. */
  pulse(): boolean {
    const news = this.presence.news();
    if (news) this.audience.broadcast(presenceFrame(news));
    return this.audience.feed();
  }

  /** Says what the document holds, if that changed since the last time and nothing is on its way. */
  sendBeacon(): void {
    if (!this.isBusy && !this.#hasFailed) this.#beacon.send();
  }

  /** Sends the beacon once quiet for long enough. True while it is owed. */
  watchBeacon(): boolean {
    const { clock, settings } = this.#context;
    if (clock.monotonic() - this.#lastWriteAt >= settings.beaconQuietMs) this.sendBeacon();
    return this.#beacon.isDue && !this.#hasFailed;
  }

  /** Every ping interval: cuts the silent, saves what is quiet. True when the room may be forgotten. */
  beat(): boolean {
    const { clock, settings } = this.#context;
    this.audience.beat();
    const now = clock.monotonic();
    if (this.isBusy || this.snapshots.saving || now - this.#lastWriteAt < settings.quietMs) return false;
    this.saveIfNeeded();
    this.state.cool();
    return (
      !this.snapshots.saving &&
      this.audience.connections.size === 0 &&
      now - this.lastUsedAt >= settings.unloadMs
    );
  }

  /** A quiet room, or a server that stops: a start should read one snapshot and no tail. */
  saveIfNeeded(): void {
    if (!this.snapshots.isClean && !this.#batch.isFlying) this.#save();
  }

  /** What cannot be read back stays in the store as it is. */
  #save(): void {
    const sealed = this.snapshots.saving ? null : this.state.sealed();
    if (sealed) this.snapshots.save(sealed);
  }

  #touch(): void {
    this.lastUsedAt = this.#context.clock.monotonic();
  }

  /** Sends our step 1: «what do you have that I lack?». */
  #ask(connection: DocConnection): void {
    connection.awaitsStepTwo = true;
    connection.sendSmall(stepOneFrame(this.state.stateVector()));
  }

  #whenCommitted(task: () => void): void {
    if (this.#batch.isFlying) this.#afterCommit.push(task);
    else task();
  }

  #runAfterCommit(): void {
    const tasks = this.#afterCommit;
    this.#afterCommit = [];
    for (const task of tasks) task();
  }

  #watchSize(): void {
    const { settings, log } = this.#context;
    if (this.#warnedAboutSize) return;
    if (this.state.sizeBytes(settings.documentBytes / 2) < settings.documentBytes / 2) return;
    this.#warnedAboutSize = true;
    log.warn({ doc: this.name }, 'document over half of its size limit');
  }
}
