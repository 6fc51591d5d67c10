// The invitations as they are typed, kept on this device until the call: a preparation may take several days. Bodies
// and posts, which are public; forgotten once they are in the record.
import type { MesaView, MeView } from '../../shared/model/view.ts';
import { keepPersonal, personalKey, readPersonal } from '../state/personalStorage.ts';
import type { Invitations } from './checklist.ts';

/** Whose form it is: two people who prepare on one device keep their own. */
export interface InvitationsOf {
  view: Pick<MesaView, 'mesaId' | 'planning'>;
  me: Pick<MeView, 'participantId'>;
}
const keyOf = ({ view, me }: InvitationsOf): string =>
  personalKey(view.mesaId, me.participantId, 'invitations');

/** What was being typed for this mesa, or nothing. */
function recallInvitations(whose: InvitationsOf): Invitations {
  try {
    const stored: unknown = JSON.parse(readPersonal(keyOf(whose)) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, to]) => typeof to === 'string'));
  } catch {
    return {};
  }
}

/** Where the form starts: what was being typed, or the invitations of the session that was called or cancelled last. */
export function startingInvitations(whose: InvitationsOf): Invitations {
  const typed = recallInvitations(whose);
  if (Object.keys(typed).length > 0) return typed;
  return Object.fromEntries(whose.view.planning.invitations.map(({ partyId, to }) => [partyId, to]));
}

/** Keeps them; on a device that keeps nothing (private mode) only the form holds them. */
export const rememberInvitations = (whose: InvitationsOf, invitations: Invitations): void =>
  void keepPersonal(keyOf(whose), JSON.stringify(invitations));

export const forgetInvitations = (whose: InvitationsOf): void => void keepPersonal(keyOf(whose), null);
