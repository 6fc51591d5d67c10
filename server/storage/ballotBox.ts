// One secret round as the stores keep it: who answered, by id, and the ballots, by number. Nothing joins the two lists
// and neither holds an order of arrival (trust.md 5). The rules of casting are here, once for every store.
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { SecretBallot } from '../../shared/model/ordering.ts';
import { canonicalJson } from '../../shared/record/canonicalJson.ts';
import type { BallotBox, CastAnswer, CastBallot } from '../application/ports.ts';

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of the port: ballots by number, roll by id, the same in every store. */
export const sortedBox = (roll: ParticipantId[], ballots: SecretBallot[]): BallotBox => ({
  ballots: ballots.toSorted((a, b) => before(a.number, b.number)),
  roll: roll.toSorted(before),
});

/**
 * The box after one ballot, and the answer; `box` is null when nothing changes. See Storage.castBallot. What is already
 * stored exactly so is «counted»: a repeat whose first answer was lost hears the same, and nothing is kept to know it.
 */
export function castInto(box: BallotBox, cast: CastBallot): { answer: CastAnswer; box: BallotBox | null } {
  const { participantId, number, partyId, ballot } = cast;
  const voted = box.roll.includes(participantId);
  const known = box.ballots.find((one) => one.number === number);
  if (voted !== (known !== undefined)) return { answer: 'alreadyCast', box: null };
  // A number that was told to somebody of another party must not move the ballot there: the roll would deny the list.
  if (known && known.partyId !== partyId) return { answer: 'alreadyCast', box: null };
  const next: SecretBallot = { number, partyId, ballot };
  if (!known)
    return { answer: 'counted', box: sortedBox([...box.roll, participantId], [...box.ballots, next]) };
  if (canonicalJson(known) === canonicalJson(next)) return { answer: 'counted', box: null };
  const others = box.ballots.filter((one) => one.number !== number);
  return { answer: 'changed', box: sortedBox(box.roll, [...others, next]) };
}
