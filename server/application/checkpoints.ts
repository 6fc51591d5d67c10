// Signed checkpoints of every open mesa (trust.md 6): at each closing of a round, of a session and of a signature, and a
// minute after anything else. They are stored, sealed into files, and prove to a returning device that nothing it saw
// was rewritten.
import type { MesaId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import { type Seal, sealStatement } from '../../shared/record/checkpoint.ts';
import { type MerkleTree, merkleTree } from '../../shared/record/merkle.ts';
import type { KeyPair } from '../../shared/record/signedText.ts';
import type { RecordExtension } from '../../shared/record/witness.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { CheckpointRow, Clock, Storage } from './ports.ts';

const MINUTE_MS = 60_000;

interface Watched {
  /** Over the stored events. */
  tree: MerkleTree;
  last: Seal | null;
  milestone: string;
  cancel: (() => void) | null;
  working: Promise<unknown>;
}

export interface Sealed {
  seal: Seal;
  tree: MerkleTree;
}

/** What must not wait for the minute: it changes when a round, an ordering, a session or a signature is closed. */
function milestoneOf({ session, acta, decisions, orderings }: MesaState): string {
  const rounds = decisions.flatMap((decision) => decision.rounds);
  const closed = [...rounds, ...orderings].filter((one) => one.closedAt !== null).length;
  const life = `${acta.stage}/${acta.revision}/${acta.signatures.length}`;
  return `${session.number}/${session.state}/${closed}/${life}`;
}

export class Checkpoints {
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #keys: KeyPair;
  readonly #failed: (error: unknown) => void;
  readonly #watched = new Map<MesaRoom, Watched>();
  #stopped = false;

  /** `failed` hears of store faults in checkpoints that nobody asked for. */
  constructor(parts: { storage: Storage; clock: Clock; keys: KeyPair; failed: (error: unknown) => void }) {
    this.#storage = parts.storage;
    this.#clock = parts.clock;
    this.#keys = parts.keys;
    this.#failed = parts.failed;
  }

  /** Hex. The only half that ever leaves. */
  get publicKey(): string {
    return this.#keys.publicKey;
  }

  /** Signs this room's record from now on, whenever it is due. */
  watch(room: MesaRoom): void {
    const watched = this.#of(room);
    room.onChange(() => this.#plan(room, watched));
    this.#plan(room, watched);
  }

  /** The signed state of the whole record, made now if there is none for this length. Rejects when the store does. */
  async sealOf(room: MesaRoom): Promise<Seal> {
    return (await this.sealed(room)).seal;
  }

  /** What a device that saw `from` sealed events, and the event number `seen`, needs to check that they are still there. */
  async extension(room: MesaRoom, from: number, seen: number): Promise<RecordExtension> {
    const { seal: checkpoint, tree } = await this.sealed(room);
    const { size, head, root } = checkpoint;
    // Nothing proves more events than there are: the device sees from `size` that some are gone.
    const proof = from <= size ? tree.consistency(from) : [];
    const path = seen >= 1 && seen <= size ? tree.inclusion(seen - 1) : [];
    return { size, head, root, proof, path, checkpoint };
  }

  /** Every stored checkpoint of a mesa, the smallest size first. */
  list(mesaId: MesaId): Promise<CheckpointRow[]> {
    return this.#storage.loadCheckpoints(mesaId);
  }

  /** Stops every timer; what is being signed is waited for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const all = [...this.#watched.values()];
    for (const watched of all) watched.cancel?.();
    await Promise.all(all.map((watched) => watched.working));
  }

  #of(room: MesaRoom): Watched {
    const known = this.#watched.get(room);
    if (known) return known;
    const fresh: Watched = {
      tree: merkleTree([]),
      last: null,
      milestone: milestoneOf(room.state),
      cancel: null,
      working: Promise.resolve(),
    };
    this.#watched.set(room, fresh);
    return fresh;
  }

  #plan(room: MesaRoom, watched: Watched): void {
    if (this.#stopped || room.state.seq === watched.last?.size) return;
    const milestone = milestoneOf(room.state);
    if (milestone !== watched.milestone) {
      watched.milestone = milestone;
      this.#due(room);
      return;
    }
    watched.cancel ??= this.#clock.after(MINUTE_MS, () => {
      watched.cancel = null;
      if (!this.#stopped && room.state.seq !== watched.last?.size) this.#due(room);
    });
  }

  #due(room: MesaRoom): void {
    this.sealOf(room).catch((error: unknown) => {
      this.#failed(error);
      // A store refuses every write after a fault until it is asked how it is; nobody's command should be the first to
      // hear of a fault that was ours.
      void this.#storage.healthy();
    });
  }

  /** The same, with the tree that proves it. One at a time for each mesa: two that ask at once get the same seal. */
  sealed(room: MesaRoom): Promise<Sealed> {
    const watched = this.#of(room);
    const mine = watched.working.then(() => this.#seal(room, watched));
    watched.working = mine.catch(() => undefined);
    return mine;
  }

  async #seal(room: MesaRoom, watched: Watched): Promise<Sealed> {
    const news = await this.#storage.loadEvents(room.mesaId, watched.tree.size);
    if (news.length === 0 && watched.last) return { seal: watched.last, tree: watched.tree };
    const head = news.at(-1)?.hash;
    // The tree only moves together with its seal, so what is not sealed yet is always among the news.
    if (head === undefined) throw new RangeError('a mesa without events has no checkpoint');
    const tree = watched.tree.grown(news.map((event) => event.hash));
    const stored = watched.last ? null : await this.#stored(room.mesaId, tree.size);
    const at = this.#clock.now();
    const statement = { mesaId: room.mesaId, size: tree.size, head, root: tree.root(), at };
    const seal = stored?.root === statement.root ? stored : sealStatement(this.#keys, statement);
    if (seal !== stored) await this.#storage.saveCheckpoint({ mesaId: room.mesaId, ...seal });
    Object.assign(watched, { tree, last: seal });
    return { seal, tree };
  }

  /** The seal that this server made for the same length before it was started again, or null. */
  async #stored(mesaId: MesaId, size: number): Promise<Seal | null> {
    const row = (await this.#storage.loadCheckpoints(mesaId)).find((one) => one.size === size);
    if (row?.publicKey !== this.#keys.publicKey) return null;
    const { publicKey, head, root, at, signature } = row;
    return { publicKey, size, head, root, at, signature };
  }
}
