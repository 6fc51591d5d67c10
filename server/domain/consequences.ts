// What follows from a change by itself: quorum lost or regained, decisions that pause and resume, turns that end.
// Pure; the pipeline appends these events right after the ones that caused them.

import { quorumOf } from '../../shared/decisions/quorum.ts';
import { attendanceByParty } from '../../shared/decisions/seats.ts';
import { event, type NewEvent } from '../../shared/model/event.ts';
import type { MesaState } from '../../shared/model/mesa.ts';

const sameList = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** Q1–Q5 and V6: the quorum by the recorded presence, and what it does to the decision that is alive. */
export function consequences(state: MesaState): NewEvent[] {
  if (state.session.state === 'closed') return [];
  const attendance = attendanceByParty(state);
  const rule = {
    minSeatsPerParty: state.config.quorumMinSeatsPerParty,
    minSeatsTotal: state.config.quorumMinSeatsTotal,
  };
  const quorum = quorumOf(
    attendance,
    state.parties.map((party) => party.id),
    rule,
  );
  const events: NewEvent[] = [];
  if (quorum.holds !== state.quorum.holds || !sameList(quorum.missing, state.quorum.missing)) {
    events.push(event('quorum.changed', { holds: quorum.holds, missing: quorum.missing, attendance }));
  }
  for (const decision of state.decisions) {
    if (decision.state === 'open' && !quorum.holds) {
      events.push(event('decision.suspended', { decisionId: decision.id, missing: quorum.missing }));
    }
    if (decision.state === 'suspended' && quorum.holds)
      events.push(event('decision.resumed', { decisionId: decision.id }));
  }
  return [...events, ...turnsThatEnd(state)];
}

/**
 * C9: who left the mesa, or no longer speaks in it (B5), waits no more; and a turn does not run while its person is
 * away or the session rests. Who is only away keeps the place in the order.
 */
function turnsThatEnd(state: MesaState): NewEvent[] {
  const isWorking = state.session.state === 'inSession' || state.session.state === 'suspended';
  return state.floor.turns.flatMap((turn): NewEvent[] => {
    const person = state.participants[turn.by];
    const speaks = person?.status === 'admitted' && person.role === 'participant';
    if (turn.state === 'waiting' && !speaks) return [event('turn.withdrawn', { turnId: turn.id })];
    const goesOn = speaks && person.present && isWorking;
    return turn.state === 'speaking' && !goesOn ? [event('turn.ended', { turnId: turn.id })] : [];
  });
}

/** Q6: when the suspended decisions become deferred, in Unix milliseconds, or null. */
export function deferAt(state: MesaState): number | null {
  const waiting = state.decisions.some((decision) => decision.state === 'suspended');
  return waiting && !state.quorum.holds
    ? state.quorum.since + state.config.quorumSuspendMinutes * 60_000
    : null;
}

/** Q6: the deferral itself, once `deferAt` has passed. `reason` is recorded as it stands. */
export function deferrals(state: MesaState, now: number, reason: string): NewEvent[] {
  const at = deferAt(state);
  if (at === null || now < at) return [];
  return state.decisions
    .filter((decision) => decision.state === 'suspended')
    .map((decision) => event('decision.deferred', { decisionId: decision.id, reason }));
}
