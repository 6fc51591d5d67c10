// What each person said in a closed round, for the drawings: who carried the voice, the seats of a party whose every seat
// is asked (D2), and the signals that their authors chose to show (D10). Only the party's position counts.
import type { OpenedPosition, Stance } from '../../shared/model/decision.ts';
import type { ParticipantId, PartyId } from '../../shared/model/ids.ts';
import type { RoundView } from '../../shared/model/views/decisionView.ts';

/** True when somebody besides the voices said something that is shown. */
export const hasSeatSignals = (round: RoundView): boolean =>
  round.seats.length > 0 || round.signals.length > 0;

/** Stance by person; null while the round is open or when only the voices spoke. */
export function stanceByPerson(round: RoundView): ReadonlyMap<ParticipantId, Stance> | null {
  if (round.positions === null || !hasSeatSignals(round)) return null;
  const said = new Map<ParticipantId, Stance>();
  for (const { by, value } of round.signals) said.set(by, value);
  for (const { by, value } of Object.values(round.positions)) said.set(by, value);
  for (const { by, value } of round.seats) said.set(by, value);
  return said;
}

/** True when the party's position was made of what its seats said (D2): then nobody carried its voice. */
export const wasAskedBySeats = (round: RoundView, partyId: PartyId): boolean =>
  round.seats.some((one) => one.partyId === partyId);

/** What was stated in a closed round, in the order of the clock: by the voice of a party, or by each of its seats. */
export function statementsOf(round: RoundView): OpenedPosition[] {
  const voices = Object.values(round.positions ?? {}).filter((one) => !wasAskedBySeats(round, one.partyId));
  return [...voices, ...round.seats].sort((a, b) => a.at - b.at);
}
