// Ballots on their way in and out of the store (trust.md 5): the own one of a round with names, everything a closing
// reads, and the only way into the box of a secret round. Secret ballots leave no event, no view and no log line.
import type { Ballot } from '../../shared/decisions/method.ts';
import { tidyBallot } from '../../shared/decisions/orderingRound.ts';
import { papersWaiting } from '../../shared/decisions/paperBallot.ts';
import { ballotPrefix, ownBallotPrefix, paperKey } from '../../shared/decisions/sealedBallot.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { NamedBallot, Ordering, OrderingId } from '../../shared/model/ordering.ts';
import type { MeView } from '../../shared/model/view.ts';
import { ok, type Result, refuse } from '../../shared/protocol/errors.ts';
import type { SecretBallotBody } from '../../shared/protocol/secretBallot.ts';
import { canonicalJson } from '../../shared/record/canonicalJson.ts';
import type { Prepared } from '../domain/commands/handler.ts';
import { ballotRefusal, openOrdering } from '../domain/commands/orderings.ts';
import { policyRefusal } from '../domain/policy.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { Storage } from './ports.ts';

/** The own ballot in every open round with names: nobody else is told it before the closing. */
export async function ownBallots(
  room: MesaRoom,
  id: ParticipantId,
  storage: Storage,
): Promise<MeView['ballots']> {
  const own: MeView['ballots'] = {};
  for (const { id: round, state, definition, sealed } of room.state.orderings) {
    if (state !== 'open' || definition.secret || sealed[id] === undefined) continue;
    const rows = await storage.loadSealed(room.mesaId, ownBallotPrefix(round, id));
    const last = rows.at(-1);
    if (!last) continue;
    const { ballot, n, at } = JSON.parse(last.value) as NamedBallot;
    own[round] = { ballot, n, at };
  }
  return own;
}

/** E9: the papers this person was asked to compare, with what was typed. Nobody else is told what a paper says. */
export async function papersToWitness(
  room: MesaRoom,
  id: ParticipantId,
  storage: Storage,
): Promise<MeView['papers']> {
  const mine = room.state.orderings
    .filter((one) => one.state === 'open')
    .flatMap((one) =>
      papersWaiting(one)
        .filter((paper) => paper.witness === id)
        .map((paper) => ({ orderingId: one.id, participantId: paper.by, serial: paper.serial })),
    );
  const read = async (paper: (typeof mine)[number]) => {
    const [row] = await storage.loadSealed(room.mesaId, paperKey(paper.orderingId, paper.participantId));
    return row ? [{ ...paper, ballot: (JSON.parse(row.value) as NamedBallot).ballot }] : [];
  };
  return (await Promise.all(mine.map(read))).flat();
}

/** What closing a round reads. {} when there is no such round: its handler says so. */
export async function ballotsToClose(
  room: MesaRoom,
  storage: Storage,
  id: OrderingId,
): Promise<Pick<Prepared, 'sealed' | 'ballots'>> {
  const ordering = room.state.orderings.find((one) => one.id === id);
  if (!ordering) return {};
  return ordering.definition.secret
    ? { ballots: await storage.loadBallots(room.mesaId, id) }
    : { sealed: await storage.loadSealed(room.mesaId, ballotPrefix(id)) };
}

export interface BallotBoxWorld {
  storage: Storage;
  addresses: { insecure: () => boolean };
}

/** A secret ballot as it came, with the length of the whole body. */
interface Posted extends SecretBallotBody {
  orderingId: OrderingId;
}

/** «Voto registrado» stays definite after the closing: whoever lost the answer learns whether this ballot is listed. */
function listed({ definition, secret }: Ordering, number: string, ballot: Ballot): boolean {
  const text = canonicalJson(tidyBallot(definition, ballot));
  return secret.some((one) => one.number === number && canonicalJson(one.ballot) === text);
}

async function cast(
  { storage, addresses }: BallotBoxWorld,
  room: MesaRoom,
  by: ParticipantId,
  { orderingId, number, versionHash, ballot }: Posted,
): Promise<Result<'counted'>> {
  const person = room.state.participants[by];
  if (!person) return refuse('unauthenticated');
  const known = room.state.orderings.find((one) => one.id === orderingId);
  if (known && !known.definition.secret) return refuse('bad_request');
  if (known?.state === 'closed' && listed(known, number, ballot)) return ok('counted');
  const policy = policyRefusal(room.state, person, 'ordering.ballot');
  if (policy) return refuse(policy);
  const found = openOrdering(room.state, orderingId);
  if (!found.ok) return found;
  if (addresses.insecure()) return refuse('ordering_insecure');
  const ordering = found.value;
  const refusal = ballotRefusal(ordering, by, { versionHash, ballot });
  if (refusal) return refusal;
  const answer = await storage.castBallot({
    mesaId: room.mesaId,
    orderingId,
    participantId: by,
    number,
    partyId: ordering.byParty ? person.partyId : null,
    ballot: tidyBallot(ordering.definition, ballot),
  });
  // A first ballot, a changed one and a repetition sound the same.
  return answer === 'alreadyCast' ? refuse('ballot_already_cast') : ok('counted');
}

/**
 * Puts a ballot in the box of an open secret round, in the order of the mesa's commands, so that a closing never
 * crosses it. Nothing of the room changes: no event, no revision, no view. Refusals: `unknown_ordering`,
 * `ordering_not_open`, `ordering_insecure`, `not_in_electorate`, `ballot_invalid`, `ballot_already_cast` (the person
 * answered with another number), those of the policy, and `bad_request` for a round with names.
 */
export const castSecretBallot = (
  world: BallotBoxWorld,
  room: MesaRoom,
  by: ParticipantId,
  posted: Posted,
): Promise<Result<'counted'>> => room.queue.run(() => cast(world, room, by, posted));
