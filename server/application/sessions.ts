// Sessions: opaque tokens whose SHA-256 is all the store keeps (trust.md 2).
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import type { Ids, SessionRow } from './ports.ts';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new 256-bit token and the row that lets it in. The token itself is never stored. */
export function newSession(
  ids: Ids,
  mesaId: MesaId,
  participantId: ParticipantId,
  now: number,
): { token: string; row: SessionRow } {
  const token = Buffer.from(ids.random(32)).toString('base64url');
  return {
    token,
    row: { tokenHash: hashToken(token), mesaId, participantId, createdAt: now, revokedAt: null },
  };
}

/** The 128-bit token that travels in the QR: proves that the code was scanned, needs no storage. */
export const qrToken = (secret: string, mesaId: MesaId): string =>
  createHmac('sha256', secret).update(`qr/1/${mesaId}`).digest('base64url').slice(0, 22);

/** Compares two secrets in constant time. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()];
  return timingSafeEqual(left, right);
}
