// Sections 7 and 8 of an acta: what was decided, on which exact text, and how the texts stood at closing.
import { latestStatements } from '../../decisions/partyPosition.ts';
import type { Decision, OpenedPosition, PositionValue, Round } from '../decision.ts';
import type { EventPayload, MesaEvent } from '../event.ts';
import type { Commitment, MesaState } from '../mesa.ts';
import type { ActaDecision, ActaPosition, ActaRound, ActaTexts } from './types.ts';

type Late = EventPayload<'decision.positionLate'> & { by: string; at: number };

const opened = (position: OpenedPosition): ActaPosition => ({
  partyId: position.partyId,
  stance: position.value,
  by: position.by,
  at: position.at,
  text: position.text,
  passage: position.passage,
  proposal: position.proposal,
});

const silent = (partyId: ActaPosition['partyId']): ActaPosition => ({
  partyId,
  stance: null,
  by: null,
  at: null,
  text: '',
  passage: '',
  proposal: '',
});

function lateOf(events: MesaEvent[]): Late[] {
  return events
    .filter((event) => event.type === 'decision.positionLate')
    .map((event) => ({
      ...(event.payload as EventPayload<'decision.positionLate'>),
      by: event.actor,
      at: event.at,
    }));
}

const latePosition = ({ partyId, by, at, position }: Late): ActaPosition => ({
  partyId,
  stance: position.value,
  by: by as ActaPosition['by'],
  at,
  ...textsOf(position),
});
const textsOf = ({ text, passage, proposal }: PositionValue) => ({ text, passage, proposal });

/** Every party of the body has its line, also the silent ones; older statements stay as «changed» (D8). */
function roundOf(state: MesaState, round: Round, late: Late[]): ActaRound {
  const { positions } = round;
  const last = latestStatements(round.allPositions);
  return {
    number: round.number,
    rule: round.rule,
    openedAt: round.openedAt,
    closedAt: round.closedAt,
    content: round.content,
    contentHash: round.contentHash,
    rulesHash: round.rulesHash,
    rollHash: round.rollHash,
    attendanceAtOpen: round.attendanceAtOpen,
    attendanceAtClose: round.attendanceAtClose,
    result: round.result,
    positions:
      positions === null
        ? null
        : state.parties.map(({ id }) => {
            const position = positions[id];
            return position ? opened(position) : silent(id);
          }),
    seats: last.flatMap((one) => (one.seatId ? [{ ...opened(one), seatId: one.seatId }] : [])),
    signals: round.signals.map(({ partyId, by, at, value, text }) => ({
      partyId,
      by,
      at,
      stance: value,
      text,
    })),
    changed: round.allPositions.filter((one) => !last.includes(one)).map(opened),
    late: late.filter((entry) => entry.round === round.number).map(latePosition),
  };
}

function decisionOf(state: MesaState, decision: Decision, late: Late[]): ActaDecision {
  const own = late.filter((entry) => entry.decisionId === decision.id);
  const invocations = Object.entries(decision.invocations)
    .map(([partyId, { by, at, text }]) => ({ partyId: partyId as ActaPosition['partyId'], by, at, text }))
    .sort((a, b) => a.at - b.at || (a.partyId < b.partyId ? -1 : 1));
  return {
    id: decision.id,
    number: decision.number,
    matter: decision.matter,
    kind: decision.kind,
    reserved: decision.reserved,
    responsibleParty: decision.responsibleParty,
    subject: decision.subject,
    state: decision.state,
    version: decision.version,
    endReason: decision.endReason,
    ...(decision.proposed === null
      ? {}
      : { proposed: { by: decision.proposed.by, at: decision.proposed.at } }),
    ...(decision.origin === null ? {} : { origin: decision.origin }),
    ...(decision.parts.length === 0 ? {} : { parts: decision.parts }),
    ...(decision.escalatedTo === '' ? {} : { escalatedTo: decision.escalatedTo }),
    rounds: decision.rounds.map((round) => roundOf(state, round, own)),
    invocations,
    refusals: decision.refusals.map(({ at, reason }) => ({ at, reason })),
    dissents: decision.dissents.map(({ partyId, by, at, text }) => ({ partyId, by, at, text })),
  };
}

/** Decisions in the order they were opened or proposed, each with all its rounds (6.10, section 7). */
export function decisionsOf(state: MesaState, events: MesaEvent[]): ActaDecision[] {
  const late = lateOf(events);
  return state.decisions.map((decision) => decisionOf(state, decision, late));
}

const versionLine = (v: { version: number; decisionId: string; contentHash: string; at: number }) => ({
  version: v.version,
  decisionId: v.decisionId,
  hash: v.contentHash,
  at: v.at,
});

/**
 * A draft that nobody moved by hand is a draft, also while a round on it is open: so said the actas of before 5.6, and
 * one that was kept from the middle of a round is still verified letter by letter.
 */
function stateOf({ id, state }: Commitment, events: MesaEvent[]): Commitment['state'] {
  const isMoved = events.some(
    ({ type, payload }) =>
      type === 'commitment.moved' && (payload as EventPayload<'commitment.moved'>).commitmentId === id,
  );
  return state === 'readyForDecision' && !isMoved ? 'draft' : state;
}

/** Tree and texts at closing, with their hashes (6.10, section 8). */
export function textsAtClosing(state: MesaState, events: MesaEvent[]): ActaTexts {
  return {
    strategicCauses: state.strategicCauses.map(({ nodeId, label, text }) => ({ nodeId, label, text })),
    tree: state.closing === null ? null : { hash: state.closing.treeHash, content: state.closing.tree },
    treeVersions: state.treeVersions.map(versionLine),
    commitments: state.commitments.map((commitment) => ({
      id: commitment.id,
      number: commitment.number,
      title: commitment.title,
      state: stateOf(commitment, events),
      versions: commitment.versions.map(versionLine),
      agreed: commitment.versions.at(-1)?.content ?? null,
    })),
  };
}
