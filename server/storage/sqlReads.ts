// Reads of more than one table that both SQL stores share.
import { type Kysely, sql } from 'kysely';
import type { StoredDoc } from '../application/ports.ts';
import { rowsToDoc, type Tables } from './tables.ts';

/** A document: its snapshot and the tail after it. One statement, so that a snapshot saved meanwhile cannot hide the
 *  rows it covers. */
export async function readDoc(db: Kysely<Tables>, doc: string): Promise<StoredDoc> {
  const rows = await db
    .selectFrom('doc_snapshots')
    .select([sql<number>`0`.as('id'), 'bytes'])
    .where('doc', '=', doc)
    .unionAll(db.selectFrom('doc_updates').select(['id', 'bytes']).where('doc', '=', doc))
    .orderBy('id')
    .execute();
  return rowsToDoc(rows);
}
