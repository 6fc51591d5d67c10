// Rounds of ordering (C13, E7, E8): opened on a question that cannot change, answered blind, closed with everything at
// once. None of it asks for quorum: a round orders and decides nothing, a decision by consensus follows (6.2, S3).
import type { Ballot } from '../../../shared/decisions/method.ts';
import {
  electorateOf,
  everyPartyHas,
  floorOf,
  isAnswerable,
  isCountable,
  publishedBallots,
  tallyOrdering,
  tidyBallot,
} from '../../../shared/decisions/orderingRound.ts';
import { paperOf, papersWaiting } from '../../../shared/decisions/paperBallot.ts';
import { rulesHashOf } from '../../../shared/decisions/ruleSet.ts';
import { ballotKey, commitmentOfBallot } from '../../../shared/decisions/sealedBallot.ts';
import { type EventPayload, event } from '../../../shared/model/event.ts';
import { lastOfEach } from '../../../shared/model/fold/orderings.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import {
  ELECTORATE_MAX,
  type NamedBallot,
  numbered,
  type Ordering,
  OrderingDefinition,
  type OrderingId,
} from '../../../shared/model/ordering.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { type CommandContext, done, type Handlers, type Outcome } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

type NamedOpening = EventPayload<'ordering.closed'>['named'][number];

/** The round, while it takes ballots. */
export function openOrdering(state: MesaState, id: OrderingId): Result<Ordering> {
  const ordering = state.orderings.find((one) => one.id === id);
  if (!ordering) return refuse('unknown_ordering');
  return ordering.state === 'open' ? { ok: true, value: ordering } : refuse('ordering_not_open');
}

/** Why this ballot of this person does not count in this round, or null. */
export function ballotRefusal(
  ordering: Ordering,
  by: ParticipantId,
  { versionHash, ballot }: { versionHash: string; ballot: Ballot },
): Result<never> | null {
  if (!ordering.eligible.includes(by)) return refuse('not_in_electorate');
  const counts = versionHash === ordering.versionHash && isCountable(ordering.definition, ballot);
  return counts ? null : refuse('ballot_invalid');
}

/** Who may be chosen: people inside, by their ids. Whatever label came, the record only keeps a number. */
function electable(state: MesaState, options: readonly { id: string }[]): Result<OptionsOfPeople> {
  const isInside = ({ id }: { id: string }) => {
    const person = Object.hasOwn(state.participants, id)
      ? state.participants[id as ParticipantId]
      : undefined;
    return person?.status === 'admitted' && person.role !== 'screen';
  };
  return options.every(isInside) ? { ok: true, value: numbered(options) } : refuse('unknown_person');
}
type OptionsOfPeople = ReturnType<typeof numbered>;

/** One round at a time; a secret one only with enough people and never over a network in clear (trust.md 5). */
function open(
  state: MesaState,
  args: CommandArgs<'ordering.open'>,
  { newId, insecure }: CommandContext,
): Result<Outcome> {
  if (state.orderings.some((one) => one.state === 'open')) return refuse('ordering_open');
  const { secret } = args;
  const floor = floorOf(secret, state.config.privacyFloor);
  const parties = state.parties.map((party) => party.id);
  const candidates = args.purpose === 'election' ? electable(state, args.settings.options) : null;
  if (candidates && !candidates.ok) return candidates;
  const options = candidates ? candidates.value : args.settings.options;
  const settings = { ...args.settings, options, parties, floor };
  const definition = OrderingDefinition.parse({ ...args, settings });
  if (!isAnswerable(definition)) return refuse('ordering_invalid');
  const eligible = electorateOf(state, definition.electorate);
  if (eligible.length > ELECTORATE_MAX)
    return refuse('ordering_many_people', { max: ELECTORATE_MAX, have: eligible.length });
  // Who has no party is shown apart, and a secret ballot says of nobody where it comes from.
  if (secret && definition.electorate === 'everyone') return refuse('ordering_invalid');
  if (secret && insecure) return refuse('ordering_insecure');
  if (secret && eligible.length < floor)
    return refuse('ordering_few_people', { need: floor, have: eligible.length });
  const orderingId = newId() as OrderingId;
  const opened = event('ordering.opened', {
    orderingId,
    number: state.orderings.length + 1,
    definition,
    versionHash: fingerprint(definition),
    rulesHash: rulesHashOf(state),
    eligible,
    byParty: everyPartyHas(state, eligible, floor),
  });
  return done([opened], { value: { orderingId } });
}

/** A ballot of a round with names: hidden until the closing; the last of each person counts, all are kept. */
function ballot(
  state: MesaState,
  args: CommandArgs<'ordering.ballot'>,
  { actor, now, newSalt }: CommandContext,
): Result<Outcome> {
  const found = openOrdering(state, args.orderingId);
  if (!found.ok) return found;
  const ordering = found.value;
  if (ordering.definition.secret) return refuse('ordering_secret');
  const refusal = ballotRefusal(ordering, actor.id, args);
  if (refusal) return refusal;
  const { partyId } = actor;
  if (partyId === null && ordering.definition.electorate !== 'everyone') return refuse('not_in_electorate');
  // E9: one ballot of each person, on whatever it was written.
  const paper = paperOf(ordering, actor.id)?.state;
  if (paper === 'waiting') return refuse('paper_waiting');
  if (paper === 'counted') return refuse('paper_already_answered');
  const cast = ordering.sealed[actor.id] ?? 0;
  const full = oneMoreRefusal('ballots', cast);
  if (full) return full;
  const n = cast + 1;
  const salt = newSalt();
  const tidy = tidyBallot(ordering.definition, args.ballot);
  const place = { orderingId: ordering.id, partyId, n };
  const { versionHash } = ordering;
  const commitment = commitmentOfBallot(salt, { ...place, versionHash, by: actor.id, ballot: tidy });
  const hidden: NamedBallot = { by: actor.id, partyId, at: now, n, ballot: tidy };
  return done([event('ordering.ballotSealed', { ...place, commitment })], {
    sealed: [{ key: ballotKey(ordering.id, actor.id, n), value: JSON.stringify(hidden), salt }],
  });
}

function closedNamed(ordering: Ordering, { prepared }: CommandContext): EventPayload<'ordering.closed'> {
  const named = (prepared.sealed ?? []).map(
    ({ value, salt }): NamedOpening => ({ ...(JSON.parse(value) as NamedBallot), salt }),
  );
  const last = lastOfEach(named);
  return {
    orderingId: ordering.id,
    named,
    secret: [],
    roll: last.map((one) => one.by),
    ballotsHash: fingerprint([]),
    result: tallyOrdering(ordering.definition, last),
  };
}

/** The ballots by number and the roll by id, apart. Too few of them and the roll would say who said what. */
function closedSecret(
  ordering: Ordering,
  { prepared }: CommandContext,
): Result<EventPayload<'ordering.closed'>> {
  const { ballots, roll } = prepared.ballots ?? { ballots: [], roll: [] };
  const { definition } = ordering;
  const need = definition.settings.floor;
  if (ballots.length < need) return refuse('ordering_few_ballots', { need });
  const secret = publishedBallots(definition, ordering.byParty, ballots);
  return {
    ok: true,
    value: {
      orderingId: ordering.id,
      named: [],
      secret,
      roll: [...roll].sort(),
      ballotsHash: fingerprint(secret),
      result: tallyOrdering(definition, secret),
    },
  };
}

export const orderingHandlers: Handlers<
  'ordering.open' | 'ordering.ballot' | 'ordering.close' | 'ordering.withdraw'
> = {
  'ordering.open': open,
  'ordering.ballot': ballot,
  /** Two closings give one outcome: the second finds the round closed (V5). */
  'ordering.close': (state, { orderingId }, context) => {
    const found = openOrdering(state, orderingId);
    if (!found.ok) return found;
    const waiting = papersWaiting(found.value).length;
    if (waiting > 0) return refuse('paper_unwitnessed', { many: waiting });
    if (!found.value.definition.secret)
      return done([event('ordering.closed', closedNamed(found.value, context))]);
    const closed = closedSecret(found.value, context);
    return closed.ok ? done([event('ordering.closed', closed.value)]) : closed;
  },
  /** What was answered is never opened, and the room destroys it with this event (retention.ts). */
  'ordering.withdraw': (state, { orderingId, reason }) => {
    const found = openOrdering(state, orderingId);
    if (!found.ok) return found;
    if (reason === '') return refuse('reason_required');
    return done([event('ordering.withdrawn', { orderingId, reason })]);
  },
};
