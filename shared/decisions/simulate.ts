// «¿Qué pasaría si…?»: a set of rules tried on a table that does not exist. It asks the same functions as the real
// decisions, so what it foretells is what would happen; each step names the rule that decides it.

import type { MesaRules } from '../model/config.ts';
import type { Stance } from '../model/decision.ts';
import type { PartyId } from '../model/ids.ts';
import { type ConsensusResult, evaluateConsensus } from './consensus.ts';
import { evaluateMajority, type MajorityResult } from './exceptionalMajority.ts';
import { stanceOfSeats } from './partyPosition.ts';
import { quorumOf } from './quorum.ts';

export interface SimulatedParty {
  id: PartyId;
  name: string;
  /** What each present seat with confirmed power says; null for one that is silent. Empty: nobody came. */
  seats: (Stance | null)[];
  /** Q8: it has formally left the body. */
  withdrawn: boolean;
  /** M5: it invokes the exceptional majority. */
  invokes: boolean;
}
export interface SimulatedTable {
  parties: SimulatedParty[];
  reserved: boolean;
  responsibleParty: PartyId | null;
  /** Consensus rounds that already ended without consensus, not counting the one simulated. */
  failedRounds: number;
  justified: boolean;
}
export type SimulationRule =
  | 'Q1'
  | 'Q2'
  | 'Q8'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'M1'
  | 'M2'
  | 'M3'
  | 'M4'
  | 'M5'
  | 'M6'
  | 'M7';
/** One line of the answer. `met` false is what stops; the holes are for the sentence `simulator.step_<rule>_<met>`. */
export interface SimulationStep {
  rule: SimulationRule;
  met: boolean;
  parties: string[];
  have: number;
  need: number;
}
export interface Simulation {
  positions: { id: PartyId; stance: Stance | null }[];
  consensus: ConsensusResult;
  /** Null when consensus settles it, or when the rules know no majority. */
  majority: MajorityResult | null;
  steps: SimulationStep[];
}

/** D2: the position of a party under its mode. */
function positionOf(party: SimulatedParty, rules: MesaRules): Stance | null {
  if (party.withdrawn) return null;
  const mode = rules.positionModes[party.id] ?? 'spokesperson';
  return mode === 'spokesperson' ? (party.seats[0] ?? null) : stanceOfSeats(mode, party.seats);
}

const step = (rule: SimulationRule, met: boolean, more: Partial<SimulationStep> = {}): SimulationStep => ({
  rule,
  met,
  parties: [],
  have: 0,
  need: 0,
  ...more,
});

function quorumSteps(table: SimulatedTable, rules: MesaRules) {
  const counting = (party: SimulatedParty) => (party.withdrawn ? 0 : party.seats.length);
  const attendance = Object.fromEntries(table.parties.map((party) => [party.id, counting(party)]));
  const quorum = quorumOf(
    attendance,
    table.parties.map((party) => party.id),
    { minSeatsPerParty: rules.quorumMinSeatsPerParty, minSeatsTotal: rules.quorumMinSeatsTotal },
  );
  const left = table.parties.filter((party) => party.withdrawn);
  const missing = table.parties.filter((party) => quorum.missing.includes(party.id));
  const total = Object.values(attendance).reduce((sum, count) => sum + count, 0);
  const steps = [
    ...(left.length > 0 ? [step('Q8', false, { parties: left.map((party) => party.name) })] : []),
    step('Q1', missing.length === 0, {
      parties: missing.map((party) => party.name),
      need: rules.quorumMinSeatsPerParty,
    }),
    ...(rules.quorumMinSeatsTotal > 0
      ? [step('Q2', total >= rules.quorumMinSeatsTotal, { have: total, need: rules.quorumMinSeatsTotal })]
      : []),
  ];
  return { holds: quorum.holds, steps };
}

function majoritySteps(table: SimulatedTable, rules: MesaRules, positions: Simulation['positions']) {
  const invoking = table.parties.filter((party) => party.invokes && !party.withdrawn);
  const failed = table.failedRounds + 1;
  const responsible = positions.find((one) => one.id === table.responsibleParty);
  const support = positions.filter((one) => one.stance === 'agree' || one.stance === 'reservation').length;
  const majority = evaluateMajority(
    {
      quorumHolds: true,
      reserved: table.reserved,
      failedRounds: failed,
      justification: table.justified ? 'motivo' : '',
      invokedBy: invoking.map((party) => party.id),
      responsibleParty: table.responsibleParty,
      parties: table.parties.map((party) => party.id),
      positions: stances(positions),
    },
    {
      minFailedRounds: rules.majorityMinFailedRounds,
      minInvokingParties: rules.majorityMinInvokingParties,
      kind: rules.majorityKind,
    },
  );
  const all = [
    step('M2', !table.reserved),
    step('M3', failed >= rules.majorityMinFailedRounds, {
      have: failed,
      need: rules.majorityMinFailedRounds,
    }),
    step('M4', table.justified),
    step('M5', invoking.length >= rules.majorityMinInvokingParties, {
      have: invoking.length,
      need: rules.majorityMinInvokingParties,
    }),
    step('M6', responsible?.stance !== 'object'),
    step('M7', majority === 'adoptedByMajority', { have: support, need: table.parties.length }),
  ];
  const stop = all.findIndex((one) => !one.met);
  // The first condition that fails gives the result; what comes after it is not asked.
  return { majority, steps: stop === -1 ? all : all.slice(0, stop + 1) };
}

const stances = (positions: Simulation['positions']): Partial<Record<PartyId, Stance>> =>
  Object.fromEntries(positions.flatMap(({ id, stance }) => (stance ? [[id, stance]] : [])));

/**
 * What would happen with these rules at this table: quorum (Q1, Q2, Q8), a round of consensus (D2–D4) and, only when
 * that round goes back to deliberation and the rules allow it, the exceptional majority on the same positions (M2–M7).
 */
export function simulate(rules: MesaRules, table: SimulatedTable): Simulation {
  const quorum = quorumSteps(table, rules);
  const positions = table.parties.map((party) => ({ id: party.id, stance: positionOf(party, rules) }));
  const parties = table.parties.map((party) => party.id);
  const consensus = evaluateConsensus({ quorumHolds: quorum.holds, parties, positions: stances(positions) });
  if (consensus === 'noQuorum') return { positions, consensus, majority: null, steps: quorum.steps };
  const named = (ids: PartyId[]) =>
    table.parties.filter((party) => ids.includes(party.id)).map((party) => party.name);
  const silent = positions.filter((one) => one.stance === null).map((one) => one.id);
  const against = positions.filter((one) => one.stance === 'object').map((one) => one.id);
  const decided =
    consensus === 'open'
      ? step('D4', false, { parties: named(silent) })
      : step('D3', consensus === 'adoptedByConsensus', { parties: named(against), have: against.length });
  const steps = [...quorum.steps, decided];
  if (consensus !== 'deliberate') return { positions, consensus, majority: null, steps };
  if (!rules.majorityEnabled)
    return { positions, consensus, majority: null, steps: [...steps, step('M1', false)] };
  // D4 holds for the exception too: who has not spoken keeps the round open.
  if (silent.length > 0)
    return {
      positions,
      consensus,
      majority: null,
      steps: [...steps, step('D4', false, { parties: named(silent) })],
    };
  const exception = majoritySteps(table, rules, positions);
  return { positions, consensus, majority: exception.majority, steps: [...steps, ...exception.steps] };
}
