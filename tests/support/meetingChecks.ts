// What must hold after every step of a random meeting: the rulebook read again from the record, with as little of the
// product's own code as possible.
import { evaluateConsensus } from '../../shared/decisions/consensus.ts';
import { evaluateMajority } from '../../shared/decisions/exceptionalMajority.ts';
import { majorityInputOf, majorityRuleOf } from '../../shared/decisions/majorityChecklist.ts';
import { partyPositions, stancesOf } from '../../shared/decisions/partyPosition.ts';
import type { Decision } from '../../shared/model/decision.ts';
import type { EventPayload } from '../../shared/model/event.ts';
import type { DecisionId, PartyId } from '../../shared/model/ids.ts';
import type { MesaState, Role } from '../../shared/model/mesa.ts';
import type { Meeting } from './meeting.ts';
import type { Random } from './random.ts';

const ROLES: (Role | 'lobby')[] = ['facilitator', 'participant', 'observer', 'screen', 'lobby'];

export interface Run {
  meeting: Meeting;
  random: Random;
  /** Whether every party was at the table, counted here from people and seats, when each round opened. */
  opened: Map<string, boolean>;
  /** How many closings gave each result, to know that the run reached them. */
  results: Map<string, number>;
  marks: number;
}

export const alive = (state: MesaState) =>
  state.decisions.find((one) => one.state === 'open' || one.state === 'suspended');
/** The last decision that was ever opened, in the order they were put on the table. */
export const last = (state: MesaState): Decision | undefined =>
  state.decisions.findLast((one) => one.rounds.length > 0);
/** Q1, B3, B4, B5 counted again, without the product's own rules: every party has its seats occupied by somebody here. */
function everyPartyHere({ parties, seats, participants, config }: MesaState): boolean {
  const here = (id: string | null) => {
    const person = id === null ? undefined : participants[id as never];
    return person?.present === true && person.role === 'participant' && person.status === 'admitted';
  };
  return parties.every(
    ({ id }) =>
      seats.filter(
        (seat) =>
          seat.partyId === id &&
          seat.decisionPower === 'confirmed' &&
          (here(seat.holder) || here(seat.alternate)),
      ).length >= config.quorumMinSeatsPerParty,
  );
}
const roundKey = (id: DecisionId, round: number) => `${id}/${round}`;

/** What must hold of a round that has just adopted, from the record alone. */
function checkAdoption({ meeting: { state }, opened }: Run, decision: Decision): string | null {
  const round = decision.rounds.at(-1)!;
  if (!opened.get(roundKey(decision.id, round.number)))
    return 'Q7: a party was missing when the round opened';
  if (!everyPartyHere(state)) return 'Q7: a party was missing when the round closed';
  const min = state.config.quorumMinSeatsPerParty;
  const ids = state.parties.map((party) => party.id);
  const there = (attendance: Record<PartyId, number> | null) =>
    ids.every((id) => (attendance?.[id] ?? 0) >= min);
  if (!there(round.attendanceAtOpen) || !there(round.attendanceAtClose)) return 'Q7: a party was missing';
  if (state.withdrawals.some((one) => one.returnedAt === null)) return 'Q8: a party had left the body';
  const stances = ids.map((id) => round.positions?.[id]?.value);
  if (stances.includes(undefined)) return 'D4: silence was taken for consent';
  const support = stances.filter((one) => one === 'agree' || one === 'reservation').length;
  if (decision.state === 'adoptedByConsensus') {
    if (stances.includes('object')) return 'D3: an objection did not stop it';
    return support > 0 ? null : 'D3: nobody supported it';
  }
  const failed = decision.rounds.filter(
    (one) => one.rule === 'consensus' && one.result === 'deliberate',
  ).length;
  if (decision.reserved) return 'M2: a reserved matter by majority';
  const dodged = checkParts(state, decision);
  if (dodged) return dodged;
  const again = state.decisions.some(
    (one) => one.id !== decision.id && one.matter === decision.matter && one.state.startsWith('adopted'),
  );
  if (again) return 'M2: what was agreed changed by majority';
  if (failed < state.config.majorityMinFailedRounds) return 'M3: consensus was not exhausted';
  const invocations = Object.values(decision.invocations);
  if (invocations.length < state.config.majorityMinInvokingParties)
    return 'M5: not enough parties invoked it';
  if (invocations.some((one) => one.text.trim() === '')) return 'M4: without a reason';
  const responsible = decision.responsibleParty && round.positions?.[decision.responsibleParty]?.value;
  if (responsible === 'object') return 'M6: imposed on who objects';
  return support * 2 > ids.length ? null : 'M7: a tie or less approved';
}

/** 5.5: what a part may not leave behind in the decision it was divided from. */
function checkParts(state: MesaState, decision: Decision): string | null {
  const whole = state.decisions.find((one) => one.id === decision.origin);
  if (!whole) return null;
  if (whole.reserved) return 'M2: a part of a reserved matter by majority';
  if (whole.responsibleParty !== decision.responsibleParty) return 'M6: a part without its responsible party';
  return checkParts(state, whole);
}

/** 5.1, 5.5: a pause is nobody at the table and nothing alive; one decision lives at a time. */
function checkLives({ state }: Meeting): string | null {
  const living = state.decisions.filter((one) => one.state === 'open' || one.state === 'suspended');
  if (living.length > 1) return '5.5: two decisions alive';
  if (state.state !== 'paused') return null;
  if (living.length > 0) return '5.1: a decision alive in a pause';
  return Object.values(state.participants).some((one) => one.present)
    ? '5.1: somebody present in a pause'
    : null;
}

/** [D8] The order of arrival changes neither positions nor result. */
function checkOrder({ meeting, random }: Run, decision: Decision): string | null {
  const round = decision.rounds.at(-1)!;
  const other = partyPositions(meeting.state, random.shuffle(round.allPositions));
  if (JSON.stringify(other) !== JSON.stringify(partyPositions(meeting.state, round.allPositions)))
    return 'the order of arrival changed a position';
  if (round.result === 'void') return null;
  const parties = random.shuffle(meeting.state.parties.map((party) => party.id));
  const positions = stancesOf(other);
  const facts = { ...majorityInputOf(meeting.state, decision), quorumHolds: true, parties, positions };
  const again =
    round.rule === 'consensus'
      ? evaluateConsensus({ quorumHolds: true, parties, positions })
      : evaluateMajority(facts, majorityRuleOf(meeting.state));
  return again === round.result ? null : `the order of arrival gave ${again} instead of ${round.result}`;
}

const COUNTED: readonly string[] = ['mesa.paused', 'decision.split', 'decision.escalated'];

/** The first rule that the events from `from` on broke, or null. */
export function checkStep(run: Run, from: number): string | null {
  const { meeting, random, results } = run;
  for (const event of meeting.events.slice(from)) {
    const speaker = meeting.state.participants[event.actor as never];
    if (event.type === 'decision.positionSealed' && speaker?.role !== 'participant')
      return 'B5: who facilitates stated a position';
    if (event.type === 'decision.opened' || event.type === 'decision.roundOpened') {
      const { decisionId, round } = event.payload as EventPayload<'decision.roundOpened'>;
      run.opened.set(roundKey(decisionId, round), everyPartyHere(meeting.state));
    }
    if (COUNTED.includes(event.type)) results.set(event.type, (results.get(event.type) ?? 0) + 1);
    if (event.type !== 'decision.roundClosed') continue;
    const { decisionId } = event.payload as EventPayload<'decision.roundClosed'>;
    const decision = meeting.decision(decisionId);
    const { result } = decision.rounds.at(-1)!;
    results.set(result!, (results.get(result!) ?? 0) + 1);
    if (decision.state.startsWith('adopted') && decision.origin)
      results.set('part adopted', (results.get('part adopted') ?? 0) + 1);
    const wrong = decision.state.startsWith('adopted') ? checkAdoption(run, decision) : null;
    const disorder = checkOrder(run, decision);
    if (wrong || disorder) return wrong ?? disorder;
  }
  const lives = checkLives(meeting);
  if (lives) return lives;
  const open = alive(meeting.state);
  const said = meeting.events.slice(from).some((event) => event.type.endsWith('Sealed'));
  if (!open || !said || random.chance(0.6)) return null;
  // The whole view of one role, another one each time: over many meetings, every role at every kind of moment.
  const seen = JSON.stringify(meeting.view(random.pick(ROLES)));
  return meeting.hiddenTexts().some((hidden) => seen.includes(hidden))
    ? 'D9: something hidden was in a view'
    : null;
}
