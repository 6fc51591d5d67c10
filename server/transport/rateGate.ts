// Rates at the door (trust.md 2 and 3). Addresses live in memory only, keyed with a salt of this run.
import { createHash, randomBytes } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface RateGate {
  /** Wrong codes and guesses: asked before looking up; true when this address may try now. */
  mayGuess(address: string): Promise<boolean>;
  /** Counts one wrong guess of this address. */
  guessedWrong(address: string): Promise<void>;
  /** Gives back one guess that was counted before it was known to be right. */
  guessedRight(address: string): Promise<void>;
  /** New mesas from examples, per installation. */
  mayOpenExample(): Promise<boolean>;
  allowCommand(participantId: string): boolean;
  /** Anything asked by a person over HTTP. */
  allowRequest(participantId: string): boolean;
  /** Anything asked by who has no session, such as a published acta. */
  allowVisitor(address: string): boolean;
  /** Files made from the whole record or drawn on paper: dearer than anything else that is asked. */
  allowFile(participantId: string): boolean;
}

interface Rate {
  perSecond: number;
  burst: number;
}
const COMMANDS: Rate = { perSecond: 20, burst: 100 };
const REQUESTS: Rate = { perSecond: 20, burst: 200 };
/** A device that shows the acta while a session runs asks for two files every second and a half. */
const FILES: Rate = { perSecond: 2, burst: 60 };

interface Bucket {
  tokens: number;
  at: number;
}

/** One bucket for each person. */
function personRate({ perSecond, burst }: Rate, now: () => number): (id: string) => boolean {
  const buckets = new Map<string, Bucket>();
  return (id) => {
    const at = now();
    const bucket = buckets.get(id) ?? { tokens: burst, at };
    bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    buckets.set(id, bucket);
    if (buckets.size > 5000) buckets.clear();
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}

/** A room shares one address, so the burst is wide; the installation's own limit catches the patient. */
export function createRateGate(limits: 'on' | 'off', now: () => number): RateGate {
  const off = limits === 'off';
  const salt = randomBytes(16).toString('hex');
  const keyOf = (address: string) =>
    createHash('sha256')
      .update(salt + address)
      .digest('base64url');
  const perAddress = new RateLimiterMemory({ points: 30, duration: 180 });
  const perInstallation = new RateLimiterMemory({ points: 60, duration: 180 });
  const examples = new RateLimiterMemory({ points: 20, duration: 600 });
  const rateOf = (rate: Rate) => (off ? () => true : personRate(rate, now));
  const visitors = rateOf(REQUESTS);
  const spent = async (limiter: RateLimiterMemory, key: string) => {
    const state = await limiter.get(key);
    return state !== null && state.remainingPoints <= 0;
  };
  const consume = (limiter: RateLimiterMemory, key: string) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
  return {
    mayGuess: async (address) =>
      off || !((await spent(perAddress, keyOf(address))) || (await spent(perInstallation, 'all'))),
    guessedWrong: async (address) => {
      await Promise.all([consume(perAddress, keyOf(address)), consume(perInstallation, 'all')]);
    },
    guessedRight: async (address) => {
      await Promise.all([perAddress.reward(keyOf(address)), perInstallation.reward('all')]);
    },
    mayOpenExample: async () => off || consume(examples, 'all'),
    allowCommand: rateOf(COMMANDS),
    allowRequest: rateOf(REQUESTS),
    allowVisitor: (address) => visitors(keyOf(address)),
    allowFile: rateOf(FILES),
  };
}
