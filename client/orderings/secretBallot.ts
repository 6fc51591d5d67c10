// The way of a secret ballot: not a command of the session but a request of its own, padded so that every one weighs
// the same (trust.md 5). A lost answer is asked for again with the same number: it never counts twice.
import type { OrderingDefinition } from '../../shared/model/ordering.ts';
import { type SecretBallotBody, secretBody } from '../../shared/protocol/secretBallot.ts';
import { type ApiResult, callApi } from '../net/api.ts';

const TRIES = 3;

interface Posting {
  mesaId: string;
  orderingId: string;
  definition: OrderingDefinition;
  ballot: Omit<SecretBallotBody, 'pad'>;
}

/** Casts it. `offline` after three tries without an answer: nobody knows yet whether it arrived. */
export async function castSecretBallot(posting: Posting): Promise<ApiResult<unknown>> {
  const { mesaId, orderingId, definition, ballot } = posting;
  // Written again as JSON it keeps its keys in order, so it keeps its length.
  const body: unknown = JSON.parse(secretBody(definition, ballot));
  const path = `/api/mesas/${mesaId}/ballots/${orderingId}`;
  let answer = await callApi<unknown>('POST', path, body);
  for (let tried = 1; tried < TRIES && !answer.ok && answer.error.code === 'offline'; tried += 1) {
    answer = await callApi<unknown>('POST', path, body);
  }
  return answer;
}
