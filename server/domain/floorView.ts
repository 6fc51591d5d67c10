// What each role sees of the floor (C9, N4): who speaks and who waits, in the declared order, for everybody inside; how
// the time has been shared and who has not spoken, only for who facilitates.
import { balanceOf } from '../../shared/floor/balance.ts';
import { speakingOrder } from '../../shared/floor/order.ts';
import type { MesaState, Role } from '../../shared/model/mesa.ts';
import type { FloorView } from '../../shared/model/views/floorView.ts';

/** At the door nothing of the floor is said. */
export const NO_FLOOR: FloorView = {
  seconds: 0,
  speaking: null,
  queue: [],
  declined: [],
  readers: [],
  balance: null,
};

/** Present people who may speak: who facilitates and who observes is not counted (B5). */
const atTheTable = (state: MesaState) =>
  Object.values(state.participants).filter(
    (person) => person.role === 'participant' && person.status === 'admitted' && person.present,
  );

/** The floor for one role at `now` (Unix milliseconds). A session that closed left nobody speaking and nobody waiting. */
export function floorView(state: MesaState, role: Role, now: number): FloorView {
  const { floor, session } = state;
  const isClosed = session.state === 'closed';
  const parties = state.parties.map((party) => party.id);
  return {
    seconds: floor.seconds,
    speaking: isClosed ? null : (floor.turns.find((turn) => turn.state === 'speaking') ?? null),
    queue: isClosed ? [] : speakingOrder(floor),
    declined: floor.declined,
    readers: floor.readers,
    balance:
      role === 'facilitator' ? balanceOf(floor, parties, atTheTable(state), session.closedAt ?? now) : null,
  };
}
