// Which rule of RULES.md is behind a refusal, so that whoever is refused can read it. Refusals about forms, sizes and
// the network come from no rule and are not here.
import type { RefusalCode } from '../protocol/errors.ts';

const RULES: Partial<Record<RefusalCode, string>> = {
  seat_taken: 'B3',
  seat_other_party: 'B2',
  seat_without_alternate: 'B3',
  seat_by_party: 'B6',
  seat_by_facilitation: 'B6',
  seat_not_delegate: 'B6',
  not_facilitating: 'B5',
  last_facilitator: 'B5',
  no_quorum: 'Q1',
  party_withdrawn: 'Q8',
  decision_suspended: 'Q5',
  still_waiting: 'Q10',
  quorum_holds: 'Q10',
  second_call_too_soon: 'Q9',
  notice_too_short: 'Q11',
  decision_incomplete: 'D4',
  seats_disagree: 'D2',
  not_spokesperson: 'D2',
  objection_needs_reason: 'D5',
  reservation_needs_text: 'D5',
  needs_deliberation: 'D6',
  frozen: 'D7',
  wrong_text: 'D7',
  signal_not_yours: 'D10',
  majority_reserved_matter: 'M2',
  majority_rounds: 'M3',
  majority_justification: 'M4',
  majority_invocation: 'M5',
  dissent_not_yours: 'M8',
  dissent_too_late: 'M8',
  observations_pending: 'K2',
  acta_review_over: 'K2',
  acta_not_approved: 'K3',
  seat_not_signing: 'K4',
  seat_already_signed: 'K4',
  bad_signature: 'K4',
  acta_not_signed: 'K7',
};

/** The number of the rule behind a refusal («Q1»), or null when no rule is. Codes this build does not know have none. */
export const ruleOfRefusal = (code: string): string | null =>
  Object.hasOwn(RULES, code) ? (RULES[code as RefusalCode] ?? null) : null;
