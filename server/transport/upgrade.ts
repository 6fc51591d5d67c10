// The only 'upgrade' listener: /yjs/* goes to the sync engine, /socket.io/ to the command socket,
// anything else is answered and closed.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { parseDocName } from '../application/docRights.ts';
import type { Log } from '../application/log.ts';
import type { DocPrincipal } from '../application/ports.ts';
import type { ConnectionLimit } from './connectionLimit.ts';
import { isOwnOrigin } from './origin.ts';
import { bearerOf, hasBearerHeader } from './session.ts';

/** Takes an authenticated document connection (server/sync implements it; app.ts hands it in). */
export type AcceptDocument = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  principal: DocPrincipal,
  doc: string,
  options: { ack: boolean; version?: number; diverged?: boolean },
) => void;

export interface UpgradeParts {
  http: Server;
  acceptCommands: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  acceptDocument: AcceptDocument;
  authenticate: (token: string) => Promise<DocPrincipal | null>;
  publicUrl: string | undefined;
  connections: ConnectionLimit;
  log: Log;
}

/** In flight upgrades that have not been answered yet are cut after this long: slow ones cost memory. */
const ANSWER_MS = 10_000;

function answer(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The document a path names, or null for what is no address at all. */
function docOf(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname.slice('/yjs/'.length));
  } catch {
    return null;
  }
}

async function document(
  parts: UpgradeParts,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  url: URL,
): Promise<void> {
  const doc = docOf(url.pathname);
  const address = doc === null ? null : parseDocName(doc);
  const query = url.searchParams.get('token');
  if (doc === null || !address) return answer(socket, '404 Not Found');
  // A cookie is sent by any page the browser shows; only our own page may use it.
  const trusted = query !== null || hasBearerHeader(request) || isOwnOrigin(request, parts.publicUrl);
  const token = query ?? bearerOf(request, address.mesaId);
  const principal = trusted && token !== '' ? await parts.authenticate(token.slice(0, 400)) : null;
  if (!principal) return answer(socket, '401 Unauthorized');
  if (socket.destroyed) return;
  if (!parts.connections.enter(request, socket)) return answer(socket, '429 Too Many Requests');
  const version = url.searchParams.get('v');
  parts.acceptDocument(request, socket, head, principal, doc, {
    ack: url.searchParams.get('ack') === '1',
    diverged: url.searchParams.get('diverged') === '1',
    ...(version === null ? {} : { version: /^\d{1,6}$/.test(version) ? Number(version) : 0 }),
  });
}

/** Routes every upgrade of the server. */
export function routeUpgrades(parts: UpgradeParts): void {
  parts.http.on('upgrade', (request, socket, head) => {
    // A socket that errs before anybody owns it must not end the process.
    const ignore = () => socket.destroy();
    socket.on('error', ignore);
    const timer = setTimeout(ignore, ANSWER_MS);
    timer.unref();
    // The listener stays: a socket that was answered may still err before it is gone.
    const settled = () => clearTimeout(timer);
    const base = `http://${request.headers.host ?? 'localhost'}`;
    if (!URL.canParse(request.url ?? '', base)) return answer(socket, '400 Bad Request');
    const url = new URL(request.url ?? '', base);
    if (url.pathname.startsWith('/yjs/')) {
      document(parts, request, socket, head, url)
        .catch((error: unknown) => {
          parts.log.error({ error: String(error) }, 'upgrade failed');
          answer(socket, '500 Internal Server Error');
        })
        .finally(settled);
      return;
    }
    settled();
    if (url.pathname !== '/socket.io/') return answer(socket, '404 Not Found');
    const foreign = request.headers.origin !== undefined && !isOwnOrigin(request, parts.publicUrl);
    if (foreign) return answer(socket, '403 Forbidden');
    parts.acceptCommands(request, socket, head);
  });
}
