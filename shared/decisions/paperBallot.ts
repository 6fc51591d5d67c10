// Ballots on paper in a round with names (E9): one of each person, a serial for each, and a witness of another party.
// The server asks these rules when one is typed; the verifier asks them again of the record.
import type { ParticipantId } from '../model/ids.ts';
import type { MesaState } from '../model/mesa.ts';
import type { Ordering, PaperBallot } from '../model/ordering.ts';

/** Whose ballot it is: of who sealed it, or of the person whose paper a witness recognised. */
export const ballotAuthor = (
  actor: string,
  { paper }: { paper?: { by: ParticipantId } | undefined },
): ParticipantId => paper?.by ?? (actor as ParticipantId);

type Papers = Pick<Ordering, 'papers'>;

/** The paper of this person that waits or counts; else the last one that was returned, or undefined. */
export const paperOf = ({ papers }: Papers, by: ParticipantId): PaperBallot | undefined => {
  const own = papers.filter((one) => one.by === by);
  return own.find((one) => one.state !== 'returned') ?? own.at(-1);
};

export const papersWaiting = ({ papers }: Papers): PaperBallot[] =>
  papers.filter((one) => one.state === 'waiting');

/** True when somebody else's paper has this serial. A returned one leaves it free: it was typed for the wrong person. */
export const serialTaken = ({ papers }: Papers, serial: string, by: ParticipantId): boolean =>
  papers.some((one) => one.serial === serial && one.by !== by && one.state !== 'returned');

/**
 * Who may witness the paper of `voter`: somebody present of another party. For a voter without party, of any. Nobody
 * who facilitates: who types and who compares are two people with two duties.
 */
export function isWitnessOf(
  { participants }: Pick<MesaState, 'participants'>,
  voter: ParticipantId,
  witness: ParticipantId,
): boolean {
  const person = Object.hasOwn(participants, witness) ? participants[witness] : undefined;
  return (
    person !== undefined &&
    person.role === 'participant' &&
    person.status === 'admitted' &&
    person.present &&
    person.partyId !== null &&
    person.partyId !== participants[voter]?.partyId
  );
}
