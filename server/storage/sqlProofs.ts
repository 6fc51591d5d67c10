// Ballots of secret rounds and signed checkpoints over SQL, the same for SQLite and Postgres. What a ballot may do is in
// ballotBox.ts; here, how it is written so that the files do not tell who sent it.
import type { Kysely } from 'kysely';
import type { MesaId } from '../../shared/model/ids.ts';
import type { OrderingId } from '../../shared/model/ordering.ts';
import type { BallotBox, CastAnswer, CastBallot, CheckpointRow } from '../application/ports.ts';
import { castInto, sortedBox } from './ballotBox.ts';
import { rowToBallot, rowToCheckpoint, type Tables } from './tables.ts';

/** One secret round. Unknown round: both lists empty. */
export async function readBox(
  db: Kysely<Tables>,
  mesaId: MesaId,
  orderingId: OrderingId,
): Promise<BallotBox> {
  const roll = await db
    .selectFrom('ballot_roll')
    .select('participant_id')
    .where('mesa_id', '=', mesaId)
    .where('ordering_id', '=', orderingId)
    .execute();
  const ballots = await db
    .selectFrom('ballots')
    .select(['number', 'party_id', 'ballot'])
    .where('mesa_id', '=', mesaId)
    .where('ordering_id', '=', orderingId)
    .execute();
  return sortedBox(
    roll.map((row) => row.participant_id),
    ballots.map(rowToBallot),
  );
}

/**
 * Casts one ballot inside of the caller's transaction. Every row of the round is taken out and put back in the order of
 * its key: rows added one by one lie on the pages of SQLite in the order in which they came, and in Postgres each carries
 * the number of its transaction. Either would pair a person with a ballot. A round has at most some hundreds of rows.
 */
export async function writeBallot(db: Kysely<Tables>, cast: CastBallot): Promise<CastAnswer> {
  const { mesaId, orderingId } = cast;
  const { answer, box } = castInto(await readBox(db, mesaId, orderingId), cast);
  if (!box) return answer;
  const key = { mesa_id: mesaId, ordering_id: orderingId };
  for (const table of ['ballot_roll', 'ballots'] as const) {
    await db.deleteFrom(table).where('mesa_id', '=', mesaId).where('ordering_id', '=', orderingId).execute();
  }
  for (const participantId of box.roll) {
    await db
      .insertInto('ballot_roll')
      .values({ ...key, participant_id: participantId })
      .execute();
  }
  for (const { number, partyId, ballot } of box.ballots) {
    const row = { ...key, number, party_id: partyId, ballot: JSON.stringify(ballot) };
    await db.insertInto('ballots').values(row).execute();
  }
  return answer;
}

/** Keeps a checkpoint; the first one of a size stays. */
export async function writeCheckpoint(db: Kysely<Tables>, checkpoint: CheckpointRow): Promise<void> {
  const { mesaId, size, head, root, at, publicKey, signature } = checkpoint;
  await db
    .insertInto('checkpoints')
    .values({ mesa_id: mesaId, size, head, root, at, public_key: publicKey, signature })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Every checkpoint of a mesa, the smallest size first. */
export async function readCheckpoints(db: Kysely<Tables>, mesaId: MesaId): Promise<CheckpointRow[]> {
  const rows = await db
    .selectFrom('checkpoints')
    .selectAll()
    .where('mesa_id', '=', mesaId)
    .orderBy('size')
    .execute();
  return rows.map(rowToCheckpoint);
}
