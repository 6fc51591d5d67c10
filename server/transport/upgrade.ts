// The only 'upgrade' listener: /yjs/* goes to the sync engine, /socket.io/ to the command socket,
// anything else is answered and closed.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { parseDocName } from '../application/docRights.ts';
import type { Log } from '../application/log.ts';
import type { DocPrincipal } from '../application/ports.ts';
import { isOwnOrigin } from './origin.ts';
import { bearerOf, hasBearerHeader } from './session.ts';

/** Takes an authenticated document connection (server/sync implements it; app.ts hands it in). */
export type AcceptDocument = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  principal: DocPrincipal,
  doc: string,
  options: { ack: boolean },
) => void;

export interface UpgradeParts {
  http: Server;
  acceptCommands: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  acceptDocument: AcceptDocument;
  authenticate: (token: string) => Promise<DocPrincipal | null>;
  publicUrl: string | undefined;
  log: Log;
}

/** In flight upgrades that have not been answered yet are cut after this long: slow ones cost memory. */
const ANSWER_MS = 10_000;

function answer(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function document(
  parts: UpgradeParts,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  url: URL,
): Promise<void> {
  const doc = decodeURIComponent(url.pathname.slice('/yjs/'.length));
  const address = parseDocName(doc);
  const query = url.searchParams.get('token');
  if (!address) return answer(socket, '404 Not Found');
  // A cookie is sent by any page the browser shows; only our own page may use it.
  const trusted = query !== null || hasBearerHeader(request) || isOwnOrigin(request, parts.publicUrl);
  const token = query ?? bearerOf(request, address.mesaId);
  const principal = trusted && token !== '' ? await parts.authenticate(token.slice(0, 400)) : null;
  if (!principal) return answer(socket, '401 Unauthorized');
  if (socket.destroyed) return;
  parts.acceptDocument(request, socket, head, principal, doc, { ack: url.searchParams.get('ack') === '1' });
}

/** Routes every upgrade of the server. */
export function routeUpgrades(parts: UpgradeParts): void {
  parts.http.on('upgrade', (request, socket, head) => {
    // A socket that errs before anybody owns it must not end the process.
    const ignore = () => socket.destroy();
    socket.on('error', ignore);
    const timer = setTimeout(ignore, ANSWER_MS);
    timer.unref();
    const settled = () => {
      clearTimeout(timer);
      socket.off('error', ignore);
    };
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
