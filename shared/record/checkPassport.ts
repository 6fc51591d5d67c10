// Checks a decision passport with nothing but itself: texts, rules and roll against their fingerprints, each result
// against its positions, and the seal. The chain around it is checked by the acta's verifier (verify.ts).
import { evaluateConsensus } from '../decisions/consensus.ts';
import { evaluateMajority } from '../decisions/exceptionalMajority.ts';
import { quorumOf } from '../decisions/quorum.ts';
import type { Stance } from '../model/decision.ts';
import type { PartyId } from '../model/ids.ts';
import type { Passport, PassportContent, PassportRound } from '../model/passport.ts';
import { leadPartiesIn } from '../roadmap/roadmapContent.ts';
import { fingerprint } from './canonicalJson.ts';

export type PassportFault = 'text' | 'rules' | 'roll' | 'result' | 'seal';
export type PassportCheck = { intact: true } | { intact: false; fault: PassportFault; round: number | null };

const stancesIn = (round: PassportRound): Partial<Record<PartyId, Stance>> =>
  Object.fromEntries(
    (round.positions ?? []).flatMap((one) => (one.stance ? [[one.partyId, one.stance]] : [])),
  );

/** Q7: under the rules of the round, at its opening and at its closing. */
function heldQuorum({ parties }: PassportContent, round: PassportRound): boolean {
  const ids = parties.map((party) => party.id);
  const rule = {
    minSeatsPerParty: round.rules.quorumMinSeatsPerParty,
    minSeatsTotal: round.rules.quorumMinSeatsTotal,
  };
  return [round.attendanceAtOpen, round.attendanceAtClose ?? {}].every(
    (attendance) => quorumOf(attendance, ids, rule).holds,
  );
}

/** The result the rules give for a closed round, from what the passport itself carries. */
function resultOf(content: PassportContent, round: PassportRound): string {
  const parties = content.parties.map((party) => party.id);
  const quorumHolds = heldQuorum(content, round);
  const positions = stancesIn(round);
  if (round.rule === 'consensus') return evaluateConsensus({ quorumHolds, parties, positions });
  if (parties.some((party) => positions[party] === undefined)) return 'open';
  const { decision, rounds } = content;
  const before = rounds.filter((one) => one.number < round.number);
  const invoked = decision.invocations.filter((one) => one.at <= round.openedAt);
  return evaluateMajority(
    {
      quorumHolds,
      reserved: decision.reserved,
      failedRounds: before.filter((one) => one.rule === 'consensus' && one.result === 'deliberate').length,
      justification: invoked.map((one) => one.text).join('\n'),
      invokedBy: invoked.map((one) => one.partyId),
      responsibleParty: decision.responsibleParty,
      leadParties: leadPartiesIn(round.content),
      parties,
      positions,
    },
    {
      minFailedRounds: round.rules.majorityMinFailedRounds,
      minInvokingParties: round.rules.majorityMinInvokingParties,
      kind: round.rules.majorityKind,
    },
  );
}

/** The first thing of the passport that does not hold, in the order in which it is read. */
export function checkPassport({ content, seal }: Passport): PassportCheck {
  for (const round of content.rounds) {
    const wrong = (fault: PassportFault): PassportCheck => ({ intact: false, fault, round: round.number });
    if (fingerprint(round.content) !== round.contentHash) return wrong('text');
    if (fingerprint(round.rules) !== round.rulesHash) return wrong('rules');
    if (fingerprint(round.roll) !== round.rollHash) return wrong('roll');
    const open = round.result === null || round.result === 'void';
    if (!open && resultOf(content, round) !== round.result) return wrong('result');
  }
  return fingerprint(content) === seal ? { intact: true } : { intact: false, fault: 'seal', round: null };
}
