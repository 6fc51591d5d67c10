// Whose page is asking: every state-changing request and every upgrade needs our own Origin or a bearer.
import type { IncomingMessage } from 'node:http';

/**
 * True when the browser's Origin is the address it asked (same origin by its own rules) or PUBLIC_URL.
 * Programs send no Origin; they must then carry a bearer, which no foreign page can add.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (!origin || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host || (publicUrl !== undefined && page.origin === new URL(publicUrl).origin);
}
