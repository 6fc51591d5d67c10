// The acta of a session: a pure function of the event record (K1). Same record, same bytes, same fingerprint.
// Sections live in shared/model/acta/; words, names and paper are the exporters' business.
import { fingerprint } from '../record/canonicalJson.ts';
import { merkleRoot } from '../record/merkle.ts';
import { attendanceOf } from './acta/attendance.ts';
import { agendaOf, developmentOf, incidentsOf, quorumOf } from './acta/course.ts';
import { decisionsOf, textsAtClosing } from './acta/decisions.ts';
import { orderingsOf } from './acta/orderings.ts';
import { notesOf, procedureOf } from './acta/procedure.ts';
import { roadmapsOf } from './acta/roadmaps.ts';
import { tableOf } from './acta/table.ts';
import { ACTA_FORMAT, type ActaContent, type ActaHeading, type ActaRecord } from './acta/types.ts';
import type { MesaEvent } from './event.ts';
import { foldEvents } from './fold.ts';
import type { MesaState } from './mesa.ts';

/** Nothing for a mesa that gathered as soon as it was made, whose acta has no such members. */
function preparationOf({
  planning,
  gathering,
}: MesaState): Pick<ActaHeading, 'planned' | 'cancelledSessions'> {
  const { kind, scheduledEnd: end, calledAt, invitations, cancelledSessions } = planning;
  return {
    ...(end === null
      ? {}
      : {
          planned: {
            kind,
            start: gathering.scheduledStart,
            end,
            calledAt,
            invitations: invitations.length,
          },
        }),
    ...(cancelledSessions.length === 0
      ? {}
      : { cancelledSessions: cancelledSessions.map(({ number, at, reason }) => ({ number, at, reason })) }),
  };
}

function headingOf(state: MesaState, attendance: ActaContent['attendance']): ActaHeading {
  const present = attendance.parties.flatMap((party) => party.people);
  const modes = new Set(present.map((person) => person.mode));
  return {
    mesaName: state.name,
    mesaNumber: state.number,
    theme: state.theme,
    purpose: state.purpose,
    place: state.place,
    scope: state.scope,
    timeZone: state.timeZone,
    session: state.session.number,
    call: state.gathering.call,
    mode: modes.size > 1 ? 'hybrid' : ([...modes][0] ?? null),
    openedAt: state.session.openedAt,
    closedAt: state.session.closedAt,
    facilitators: attendance.facilitation.map((person) => person.participantId),
    ...preparationOf(state),
    example: state.example,
  };
}

/** The fourteen sections of domain.md 6.10 from the folded state and the events it came from. */
export function actaContent(state: MesaState, events: MesaEvent[]): ActaContent {
  const attendance = attendanceOf(state, events);
  const roadmaps = roadmapsOf(state);
  return {
    mesaId: state.mesaId,
    heading: headingOf(state, attendance),
    attendance,
    quorum: { notHeld: state.gathering.notHeld, ...quorumOf(events) },
    agenda: agendaOf(state, events),
    followUp: [],
    development: developmentOf(state, events),
    decisions: decisionsOf(state, events),
    orderings: orderingsOf(state),
    texts: textsAtClosing(state, events),
    ...(roadmaps.length > 0 ? { roadmaps } : {}),
    ...tableOf(state),
    actionItems: [],
    incidents: incidentsOf(events),
    annexes: [],
    nextSession: null,
    notes: notesOf(state),
    closing: { closedAt: state.session.closedAt },
    verification: {
      events: events.length,
      head: events.at(-1)?.hash ?? '',
      root: merkleRoot(events.map((event) => event.hash)),
    },
  };
}

/**
 * K1: the acta of the record. `events` is the whole chain of the mesa, from its first event. While a text is on the
 * table, or signed, the content is the one of the events up to it; what came later is in `procedure`. Names are not
 * part of either: they are opened beside them (actaFile.ts), so erasing one changes no fingerprint.
 */
export function buildActa(events: MesaEvent[]): ActaRecord {
  const state = foldEvents(events);
  const upTo = state.acta.review?.upTo ?? events.length;
  const covered = upTo === events.length ? events : events.slice(0, upTo);
  const content = actaContent(covered === events ? state : foldEvents(covered), covered);
  const procedure = procedureOf(state, events);
  return { format: ACTA_FORMAT, content, contentHash: fingerprint(content), procedure };
}
