// Who belongs to the body and whether the session can be held at all (Q8–Q10). A party leaves and returns by its own
// word; a session without quorum ends its waiting in an act that says so.
import { mayDeclareNotHeldAt, secondCallFrom, waitingSince } from '../../../shared/decisions/calls.ts';
import {
  attendanceByParty,
  delegateInPause,
  delegateOf,
  isWithdrawn,
} from '../../../shared/decisions/seats.ts';
import { localDay } from '../../../shared/model/acta/localTime.ts';
import { event } from '../../../shared/model/event.ts';
import type { PartyId } from '../../../shared/model/ids.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import { ok, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers } from './handler.ts';
import { isTooFar } from './planning.ts';

/** The party this person may speak for as a member of the body, withdrawn or not. */
function partyOf(state: MesaState, actor: Participant): Result<PartyId> {
  const { partyId } = actor;
  const delegate = state.state === 'paused' ? delegateInPause : delegateOf;
  return partyId && delegate(state, partyId) === actor.id ? ok(partyId) : refuse('not_delegate');
}

export const gatheringHandlers: Handlers<
  'party.withdraw' | 'party.return' | 'session.declareNotHeld' | 'session.callAgain'
> = {
  /** Q8: its seats stop counting at once, so quorum is lost and what is being decided is suspended by itself. */
  'party.withdraw': (state, { reason }, { actor }) => {
    const party = partyOf(state, actor);
    if (!party.ok) return party;
    if (isWithdrawn(state, party.value)) return done([]);
    if (reason === '') return refuse('reason_required');
    return done([event('party.withdrew', { partyId: party.value, reason })]);
  },
  'party.return': (state, { reason }, { actor }) => {
    const party = partyOf(state, actor);
    if (!party.ok) return party;
    if (!isWithdrawn(state, party.value)) return done([]);
    return done([event('party.returned', { partyId: party.value, reason })]);
  },
  /** Q10: only after the waiting time, and never while there is quorum. */
  'session.declareNotHeld': (state, _args, { now }) => {
    if (state.quorum.holds) return refuse('quorum_holds');
    const from = mayDeclareNotHeldAt(state);
    const waitedFrom = waitingSince(state);
    if (from === null || waitedFrom === null || now < from)
      return refuse('still_waiting', {
        minutes: Math.ceil(((from ?? now + state.config.gatheringWaitMinutes * 60_000) - now) / 60_000),
      });
    const { missing } = state.quorum;
    return done([event('session.notHeld', { waitedFrom, missing, attendance: attendanceByParty(state) })]);
  },
  /** Q9, Q11: a second call leaves its business days, gives its notice and does not relax the quorum. */
  'session.callAgain': (state, { scheduledStart }, { now }) => {
    const last = state.gathering.notHeld.at(-1);
    if (!last) return refuse('wrong_phase');
    if (isTooFar(scheduledStart, now)) return refuse('schedule_invalid');
    const date = secondCallFrom(state, last.at, now);
    if (localDay(scheduledStart, state.timeZone) < date)
      return refuse('second_call_too_soon', { days: state.config.secondCallMinBusinessDays, date });
    return done([event('session.calledAgain', { scheduledStart })]);
  },
};
