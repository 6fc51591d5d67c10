// The closed list of refusals and close codes. Codes are stable and English; the sentence a person
// reads for each one lives in shared/i18n and is looked up at the edge.

/** Every expected refusal. Adding one here makes the compiler ask for its sentence in es.ts. */
export const REFUSAL_CODES = [
  'bad_request',
  'unauthenticated',
  'not_allowed',
  'not_admitted',
  'unknown_code',
  'unknown_mesa',
  'unknown_person',
  'unknown_seat',
  'unknown_party',
  'unknown_phase',
  'unknown_commitment',
  'unknown_decision',
  'unknown_node',
  'unknown_export',
  'unknown_example',
  'mesa_closed',
  'mesa_full',
  'name_empty',
  'name_too_long',
  'seat_taken',
  'seat_other_party',
  'seat_not_yours',
  'seat_without_alternate',
  'seat_by_party',
  'seat_by_facilitation',
  'seat_not_delegate',
  'seat_not_asked',
  'party_required',
  'session_not_open',
  'session_already_open',
  'session_closed',
  'session_not_held',
  'session_not_called',
  'session_not_gathered',
  'session_not_scheduled',
  'session_already_called',
  'session_already_gathering',
  'session_too_early',
  'schedule_invalid',
  'notice_too_short',
  'background_missing',
  'background_empty',
  'background_full',
  'unknown_background',
  'invitations_missing',
  'mesa_not_called',
  'mesa_scheduled',
  'session_cancelled',
  'mesa_cancelled',
  'mesa_cancelled_reason',
  'mesa_paused',
  'mesa_not_paused',
  'mesa_already_open',
  'proposals_full',
  'proposal_not_yours',
  'decision_not_proposed',
  'decision_not_deliberating',
  'rules_not_proposed',
  'still_waiting',
  'quorum_holds',
  'second_call_too_soon',
  'wrong_phase',
  'reason_required',
  'clock_not_running',
  'locked',
  'frozen',
  'too_large',
  'too_many_commitments',
  'no_quorum',
  'party_withdrawn',
  'not_delegate',
  'decision_alive',
  'rules_while_deciding',
  'decision_not_open',
  'decision_incomplete',
  'seats_disagree',
  'decision_suspended',
  'round_closed',
  'wrong_round',
  'wrong_text',
  'not_spokesperson',
  'signal_not_yours',
  'objection_needs_reason',
  'reservation_needs_text',
  'needs_deliberation',
  'draft_incomplete',
  'draft_too_long',
  'tree_invalid',
  'tree_change',
  'text_too_long',
  'not_a_strategic_cause',
  'too_many_strategic_causes',
  'majority_reserved_matter',
  'majority_rounds',
  'majority_justification',
  'majority_invocation',
  'dissent_not_yours',
  'session_still_open',
  'dissent_too_late',
  'not_facilitating',
  'last_facilitator',
  'person_away',
  'unknown_note',
  'unknown_observation',
  'observation_answered',
  'observations_pending',
  'acta_under_review',
  'acta_not_under_review',
  'acta_review_over',
  'acta_not_approved',
  'acta_not_signed',
  'acta_already_signed',
  'seat_not_signing',
  'seat_already_signed',
  'unknown_key',
  'bad_signature',
  'unknown_aside',
  'aside_answered',
  'asides_full',
  'unknown_ordering',
  'ordering_not_open',
  'ordering_open',
  'ordering_secret',
  'ordering_few_people',
  'ordering_few_ballots',
  'ordering_insecure',
  'ordering_invalid',
  'not_in_electorate',
  'ballot_invalid',
  'ballot_already_cast',
  'nothing_to_export',
  'stale',
  'rate_limited',
  'too_many_times',
  'not_supported',
  'internal',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected refusal: a value, never an exception. `params` fill the holes of the sentence. */
export interface Refusal {
  code: RefusalCode;
  params?: Record<string, string | number>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (code: RefusalCode, params?: Refusal['params']): { ok: false; error: Refusal } => ({
  ok: false,
  error: params ? { code, params } : { code },
});

/**
 * Close codes of the document sockets. The stock y-websocket client stops retrying on 4400–4499 and
 * emits `closed`; on 1001, 1013 or 45xx it comes back by itself (dependencies.md, traps).
 */
export const CLOSE = {
  /** The frame cannot be parsed canonically, or breaks a rule of the gate. */
  badFrame: 4400,
  /** No session, or a session that was revoked. */
  unauthenticated: 4401,
  /** A session without right to this document, or a person who was removed. */
  forbidden: 4403,
  /** The document does not exist. */
  unknownDocument: 4404,
  /** A write was refused (locked, frozen, reader): keep the words aside, open a fresh copy. */
  reset: 4409,
  /** The mesa is closed for good. */
  gone: 4410,
  /** A message or the document is over its limit. */
  tooLarge: 4413,
  /** The client speaks an older protocol: reload before writing. */
  oldBuild: 4426,
  /** Too many messages or too much CPU for one person. */
  rateLimited: 4429,
  /** The server is going down or the room was unloaded: come back. */
  goingAway: 1001,
  /** The reader was too slow and its queue was dropped: come back, a diff is waiting. */
  slowReader: 4503,
  /** The document could not be loaded and is in quarantine: try later. */
  quarantined: 4504,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];
