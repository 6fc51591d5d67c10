// Third step of the verifier: everything the record asserts and the rules can compute again. Attendance and quorum
// (V6), exact texts (D7), sealed positions (D9, V4) and outcomes (D3, M1–M7), each with the product's own rules.

import { quorumOf } from '../../decisions/quorum.ts';
import { isReservedByNature } from '../../decisions/reservedMatter.ts';
import { rollHashOf, rulesHashOf } from '../../decisions/ruleSet.ts';
import { attendanceByParty, voiceOf } from '../../decisions/seats.ts';
import type { EventPayload, MesaEvent } from '../../model/event.ts';
import { applyEvent, UnreadableEvent } from '../../model/fold.ts';
import type { DecisionId, ParticipantId } from '../../model/ids.ts';
import type { MesaState } from '../../model/mesa.ts';
import { fingerprint } from '../canonicalJson.ts';
import { firstDifference } from '../firstDifference.ts';
import { ACTA_CHECKS } from './acta.ts';
import { AGENDA_CHECKS } from './agenda.ts';
import { type Difference, difference } from './difference.ts';
import { checkFollowing } from './following.ts';
import { ORDERING_CHECKS } from './orderings.ts';
import { checkOutcome } from './outcome.ts';
import { checkOpenings, type SealedIndex, sealedKey } from './positions.ts';
import { SEAT_CHECKS } from './seats.ts';
import { checkSignals, signalIndex } from './signals.ts';
import { checkTable } from './table.ts';

interface Step {
  state: MesaState;
  event: MesaEvent;
  sealed: SealedIndex;
}
type Check = (step: Step) => Difference | null;

const at = ({ event }: Step, ...path: (string | number)[]) => ['events', event.seq - 1, 'payload', ...path];

function sameHash(
  step: Step,
  code: 'textHash' | 'treeHash',
  member: string,
  value: unknown,
  found: string,
): Difference | null {
  const expected = fingerprint(value);
  return expected === found
    ? null
    : difference(code, { path: at(step, member), expected, found, seq: step.event.seq });
}

/** V6: the roll stored with a round or a change of quorum is the one the presence events give. */
function sameAttendance(step: Step, attendance: Record<string, number>): Difference | null {
  const found = firstDifference(attendanceByParty(step.state), attendance, at(step, 'attendance'));
  return found && difference('attendance', { ...found, seq: step.event.seq });
}

/** C3, M1: what the round says to be in force is what the record gives at that moment. */
const sameFingerprint = (step: Step, code: 'rulesHash' | 'rollHash', expected: string, found: string) =>
  expected === found
    ? null
    : difference(code, { path: at(step, code), expected, found, seq: step.event.seq });

const quorumRule = ({ config }: MesaState) => ({
  minSeatsPerParty: config.quorumMinSeatsPerParty,
  minSeatsTotal: config.quorumMinSeatsTotal,
});

const decisionIn = ({ state }: Step, id: string) => state.decisions.find((one) => one.id === id);
const isOpenRound = (step: Step, id: string, number: number): boolean =>
  decisionIn(step, id)?.rounds.some((round) => round.number === number && round.closedAt === null) ?? false;

/** D9: what was sealed stays to be opened; a second seal in its place would let the first one disappear. */
function sealOnce(step: Step, key: string, decisionId: string, round: number): Difference | null {
  const { event, sealed } = step;
  if (sealed.has(key) || !isOpenRound(step, decisionId, round))
    return difference('sealStep', { path: at(step), found: event.type, seq: event.seq });
  sealed.set(key, event);
  return null;
}

/** 5.5: what ended, was divided or was taken elsewhere opens no more. */
const MAY_OPEN: readonly string[] = ['proposed', 'deliberating'];

/** The decision that was divided in parts and names this one among them. */
const wholeOf = ({ state }: Step, id: DecisionId) => state.decisions.find((one) => one.parts.includes(id));

const unknownDecision = (step: Step, found: string): Difference =>
  difference('decisionUnknown', { path: at(step), found, seq: step.event.seq });

/** A decision is opened once, and its rounds follow one another, each after the one before has closed. */
function followsLastRound(step: Step): Difference | null {
  const { decisionId, round } = step.event.payload as EventPayload<'decision.roundOpened'>;
  const decision = decisionIn(step, decisionId);
  const rounds = decision?.rounds ?? [];
  const known = step.event.type === 'decision.roundOpened';
  const follows =
    round === rounds.length + 1 &&
    (decision !== undefined) === known &&
    rounds.at(-1)?.closedAt !== null &&
    // A part is proposed first: opened at once it would leave behind the reserve of the whole (M2).
    (decision ? MAY_OPEN.includes(decision.state) : wholeOf(step, decisionId) === undefined);
  return follows ? null : unknownDecision(step, decisionId);
}

/** M2, M6: dividing a decision is no way around them, so a part keeps its reserve and its responsible party. */
const proposed: Check = (step) => {
  const { decisionId, origin, reserved, responsibleParty } = step.event
    .payload as EventPayload<'decision.proposed'>;
  const whole = wholeOf(step, decisionId);
  if (decisionIn(step, decisionId) || origin !== (whole?.id ?? null))
    return unknownDecision(step, decisionId);
  if (!whole) return null;
  const mustReserve = whole.reserved || isReservedByNature(step.state.decisions, whole.subject, whole.matter);
  const keeps = responsibleParty === whole.responsibleParty && (reserved || !mustReserve);
  return keeps ? null : unknownDecision(step, decisionId);
};

/** 5.5: only what is in deliberation is divided or taken elsewhere. */
const ended: Check = (step) => {
  const { decisionId } = step.event.payload as EventPayload<'decision.split'>;
  return decisionIn(step, decisionId)?.state === 'deliberating' ? null : unknownDecision(step, decisionId);
};

const roundOpened: Check = (step) => {
  const payload = step.event.payload as EventPayload<'decision.roundOpened'>;
  return (
    followsLastRound(step) ??
    sameHash(step, 'textHash', 'contentHash', payload.content, payload.contentHash) ??
    sameAttendance(step, payload.attendance) ??
    sameFingerprint(step, 'rulesHash', rulesHashOf(step.state), payload.rulesHash) ??
    sameFingerprint(step, 'rollHash', rollHashOf(step.state), payload.rollHash)
  );
};

const CHECKS: Record<string, Check> = {
  'decision.proposed': proposed,
  'decision.split': ended,
  'decision.escalated': ended,
  'decision.opened': roundOpened,
  'decision.roundOpened': roundOpened,
  'session.closed': (step) => {
    const { tree, treeHash } = step.event.payload as EventPayload<'session.closed'>;
    return sameHash(step, 'treeHash', 'treeHash', tree, treeHash);
  },
  'quorum.changed': (step) => {
    const { holds, missing, attendance } = step.event.payload as EventPayload<'quorum.changed'>;
    const wrongRoll = sameAttendance(step, attendance);
    if (wrongRoll) return wrongRoll;
    const expected = quorumOf(
      attendance,
      step.state.parties.map((party) => party.id),
      quorumRule(step.state),
    );
    const found = firstDifference(
      { holds: expected.holds, missing: expected.missing },
      { holds, missing },
      at(step),
    );
    return found && difference('quorum', { ...found, seq: step.event.seq });
  },
  'decision.positionSealed': (step) => {
    const { partyId, seatId, decisionId, round, n } = step.event
      .payload as EventPayload<'decision.positionSealed'>;
    const twice = sealOnce(step, sealedKey(decisionId, round, partyId, n), decisionId, round);
    if (twice) return twice;
    const { actor, seq } = step.event;
    const voice = voiceOf(step.state, actor as ParticipantId);
    // D2: only who carries the voice of the party, or of the seat, states its position.
    return voice?.partyId === partyId && voice.seatId === seatId
      ? null
      : difference('spokesperson', { path: at(step), found: actor, seq });
  },
  'decision.signalSealed': (step) => {
    const { decisionId, round, n } = step.event.payload as EventPayload<'decision.signalSealed'>;
    return sealOnce(step, signalIndex(decisionId, round, step.event.actor, n), decisionId, round);
  },
  'decision.roundClosed': (step) => {
    const payload = step.event.payload as EventPayload<'decision.roundClosed'>;
    const decision = decisionIn(step, payload.decisionId);
    const round = decision?.rounds.find((one) => one.number === payload.round);
    if (!decision || !round || round.closedAt !== null) {
      return difference('decisionUnknown', {
        path: at(step),
        found: payload.decisionId,
        seq: step.event.seq,
      });
    }
    return (
      sameAttendance(step, payload.attendance) ??
      checkOpenings(step.event, payload, round, step.sealed) ??
      checkSignals(step.event, payload, round, step.sealed) ??
      checkOutcome(step.state, decision, round, step.event, quorumRule(step.state))
    );
  },
};

function checkEvent(step: Step, events: MesaEvent[]): Difference | null {
  const { state, event } = step;
  const own = CHECKS[event.type]?.(step) ?? null;
  if (own) return own;
  const later =
    ACTA_CHECKS[event.type] ??
    ORDERING_CHECKS[event.type] ??
    SEAT_CHECKS[event.type] ??
    AGENDA_CHECKS[event.type];
  const whole = { state, event, chain: events };
  return later?.(whole) ?? checkTable(whole) ?? checkFollowing({ state, event });
}

/** Walks the chain from its first event and applies every rule at the moment it was used. */
export function checkRules(events: MesaEvent[]): Difference | null {
  const sealed: SealedIndex = new Map();
  let state: MesaState | null = null;
  for (const event of events) {
    const first = state && checkEvent({ state, event, sealed }, events);
    if (first) return first;
    try {
      state = applyEvent(state, event);
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      return difference('eventPayload', {
        path: ['events', event.seq - 1],
        seq: event.seq,
        found: event.type,
      });
    }
  }
  return null;
}
