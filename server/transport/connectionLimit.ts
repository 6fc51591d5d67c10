// How many document sockets one address may hold (trust.md 3). A room of people shares an address, so the
// number is wide; it stops one machine from taking everything. Addresses live in memory only, salted.
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export interface ConnectionLimit {
  /** Counts `socket` until it closes; false when its address already holds as many as it may. */
  enter(request: IncomingMessage, socket: Duplex): boolean;
}

const PER_ADDRESS = 400;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Behind a proxy on this machine everybody would look the same: what it says about them counts. */
function addressOf(request: IncomingMessage): string {
  const direct = request.socket.remoteAddress ?? '';
  const forwarded = request.headers['x-forwarded-for'];
  if (!LOOPBACK.test(direct) || typeof forwarded !== 'string') return direct;
  return forwarded.split(',').at(-1)?.trim() ?? direct;
}

/** `limits` off lifts it, for benches. */
export function createConnectionLimit(limits: 'on' | 'off', perAddress = PER_ADDRESS): ConnectionLimit {
  const salt = randomBytes(16).toString('hex');
  const open = new Map<string, number>();
  return {
    enter: (request, socket) => {
      if (limits === 'off') return true;
      const key = createHash('sha256').update(salt).update(addressOf(request)).digest('base64url');
      const count = open.get(key) ?? 0;
      if (count >= perAddress) return false;
      open.set(key, count + 1);
      socket.once('close', () => {
        const left = (open.get(key) ?? 1) - 1;
        if (left > 0) open.set(key, left);
        else open.delete(key);
      });
      return true;
    },
  };
}
