// Sections 3, 4, 6 and 10 of an acta: quorum, agenda, development and incidents, read from the events
// in their order.
import { attendanceByParty } from '../../decisions/seats.ts';
import type { EventPayload, EventType, MesaEvent } from '../event.ts';
import { foldEvents } from '../fold.ts';
import type { MesaState } from '../mesa.ts';
import type { ActaAgenda, ActaIncident, ActaQuorum, DevelopmentItem } from './types.ts';

interface Typed<T extends EventType> {
  at: number;
  actor: string;
  payload: EventPayload<T>;
}

/** The events of one type, typed. Payloads were checked when they were recorded or by the verifier. */
function of<T extends EventType>(events: MesaEvent[], type: T): Typed<T>[] {
  return events
    .filter((event) => event.type === type)
    .map(({ at, actor, payload }) => ({ at, actor, payload: payload as EventPayload<T> }));
}

/** The events between the opening and the closing of the session: what happens at the door is not an incident. */
function duringSession(events: MesaEvent[]): MesaEvent[] {
  const opened = events.findIndex((event) => event.type === 'session.opened');
  if (opened === -1) return [];
  const closed = events.findIndex((event) => event.type === 'session.closed');
  return events.slice(opened + 1, closed === -1 ? undefined : closed);
}

/** The declaration of quorum at the opening, then each loss and return (6.10, section 3). */
export function quorumOf(events: MesaEvent[]): Omit<ActaQuorum, 'notHeld'> {
  const index = events.findIndex((event) => event.type === 'session.opened');
  const opened = events[index];
  if (!opened) return { declared: null, changes: [] };
  const state = foldEvents(events.slice(0, index + 1));
  return {
    declared: { at: opened.at, holds: state.quorum.holds, attendance: attendanceByParty(state) },
    changes: of(duringSession(events), 'quorum.changed').map(
      ({ at, payload: { holds, missing, attendance } }) => ({
        at,
        holds,
        missing,
        attendance,
      }),
    ),
  };
}

/** The plan beside what really happened (6.10, section 4). */
export function agendaOf(state: MesaState, events: MesaEvent[]): ActaAgenda {
  return {
    planned: state.phases.map(({ id, kind, title, minutes }) => ({ id, kind, title, minutes })),
    visits: state.phaseVisits.map(({ phaseId, at, until, reason }) => ({ phaseId, at, until, reason })),
    extensions: of(events, 'phase.extended').map(({ at, payload }) => ({
      phaseId: payload.phaseId,
      at,
      minutes: payload.minutes,
    })),
    ...(state.planning.additions.length === 0
      ? {}
      : {
          additions: state.planning.additions.map(({ phaseId, at, decisionId }) => ({
            phaseId,
            at,
            decision: state.decisions.find((one) => one.id === decisionId)?.number ?? null,
          })),
        }),
    ...(state.planning.background.length === 0
      ? {}
      : { background: state.planning.background.map(({ title, reference }) => ({ title, reference })) }),
  };
}

/** A refused change sent as a proposal, with the answer it has by now. */
function asideItem(state: MesaState, { asideId }: EventPayload<'aside.sent'>): DevelopmentItem[] {
  return state.asides
    .filter((one) => one.id === asideId)
    .map(({ at, target, by, partyId, text, answer }) => ({
      at,
      kind: 'aside',
      target,
      by,
      partyId,
      text,
      answer,
    }));
}

/** What somebody did by hand with a commitment after writing it (5.6). */
function followingItem(event: MesaEvent, numberOf: (id: string) => number): DevelopmentItem[] {
  const { at, payload } = event;
  const number = numberOf((payload as EventPayload<'commitment.moved'>).commitmentId);
  switch (event.type) {
    case 'commitment.moved': {
      const { to, reason } = payload as EventPayload<'commitment.moved'>;
      return [{ at, kind: 'commitmentMoved', number, to, reason }];
    }
    case 'commitment.published': {
      const { version, secretariat } = payload as EventPayload<'commitment.published'>;
      const { date, reference } = secretariat;
      return [{ at, kind: 'commitmentPublished', number, version, date, reference }];
    }
    case 'commitment.closed': {
      const { outcome, explanation: reason } = payload as EventPayload<'commitment.closed'>;
      return [{ at, kind: 'commitmentClosed', number, outcome, reason }];
    }
    default: {
      const { reason } = payload as EventPayload<'commitment.amendmentDropped'>;
      const kind = event.type === 'commitment.amendmentStarted' ? 'amendmentStarted' : 'amendmentDropped';
      return [{ at, kind, number, reason }];
    }
  }
}

/** What happened besides decisions and incidents, in order (6.10, section 6). */
export function developmentOf(state: MesaState, events: MesaEvent[]): DevelopmentItem[] {
  const numberOf = (id: string): number =>
    state.commitments.find((commitment) => commitment.id === id)?.number ?? 0;
  return events.flatMap((event): DevelopmentItem[] => {
    const { at, payload } = event;
    switch (event.type) {
      case 'cause.marked': {
        const { strategic, label, text } = payload as EventPayload<'cause.marked'>;
        return [{ at, kind: strategic ? 'causeMarked' : 'causeUnmarked', label, text }];
      }
      case 'commitment.created': {
        const { number, title } = payload as EventPayload<'commitment.created'>;
        return [{ at, kind: 'commitmentCreated', number, title }];
      }
      case 'commitment.withdrawn': {
        const { commitmentId, reason } = payload as EventPayload<'commitment.withdrawn'>;
        return [{ at, kind: 'commitmentWithdrawn', number: numberOf(commitmentId), reason }];
      }
      case 'commitment.moved':
      case 'commitment.published':
      case 'commitment.closed':
      case 'commitment.amendmentStarted':
      case 'commitment.amendmentDropped':
        return followingItem(event, numberOf);
      case 'lock.changed': {
        const { target, locked, reason } = payload as EventPayload<'lock.changed'>;
        return [{ at, kind: locked ? 'locked' : 'unlocked', target, reason }];
      }
      case 'aside.sent':
        return asideItem(state, payload as EventPayload<'aside.sent'>);
      case 'session.recessed':
        return [
          { at, kind: 'recess', target: '', reason: (payload as EventPayload<'session.recessed'>).reason },
        ];
      case 'mesa.paused': {
        const { reason, until } = payload as EventPayload<'mesa.paused'>;
        return [{ at, kind: 'mesaPaused', reason, until }];
      }
      case 'mesa.unpaused':
        return [{ at, kind: 'mesaUnpaused' }];
      case 'session.resumed':
        return [{ at, kind: 'resumed' }];
      default:
        return [];
    }
  });
}

const nobody = { participantId: null, missing: [], reason: '' };

/** Losses of quorum, removals, changes of role and suspended decisions, in order (6.10, section 10). */
export function incidentsOf(events: MesaEvent[]): ActaIncident[] {
  return duringSession(events).flatMap((event): ActaIncident[] => {
    const { at } = event;
    switch (event.type) {
      case 'person.removed':
      case 'person.demoted': {
        const { participantId, reason } = event.payload as EventPayload<'person.removed'>;
        const kind = event.type === 'person.removed' ? 'removed' : 'demoted';
        return [{ ...nobody, at, kind, participantId, reason }];
      }
      case 'person.wordsGiven': {
        const { participantId } = event.payload as EventPayload<'person.wordsGiven'>;
        return [{ ...nobody, at, kind: 'wordsGiven', participantId }];
      }
      case 'role.changed': {
        const { participantId, role, reason } = event.payload as EventPayload<'role.changed'>;
        const kind = role === 'facilitator' ? 'handover' : 'roleLeft';
        return [{ ...nobody, at, kind, participantId, reason }];
      }
      case 'seat.recognised': {
        const { participantId } = event.payload as EventPayload<'seat.recognised'>;
        return [{ ...nobody, at, kind: 'seatRecognised', participantId }];
      }
      case 'seat.released': {
        const { participantId, reason } = event.payload as EventPayload<'seat.released'>;
        return [{ ...nobody, at, kind: 'seatReleased', participantId, reason }];
      }
      case 'quorum.changed': {
        const { holds, missing } = event.payload as EventPayload<'quorum.changed'>;
        return [{ ...nobody, at, kind: holds ? 'quorumBack' : 'quorumLost', missing }];
      }
      case 'party.withdrew':
      case 'party.returned': {
        const { partyId, reason } = event.payload as EventPayload<'party.withdrew'>;
        const kind = event.type === 'party.withdrew' ? 'partyWithdrew' : 'partyReturned';
        return [{ ...nobody, at, kind, missing: [partyId], reason }];
      }
      case 'decision.suspended': {
        const { missing } = event.payload as EventPayload<'decision.suspended'>;
        return [{ ...nobody, at, kind: 'decisionSuspended', missing }];
      }
      case 'decision.resumed':
        return [{ ...nobody, at, kind: 'decisionResumed' }];
      default:
        return [];
    }
  });
}
