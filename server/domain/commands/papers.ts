// Ballots on paper, typed by the facilitation and witnessed by another party (E9). What a paper says waits in the sealed
// store: it is in no event until its witness recognises it, and then it is a ballot like any other.

import { tidyBallot } from '../../../shared/decisions/orderingRound.ts';
import { isWitnessOf, paperOf, serialTaken } from '../../../shared/decisions/paperBallot.ts';
import { ballotKey, commitmentOfBallot, paperKey } from '../../../shared/decisions/sealedBallot.ts';
import { words } from '../../../shared/i18n/words.ts';
import { event } from '../../../shared/model/event.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import type { NamedBallot, Ordering } from '../../../shared/model/ordering.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { type CommandContext, done, type Handlers, type Outcome } from './handler.ts';
import { ballotRefusal, openOrdering } from './orderings.ts';

/** What of a paper waits for its witness, as JSON in the sealed store. */
type Typed = Pick<NamedBallot, 'ballot'>;

/** Why no paper of this person may be typed now, or null: one person here, one ballot, on whatever it was written. */
function entryRefusal(
  state: MesaState,
  ordering: Ordering,
  args: CommandArgs<'ordering.paper'>,
): Result<never> | null {
  const { participantId, serial, witness } = args;
  const refusal = ballotRefusal(ordering, participantId, args);
  if (refusal) return refusal;
  // B5: who could answer when the round opened and facilitates now has no ballot meanwhile, typed or by phone.
  const role = state.participants[participantId]?.role;
  if (role !== 'participant')
    return refuse(role === 'facilitator' ? 'only_for_somebody' : 'not_in_electorate');
  if (ordering.sealed[participantId] !== undefined) return refuse('paper_already_answered');
  if (state.participants[participantId]?.present !== true) return refuse('paper_person_away');
  if (serialTaken(ordering, serial, participantId)) return refuse('paper_serial_used');
  return isWitnessOf(state, participantId, witness) ? null : refuse('paper_witness_party');
}

/** Typed again while it waits, the first typing stays in the record as returned: nothing is corrected without a trace. */
function paper(
  state: MesaState,
  args: CommandArgs<'ordering.paper'>,
  { newSalt }: CommandContext,
): Result<Outcome> {
  const found = openOrdering(state, args.orderingId);
  if (!found.ok) return found;
  const ordering = found.value;
  if (ordering.definition.secret) return refuse('ordering_secret');
  const refusal = entryRefusal(state, ordering, args);
  if (refusal) return refusal;
  const { orderingId, participantId, serial, witness } = args;
  const before = paperOf(ordering, participantId);
  const returned =
    before?.state === 'waiting'
      ? [
          event('ordering.paperReturned', {
            orderingId,
            participantId,
            serial: before.serial,
            reason: words('orderings.paper_typedAgain'),
          }),
        ]
      : [];
  const key = paperKey(orderingId, participantId);
  const typed: Typed = { ballot: tidyBallot(ordering.definition, args.ballot) };
  return done([...returned, event('ordering.paperEntered', { orderingId, participantId, serial, witness })], {
    dropSealed: [key],
    sealed: [{ key, value: JSON.stringify(typed), salt: newSalt() }],
  });
}

/** The ballot that the witness recognised: hers the act, the voter's the ballot. */
function counted(
  ordering: Ordering,
  { participantId }: CommandArgs<'ordering.witness'>,
  typed: Typed,
  { now, newSalt }: CommandContext,
  state: MesaState,
): Outcome {
  const { serial, enteredBy } = paperOf(ordering, participantId)!;
  const { id: orderingId, versionHash } = ordering;
  const partyId = state.participants[participantId]?.partyId ?? null;
  const salt = newSalt();
  const place = { orderingId, partyId, n: 1 };
  const { ballot } = typed;
  const commitment = commitmentOfBallot(salt, { ...place, versionHash, by: participantId, ballot });
  const hidden: NamedBallot = { by: participantId, partyId, at: now, n: 1, ballot };
  return {
    events: [
      event('ordering.ballotSealed', {
        ...place,
        commitment,
        paper: { by: participantId, enteredBy, serial },
      }),
    ],
    dropSealed: [paperKey(orderingId, participantId)],
    sealed: [{ key: ballotKey(orderingId, participantId, 1), value: JSON.stringify(hidden), salt }],
  };
}

/**
 * Only the person who was named as witness, and only while she still could be one. The facilitation may return one, with
 * its reason, so that a voter or a witness who left never keeps a round from closing.
 */
function witness(
  state: MesaState,
  args: CommandArgs<'ordering.witness'>,
  context: CommandContext,
): Result<Outcome> {
  const found = openOrdering(state, args.orderingId);
  if (!found.ok) return found;
  const ordering = found.value;
  const { orderingId, participantId, agrees, reason } = args;
  const waiting = paperOf(ordering, participantId);
  const row = context.prepared.sealed?.[0];
  if (waiting?.state !== 'waiting' || !row) return refuse('paper_none_waiting');
  const returns = context.actor.role === 'facilitator' && !agrees;
  if (!returns && waiting.witness !== context.actor.id) return refuse('paper_not_witness');
  if (!returns && !isWitnessOf(state, participantId, context.actor.id)) return refuse('paper_witness_party');
  if (agrees)
    return {
      ok: true,
      value: counted(ordering, args, JSON.parse(row.value) as Typed, context, state),
    };
  if (reason === '') return refuse('reason_required');
  const { serial } = waiting;
  return done([event('ordering.paperReturned', { orderingId, participantId, serial, reason })], {
    dropSealed: [paperKey(orderingId, participantId)],
  });
}

export const paperHandlers: Handlers<'ordering.paper' | 'ordering.witness'> = {
  'ordering.paper': paper,
  'ordering.witness': witness,
};
