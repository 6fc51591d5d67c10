// Which addresses phones in the room can reach, and whether listening on all of them is safe.
import type { NetworkInterfaceInfo } from 'node:os';
import type { Config } from './config.ts';

type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/** RFC 1918, link-local and carrier-grade addresses: not reachable from the internet. */
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

const ipv4 = (interfaces: Interfaces): string[] =>
  Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address);

const listensEverywhere = (config: Config): boolean => config.HOST === '0.0.0.0' || config.HOST === '::';

/** The addresses to print and to put in the QR; home and office networks first. */
export function lanAddresses(config: Config, interfaces: Interfaces): string[] {
  if (!listensEverywhere(config))
    return config.HOST === '127.0.0.1' || config.HOST === 'localhost' ? [] : [config.HOST];
  const rank = (address: string) =>
    address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : PRIVATE.test(address) ? 2 : 3;
  return ipv4(interfaces).toSorted((a, b) => rank(a) - rank(b));
}

/** False when listening would offer plain HTTP on a public address without being told to (trust.md 2). */
export function mayListen(config: Config, interfaces: Interfaces): boolean {
  const encrypted = config.TLS_CERT !== undefined || (config.PUBLIC_URL?.startsWith('https:') ?? false);
  if (encrypted || config.ALLOW_PLAIN_HTTP === 'yes') return true;
  const offered = listensEverywhere(config)
    ? ipv4(interfaces)
    : [config.HOST].filter((host) => /^\d+\./.test(host) && !host.startsWith('127.'));
  return offered.every((address) => PRIVATE.test(address));
}

/** True when an address leads to this machine alone, so that no network carries what is said to it. */
export const isLoopbackUrl = (url: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);
