// Why a draft can only be read, when it is so. The server decides at every write; this only says it in time.
import type { CommitmentView, MesaView, MeView } from '../../shared/model/view.ts';
import { isWritable } from '../../shared/roadmap/commitmentMoves.ts';
import { isBeforeOpening, isStopped } from '../planning/meeting.ts';

export type ReadOnly =
  | 'agreed'
  | 'ready'
  | 'reader'
  | 'closed'
  | 'stopped'
  | 'frozen'
  | 'locked'
  | 'gathering';

/** The reason for reading only, or null when this person may write in the draft now. */
export function writeRefusal(
  view: Pick<MesaView, 'session' | 'state'>,
  me: Pick<MeView, 'mayWrite' | 'role'>,
  commitment: Pick<CommitmentView, 'state' | 'amendment' | 'lock'>,
): ReadOnly | null {
  // While it is decided it is also ready; what holds it is said first.
  const waiting = commitment.state === 'readyForDecision';
  if (!waiting && !isWritable(commitment)) return 'agreed';
  if (commitment.lock.frozenBy !== null) return 'frozen';
  if (waiting) return 'ready';
  if (view.session.state === 'closed') return 'closed';
  if (isStopped(view)) return 'stopped';
  if (!me.mayWrite) return 'reader';
  if (commitment.lock.locked) return 'locked';
  // Before the opening only the facilitation prepares.
  return isBeforeOpening(view) && me.role !== 'facilitator' ? 'gathering' : null;
}
