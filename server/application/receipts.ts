// The receipt of one person (M3), made from the whole record when it is asked for; nothing of it is kept.
import type { ParticipantId } from '../../shared/model/ids.ts';
import { makeReceipt, receiptText } from '../../shared/record/receiptFile.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { Storage } from './ports.ts';

export class Receipts {
  readonly #storage: Storage;
  readonly #checkpoints: Checkpoints;

  constructor(storage: Storage, checkpoints: Checkpoints) {
    this.#storage = storage;
    this.#checkpoints = checkpoints;
  }

  /**
   * Text of the file `mesa-recibo/1` with everything of this person up to now, and the cards without a name that the
   * device says are theirs: nothing of what it says is kept. Rejects when the store does.
   */
  async of(room: MesaRoom, participantId: ParticipantId, claimed: readonly string[] = []): Promise<string> {
    const { seal, tree } = await this.#checkpoints.sealed(room);
    const events = (await this.#storage.loadEvents(room.mesaId)).slice(0, seal.size);
    const person = room.people.get(participantId) ?? null;
    return receiptText(
      makeReceipt({ mesaId: room.mesaId, participantId, events, person, seal, tree, claimed }),
    );
  }
}
