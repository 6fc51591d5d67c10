// The invitations as they are typed, kept on this device until the call: a preparation may take several days. Bodies
// and posts, which are public; forgotten once they are in the record.
import type { MesaView } from '../../shared/model/view.ts';
import type { Invitations } from './checklist.ts';

const keyOf = (mesaId: string): string => `mesa-abierta.invitations.${mesaId}`;

/** What was being typed for this mesa, or nothing. */
function recallInvitations(mesaId: string): Invitations {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(keyOf(mesaId)) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, to]) => typeof to === 'string'));
  } catch {
    return {};
  }
}

/** Where the form starts: what was being typed, or the invitations of the session that was called or cancelled last. */
export function startingInvitations({
  mesaId,
  planning,
}: Pick<MesaView, 'mesaId' | 'planning'>): Invitations {
  const typed = recallInvitations(mesaId);
  if (Object.keys(typed).length > 0) return typed;
  return Object.fromEntries(planning.invitations.map(({ partyId, to }) => [partyId, to]));
}

/** Keeps them; a device that keeps nothing (private mode) goes on without. */
export function rememberInvitations(mesaId: string, invitations: Invitations): void {
  try {
    globalThis.localStorage?.setItem(keyOf(mesaId), JSON.stringify(invitations));
  } catch {
    // The form still holds them.
  }
}

export function forgetInvitations(mesaId: string): void {
  try {
    globalThis.localStorage?.removeItem(keyOf(mesaId));
  } catch {
    // Nothing was kept.
  }
}
