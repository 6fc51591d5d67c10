// The few REST calls. Every answer is a Result: a refusal with its code and its Spanish sentence, never
// an exception, so that a form can keep what the person typed and show the sentence beside it.

import type { ErrorAnswer } from '../../shared/protocol/http.ts';
import { say } from '../i18n.ts';

/** A refusal as the screens see it: the stable code and the sentence to show. */
export interface ApiRefusal {
  code: string;
  message: string;
}
export type ApiResult<T> = { ok: true; value: T } | { ok: false; error: ApiRefusal };

/** Sends JSON to our own origin with the session cookie. A network failure is the refusal `offline`. */
export async function callApi<T>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<ApiResult<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, value: answer as T };
    return { ok: false, error: (answer as ErrorAnswer).error };
  } catch {
    return { ok: false, error: { code: 'offline', message: say('net.offline') } };
  }
}
