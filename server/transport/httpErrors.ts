// Refusal code → HTTP status and the sentence people read. The only file that knows both.
import { sentence } from '../../shared/i18n/words.ts';
import type { Refusal, RefusalCode } from '../../shared/protocol/errors.ts';
import type { ErrorAnswer } from '../../shared/protocol/http.ts';

const STATUS: Partial<Record<RefusalCode, number>> = {
  unauthenticated: 401,
  not_allowed: 403,
  not_admitted: 403,
  not_spokesperson: 403,
  unknown_code: 404,
  unknown_mesa: 404,
  unknown_person: 404,
  unknown_words: 404,
  unknown_seat: 404,
  unknown_commitment: 404,
  unknown_decision: 404,
  unknown_ordering: 404,
  not_in_electorate: 403,
  unknown_export: 404,
  unknown_example: 404,
  bad_request: 400,
  name_empty: 400,
  name_too_long: 400,
  party_required: 400,
  too_large: 413,
  mesa_closed: 410,
  rate_limited: 429,
  nothing_to_export: 404,
  not_supported: 501,
  internal: 500,
};

/** Everything not in the table is a conflict with the state of the mesa. */
export const statusOf = (code: RefusalCode): number => STATUS[code] ?? 409;

/** The body of every refusal: stable code and Spanish sentence that says what to do next. */
export const errorAnswer = (refusal: Refusal): ErrorAnswer => ({
  error: { code: refusal.code, message: sentence(`errors.${refusal.code}`, refusal.params) },
});
