// A secret ballot on the wire (trust.md 5): one length for every ballot of a round and one for every answer, so that
// whoever watches the network learns that a device answered and nothing of what it said.
import { z } from 'zod';
import type { Ballot } from '../decisions/method.ts';
import { AnyBallot, BallotNumber, type OrderingDefinition } from '../model/ordering.ts';

/** Body of `POST /api/mesas/:id/ballots/:orderingId`. `pad` fills it up to `secretBodyLength`. */
export const SecretBallotBody = z.strictObject({
  number: BallotNumber,
  versionHash: z.string().regex(/^[0-9a-f]{64}$/),
  ballot: AnyBallot,
  pad: z.string().regex(/^0*$/),
});
export type SecretBallotBody = z.infer<typeof SecretBallotBody>;

/** Bytes of every answer of that route, accepted or refused. */
export const SECRET_ANSWER_LENGTH = 1024;
const STEP = 1024;

type Asked = Pick<OrderingDefinition, 'method' | 'settings'>;

/** The longest ballot the question admits; it need not be a valid one. */
function fullest({ method, settings }: Asked): Ballot {
  const ids = settings.options.map((option) => option.id);
  const all = <T>(value: T): Record<string, T> => Object.fromEntries(ids.map((id) => [id, value]));
  switch (method) {
    case 'dots':
      return { shape: 'dots', dots: all(settings.dots) };
    case 'approval':
      return { shape: 'approval', options: ids };
    case 'ranked':
      return { shape: 'ranked', groups: ids.map((id) => [id]) };
    case 'score':
      return { shape: 'score', scores: all(5) };
    case 'criteria': {
      const row = Object.fromEntries(settings.criteria.map(({ id }) => [id, 5]));
      return { shape: 'criteria', scores: all(row) };
    }
  }
}

const textOf = (ballot: Omit<SecretBallotBody, 'pad'>, pad: string): string => {
  const { number, versionHash } = ballot;
  return JSON.stringify({ number, versionHash, ballot: ballot.ballot, pad });
};

/** Bytes of the body of any ballot of this round, a multiple of 1 KiB. Both ends compute it from the definition. */
export function secretBodyLength(asked: Asked): number {
  const longest = textOf({ number: '0'.repeat(20), versionHash: '0'.repeat(64), ballot: fullest(asked) }, '');
  return Math.ceil(longest.length / STEP) * STEP;
}

/** The body, padded: JSON text of exactly `secretBodyLength(asked)` bytes (ids are ASCII). */
export function secretBody(asked: Asked, ballot: Omit<SecretBallotBody, 'pad'>): string {
  const missing = secretBodyLength(asked) - textOf(ballot, '').length;
  return textOf(ballot, '0'.repeat(Math.max(0, missing)));
}
