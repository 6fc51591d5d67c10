// The words that let a person in from another device, over SQL: hashes and a count of tries, one row per person.
import type { Kysely } from 'kysely';
import type { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import type { EntryWordsRow } from '../application/ports.ts';
import type { Tables } from './tables.ts';

/** Puts new words in the place of the old ones. The unique index refuses a locator that is another person's. */
export async function writeEntryWords(db: Kysely<Tables>, row: EntryWordsRow): Promise<void> {
  const { mesaId, participantId, ...words } = row;
  await db
    .insertInto('entry_words')
    .values({ mesa_id: mesaId, participant_id: participantId, ...words })
    .onConflict((conflict) => conflict.columns(['mesa_id', 'participant_id']).doUpdateSet(words))
    .execute();
}

/** One more try, and the row with it; null for a locator that is nobody's. */
export async function countEntryTry(
  db: Kysely<Tables>,
  mesaId: MesaId,
  locator: string,
): Promise<EntryWordsRow | null> {
  await db
    .updateTable('entry_words')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('mesa_id', '=', mesaId)
    .where('locator', '=', locator)
    .execute();
  const row = await db
    .selectFrom('entry_words')
    .selectAll()
    .where('mesa_id', '=', mesaId)
    .where('locator', '=', locator)
    .executeTakeFirst();
  if (!row) return null;
  const { mesa_id: _mesa, participant_id: participantId, ...words } = row;
  return { mesaId, participantId, ...words };
}

/** Forgives the tries of one person. */
export async function forgiveEntryTries(
  db: Kysely<Tables>,
  mesaId: MesaId,
  participantId: ParticipantId,
): Promise<void> {
  await db
    .updateTable('entry_words')
    .set({ tries: 0 })
    .where('mesa_id', '=', mesaId)
    .where('participant_id', '=', participantId)
    .execute();
}

/** Nobody comes in with these words any more. */
export async function dropEntryWords(
  db: Kysely<Tables>,
  mesaId: MesaId,
  participantId: ParticipantId,
): Promise<void> {
  await db
    .deleteFrom('entry_words')
    .where('mesa_id', '=', mesaId)
    .where('participant_id', '=', participantId)
    .execute();
}
