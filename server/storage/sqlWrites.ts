// The writes both SQL stores share, each inside a transaction that the caller owns.
import { type Kysely, sql } from 'kysely';
import type { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import type { Append, DocUpdate, SessionRow } from '../application/ports.ts';
import { StoreConflict } from '../application/ports.ts';
import { mesaToRow, personToRow, sealedToRow, sessionToRow, type Tables } from './tables.ts';

/** Rows per INSERT: far under SQLite's 32 766 and Postgres's 65 535 parameters, with few distinct SQL texts. */
const ROWS_PER_INSERT = 500;

function chunks<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) parts.push(rows.slice(at, at + ROWS_PER_INSERT));
  return parts;
}

/** Writes one Append. Throws StoreConflict when the writer's seq is old; unique indexes catch the other races. */
export async function writeAppend(db: Kysely<Tables>, append: Append): Promise<void> {
  const last = await db
    .selectFrom('events')
    .select('seq')
    .where('mesa_id', '=', append.mesaId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if ((last?.seq ?? 0) !== append.expectedSeq)
    throw new StoreConflict('expectedSeq is not the last stored seq');
  const events = append.events.map((event) => ({
    mesa_id: append.mesaId,
    seq: event.seq,
    event: JSON.stringify(event),
  }));
  for (const rows of chunks(events)) await db.insertInto('events').values(rows).execute();
  if (append.mesa) {
    const { mesa_id: _key, created_at: _fixed, ...changed } = mesaToRow(append.mesa);
    await db
      .insertInto('mesas')
      .values(mesaToRow(append.mesa))
      .onConflict((conflict) => conflict.column('mesa_id').doUpdateSet(changed))
      .execute();
  }
  for (const person of append.people ?? []) {
    const { mesa_id: _mesa, participant_id: _person, ...changed } = personToRow(person);
    await db
      .insertInto('people')
      .values(personToRow(person))
      .onConflict((conflict) => conflict.columns(['mesa_id', 'participant_id']).doUpdateSet(changed))
      .execute();
  }
  for (const prefix of append.dropSealed ?? []) {
    // By characters and not with LIKE: keys may hold its wildcards, and SQLite's ignores upper and lower case.
    await db
      .deleteFrom('sealed')
      .where('mesa_id', '=', append.mesaId)
      .where(sql<boolean>`substr(key, 1, ${[...prefix].length}) = ${prefix}`)
      .execute();
  }
  for (const orderingId of append.dropBallots ?? []) {
    for (const table of ['ballots', 'ballot_roll'] as const)
      await db
        .deleteFrom(table)
        .where('mesa_id', '=', append.mesaId)
        .where('ordering_id', '=', orderingId)
        .execute();
  }
  for (const rows of chunks(append.sealed ?? [])) {
    await db.insertInto('sealed').values(rows.map(sealedToRow)).execute();
  }
  for (const session of append.sessions ?? []) await writeSession(db, session);
  if (append.command) {
    const { mesaId, participantId, commandId, answer } = append.command;
    await db
      .insertInto('commands')
      .values({ mesa_id: mesaId, participant_id: participantId, command_id: commandId, answer })
      .execute();
  }
}

/** Stores a session. Saving a hash again may only revoke it: a revoked session never comes back to life. */
export async function writeSession(db: Kysely<Tables>, session: SessionRow): Promise<void> {
  await db
    .insertInto('sessions')
    .values(sessionToRow(session))
    .onConflict((conflict) =>
      conflict.column('token_hash').doUpdateSet({
        revoked_at: sql<number | null>`coalesce(sessions.revoked_at, excluded.revoked_at)`,
      }),
    )
    .execute();
}

/** Ends every live session of one person; gives how many there were. */
export async function writeRevocation(
  db: Kysely<Tables>,
  mesaId: MesaId,
  participantId: ParticipantId,
  at: number,
): Promise<number> {
  const result = await db
    .updateTable('sessions')
    .set({ revoked_at: at })
    .where('mesa_id', '=', mesaId)
    .where('participant_id', '=', participantId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The last value of a key stays. */
export async function writeSetting(db: Kysely<Tables>, key: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** The first value of a key stays; gives the one that is there. */
export async function writeFirstSetting(db: Kysely<Tables>, key: string, value: string): Promise<string> {
  const insert = db.insertInto('settings').values({ key, value });
  await insert.onConflict((conflict) => conflict.doNothing()).execute();
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return row.value;
}

/** Appends updates in the order given. */
export async function writeDocUpdates(db: Kysely<Tables>, updates: readonly DocUpdate[]): Promise<void> {
  for (const rows of chunks(updates)) {
    await db
      .insertInto('doc_updates')
      .values(rows.map(({ doc, update }) => ({ doc, bytes: update })))
      .execute();
  }
}

/** Replaces the snapshot of `doc` and drops the `covered` oldest rows of its tail. */
export async function writeDocSnapshot(
  db: Kysely<Tables>,
  doc: string,
  bytes: Uint8Array,
  covered: number,
): Promise<void> {
  await db
    .insertInto('doc_snapshots')
    .values({ doc, bytes })
    .onConflict((conflict) => conflict.column('doc').doUpdateSet({ bytes }))
    .execute();
  await db
    .deleteFrom('doc_updates')
    .where('id', 'in', (query) =>
      query.selectFrom('doc_updates').select('id').where('doc', '=', doc).orderBy('id').limit(covered),
    )
    .execute();
}

/** Binds client ids that nobody owns yet. */
export async function writeClientIds(
  db: Kysely<Tables>,
  doc: string,
  clientIds: readonly number[],
  owner: string,
): Promise<void> {
  for (const ids of chunks(clientIds)) {
    await db
      .insertInto('client_ids')
      .values(ids.map((id) => ({ doc, client_id: id, owner })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
