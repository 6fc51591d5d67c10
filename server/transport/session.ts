// From a request to its bearer: the Authorization header, the mesa's cookie, or ?token= on document sockets.
import type { IncomingMessage } from 'node:http';

const COOKIE_PREFIX = 'mesa_';
const ADMIN_COOKIE = 'mesa_admin';
/** Cookies outlive a mesa of two days; revoking is done on the server, not by expiry. */
const MAX_AGE_SECONDS = 60 * 60 * 24 * 30;

/** Cookies of a request as a map; repeated names keep the first. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').slice(0, 16_384).split(';')) {
    const cut = part.indexOf('=');
    if (cut === -1) continue;
    const name = part.slice(0, cut).trim();
    if (name !== '' && !cookies.has(name)) cookies.set(name, part.slice(cut + 1).trim());
  }
  return cookies;
}

/** The bearer of a request for one mesa: header first, then that mesa's cookie. '' when there is none. */
export function bearerOf(request: IncomingMessage, mesaId: string): string {
  const header = /^Bearer ([\w.~+/=-]{1,400})$/.exec(request.headers.authorization ?? '')?.[1];
  return header ?? readCookies(request.headers.cookie).get(`${COOKIE_PREFIX}${mesaId}`) ?? '';
}

export const hasBearerHeader = (request: IncomingMessage): boolean =>
  (request.headers.authorization ?? '').startsWith('Bearer ');

function cookie(name: string, value: string, secure: boolean): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${MAX_AGE_SECONDS}`, 'HttpOnly', 'SameSite=Lax'];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
export const sessionCookie = (mesaId: string, token: string, secure: boolean): string =>
  cookie(`${COOKIE_PREFIX}${mesaId}`, token, secure);
/** Takes the mesa's cookie out of the browser. */
export const endedCookie = (mesaId: string, secure: boolean): string =>
  cookie(`${COOKIE_PREFIX}${mesaId}`, '', secure).replace(/Max-Age=\d+/, 'Max-Age=0');
export const adminCookie = (token: string, secure: boolean): string => cookie(ADMIN_COOKIE, token, secure);

/** The admin's bearer: header or cookie; '' when there is none. */
export function adminBearerOf(request: IncomingMessage): string {
  const header = /^Bearer ([\w.~+/=-]{1,400})$/.exec(request.headers.authorization ?? '')?.[1];
  return header ?? readCookies(request.headers.cookie).get(ADMIN_COOKIE) ?? '';
}
