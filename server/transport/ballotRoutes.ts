// The way in of secret ballots (trust.md 5): a body of one length, an answer of one length, and nothing written down
// about either. Rates, session and Origin are those of every other route.
import type { Express, Request, Response } from 'express';
import type { OrderingId } from '../../shared/model/ordering.ts';
import type { Refusal, Result } from '../../shared/protocol/errors.ts';
import { HTTP } from '../../shared/protocol/http.ts';
import { SECRET_ANSWER_LENGTH, secretBodyLength } from '../../shared/protocol/secretBallot.ts';
import { type BallotBoxWorld, castSecretBallot } from '../application/ballots.ts';
import type { Principal } from '../application/mesas.ts';
import { errorAnswer, statusOf } from './httpErrors.ts';
import type { RateGate } from './rateGate.ts';
import type { RouteTools } from './routeTools.ts';

/** JSON text of exactly `SECRET_ANSWER_LENGTH` bytes. */
function padded(answer: Record<string, unknown>): Buffer {
  const bare = Buffer.byteLength(JSON.stringify({ ...answer, pad: '' }));
  const pad = '0'.repeat(Math.max(0, SECRET_ANSWER_LENGTH - bare));
  return Buffer.from(JSON.stringify({ ...answer, pad }));
}

function answerWith(response: Response, result: Result<'counted'>): void {
  const [status, body] = result.ok
    ? [200, padded({ answer: result.value })]
    : [statusOf(result.error.code), padded({ ...errorAnswer(result.error) })];
  response.status(status).set('Content-Type', 'application/json; charset=utf-8').end(body);
}

const refused = (code: Refusal['code']): Result<never> => ({ ok: false, error: { code } });

/** The length the sender declared; Node has already held the body to it. NaN when there is none. */
const lengthOf = (request: Request): number => Number(request.headers['content-length'] ?? Number.NaN);

async function receive(
  world: BallotBoxWorld,
  { room, person }: Principal,
  request: Request,
): Promise<Result<'counted'>> {
  const ordering = room.state.orderings.find((one) => one.id === request.params.orderingId);
  if (!ordering) return refused('unknown_ordering');
  const body = HTTP.secretBallot.safeParse(request.body);
  if (!body.success || lengthOf(request) !== secretBodyLength(ordering.definition))
    return refused('bad_request');
  return castSecretBallot(world, room, person.id, { ...body.data, orderingId: ordering.id as OrderingId });
}

/** Mounts `POST /api/mesas/:id/ballots/:orderingId`. */
export function mountBallots(world: BallotBoxWorld, gate: RateGate) {
  return (app: Express, { route, principal }: RouteTools): void => {
    app.post(
      '/api/mesas/:id/ballots/:orderingId',
      route(async (request, response) => {
        const who = await principal(request, response);
        if (!who) return;
        if (!gate.allowCommand(who.person.id)) return answerWith(response, refused('rate_limited'));
        // A fault of the store is answered and not logged: a line with a time here would say when somebody voted. The
        // store says its own faults through /readyz.
        const result = await receive(world, who, request).catch(() => refused('internal'));
        answerWith(response, result);
      }),
    );
  };
}
