// Why a draft can only be read, when it is so. The server decides at every write; this only says it in time.
import type { CommitmentView, MesaView, MeView } from '../../shared/model/view.ts';
import { isBeforeOpening, isStopped } from '../planning/meeting.ts';

export type ReadOnly = 'agreed' | 'reader' | 'closed' | 'stopped' | 'frozen' | 'locked' | 'gathering';

/** The reason for reading only, or null when this person may write in the draft now. */
export function writeRefusal(
  view: Pick<MesaView, 'session' | 'state'>,
  me: Pick<MeView, 'mayWrite' | 'role'>,
  commitment: Pick<CommitmentView, 'state' | 'lock'>,
): ReadOnly | null {
  if (commitment.state !== 'draft') return 'agreed';
  if (commitment.lock.frozenBy !== null) return 'frozen';
  if (view.session.state === 'closed') return 'closed';
  if (isStopped(view)) return 'stopped';
  if (!me.mayWrite) return 'reader';
  if (commitment.lock.locked) return 'locked';
  // Before the opening only the facilitation prepares.
  return isBeforeOpening(view) && me.role !== 'facilitator' ? 'gathering' : null;
}
