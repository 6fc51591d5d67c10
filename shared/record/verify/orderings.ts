// Rounds of ordering in the verifier (C13, E7, E8): the question was allowed, every hidden ballot was opened as it was
// sealed, secret ones fit the roll, and the result is the one the method gives.
import {
  electorateOf,
  everyPartyHas,
  floorOf,
  isAnswerable,
  isCountable,
  publishedBallots,
  tallyOrdering,
} from '../../decisions/orderingRound.ts';
import {
  ballotAuthor,
  isWitnessOf,
  paperOf,
  papersWaiting,
  serialTaken,
} from '../../decisions/paperBallot.ts';
import { rulesHashOf } from '../../decisions/ruleSet.ts';
import { commitmentOfBallot } from '../../decisions/sealedBallot.ts';
import type { EventPayload, MesaEvent } from '../../model/event.ts';
import { lastOfEach } from '../../model/fold/orderings.ts';
import type { ParticipantId } from '../../model/ids.ts';
import type { MesaState } from '../../model/mesa.ts';
import type { Ordering } from '../../model/ordering.ts';
import { canonicalJson, fingerprint } from '../canonicalJson.ts';
import { firstDifference } from '../firstDifference.ts';
import { type Difference, type DifferenceCode, difference } from './difference.ts';

interface Step {
  /** Just before the event. */
  state: MesaState;
  event: MesaEvent;
  chain: MesaEvent[];
}
type Opened = EventPayload<'ordering.opened'>;
type Sealed = EventPayload<'ordering.ballotSealed'>;
type Entered = EventPayload<'ordering.paperEntered'>;
type Returned = EventPayload<'ordering.paperReturned'>;
type Closed = EventPayload<'ordering.closed'>;

const at = ({ event }: Step, ...path: (string | number)[]) => ['events', event.seq - 1, 'payload', ...path];
const wrong = (step: Step, code: DifferenceCode, path: (string | number)[], found: string | null = null) =>
  difference(code, { path: at(step, ...path), seq: step.event.seq, found });

/** Null when both are the same value; else the first place where they differ. */
function same(
  step: Step,
  code: DifferenceCode,
  expected: unknown,
  found: unknown,
  ...path: string[]
): Difference | null {
  const first = firstDifference(JSON.parse(canonicalJson(expected)), found, at(step, ...path));
  return first && difference(code, { ...first, seq: step.event.seq });
}

function opened(step: Step): Difference | null {
  const { state } = step;
  const { definition, eligible, byParty, versionHash, rulesHash, number } = step.event.payload as Opened;
  const { secret, electorate, settings } = definition;
  const floor = floorOf(secret, state.config.privacyFloor);
  if (state.orderings.some((one) => one.state === 'open') || !isAnswerable(definition))
    return wrong(step, 'orderingRules', ['definition'], definition.question);
  if (secret && (eligible.length < floor || electorate === 'everyone'))
    return wrong(step, 'orderingRules', ['eligible']);
  const parties = state.parties.map((party) => party.id);
  const given = { parties: settings.parties, floor: settings.floor, eligible, byParty, versionHash, number };
  const due = {
    parties,
    floor,
    eligible: electorateOf(state, electorate),
    byParty: everyPartyHas(state, eligible, floor),
    versionHash: fingerprint(definition),
    number: state.orderings.length + 1,
  };
  return (
    same(step, 'orderingRules', due, given) ??
    same(step, 'rulesHash', rulesHashOf(state), rulesHash, 'rulesHash')
  );
}

const openIn = (state: MesaState, id: string): Ordering | undefined =>
  state.orderings.find((one) => one.id === id && one.state === 'open');

/** E9: one ballot of each person: none by phone while a paper waits or counts. */
function holdsPaper(ordering: Ordering, by: ParticipantId): boolean {
  const state = paperOf(ordering, by)?.state;
  return state === 'waiting' || state === 'counted';
}

/** The paper was typed before by who it says, waited for this very person, and she is of another party. */
function wasWitnessed(
  { state, event }: Step,
  ordering: Ordering,
  { by, enteredBy, serial }: NonNullable<Sealed['paper']>,
): boolean {
  const waiting = paperOf(ordering, by);
  return (
    waiting?.state === 'waiting' &&
    waiting.serial === serial &&
    waiting.enteredBy === enteredBy &&
    waiting.witness === event.actor &&
    isWitnessOf(state, by, waiting.witness)
  );
}

/** Typed by the facilitation for somebody here who may answer and has not, with a serial and a witness of its own. */
function paperEntered(step: Step): Difference | null {
  const { state, event } = step;
  const { orderingId, participantId: by, serial, witness } = event.payload as Entered;
  const ordering = openIn(state, orderingId);
  const allowed =
    ordering !== undefined &&
    !ordering.definition.secret &&
    state.participants[event.actor as ParticipantId]?.role === 'facilitator' &&
    ordering.eligible.includes(by) &&
    state.participants[by]?.role === 'participant' &&
    state.participants[by]?.present === true &&
    ordering.sealed[by] === undefined &&
    !holdsPaper(ordering, by) &&
    !serialTaken(ordering, serial, by) &&
    isWitnessOf(state, by, witness);
  return allowed ? null : wrong(step, 'paperBallot', [], by);
}

/** Returned by its witness, or by the facilitation, which types it again. */
function paperReturned(step: Step): Difference | null {
  const { orderingId, participantId: by, serial } = step.event.payload as Returned;
  const { actor } = step.event;
  const ordering = openIn(step.state, orderingId);
  const waiting = ordering && paperOf(ordering, by);
  const allowed =
    waiting?.state === 'waiting' &&
    waiting.serial === serial &&
    (waiting.witness === actor || step.state.participants[actor as ParticipantId]?.role === 'facilitator');
  return allowed ? null : wrong(step, 'paperBallot', [], by);
}

function sealed(step: Step): Difference | null {
  const { orderingId, partyId, n, paper } = step.event.payload as Sealed;
  const by = ballotAuthor(step.event.actor, step.event.payload as Sealed);
  const ordering = openIn(step.state, orderingId);
  const allowed =
    ordering !== undefined &&
    !ordering.definition.secret &&
    ordering.eligible.includes(by) &&
    step.state.participants[by]?.partyId === partyId &&
    n === (ordering.sealed[by] ?? 0) + 1 &&
    (paper ? wasWitnessed(step, ordering, paper) : !holdsPaper(ordering, by));
  return allowed ? null : wrong(step, 'ballotSeal', [], by);
}

/** Every sealed ballot is opened, nothing else is, and each opening is what was sealed. */
function openings(step: Step, ordering: Ordering, { named, orderingId }: Closed): Difference | null {
  const key = (by: string, n: number) => `${by}/${n}`;
  const waiting = new Map<string, string>();
  for (const { type, actor, payload } of step.chain.slice(0, step.event.seq - 1)) {
    if (type !== 'ordering.ballotSealed') continue;
    const seal = payload as Sealed;
    if (seal.orderingId === orderingId) waiting.set(key(ballotAuthor(actor, seal), seal.n), seal.commitment);
  }
  const { versionHash, definition } = ordering;
  for (const [index, { by, partyId, n, ballot, salt }] of named.entries()) {
    const expected = waiting.get(key(by, n)) ?? null;
    const found = commitmentOfBallot(salt, { orderingId, versionHash, by, partyId, n, ballot });
    if (found !== expected || !isCountable(definition, ballot)) {
      const path = at(step, 'named', index);
      return difference('ballotMismatch', { path, expected, found, seq: step.event.seq });
    }
    waiting.delete(key(by, n));
  }
  const [missing] = waiting.keys();
  return missing === undefined ? null : wrong(step, 'ballotMismatch', ['named'], missing);
}

/** One ballot per number and per person of the roll, in one order, with parties for all or for none. */
function secretBallots(step: Step, ordering: Ordering, { secret, roll }: Closed): Difference | null {
  const { definition, byParty } = ordering;
  const repeated = secret.some((one, index) => index > 0 && secret[index - 1]!.number >= one.number);
  const uncountable = secret.findIndex((one) => !isCountable(definition, one.ballot));
  if (repeated || uncountable !== -1) return wrong(step, 'ballotMismatch', ['secret']);
  if (secret.length !== roll.length || secret.length < definition.settings.floor)
    return wrong(step, 'ballotRoll', ['roll'], String(roll.length));
  if (secret.some((one) => one.partyId !== null)) {
    const partyOf = (id: ParticipantId) => step.state.participants[id]?.partyId ?? '';
    const byBallots = secret.map((one) => one.partyId ?? '').sort();
    if (canonicalJson(byBallots) !== canonicalJson(roll.map(partyOf).sort()))
      return wrong(step, 'ballotRoll', ['secret']);
  }
  return same(step, 'ballotRoll', publishedBallots(definition, byParty, secret), secret, 'secret');
}

function closed(step: Step): Difference | null {
  const payload = step.event.payload as Closed;
  const ordering = openIn(step.state, payload.orderingId);
  if (!ordering || papersWaiting(ordering).length > 0)
    return wrong(step, 'orderingRules', [], payload.orderingId);
  const { definition, eligible } = ordering;
  const { named, secret, roll, ballotsHash, result } = payload;
  const outsider = roll.find((id, index) => !eligible.includes(id) || (index > 0 && roll[index - 1]! >= id));
  if (outsider !== undefined) return wrong(step, 'ballotRoll', ['roll'], outsider);
  const counted = definition.secret ? secret : lastOfEach(named);
  const kinds = definition.secret
    ? (same(step, 'ballotMismatch', [], named, 'named') ?? secretBallots(step, ordering, payload))
    : (same(step, 'ballotMismatch', [], secret, 'secret') ??
      openings(step, ordering, payload) ??
      same(
        step,
        'ballotRoll',
        lastOfEach(named).map((one) => one.by),
        roll,
        'roll',
      ));
  return (
    kinds ??
    same(step, 'ballotsHash', fingerprint(secret), ballotsHash, 'ballotsHash') ??
    same(step, 'tally', tallyOrdering(definition, counted), result, 'result')
  );
}

/** What the record says of rounds of ordering, checked at the moment it was said. */
export const ORDERING_CHECKS: Record<string, (step: Step) => Difference | null> = {
  'ordering.opened': opened,
  'ordering.ballotSealed': sealed,
  'ordering.paperEntered': paperEntered,
  'ordering.paperReturned': paperReturned,
  'ordering.closed': closed,
  'ordering.withdrawn': (step) => {
    const { orderingId } = step.event.payload as EventPayload<'ordering.withdrawn'>;
    return openIn(step.state, orderingId) ? null : wrong(step, 'orderingRules', [], orderingId);
  },
};
