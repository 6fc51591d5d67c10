// What happens to decisions: rounds, sealed positions, their opening, and what an adoption creates.
import { partyPositions } from '../../decisions/partyPosition.ts';
import { rulesHashOf, underRules } from '../../decisions/ruleSet.ts';
import { latestRoadmap } from '../../roadmap/findRoadmap.ts';
import type { Decision, DecisionState, Round } from '../decision.ts';
import type { EventPayload, MesaEvent } from '../event.ts';
import type { DecisionId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import { agreeCommitment } from './commitments.ts';
import type { Reducers } from './reducer.ts';
import { agreeRoadmap } from './roadmaps.ts';

function changeDecision(
  state: MesaState,
  id: DecisionId,
  change: (decision: Decision) => Decision,
): MesaState {
  return {
    ...state,
    decisions: state.decisions.map((decision) => (decision.id === id ? change(decision) : decision)),
  };
}
const changeRound = (decision: Decision, number: number, change: (round: Round) => Round): Decision => ({
  ...decision,
  rounds: decision.rounds.map((round) => (round.number === number ? change(round) : round)),
});

function newRound(payload: EventPayload<'decision.roundOpened'>, event: MesaEvent): Round {
  return {
    number: payload.round,
    rule: payload.rule,
    openedAt: event.at,
    closedAt: null,
    content: payload.content,
    contentHash: payload.contentHash,
    rulesHash: payload.rulesHash,
    rollHash: payload.rollHash,
    attendanceAtOpen: payload.attendance,
    attendanceAtClose: null,
    sealed: {},
    sealedSeats: {},
    sealedSignals: {},
    signals: [],
    positions: null,
    allPositions: [],
    result: null,
  };
}

/** Of each person the last signal, without its salt. */
function shownSignals(signals: EventPayload<'decision.roundClosed'>['signals']): Round['signals'] {
  const latest = new Map<string, Round['signals'][number]>();
  for (const { salt: _, ...one } of [...signals].sort((a, b) => a.n - b.n)) latest.set(one.by, one);
  return [...latest.values()].sort((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1));
}

const STATE_AFTER: Record<EventPayload<'decision.roundClosed'>['result'], DecisionState> = {
  deliberate: 'deliberating',
  void: 'deliberating',
  adoptedByConsensus: 'adoptedByConsensus',
  adoptedByMajority: 'adoptedByMajority',
  notAdopted: 'notAdopted',
  refusedResponsibleObjects: 'deliberating',
};

/** Stores the adopted text as the next version of what it was about; texts and causes have no document. */
function recordAdoption(state: MesaState, decision: Decision, round: Round, at: number): MesaState {
  const entry = { decisionId: decision.id, contentHash: round.contentHash, content: round.content, at };
  if (decision.subject.kind === 'commitment') {
    return agreeCommitment(state, decision.subject.commitmentId, entry);
  }
  if (decision.subject.kind === 'roadmap') return agreeRoadmap(state, decision.subject.commitmentId, entry);
  if (decision.subject.kind === 'rules') {
    const { rules } = decision.subject;
    const next = underRules(state, rules);
    const rulesHash = rulesHashOf(next);
    return {
      ...next,
      adoptedRules: [...state.adoptedRules, { decisionId: decision.id, rulesHash, rules, at }],
    };
  }
  if (decision.subject.kind === 'tree') {
    return {
      ...state,
      treeVersions: [...state.treeVersions, { ...entry, version: state.treeVersions.length + 1 }],
    };
  }
  return state;
}

function versionOf(state: MesaState, decision: Decision): number {
  if (decision.subject.kind === 'rules') return state.adoptedRules.length + 1;
  if (decision.subject.kind === 'tree') return state.treeVersions.length + 1;
  if (decision.subject.kind === 'roadmap')
    return latestRoadmap(state, decision.subject.commitmentId)?.version ?? 1;
  if (decision.subject.kind !== 'commitment') return 1;
  const { commitmentId } = decision.subject;
  return (state.commitments.find((item) => item.id === commitmentId)?.versions.length ?? 0) + 1;
}

/** A decision before anything happened to it. */
function newDecision(
  state: MesaState,
  payload: Pick<
    EventPayload<'decision.opened'>,
    'decisionId' | 'number' | 'matter' | 'kind' | 'reserved' | 'responsibleParty' | 'subject'
  >,
  event: MesaEvent,
): Decision {
  return {
    id: payload.decisionId,
    number: payload.number,
    session: state.session.number,
    matter: payload.matter,
    kind: payload.kind,
    reserved: payload.reserved,
    responsibleParty: payload.responsibleParty,
    subject: payload.subject,
    state: 'proposed',
    openedBy: event.actor as Decision['openedBy'],
    proposed: null,
    origin: null,
    parts: [],
    escalatedTo: '',
    rounds: [],
    invocations: {},
    refusals: [],
    dissents: [],
    version: null,
    endReason: '',
  };
}

export const decisionReducers: Reducers<
  | 'decision.proposed'
  | 'decision.split'
  | 'decision.escalated'
  | 'decision.opened'
  | 'decision.roundOpened'
  | 'decision.positionSealed'
  | 'decision.signalSealed'
  | 'decision.positionLate'
  | 'decision.roundClosed'
  | 'decision.suspended'
  | 'decision.resumed'
  | 'decision.deferred'
  | 'decision.withdrawn'
  | 'decision.majorityInvoked'
  | 'decision.majorityRefused'
  | 'decision.dissentAdded'
> = {
  /** 5.5: on the table, with nobody asked yet. The parts of a divided decision arrive here too. */
  'decision.proposed': (state, payload, event) => ({
    ...state,
    decisions: [
      ...state.decisions,
      {
        ...newDecision(state, payload, event),
        proposed: { by: event.actor as Decision['openedBy'], at: event.at },
        origin: payload.origin,
      },
    ],
  }),
  'decision.split': (state, { decisionId, parts, reason }) =>
    changeDecision(state, decisionId, (decision) => ({
      ...decision,
      state: 'split',
      parts,
      endReason: reason,
    })),
  'decision.escalated': (state, { decisionId, to, reason }) =>
    changeDecision(state, decisionId, (decision) => ({
      ...decision,
      state: 'escalated',
      escalatedTo: to,
      endReason: reason,
    })),
  'decision.opened': (state, payload, event) => ({
    ...state,
    decisions: [
      ...state.decisions,
      { ...newDecision(state, payload, event), state: 'open', rounds: [newRound(payload, event)] },
    ],
  }),
  /** The first round of a proposal opens it: from then on it is who opened it, and its session, that count. */
  'decision.roundOpened': (state, payload, event) =>
    changeDecision(state, payload.decisionId, (decision) => ({
      ...decision,
      ...(decision.state === 'proposed'
        ? {
            openedBy: event.actor as Decision['openedBy'],
            session: state.session.number,
            reserved: decision.reserved || payload.reserved === true,
          }
        : {}),
      state: 'open',
      rounds: [...decision.rounds, newRound(payload, event)],
    })),
  'decision.positionSealed': (state, { decisionId, round, partyId, seatId, n, commitment }, event) =>
    changeDecision(state, decisionId, (decision) =>
      changeRound(decision, round, (current) => ({
        ...current,
        sealed: {
          ...current.sealed,
          [partyId]: { by: event.actor as Decision['openedBy'], at: event.at, n, commitment },
        },
        sealedSeats: seatId
          ? { ...current.sealedSeats, [seatId]: { by: event.actor as Decision['openedBy'], at: event.at } }
          : current.sealedSeats,
      })),
    ),
  'decision.signalSealed': (state, { decisionId, round, n, open }, event) =>
    changeDecision(state, decisionId, (decision) =>
      changeRound(decision, round, (current) => ({
        ...current,
        sealedSignals: { ...current.sealedSignals, [event.actor]: { n, open } },
      })),
    ),
  // Kept in the record and in the acta, never counted (V4).
  'decision.positionLate': (state) => state,
  'decision.roundClosed': (state, payload, event) => {
    const { decisionId, round: number, openings, signals, attendance, result } = payload;
    const allPositions = openings.map(({ salt: _, ...opening }) => opening);
    const closed = changeDecision(state, decisionId, (decision) => {
      const adopted = result === 'adoptedByConsensus' || result === 'adoptedByMajority';
      const next = changeRound(decision, number, (round) => ({
        ...round,
        closedAt: event.at,
        attendanceAtClose: attendance,
        positions: partyPositions(state, allPositions),
        allPositions,
        signals: shownSignals(signals),
        result,
      }));
      return { ...next, state: STATE_AFTER[result], version: adopted ? versionOf(state, decision) : null };
    });
    const decision = closed.decisions.find((candidate) => candidate.id === decisionId);
    const round = decision?.rounds.find((candidate) => candidate.number === number);
    return decision?.version && round ? recordAdoption(closed, decision, round, event.at) : closed;
  },
  'decision.suspended': (state, { decisionId }) =>
    changeDecision(state, decisionId, (decision) => ({ ...decision, state: 'suspended' })),
  'decision.resumed': (state, { decisionId }) =>
    changeDecision(state, decisionId, (decision) => ({ ...decision, state: 'open' })),
  'decision.deferred': (state, { decisionId, reason }) =>
    changeDecision(state, decisionId, (decision) => ({ ...decision, state: 'deferred', endReason: reason })),
  'decision.withdrawn': (state, { decisionId, reason }) =>
    changeDecision(state, decisionId, (decision) => ({ ...decision, state: 'withdrawn', endReason: reason })),
  'decision.majorityInvoked': (state, { decisionId, partyId, text }, event) =>
    changeDecision(state, decisionId, (decision) => ({
      ...decision,
      invocations: {
        ...decision.invocations,
        [partyId]: { by: event.actor as Decision['openedBy'], at: event.at, text },
      },
    })),
  'decision.majorityRefused': (state, { decisionId, reason }, event) =>
    changeDecision(state, decisionId, (decision) => ({
      ...decision,
      refusals: [...decision.refusals, { at: event.at, reason }],
    })),
  'decision.dissentAdded': (state, { decisionId, partyId, text }, event) =>
    changeDecision(state, decisionId, (decision) => ({
      ...decision,
      dissents: [
        ...decision.dissents.filter((dissent) => dissent.partyId !== partyId),
        { partyId, by: event.actor as Decision['openedBy'], at: event.at, text },
      ],
    })),
};
