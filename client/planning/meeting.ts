// What moment of its planning a mesa is in, read from its view: before its door opens, paused, or cancelled. Pure.
import type { MesaView } from '../../shared/model/view.ts';

type Planned = Pick<MesaView, 'state' | 'session'>;

/** `preparing`: not called yet · `called` · `sessionCancelled`: waits for another day · `cancelled` · `paused`. */
export type Moment = 'preparing' | 'called' | 'sessionCancelled' | 'cancelled' | 'paused';

/** The moment of a mesa whose people are not at the table, or null while they gather or meet, and after closing. */
export function momentOf({ state, session }: Planned): Moment | null {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'paused') return 'paused';
  switch (session.state) {
    case 'scheduled':
      return 'preparing';
    case 'called':
      return 'called';
    case 'cancelled':
      return 'sessionCancelled';
    default:
      return null;
  }
}

/** True when the whole mesa only reads, whoever it is: it goes on another day, or was cancelled (5.1). */
export const isStopped = ({ state }: Pick<MesaView, 'state'>): boolean =>
  state === 'paused' || state === 'cancelled';

/** True before the session opens, when only the facilitation writes to prepare. */
export const isBeforeOpening = ({ session }: Pick<MesaView, 'session'>): boolean =>
  ['scheduled', 'called', 'cancelled', 'gathering'].includes(session.state);

/** True while the facilitation prepares, calls or calls again: the console shows «Preparación». */
export const isBeforeDoor = (view: Planned): boolean => {
  const moment = momentOf(view);
  return moment !== null && moment !== 'paused';
};
