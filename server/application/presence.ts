// Presence is a state of a person, not of a socket (Q4): the first device brings the person in, the
// last one to fall silent starts the grace, and only its end is recorded, from the moment of the drop.

import { words } from '../../shared/i18n/words.ts';
import { event } from '../../shared/model/event.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import { deferAt, deferrals } from '../domain/consequences.ts';
import { type MesaRoom, SYSTEM } from './mesaRoom.ts';
import type { Clock } from './ports.ts';

/**
 * Whether being connected is being at the table: not before people gather (5.2), nor while the mesa is paused (5.1), nor
 * once it is closed or cancelled.
 */
export const isAttended = ({ state, session }: Pick<MesaState, 'state' | 'session'>): boolean =>
  state !== 'paused' &&
  state !== 'cancelled' &&
  !['scheduled', 'called', 'cancelled', 'closed'].includes(session.state);

export class Presence {
  readonly #room: MesaRoom;
  readonly #clock: Clock;
  readonly #failed: (error: unknown) => void;
  readonly #graces = new Map<ParticipantId, () => void>();
  #deferral: { at: number; cancel: () => void } | null = null;

  /** `failed` hears of store faults in what nobody asked for; the room itself stays as it was. */
  constructor(room: MesaRoom, clock: Clock, failed: (error: unknown) => void) {
    this.#room = room;
    this.#clock = clock;
    this.#failed = failed;
    // After a restart nobody is connected yet: everybody who was present has the grace to come back.
    for (const person of Object.values(room.state.participants)) {
      if (person.present && !person.marked) this.#startGrace(person.id);
    }
    room.onChange(() => this.#planDeferral());
    this.#planDeferral();
  }

  /** A device of the person connected. Presence is recorded when the person is already admitted. */
  async arrive(id: ParticipantId): Promise<void> {
    const { devices } = this.#room;
    devices.set(id, (devices.get(id) ?? 0) + 1);
    this.#graces.get(id)?.();
    this.#graces.delete(id);
    await this.bringIn(id);
    this.#room.touch();
  }

  /** Records the presence of a connected, admitted person who is not yet present (also after admission). */
  async bringIn(id: ParticipantId): Promise<void> {
    await this.#room.queue.run(async () => {
      const person = this.#room.state.participants[id];
      const eligible = person?.status === 'admitted' && person.role !== 'screen' && !person.present;
      if (!eligible || !this.#room.devices.has(id) || !isAttended(this.#room.state)) return;
      await this.#record(id, true, this.#clock.now(), 'connected');
    });
  }

  /** A device of the person went away. */
  leave(id: ParticipantId): void {
    const { devices } = this.#room;
    const left = (devices.get(id) ?? 1) - 1;
    if (left > 0) {
      devices.set(id, left);
      return;
    }
    devices.delete(id);
    const person = this.#room.state.participants[id];
    if (person?.present && !person.marked) this.#startGrace(id);
    this.#room.touch();
  }

  stop(): void {
    for (const cancel of this.#graces.values()) cancel();
    this.#graces.clear();
    this.#deferral?.cancel();
    this.#deferral = null;
  }

  #startGrace(id: ParticipantId): void {
    const droppedAt = this.#clock.now();
    const cancel = this.#clock.after(this.#room.state.config.presenceGraceSeconds * 1000, () => {
      this.#graces.delete(id);
      this.#room.queue
        .run(async () => {
          const person = this.#room.state.participants[id];
          // Whoever was marked present meanwhile has no device to lose.
          if (this.#room.devices.has(id) || !person?.present || person.marked) return;
          await this.#record(id, false, droppedAt, 'grace');
        })
        .catch(this.#failed);
    });
    this.#graces.set(id, cancel);
  }

  #record(id: ParticipantId, present: boolean, since: number, cause: 'connected' | 'grace') {
    const events = [event('presence.changed', { participantId: id, present, since, cause })];
    return this.#room.append([{ actor: cause === 'grace' ? SYSTEM : id, events }]);
  }

  /** Q6: plans the end of the waiting for quorum, once per waiting. */
  #planDeferral(): void {
    const at = deferAt(this.#room.state);
    if (at === (this.#deferral?.at ?? null)) return;
    this.#deferral?.cancel();
    this.#deferral = null;
    if (at === null) return;
    const cancel = this.#clock.after(Math.max(0, at - this.#clock.now()), () => {
      this.#deferral = null;
      this.#room.queue
        .run(async () => {
          const events = deferrals(this.#room.state, this.#clock.now(), words('gathering.deferred'));
          if (events.length > 0) await this.#room.append([{ actor: SYSTEM, events }]);
        })
        .catch(this.#failed);
    });
    this.#deferral = { at, cancel };
  }
}
