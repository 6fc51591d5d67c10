// The open mesas of this process: loaded once, two arrivals load it once.
import type { MesaId } from '../../shared/model/ids.ts';
import { MesaRoom } from './mesaRoom.ts';
import type { Clock, MesaRow, Storage } from './ports.ts';

export class Rooms {
  readonly #rooms = new Map<MesaId, Promise<MesaRoom | null>>();
  readonly #ready = new Map<MesaId, MesaRoom>();
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #opened: (room: MesaRoom) => void;

  /** `opened` runs once per room, when it has just been loaded or created. */
  constructor(storage: Storage, clock: Clock, opened: (room: MesaRoom) => void) {
    this.#storage = storage;
    this.#clock = clock;
    this.#opened = opened;
  }

  /** The room of a mesa, or null when it does not exist. */
  async get(mesaId: MesaId): Promise<MesaRoom | null> {
    const known = this.#rooms.get(mesaId);
    if (known) return known;
    const loading = this.#load(mesaId);
    this.#rooms.set(mesaId, loading);
    const room = await loading.catch((error: unknown) => {
      this.#rooms.delete(mesaId);
      throw error;
    });
    // An unknown id is not remembered: it may be created later, and guesses must not fill the memory.
    if (!room) this.#rooms.delete(mesaId);
    return room;
  }

  /** The room if it is already open; for questions that cannot wait. */
  peek(mesaId: string): MesaRoom | undefined {
    return this.#ready.get(mesaId as MesaId);
  }

  all(): MesaRoom[] {
    return [...this.#ready.values()];
  }

  /** Announces a mesa that is being created: whoever asks for it meanwhile waits for that room, not a second one. */
  expect(mesaId: MesaId, creating: Promise<MesaRoom>): void {
    this.#rooms.set(mesaId, creating);
    creating.catch(() => this.#rooms.delete(mesaId));
  }

  adopt(room: MesaRoom): void {
    this.#rooms.set(room.mesaId, Promise.resolve(room));
    this.#ready.set(room.mesaId, room);
    this.#opened(room);
  }

  async #load(mesaId: MesaId): Promise<MesaRoom | null> {
    const row = (await this.#storage.listMesas()).find((candidate: MesaRow) => candidate.mesaId === mesaId);
    const room = row ? await MesaRoom.load(row, this.#storage, this.#clock) : null;
    if (room) {
      this.#ready.set(mesaId, room);
      this.#opened(room);
    }
    return room;
  }
}
