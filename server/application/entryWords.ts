// The words with which a person comes in from another device (trust.md 2). They are said once and kept only as a slow
// hash; the first one finds whose they are by a keyed hash, the rest prove it. Every wrong way in sounds the same.
import { createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import { event } from '../../shared/model/event.ts';
import type { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import { ok, type Result, refuse } from '../../shared/protocol/errors.ts';
import type { HTTP, JoinAnswer, WordsAnswer } from '../../shared/protocol/http.ts';
import { ENTRY_WORDS } from './entryWordList.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { Mesas } from './mesas.ts';
import { type Clock, type EntryWordsRow, type Ids, type Storage, StoreConflict } from './ports.ts';
import { newSession } from './sessions.ts';

/** Four words of 1024: 40 bits, of which 30 stay to be guessed by who finds a person's first word. */
const WORD_COUNT = 4;
/** Tries of one person's words before they no longer work. */
export const MOST_TRIES = 5;
/** No answer comes sooner, so that the time it took does not say what was wrong. Milliseconds. */
const ANSWER_MS = 150;
/** scrypt at some forty milliseconds and 16 MB: a stolen store does not give the words away. */
const SLOW = { N: 2 ** 14, r: 8, p: 1 } as const;
const HASH_BYTES = 32;
const NO_SALT = '0'.repeat(32);

export type ResumeBody = z.output<typeof HTTP.resume>;

/** New words, by the server's random source. */
export function drawWords(ids: Pick<Ids, 'random'>): string[] {
  const bytes = ids.random(2 * WORD_COUNT);
  // 65 536 holds every word the same number of times.
  return Array.from(
    { length: WORD_COUNT },
    (_, n) => ENTRY_WORDS[((bytes[2 * n]! << 8) | bytes[2 * n + 1]!) % ENTRY_WORDS.length]!,
  );
}

/** What was typed or read aloud, as it is compared: small letters without accents, whatever stands between the words. */
export const readWords = (typed: string): string[] =>
  typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

const slowHash = (words: readonly string[], salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(words.join(' '), Buffer.from(salt, 'hex'), HASH_BYTES, SLOW, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

export interface EntryWordsParts {
  storage: Storage;
  clock: Clock;
  ids: Ids;
  /** Secret of this installation: whoever holds only the rows cannot look for a first word. */
  secret: string;
  mesas: Pick<Mesas, 'findByCode' | 'room' | 'outOf'>;
}

export class EntryWords {
  readonly #parts: EntryWordsParts;

  constructor(parts: EntryWordsParts) {
    this.#parts = parts;
  }

  /** New words of an admitted person for herself; her old ones, and their count, are gone. Screens have none. */
  async give(room: MesaRoom, participantId: ParticipantId): Promise<Result<WordsAnswer>> {
    const person = room.state.participants[participantId];
    if (person?.status !== 'admitted') return refuse('not_admitted');
    return person.role === 'screen'
      ? refuse('not_allowed')
      : ok({ words: await this.#renew(room, participantId) });
  }

  /** The facilitation gives words to who has no device, or used up her tries. That it did is in the record. */
  async giveTo(room: MesaRoom, actor: ParticipantId, to: ParticipantId): Promise<Result<WordsAnswer>> {
    const giver = room.state.participants[actor];
    if (giver?.status !== 'admitted' || giver.role !== 'facilitator') return refuse('not_allowed');
    const person = room.state.participants[to];
    if (person?.status !== 'admitted' || person.role === 'screen') return refuse('unknown_person');
    await room.queue.run(() =>
      room.append([{ actor, events: [event('person.wordsGiven', { participantId: to })] }]),
    );
    return ok({ words: await this.#renew(room, to) });
  }

  /** A session of the person whose words these are, beside the ones she has. Her place and admission stay as they were. */
  async resume(body: ResumeBody): Promise<Result<JoinAnswer>> {
    const { clock } = this.#parts;
    const pause = new Promise<void>((resolve) => clock.after(ANSWER_MS, resolve));
    const [answer] = await Promise.all([this.#enter(body), pause]);
    return answer;
  }

  async #enter(body: ResumeBody): Promise<Result<JoinAnswer>> {
    const { storage, clock, ids, mesas } = this.#parts;
    const words = readWords(body.words);
    const room = await this.#roomOf(body);
    const row = room && (await this.#tried(room.mesaId, words));
    const hash = await slowHash(words, row?.salt ?? NO_SALT);
    if (!room || !row) return refuse('unknown_words');
    if (row.tries > MOST_TRIES) return refuse('words_blocked');
    const { participantId } = row;
    if (!timingSafeEqual(hash, Buffer.from(row.hash, 'hex')) || mesas.outOf(room, participantId))
      return refuse('unknown_words');
    await storage.forgiveEntryTries(room.mesaId, participantId);
    const session = newSession(ids, room.mesaId, participantId, clock.now());
    await storage.saveSession(session.row);
    const admitted = room.state.participants[participantId]?.status === 'admitted';
    return ok({ participantId, mesaId: room.mesaId, token: session.token, admitted });
  }

  async #roomOf({ code, mesaId }: ResumeBody): Promise<MesaRoom | null> {
    if (mesaId !== undefined) return this.#parts.mesas.room(mesaId);
    const found = await this.#parts.mesas.findByCode(code ?? '');
    return found.ok ? found.value : null;
  }

  /** The row of the first word with this try counted; words that cannot be anybody's find none. */
  async #tried(mesaId: MesaId, words: readonly string[]): Promise<EntryWordsRow | null> {
    const [first] = words;
    if (first === undefined || words.length !== WORD_COUNT) return null;
    return this.#parts.storage.countEntryTry(mesaId, this.#locator(mesaId, first));
  }

  #locator(mesaId: MesaId, word: string): string {
    return createHmac('sha256', this.#parts.secret).update(`words/1/${mesaId}/${word}`).digest('hex');
  }

  /** Draws until nobody else of the mesa is found by the same first word. */
  async #renew(room: MesaRoom, participantId: ParticipantId): Promise<string[]> {
    const { storage, ids } = this.#parts;
    const { mesaId } = room;
    const words = drawWords(ids);
    const salt = Buffer.from(ids.random(16)).toString('hex');
    const hash = (await slowHash(words, salt)).toString('hex');
    try {
      const locator = this.#locator(mesaId, words[0]!);
      await storage.saveEntryWords({ mesaId, participantId, locator, salt, hash, tries: 0 });
      return words;
    } catch (error) {
      if (!(error instanceof StoreConflict)) throw error;
      return this.#renew(room, participantId);
    }
  }
}
