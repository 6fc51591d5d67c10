// One mesa in memory: its folded state, the names of its people, who is connected, and the only way to
// append to its log. Everything alive about a mesa hangs from here.

import type { MesaEvent, NewEvent } from '../../shared/model/event.ts';
import { applyEvent, foldEvents } from '../../shared/model/fold.ts';
import type { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import { CHAIN_START, hashEvent } from '../../shared/record/hashChain.ts';
import { consequences } from '../domain/consequences.ts';
import { EVALUATION_PREFIX, type EvaluationAnswers, withAnswers } from '../domain/evaluationBox.ts';
import { CARDS_PREFIX, type PrivateCards, withRows } from '../domain/privateCards.ts';
import { destroyedBy } from '../domain/retention.ts';
import { MesaQueue } from './mesaQueue.ts';
import {
  type Append,
  type Clock,
  type MesaRow,
  type PersonRow,
  type SealedRow,
  type Storage,
  StoreConflict,
} from './ports.ts';

/** Author of what the server does by itself: quorum, pauses, the end of a grace. */
export const SYSTEM = 'system';

/** Puts new events in the chain after `state` and folds them; follows them with their consequences. */
export function chainEvents(
  state: MesaState | null,
  mesaId: MesaId,
  batches: { actor: string; events: NewEvent[] }[],
  at: number,
): { events: MesaEvent[]; state: MesaState | null } {
  const events: MesaEvent[] = [];
  let current = state;
  const push = (actor: string, { type, payload }: NewEvent) => {
    const open = {
      mesaId,
      seq: (current?.seq ?? 0) + 1,
      at,
      actor,
      type,
      payload,
      prevHash: current?.head ?? CHAIN_START,
    };
    const event: MesaEvent = { ...open, hash: hashEvent(open) };
    current = applyEvent(current, event);
    events.push(event);
  };
  for (const { actor, events: batch } of batches) for (const item of batch) push(actor, item);
  for (let round = 0; current && round < 4; round += 1) {
    const next = consequences(current);
    if (next.length === 0) break;
    for (const item of next) push(SYSTEM, item);
  }
  return { events, state: current };
}

type Extras = Pick<Append, 'people' | 'sealed' | 'dropSealed' | 'dropBallots' | 'sessions' | 'command'>;

/** Whatever said it, a command or the clock, what nobody may open any more goes in the same transaction. */
function withDestroyed(events: readonly MesaEvent[], extras: Extras): Extras {
  const { dropSealed, dropBallots } = destroyedBy(events);
  if (dropSealed.length === 0) return extras;
  return { ...extras, dropSealed: [...(extras.dropSealed ?? []), ...dropSealed], dropBallots };
}

export class MesaRoom {
  readonly mesaId: MesaId;
  readonly queue = new MesaQueue();
  /** Devices connected per person. */
  readonly devices = new Map<ParticipantId, number>();
  /** Documents held still while their text is being frozen. */
  readonly holding = new Set<string>();
  /** Refusals remembered by person since this room was loaded (runCommand.ts). */
  readonly refusalsKept = new Map<ParticipantId, number>();
  /** Late cards by round and sender since this room was loaded (5.3): a limit, kept nowhere else. */
  readonly lateCards = new Map<string, number>();
  /** Hidden writes of each person that were taken since this room was loaded: no row says that somebody sent them. */
  readonly unlinkedTaken = new Map<ParticipantId, Set<string>>();
  readonly people: Map<ParticipantId, PersonRow>;
  joinCode: string;
  revision = 1;
  #state: MesaState;
  #privateCards: PrivateCards;
  #evaluations: EvaluationAnswers;
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #changed = new Set<() => void>();

  constructor(parts: {
    state: MesaState;
    people: PersonRow[];
    row: MesaRow;
    storage: Storage;
    clock: Clock;
    privateCards?: PrivateCards;
    evaluations?: EvaluationAnswers;
  }) {
    this.mesaId = parts.state.mesaId;
    this.people = new Map(parts.people.map((person) => [person.participantId, person]));
    this.joinCode = parts.row.joinCode;
    this.#state = parts.state;
    this.#privateCards = parts.privateCards ?? new Map();
    this.#evaluations = parts.evaluations ?? new Map();
    this.#storage = parts.storage;
    this.#clock = parts.clock;
  }

  /** Reads a mesa from the store, or null when it was never created. */
  static async load(row: MesaRow, storage: Storage, clock: Clock): Promise<MesaRoom | null> {
    const [events, people, cards, answers] = await Promise.all([
      storage.loadEvents(row.mesaId),
      storage.loadPeople(row.mesaId),
      storage.loadSealed(row.mesaId, CARDS_PREFIX),
      storage.loadSealed(row.mesaId, EVALUATION_PREFIX),
    ]);
    if (events.length === 0) return null;
    const privateCards = withRows(new Map(), cards);
    const evaluations = withAnswers(new Map(), answers);
    const state = foldEvents(events);
    return new MesaRoom({ state, people, row, storage, clock, privateCards, evaluations });
  }

  get state(): MesaState {
    return this.#state;
  }

  /** Cards that wait for their reveal (C10). Only their author's own answer and the reveal read their text. */
  get privateCards(): PrivateCards {
    return this.#privateCards;
  }

  /** Answers to the two questions of the end: their author's own answer, how many, and the closing read them. */
  get evaluations(): EvaluationAnswers {
    return this.#evaluations;
  }

  get connected(): ReadonlySet<ParticipantId> {
    return new Set(this.devices.keys());
  }

  /** Calls `listener` after every change of state, names or connections. */
  onChange(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  touch(): void {
    this.revision += 1;
    for (const listener of this.#changed) listener();
  }

  /**
   * Appends events and what belongs to them in one store transaction, then moves the state. Must run
   * inside `queue`. Rejects (and changes nothing) when the store does.
   */
  async append(batches: { actor: string; events: NewEvent[] }[], given: Extras = {}): Promise<MesaState> {
    const at = this.#clock.now();
    const { events, state } = chainEvents(this.#state, this.mesaId, batches, at);
    if (!state) return this.#state;
    const extras = withDestroyed(events, given);
    const closed = state.session.state === 'closed' && this.#state.session.state !== 'closed';
    const mesa = closed
      ? { mesaId: this.mesaId, joinCode: this.joinCode, createdAt: state.createdAt, closedAt: at }
      : undefined;
    const hidden = (extras.sealed?.length ?? 0) + (extras.dropSealed?.length ?? 0) > 0;
    if (events.length > 0 || extras.command || hidden) {
      const expectedSeq = this.#state.seq;
      await this.#store({ mesaId: this.mesaId, expectedSeq, events, ...extras, ...(mesa ? { mesa } : {}) });
    }
    this.#state = state;
    for (const person of extras.people ?? []) this.people.set(person.participantId, person);
    if (hidden) this.#keepHidden(extras.sealed ?? [], extras.dropSealed);
    // What is hidden changes what its author sees, and how many everybody sees.
    if (events.length > 0 || hidden) this.touch();
    return state;
  }

  #keepHidden(rows: readonly SealedRow[], dropped?: readonly string[]): void {
    this.#privateCards = withRows(this.#privateCards, rows, dropped);
    this.#evaluations = withAnswers(this.#evaluations, rows, dropped);
  }

  async #store(append: Append): Promise<void> {
    try {
      await this.#storage.append(append);
    } catch (error) {
      if (error instanceof StoreConflict) await this.#catchUp();
      // A store refuses every write after a fault until it is asked how it is, and in a phase without writing nobody
      // else asks. Its answer is for the next command: this one was refused.
      else void this.#storage.healthy().catch(() => false);
      throw error;
    }
  }

  /** Reads what the store has and this room has not: a write whose answer was lost on the way (a database cut off). */
  async #catchUp(): Promise<void> {
    const events = await this.#storage.loadEvents(this.mesaId, this.#state.seq);
    this.#privateCards = withRows(new Map(), await this.#storage.loadSealed(this.mesaId, CARDS_PREFIX));
    this.#evaluations = withAnswers(
      new Map(),
      await this.#storage.loadSealed(this.mesaId, EVALUATION_PREFIX),
    );
    if (events.length === 0) return;
    for (const person of await this.#storage.loadPeople(this.mesaId)) {
      this.people.set(person.participantId, person);
    }
    this.#state = events.reduce(applyEvent, this.#state);
    this.touch();
  }
}
