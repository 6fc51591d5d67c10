// The live rooms by name: loads once however many arrive, keeps unreadable documents in quarantine,
// forgets what failed or went idle (architecture.md 4.7, trust.md 3).

import { faultName } from './docLog.ts';
import { DocRoom, type DocRoomContext } from './docRoom.ts';

/** How long an unreadable document is not tried again, so that its clients' retries stay cheap. */
const QUARANTINE_MS = 10_000;

export class DocRooms {
  readonly #context: DocRoomContext;
  readonly #rooms = new Map<string, DocRoom>();
  readonly #loading = new Map<string, Promise<DocRoom | null>>();
  /** Snapshots still being saved by rooms that are gone: their documents must wait to be read. */
  readonly #lastSaves = new Map<string, Promise<void>>();
  readonly #quarantinedUntil = new Map<string, number>();

  constructor(context: DocRoomContext) {
    this.#context = context;
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** Rooms with a live Y.Doc. */
  get hotSize(): number {
    let count = 0;
    for (const room of this.#rooms.values()) if (room.state.isHot) count += 1;
    return count;
  }

  all(): IterableIterator<DocRoom> {
    return this.#rooms.values();
  }

  get(doc: string): DocRoom | undefined {
    return this.#rooms.get(doc);
  }

  /** The live room of a document. Null: it is in quarantine. Rejects with the store. */
  open(doc: string): Promise<DocRoom | null> {
    const room = this.#rooms.get(doc);
    if (room) return Promise.resolve(room);
    const loading = this.#loading.get(doc) ?? this.#load(doc).finally(() => this.#loading.delete(doc));
    this.#loading.set(doc, loading);
    return loading;
  }

  async #load(doc: string): Promise<DocRoom | null> {
    const { clock, log, storeFailed } = this.#context;
    if ((this.#quarantinedUntil.get(doc) ?? 0) > clock.monotonic()) return null;
    this.#quarantinedUntil.delete(doc);
    await this.#lastSaves.get(doc);
    const room = new DocRoom(doc, this.#context);
    const isSound = await room.load().catch((error: unknown) => {
      log.error({ doc, fault: faultName(error) }, 'document could not be read from the store');
      storeFailed();
      throw error;
    });
    if (!isSound) {
      // Its bytes stay in the store as they are; the others go on.
      this.#quarantinedUntil.set(doc, clock.monotonic() + QUARANTINE_MS);
      log.error({ doc }, 'document cannot be loaded: quarantined');
      return null;
    }
    this.#rooms.set(doc, room);
    return room;
  }

  /** The next arrival reads it from the store again. */
  forget(room: DocRoom): void {
    if (this.#rooms.get(room.name) === room) this.#rooms.delete(room.name);
    const { saving } = room.snapshots;
    if (!saving) return;
    this.#lastSaves.set(room.name, saving);
    void saving.finally(() => this.#lastSaves.delete(room.name));
  }

  /** Resolves when nothing is being loaded. */
  async loaded(): Promise<void> {
    await Promise.allSettled(this.#loading.values());
  }
}
