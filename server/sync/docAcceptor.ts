// How document sockets are made and said goodbye to: uncompressed, bounded (trust.md 3).
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { CLOSE } from '../../shared/protocol/errors.ts';
import type { Clock } from '../application/ports.ts';

const MAX_FRAGMENTS = 64;
/** Above our own limit, so that our close code is what a client usually sees; beyond it ws says 1009. */
const MARGIN_BYTES = 64 * 1024;
const GOODBYE_MS = 1_000;

/** An acceptor of upgrades that listens to nothing by itself. */
export function createAcceptor(largestBytes: number): WebSocketServer {
  const options: ServerOptions & { maxFragments: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: largestBytes + MARGIN_BYTES,
    maxFragments: MAX_FRAGMENTS,
  };
  return new WebSocketServer(options);
}

/** Closes every socket with 1001 and waits for the answers, one second at most. */
export async function sayGoodbye(sockets: WebSocket[], clock: Clock): Promise<void> {
  const closed = sockets.map((ws) => new Promise((resolve) => ws.once('close', resolve)));
  for (const ws of sockets) {
    ws.close(CLOSE.goingAway);
    ws.resume();
  }
  const cancel = clock.after(GOODBYE_MS, () => {
    for (const ws of sockets) ws.terminate();
  });
  await Promise.all(closed);
  cancel();
}
