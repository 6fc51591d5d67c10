import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import { DOC_VERSION } from '../../shared/mesaDoc/schema.ts';
import type { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import { CLOSE } from '../../shared/protocol/errors.ts';
import type { Clock, DocPrincipal, DocRights } from '../application/ports.ts';
import { createAcceptor, sayGoodbye } from './docAcceptor.ts';
import { DocConnection } from './docConnection.ts';
import { checkDoor, type DocRefusal } from './docGate.ts';
import { chargeTime, type IntakeContext, receiveFrame } from './docIntake.ts';
import { type DocLog, faultName } from './docLog.ts';
import type { DocRoom } from './docRoom.ts';
import { DocRooms } from './docRooms.ts';
import type { DocServer, DocServerOptions, UpgradeOptions } from './docServerContract.ts';
import { type DocSettings, defaultDocSettings } from './docSettings.ts';
import { DocCounters, type DocStats } from './docStats.ts';
import { nodeEventLoop } from './eventLoop.ts';
import { FlushGrid } from './flushGrid.ts';
import { Gathering } from './gathering.ts';
import { pulseMsOf } from './gridPace.ts';
import { Later } from './later.ts';
import { PersonBudgets } from './personBudget.ts';
import { StoreHealth } from './storeHealth.ts';
import { exactTimer, threadTimer } from './taskTimer.ts';
import { parseUpdate } from './updateParser.ts';
import { readWire } from './wireReader.ts';

/** Structs the application may bring in one write: a whole document. */
const MAX_SERVER_STRUCTS = 1_000_000;

/** Makes the document server. It listens to nothing by itself: connections come by acceptUpgrade. */
export function createDocServer(options: DocServerOptions): DocServer {
  return new LiveDocServer(options);
}

class LiveDocServer implements DocServer {
  readonly #rights: DocRights;
  readonly #clock: Clock;
  readonly #settings: DocSettings;
  readonly #log: DocLog;
  readonly #sockets: WebSocketServer;
  readonly #counters = new DocCounters();
  readonly #grid: FlushGrid;
  readonly #intake: IntakeContext;
  readonly #rooms: DocRooms;
  readonly #budgets: PersonBudgets;
  readonly #health: StoreHealth;
  readonly #connections = new Map<WebSocket, DocConnection | null>();
  #closing = false;
  readonly #pulse: Later;
  readonly #beat: Later;
  readonly #beacons: Later;
  readonly #gathering: Gathering;

  constructor({ storage, rights, clock, settings, log, processorMs, loop }: DocServerOptions) {
    const timer = processorMs ? exactTimer(processorMs) : threadTimer();
    this.#rights = rights;
    this.#clock = clock;
    this.#settings = { ...defaultDocSettings, ...settings };
    this.#log = log;
    this.#pulse = new Later(
      clock,
      () => pulseMsOf(this.#connections.size, this.#settings),
      () => this.#onPulse(),
    );
    this.#beat = new Later(
      clock,
      () => this.#settings.pingMs,
      () => this.#onBeat(),
    );
    this.#beacons = new Later(
      clock,
      () => this.#settings.beaconWatchMs,
      () => this.#onBeaconWatch(),
    );
    this.#budgets = new PersonBudgets(this.#settings);
    this.#health = new StoreHealth(clock, storage, this.#settings.healthMs);
    this.#sockets = createAcceptor(this.#settings.uploadBytes);
    const counters = this.#counters;
    this.#grid = new FlushGrid({
      clock,
      storage,
      log,
      counters,
      settings: this.#settings,
      connections: () => this.#connections.size,
      flushFailed: (rooms) => {
        // What is in memory can no longer be trusted to equal the disk: the next arrival loads again.
        for (const room of rooms) this.#rooms.forget(room);
        this.#health.failed();
      },
    });
    this.#gathering = new Gathering({
      clock,
      loop: loop ?? nodeEventLoop(),
      settings: this.#settings,
      nextPointAt: (afterMs) => this.#grid.nextPointAt(afterMs),
      nextDueAt: () => Math.min(this.#grid.dueAt, this.#pulse.dueAt),
    });
    this.#rooms = new DocRooms({
      timer,
      clock,
      rights,
      storage,
      settings: this.#settings,
      counters,
      log,
      requestFlush: (busy) => this.#grid.request(busy),
      requestPulse: () => this.#pulse.request(),
      requestBeacon: () => this.#beacons.request(),
      chargeTime: (connection, ms) => chargeTime(this.#intake, connection, ms),
      storeFailed: () => this.#health.failed(),
    });
    this.#intake = {
      timer,
      clock,
      rights,
      settings: this.#settings,
      storeIsWell: () => this.#health.isWell,
    };
  }

  acceptUpgrade(
    ...[req, socket, head, principal, doc, options]: Parameters<DocServer['acceptUpgrade']>
  ): void {
    // Without a listener one malformed frame ends the process.
    socket.on('error', () => socket.destroy());
    this.#sockets.handleUpgrade(req, socket, head, (ws) => {
      // ws closes by itself after an error, with the code that names it.
      ws.on('error', () => undefined);
      this.#connections.set(ws, null);
      ws.on('close', () => this.#connections.delete(ws));
      this.#beat.request();
      if (this.#closing) {
        ws.close(CLOSE.goingAway);
        return;
      }
      if (options.version !== undefined && !(options.version >= DOC_VERSION)) {
        // Before it may write: an editor deletes what its schema does not know, for everybody.
        this.#counters.refused('oldBuild');
        ws.close(CLOSE.oldBuild, 'oldBuild');
        return;
      }
      if (options.diverged) this.#counters.divergences += 1;
      const door = checkDoor(this.#rights, principal, doc);
      if (door) {
        this.#counters.refused(door.reason);
        ws.close(door.code, door.reason);
        return;
      }
      // Nothing is read before the document is loaded: loading is awaited before the first answer.
      ws.pause();
      void this.#enter(ws, socket, principal, doc, options);
    });
  }

  async #enter(
    ws: WebSocket,
    stream: Duplex,
    who: DocPrincipal,
    doc: string,
    options: UpgradeOptions,
  ): Promise<void> {
    let room: DocRoom | null;
    try {
      room = await this.#rooms.open(doc);
    } catch {
      this.#counters.refused('storeIll');
      ws.close(CLOSE.goingAway);
      ws.resume();
      return;
    }
    // A microtask later everything may have changed: ask again.
    const door = checkDoor(this.#rights, who, doc);
    const refusal = door ?? (room ? null : { code: CLOSE.quarantined, reason: 'quarantined' as const });
    if (refusal) {
      this.#counters.refused(refusal.reason);
      ws.close(refusal.code, refusal.reason);
    } else if (this.#closing) ws.close(CLOSE.goingAway);
    else if (room && this.#connections.has(ws)) this.#attach(ws, stream, who, room, options);
    ws.resume();
  }

  #attach(ws: WebSocket, stream: Duplex, who: DocPrincipal, room: DocRoom, options: UpgradeOptions): void {
    const connection = new DocConnection(
      ws,
      stream,
      who,
      this.#budgets.of(who, this.#clock.monotonic()),
      {
        ack: options.ack,
        firstUpload: options.firstUpload ?? true,
        unsentBytes: this.#settings.unsentBytes,
        onRefused: (reason) => this.#noteRefusal(reason, who, room.name),
      },
      this.#clock.monotonic(),
    );
    this.#connections.set(ws, connection);
    ws.on('pong', () => connection.heard(this.#clock.monotonic()));
    ws.on('close', () => room.leave(connection));
    readWire(ws, stream, {
      read: () => this.#gathering.read(),
      take: (frame, isBinary) => this.#take(room, connection, frame, isBinary),
    });
    room.join(connection);
  }

  #take(room: DocRoom, connection: DocConnection, frame: Uint8Array, isBinary: boolean): void {
    this.#gathering.heard(this.#clock.monotonic());
    try {
      receiveFrame(this.#intake, room, connection, frame, isBinary);
    } catch (error) {
      // A fault of ours costs this connection, not the process.
      this.#log.error({ doc: room.name, fault: faultName(error) }, 'a frame could not be handled');
      connection.refuse(CLOSE.badFrame, 'badFrame');
    }
  }

  #noteRefusal(reason: DocRefusal, who: DocPrincipal, doc: string): void {
    this.#counters.refused(reason);
    this.#log.warn({ doc, participantId: who.participantId, reason }, 'document connection refused');
  }

  async #openSound(doc: string): Promise<DocRoom> {
    const room = await this.#rooms.open(doc);
    if (!room) throw new Error('the document is in quarantine');
    return room;
  }

  async encodedState(doc: string): Promise<Uint8Array> {
    const room = await this.#openSound(doc);
    await this.#grid.settle(room);
    // A text is about to be frozen or shown as it is: whoever reads another one should know now.
    room.sendBeacon();
    return room.state.fold();
  }

  async applyAsServer(doc: string, update: Uint8Array): Promise<void> {
    const parsed = parseUpdate(update, MAX_SERVER_STRUCTS);
    if (parsed === null || parsed === 'large') throw new Error('the update is not sound');
    const room = await this.#openSound(doc);
    await room.writeAsServer(update, parsed);
  }

  disconnectPerson(mesaId: MesaId, participantId: ParticipantId): void {
    for (const connection of this.#connections.values()) {
      if (!connection?.isOf(mesaId, participantId)) continue;
      connection.isExpelled = true;
      connection.refuse(CLOSE.forbidden, 'removed');
    }
  }

  rightsChanged(doc: string): void {
    for (const connection of this.#rooms.get(doc)?.audience.connections ?? []) {
      const door = checkDoor(this.#rights, connection.who, doc);
      if (door) connection.refuse(door.code, door.reason);
    }
  }

  stats(): DocStats {
    const { size: rooms, hotSize: hotRooms } = this.#rooms;
    return this.#counters.stats({ rooms, hotRooms, connections: this.#connections.size });
  }

  /** Relays presence and feeds slow readers. */
  #onPulse(): void {
    let watches = false;
    for (const room of this.#rooms.all()) watches = room.pulse() || watches;
    if (watches) this.#pulse.request();
  }

  #onBeaconWatch(): void {
    let owed = false;
    for (const room of this.#rooms.all()) owed = room.watchBeacon() || owed;
    if (owed) this.#beacons.request();
  }

  /** Pings, saves what is quiet, forgets what is idle. */
  #onBeat(): void {
    for (const room of [...this.#rooms.all()]) if (room.beat()) this.#rooms.forget(room);
    const present = new Set([...this.#connections.values()].map((connection) => connection?.budget));
    this.#budgets.forget(present, this.#clock.monotonic());
    if (this.#rooms.size > 0 || this.#connections.size > 0) this.#beat.request();
  }

  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    await this.#rooms.loaded();
    await Promise.allSettled([...this.#rooms.all()].map((room) => this.#grid.settle(room)));
    for (const connection of this.#connections.values()) connection?.sendAway(CLOSE.goingAway);
    await sayGoodbye([...this.#connections.keys()], this.#clock);
    // What arrived before the last goodbye.
    await Promise.allSettled([...this.#rooms.all()].map((room) => this.#grid.settle(room)));
    await Promise.allSettled([...this.#rooms.all()].map((room) => this.#saveLast(room)));
    this.#grid.stop();
    this.#pulse.stop();
    this.#beat.stop();
    this.#beacons.stop();
    this.#health.stop();
    for (const room of [...this.#rooms.all()]) this.#rooms.forget(room);
    this.#sockets.close();
  }

  async #saveLast(room: DocRoom): Promise<void> {
    await room.snapshots.saving;
    if (this.#health.isWell) room.saveIfNeeded();
    await room.snapshots.saving;
  }
}
