// The sweep of what must not be kept (trust.md 10): once an hour, and at the start, over the mesas whose session closed.
// It asks the store for what waits before it opens any room, because most closed mesas have nothing.
import { event } from '../../shared/model/event.ts';
import type { MesaId } from '../../shared/model/ids.ts';
import { countsOf, EVALUATION_PREFIX } from '../domain/evaluationBox.ts';
import { CARDS_PREFIX } from '../domain/privateCards.ts';
import { evaluationEnds, ofOrdering, privateThingsEnd } from '../domain/retention.ts';
import { type MesaRoom, SYSTEM } from './mesaRoom.ts';
import type { Clock, MesaRow, Storage } from './ports.ts';

const EVERY_MS = 60 * 60_000;
const wordsDropped = (mesaId: MesaId): string => `retention/words/${mesaId}`;

export interface RetentionParts {
  storage: Storage;
  clock: Clock;
  room: (mesaId: MesaId) => Promise<MesaRoom | null>;
  /** Hears of faults of the store: the next sweep tries again. */
  failed: (error: unknown) => void;
}

export class Retention {
  readonly #parts: RetentionParts;
  #cancel: () => void = () => {};
  #sweeping: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: RetentionParts) {
    this.#parts = parts;
  }

  /** Sweeps now, and every hour until `stop`. */
  start(): void {
    this.#sweeping = this.sweep();
    this.#cancel = this.#parts.clock.after(EVERY_MS, () => {
      if (!this.#stopped) this.start();
    });
  }

  /** Resolves when the sweep under way, if any, has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#sweeping;
  }

  /** One sweep over every closed mesa. Never rejects: a mesa that fails does not keep the others waiting. */
  async sweep(): Promise<void> {
    const { storage, failed } = this.#parts;
    try {
      for (const row of await storage.listMesas()) {
        if (this.#stopped) return;
        if (row.closedAt !== null) await this.#sweepMesa(row, row.closedAt).catch(failed);
      }
    } catch (error) {
      failed(error);
    }
  }

  async #sweepMesa({ mesaId }: MesaRow, closedAt: number): Promise<void> {
    const { storage, clock, room } = this.#parts;
    const now = clock.now();
    const waits = async (prefix: string) => (await storage.loadSealed(mesaId, prefix)).length > 0;
    if (now >= evaluationEnds(closedAt) && (await waits(EVALUATION_PREFIX)))
      await closeEvaluation(await room(mesaId));
    if (now < privateThingsEnd(closedAt)) return;
    if (await waits(CARDS_PREFIX)) await drop(await room(mesaId), [CARDS_PREFIX]);
    // Once for ever: nobody is asked for hour after hour in mesas of years ago.
    if ((await storage.getSetting(wordsDropped(mesaId))) !== null) return;
    for (const { participantId } of await storage.loadPeople(mesaId))
      await storage.dropEntryWords(mesaId, participantId);
    await storage.putSetting(wordsDropped(mesaId), String(now));
  }

  /** What rounds that were withdrawn before this version still hid: destroyed when their room opens. */
  watch(room: MesaRoom): void {
    const { storage, failed } = this.#parts;
    const withdrawn = room.state.orderings.filter((one) => one.state === 'withdrawn');
    const sweepRoom = async () => {
      for (const { id } of withdrawn) {
        const rows = await Promise.all(
          ofOrdering(id).map((prefix) => storage.loadSealed(room.mesaId, prefix)),
        );
        const { ballots, roll } = await storage.loadBallots(room.mesaId, id);
        if (rows.flat().length + ballots.length + roll.length === 0) continue;
        await room.queue.run(() => room.append([], { dropSealed: ofOrdering(id), dropBallots: [id] }));
      }
    };
    sweepRoom().catch(failed);
  }
}

const drop = async (room: MesaRoom | null, dropSealed: string[]): Promise<void> => {
  await room?.queue.run(() => room.append([], { dropSealed }));
};

/** Publishes the counts of who answered, as the facilitation would have, and deletes the answers with them. */
async function closeEvaluation(room: MesaRoom | null): Promise<void> {
  await room?.queue.run(async () => {
    const counts = countsOf([...room.evaluations.values()]);
    const events = room.state.evaluation === null ? [event('evaluation.closed', counts)] : [];
    await room.append([{ actor: SYSTEM, events }], { dropSealed: [EVALUATION_PREFIX] });
  });
}
