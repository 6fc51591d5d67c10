// The life of a decision on the authority's side (domain 5.5, D1–D9, M1–M8).
import { evaluateConsensus } from '../../../shared/decisions/consensus.ts';
import { evaluateMajority } from '../../../shared/decisions/exceptionalMajority.ts';
import {
  failedRounds,
  majorityInputOf,
  majorityObstacleOf,
  majorityRuleOf,
} from '../../../shared/decisions/majorityChecklist.ts';
import { answeredParties, partyPositions, stancesOf } from '../../../shared/decisions/partyPosition.ts';
import { rollHashOf, rulesHashOf } from '../../../shared/decisions/ruleSet.ts';
import { commitmentOfPosition } from '../../../shared/decisions/sealedPosition.ts';
import { signalPrefix } from '../../../shared/decisions/sealedSignal.ts';
import { attendanceByParty, spokespersonOf, voiceOf } from '../../../shared/decisions/seats.ts';
import {
  type Decision,
  type DecisionSubject,
  type OpenedPosition,
  PositionValue,
  type Round,
  type Stance,
} from '../../../shared/model/decision.ts';
import { type EventPayload, event } from '../../../shared/model/event.ts';
import type { DecisionId, PartyId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { countCharacters } from '../../../shared/model/plainText.ts';
import { type RefusalCode, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { type CommandContext, done, type Handlers, noQuorum, type Outcome, partyNames } from './handler.ts';
import { giveSignal, type HiddenSignal } from './signals.ts';

/** D5: an objection needs a reason of at least this many characters. */
const OBJECTION_MIN = 10;

export const findDecision = (state: MesaState, id: DecisionId): Decision | undefined =>
  state.decisions.find((decision) => decision.id === id);
const lastRound = (decision: Decision): Round | undefined => decision.rounds.at(-1);
const partyIds = (state: MesaState): PartyId[] => state.parties.map((party) => party.id);
export const isAlive = (decision: Decision): boolean =>
  decision.state === 'open' || decision.state === 'suspended';
/** Where a hidden position waits: sorted by key, the statements of a round are in order. */
export const sealedPrefix = (decisionId: DecisionId, round: number): string =>
  `${decisionId}/${String(round).padStart(3, '0')}/`;

/** Everything hidden that the closing of a round must read. */
export const roundPrefixes = (decisionId: DecisionId, round: number): string[] => [
  sealedPrefix(decisionId, round),
  signalPrefix(decisionId, round),
];

type ClosedRound = EventPayload<'decision.roundClosed'>;
type Opening = ClosedRound['openings'][number];

export function stateRefusal(state: MesaState, decision: Decision): Result<never> | null {
  if (decision.state === 'suspended')
    return refuse('decision_suspended', { missing: partyNames(state, state.quorum.missing) });
  return decision.state === 'open' ? null : refuse('decision_not_open');
}

/** What every round names besides its text (C3). */
const inForce = (state: MesaState) => ({ rulesHash: rulesHashOf(state), rollHash: rollHashOf(state) });

/** C3: the rules change only while no other decision is unfinished, so that nobody decides half under each. */
const rulesMustWait = (state: MesaState, subject: DecisionSubject, own: DecisionId | null): boolean =>
  subject.kind === 'rules' &&
  state.decisions.some((other) => other.id !== own && (isAlive(other) || other.state === 'deliberating'));

function openRound(state: MesaState, decision: Decision, rule: Round['rule'], content: unknown) {
  return event('decision.roundOpened', {
    decisionId: decision.id,
    round: decision.rounds.length + 1,
    rule,
    content: content as never,
    contentHash: fingerprint(content),
    ...inForce(state),
    attendance: attendanceByParty(state),
  });
}

function openDecision(
  state: MesaState,
  args: Parameters<(typeof decisionHandlers)['decision.open']>[1],
  context: CommandContext,
): Result<Outcome> {
  if (state.decisions.some(isAlive)) return refuse('decision_alive');
  if (rulesMustWait(state, args.subject, null)) return refuse('rules_while_deciding');
  if (!state.quorum.holds) return noQuorum(state);
  if (args.responsibleParty && !partyIds(state).includes(args.responsibleParty))
    return refuse('unknown_party');
  const content = context.prepared.content ?? refuse('internal');
  if (!content.ok) return content;
  const decisionId = context.newId() as DecisionId;
  const opened = event('decision.opened', {
    decisionId,
    number: state.decisions.length + 1,
    round: 1,
    rule: 'consensus',
    matter: args.matter,
    kind: args.kind,
    // M2: the rules of the body are a reserved matter, whoever opens them.
    reserved: args.reserved || args.subject.kind === 'rules',
    responsibleParty: args.responsibleParty,
    subject: args.subject,
    content: content.value as never,
    contentHash: fingerprint(content.value),
    ...inForce(state),
    attendance: attendanceByParty(state),
  });
  return done([opened], { value: { decisionId } });
}

/** D5: what each position must carry to be stated. */
function textRefusal(value: Stance, text: string): Result<never> | null {
  const count = countCharacters(text);
  if (value === 'object' && count < OBJECTION_MIN)
    return refuse('objection_needs_reason', { min: OBJECTION_MIN, count });
  return value === 'reservation' && count === 0 ? refuse('reservation_needs_text') : null;
}

function statePosition(
  state: MesaState,
  args: Parameters<(typeof decisionHandlers)['decision.position']>[1],
  context: CommandContext,
): Result<Outcome> {
  const decision = findDecision(state, args.decisionId);
  if (!decision) return refuse('unknown_decision');
  const { actor } = context;
  const voice = voiceOf(state, actor.id);
  if (!voice) return refuse('not_spokesperson');
  const { partyId } = voice;
  const round = decision.rounds.find((candidate) => candidate.number === args.round);
  if (!round) return refuse('wrong_round');
  if (round.contentHash !== args.contentHash) return refuse('wrong_text');
  const position = PositionValue.parse({
    value: args.value,
    text: args.text,
    passage: args.passage,
    proposal: args.proposal,
  });
  const incomplete = textRefusal(position.value, position.text);
  if (incomplete) return incomplete;
  if (round.closedAt !== null) {
    // V4: recorded as late, told to its author, never counted.
    return done(
      [event('decision.positionLate', { decisionId: decision.id, round: round.number, ...voice, position })],
      { value: { late: true } },
    );
  }
  const refusal = stateRefusal(state, decision);
  if (refusal) return refusal;
  if (lastRound(decision)?.number !== round.number) return refuse('wrong_round');
  const n = (round.sealed[partyId]?.n ?? 0) + 1;
  const salt = context.newSalt();
  const sealed = {
    decisionId: decision.id,
    round: round.number,
    ...voice,
    n,
    contentHash: round.contentHash,
    position,
  };
  const commitment = commitmentOfPosition(salt, sealed);
  const hidden = { ...position, ...voice, by: actor.id, at: context.now, n };
  return done(
    [
      event('decision.positionSealed', {
        decisionId: decision.id,
        round: round.number,
        ...voice,
        n,
        commitment,
      }),
    ],
    {
      sealed: [
        {
          key: `${sealedPrefix(decision.id, round.number)}${partyId}/${String(n).padStart(4, '0')}`,
          value: JSON.stringify(hidden),
          salt,
        },
      ],
    },
  );
}

const isSignal = ({ key }: { key: string }): boolean => key.startsWith('signal/');
const openingsOf = (context: CommandContext): Opening[] =>
  (context.prepared.sealed ?? [])
    .filter((row) => !isSignal(row))
    .map(({ value, salt }) => ({ ...(JSON.parse(value) as OpenedPosition), salt }));

/** D10: the signals whose authors asked to show them; the others never leave their party. */
const signalsOf = (context: CommandContext): ClosedRound['signals'] =>
  (context.prepared.sealed ?? []).filter(isSignal).flatMap(({ value, salt }) => {
    const { open, ...signal } = JSON.parse(value) as HiddenSignal;
    return open ? [{ ...signal, salt }] : [];
  });

type ClosedResult = ClosedRound['result'];

function resultOf(
  state: MesaState,
  decision: Decision,
  round: Round,
  openings: Opening[],
): ClosedResult | 'noQuorum' | 'open' | 'refused' {
  const positions = stancesOf(partyPositions(state, openings));
  const parties = partyIds(state);
  if (round.rule === 'consensus')
    return evaluateConsensus({ quorumHolds: state.quorum.holds, parties, positions });
  // D4 holds for the exception too: a party that has not spoken keeps the round open.
  if (parties.some((party) => positions[party] === undefined)) return 'open';
  const result = evaluateMajority({ ...majorityInputOf(state, decision), positions }, majorityRuleOf(state));
  return result === 'adoptedByMajority' ||
    result === 'notAdopted' ||
    result === 'refusedResponsibleObjects' ||
    result === 'noQuorum'
    ? result
    : 'refused';
}

function closeRound(
  state: MesaState,
  args: { decisionId: DecisionId; round: number },
  context: CommandContext,
): Result<Outcome> {
  const decision = findDecision(state, args.decisionId);
  if (!decision) return refuse('unknown_decision');
  const round = decision.rounds.find((candidate) => candidate.number === args.round);
  if (!round) return refuse('wrong_round');
  // V5: two closings of a round give one outcome; the second one only learns it.
  if (round.closedAt !== null) return refuse('round_closed');
  const refusal = stateRefusal(state, decision);
  if (refusal) return refusal;
  const openings = openingsOf(context);
  const result = resultOf(state, decision, round, openings);
  if (result === 'noQuorum') return noQuorum(state);
  if (result === 'refused') return refuse('stale');
  if (result === 'open') {
    const positions = partyPositions(state, openings);
    const without = partyIds(state).filter((party) => !positions[party]);
    const answered = answeredParties(state, round);
    const silent = without.filter((party) => !answered.includes(party));
    return silent.length > 0
      ? refuse('decision_incomplete', { missing: partyNames(state, silent) })
      : refuse('seats_disagree', { missing: partyNames(state, without) });
  }
  const attendance = attendanceByParty(state);
  return done([
    event('decision.roundClosed', {
      decisionId: decision.id,
      round: round.number,
      openings,
      signals: signalsOf(context),
      attendance,
      result,
    }),
  ]);
}

const MAJORITY_CODES: Record<string, RefusalCode> = {
  refusedReservedMatter: 'majority_reserved_matter',
  refusedRounds: 'majority_rounds',
  refusedJustification: 'majority_justification',
  refusedInvocation: 'majority_invocation',
};

/** What is there and what is needed, for the sentence of the refusal. */
function majorityCounts(
  state: MesaState,
  decision: Decision,
  obstacle: string,
): { have: number; need: number } {
  if (obstacle === 'refusedRounds')
    return { have: failedRounds(decision), need: state.config.majorityMinFailedRounds };
  return { have: Object.keys(decision.invocations).length, need: state.config.majorityMinInvokingParties };
}

function ended(decision: Decision | undefined): Result<Decision> {
  if (!decision) return refuse('unknown_decision');
  const over = ['adoptedByConsensus', 'adoptedByMajority', 'notAdopted', 'deferred', 'withdrawn'];
  return over.includes(decision.state) ? refuse('decision_not_open') : { ok: true, value: decision };
}

export const decisionHandlers: Handlers<
  | 'decision.open'
  | 'decision.position'
  | 'decision.signal'
  | 'decision.close'
  | 'decision.void'
  | 'decision.newRound'
  | 'decision.defer'
  | 'decision.withdraw'
  | 'decision.invokeMajority'
  | 'decision.openMajority'
  | 'decision.dissent'
> = {
  'decision.open': openDecision,
  'decision.position': statePosition,
  'decision.signal': giveSignal,
  'decision.close': closeRound,
  /** D7: if the text must change, the round is closed as void and a new one opens. */
  'decision.void': (state, { decisionId, round: number }, context) => {
    const decision = findDecision(state, decisionId);
    const round = decision && lastRound(decision);
    if (!decision || !round) return refuse('unknown_decision');
    if (!isAlive(decision)) return refuse('decision_not_open');
    if (round.number !== number || round.closedAt !== null) return refuse('wrong_round');
    const attendance = attendanceByParty(state);
    return done([
      event('decision.roundClosed', {
        decisionId,
        round: number,
        openings: openingsOf(context),
        signals: signalsOf(context),
        attendance,
        result: 'void',
      }),
    ]);
  },
  /** D6: a changed text, or the minutes of deliberation. The exceptional rounds do not count as deliberation. */
  'decision.newRound': (state, { decisionId }, { prepared, now }) => {
    const decision = findDecision(state, decisionId);
    const last = decision && lastRound(decision);
    if (!decision || !last) return refuse('unknown_decision');
    if (decision.state !== 'deliberating') return refuse('decision_not_open');
    if (state.decisions.some(isAlive)) return refuse('decision_alive');
    if (rulesMustWait(state, decision.subject, decision.id)) return refuse('rules_while_deciding');
    if (!state.quorum.holds) return noQuorum(state);
    const content = prepared.content ?? refuse('internal');
    if (!content.ok) return content;
    const minutes = state.config.decisionMinDeliberationMinutes;
    const waited = now - (last.closedAt ?? now) >= minutes * 60_000;
    const changed = fingerprint(content.value) !== last.contentHash;
    if (!changed && !waited && last.result !== 'void') return refuse('needs_deliberation', { minutes });
    return done([openRound(state, decision, 'consensus', content.value)]);
  },
  'decision.defer': (state, { decisionId, reason }) => {
    const decision = ended(findDecision(state, decisionId));
    return decision.ok ? done([event('decision.deferred', { decisionId, reason })]) : decision;
  },
  /** 5.5: withdrawn only before a round has closed. */
  'decision.withdraw': (state, { decisionId, reason }) => {
    const decision = ended(findDecision(state, decisionId));
    if (!decision.ok) return decision;
    if (decision.value.rounds.some((round) => round.closedAt !== null)) return refuse('round_closed');
    if (reason === '') return refuse('reason_required');
    return done([event('decision.withdrawn', { decisionId, reason })]);
  },
  'decision.invokeMajority': (state, { decisionId, text }, { actor }) => {
    const decision = findDecision(state, decisionId);
    if (!decision) return refuse('unknown_decision');
    const partyId = actor.partyId;
    if (!partyId || spokespersonOf(state, partyId) !== actor.id) return refuse('not_spokesperson');
    if (decision.state !== 'deliberating') return refuse('decision_not_open');
    if (text === '') return refuse('majority_justification');
    return done([event('decision.majorityInvoked', { decisionId, partyId, text })]);
  },
  /** M1–M5 in order; a refusal is recorded. The round that opens is on the text of the last one. */
  'decision.openMajority': (state, { decisionId }) => {
    const decision = findDecision(state, decisionId);
    const last = decision && lastRound(decision);
    if (!decision || !last) return refuse('unknown_decision');
    if (decision.state !== 'deliberating' || !state.config.majorityEnabled)
      return refuse('decision_not_open');
    if (state.decisions.some(isAlive)) return refuse('decision_alive');
    const obstacle = majorityObstacleOf(state, decision);
    if (obstacle === 'noQuorum') return noQuorum(state);
    if (obstacle) {
      const refusal = {
        code: MAJORITY_CODES[obstacle] ?? 'not_allowed',
        params: majorityCounts(state, decision, obstacle),
      };
      return done([event('decision.majorityRefused', { decisionId, reason: obstacle })], { refusal });
    }
    return done([openRound(state, decision, 'exceptionalMajority', last.content)]);
  },
  /** M8: written only by a party that lost or stood aside; nobody else can edit it. */
  'decision.dissent': (state, { decisionId, text }, { actor }) => {
    const decision = findDecision(state, decisionId);
    if (!decision) return refuse('unknown_decision');
    const partyId = actor.partyId;
    if (!partyId || spokespersonOf(state, partyId) !== actor.id) return refuse('not_spokesperson');
    const adopted = decision.state === 'adoptedByMajority' || decision.state === 'adoptedByConsensus';
    const stance = decision.rounds.findLast((round) => round.positions)?.positions?.[partyId]?.value;
    if (!adopted || (stance !== 'object' && stance !== 'standAside')) return refuse('dissent_not_yours');
    return done([event('decision.dissentAdded', { decisionId, partyId, text })]);
  },
};
