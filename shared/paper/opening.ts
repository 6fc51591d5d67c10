// Sections 1, 2 and 4 to 6 of the acta on paper: heading, attendance, agenda, follow-up and development.
import { plural, words } from '../i18n/words.ts';
import { localDate } from '../model/acta/localTime.ts';
import type { Attendee, DevelopmentItem, PartyAttendance } from '../model/acta/types.ts';
import { floorAndGroupsPart } from './atTable.ts';
import { type Block, type Cell, heading, joined, list, listOr, paragraph } from './blocks.ts';
import { type PaperContext, reasonText } from './context.ts';
import { followingLine } from './followingLine.ts';
import { background, preparation } from './preparation.ts';

export function headingSection(context: PaperContext): Block[] {
  const { heading: head } = context.content;
  const blocks: Block[] = [];
  if (head.example)
    blocks.push(
      paragraph(words('acta.example', { title: head.example.title, note: head.example.note }), 'note'),
    );
  if (head.closedAt === null) blocks.push(paragraph(words('acta.live'), 'note'));
  if (head.openedAt === null) {
    blocks.push(paragraph(words('acta.opening_not_yet', { mesa: head.mesaNumber })));
  } else {
    const mode = head.mode === null ? [] : [words(`acta.opening_${head.mode}`)];
    const where = [
      ...(head.place === '' ? [] : [words('acta.opening_at', { place: head.place })]),
      ...mode,
    ].join(', ');
    const date = localDate(head.openedAt, head.timeZone);
    const names = head.facilitators.map((id) => context.name(id));
    const facilitated =
      names.length === 0
        ? ''
        : ` ${plural('acta.facilitated', 'acta.facilitated_other', names.length, { names: joined(names) })}`;
    const opening = words('acta.opening', {
      time: context.time(head.openedAt),
      date,
      where,
      mesa: head.mesaNumber,
    });
    blocks.push(paragraph(opening.replace(', ,', ',') + facilitated));
  }
  blocks.push(...preparation(context));
  if (head.purpose !== '') blocks.push(paragraph(words('acta.purpose', { purpose: head.purpose })));
  return blocks;
}

function presence(context: PaperContext, person: Attendee): string {
  const spans = person.intervals.map(({ in: from, out }) =>
    out === null
      ? words('acta.presence_open', { from: context.time(from) })
      : words('acta.presence_span', { from: context.time(from), until: context.time(out) }),
  );
  const said = spans.join('; ');
  return person.mode === 'online' ? words('acta.presence_online', { spans: said }) : said;
}

/** Name and organisation; an organisation that is the party itself would only say it twice. */
function personCell(context: PaperContext, person: Attendee, party = ''): string {
  const name = context.nameAndOrganisation(person.participantId, party);
  if (person.removed) return words('acta.was_removed', { name });
  return person.demoted ? words('acta.was_demoted', { name }) : name;
}

function partyRows(context: PaperContext, party: PartyAttendance): Cell[][] {
  return party.people.map((person) => {
    const seat = party.seats.find((one) => one.seatId === person.seatId);
    const seatText =
      seat && person.seatAs
        ? words('acta.seat_as', { seat: seat.label, as: words(`acta.as_${person.seatAs}`) })
        : words('acta.no_seat');
    return [
      { text: party.name, mark: { look: context.look(party.partyId), fill: 'full' as const } },
      { text: personCell(context, person, party.name) },
      { text: seatText },
      { text: presence(context, person) },
    ];
  });
}

function plainRows(context: PaperContext, people: Attendee[], first: (one: Attendee) => string): Cell[][] {
  return people.map((person) => [
    { text: first(person) },
    { text: personCell(context, person) },
    { text: words('acta.no_seat') },
    { text: presence(context, person) },
  ]);
}

function absencesAndSubstitutions(context: PaperContext): string[] {
  const { parties } = context.content.attendance;
  return parties.flatMap((party) => {
    const label = (seatId: string) => party.seats.find((seat) => seat.seatId === seatId)?.label ?? seatId;
    const absent = party.absentSeats.map(label);
    const substitutions = party.substitutions.map(({ alternate, seatId, from, until }) => {
      const values = {
        alternate: context.name(alternate),
        seat: `${label(seatId)} (${party.name})`,
        from: context.time(from),
      };
      return until === null
        ? words('acta.substitution_open', values)
        : words('acta.substitution', { ...values, until: context.time(until) });
    });
    return [
      ...(absent.length === 0
        ? []
        : [words('acta.absent_seats', { party: party.name, seats: joined(absent) })]),
      ...substitutions,
    ];
  });
}

export function attendanceSection(context: PaperContext): Block[] {
  const { parties, facilitation, observers, unseated } = context.content.attendance;
  const rows = [
    ...parties.flatMap((party) => partyRows(context, party)),
    // C2: whoever took part without a party; who passed to observation says so beside the name.
    ...plainRows(context, unseated, (one) => (one.demoted ? '' : words('mesa.voice'))),
    ...plainRows(context, facilitation, () => words('acta.facilitation_row')),
  ];
  const head = [
    words('acta.col_party'),
    words('acta.col_person'),
    words('acta.col_seat'),
    words('acta.col_presence'),
  ];
  const table: Block =
    rows.length === 0
      ? paragraph(words('acta.attendance_none'))
      : { kind: 'table', caption: words('acta.attendance_caption'), head, rows };
  const notes = absencesAndSubstitutions(context);
  const observed =
    observers === 0
      ? words('acta.observers_0')
      : plural('acta.observers_one', 'acta.observers_other', observers);
  return [
    heading(words('acta.s_attendance')),
    table,
    ...(notes.length > 0 ? [list(notes)] : []),
    paragraph(observed),
  ];
}

export const phaseTitle = (phase: { kind: string; title: string }): string =>
  phase.title === '' ? words(`mesa.phase_${phase.kind}` as 'mesa.phase_welcome') : phase.title;

export function agendaSection(context: PaperContext): Block[] {
  const { planned, visits, extensions } = context.content.agenda;
  const rows = planned.map((phase) => {
    const own = visits.filter((visit) => visit.phaseId === phase.id);
    const real = own.map(({ at, until }) =>
      until === null
        ? words('acta.visit_open', { from: context.time(at) })
        : words('acta.visit', { from: context.time(at), until: context.time(until) }),
    );
    const reasons = own.map((visit) => reasonText(visit.reason)).filter((reason) => reason !== '');
    return [
      { text: phaseTitle(phase) },
      { text: words('acta.minutes', { count: phase.minutes }) },
      { text: real.length === 0 ? words('acta.not_visited') : real.join('; ') },
      { text: reasons.length === 0 ? words('acta.no_reason') : reasons.join('. ') },
    ];
  });
  const head = [
    words('acta.col_phase'),
    words('acta.col_planned'),
    words('acta.col_real'),
    words('acta.col_reason'),
  ];
  const changes = extensions.map(({ at, phaseId, minutes }) => {
    const phase = planned.find((one) => one.id === phaseId);
    const signed = minutes > 0 ? `+${minutes}` : `−${Math.abs(minutes)}`;
    return words('acta.extension', {
      time: context.time(at),
      phase: phase ? phaseTitle(phase) : phaseId,
      minutes: signed,
    });
  });
  const added = (context.content.agenda.additions ?? []).map(({ phaseId, at, decision }) => {
    const phase = planned.find((one) => one.id === phaseId);
    const values = { moment: context.moment(at), phase: phase ? phaseTitle(phase) : phaseId };
    return decision === null
      ? words('acta.addition', values)
      : words('acta.addition_late', { ...values, number: context.decisionNumber(decision) });
  });
  return [
    heading(words('acta.s_agenda')),
    { kind: 'table', caption: words('acta.agenda_caption'), head, rows },
    ...(added.length + changes.length > 0 ? [list([...added, ...changes])] : []),
    ...background(context),
  ];
}

export const followUpSection = (): Block[] => [
  heading(words('acta.s_followUp')),
  paragraph(words('acta.followUp_none')),
];

/** «Quedó aparte…»: who, where, the words, and what was answered (architecture.md 3). */
function asideLine(context: PaperContext, item: Extract<DevelopmentItem, { kind: 'aside' }>): string {
  const { commitments } = context.content.texts;
  const number = commitments.find((one) => one.id === item.target)?.number ?? 0;
  const party = context.content.attendance.parties.find((one) => one.partyId === item.partyId)?.name;
  const name = context.name(item.by);
  const where =
    item.target === 'tree'
      ? words('acta.dev_aside_tree')
      : item.target === 'notes'
        ? words('acta.dev_aside_notes')
        : words('acta.dev_aside_draft', { number });
  const sent = words('acta.dev_aside', {
    who: party === undefined ? name : `${name} (${party})`,
    where,
    text: item.text,
  });
  if (item.answer === null) return `${sent} ${words('acta.dev_aside_waiting')}`;
  const { taken, reason } = item.answer;
  return `${sent} ${taken ? words('acta.dev_aside_taken') : words('acta.dev_aside_kept', { reason: reasonText(reason) })}`;
}

function developmentLine(context: PaperContext, item: DevelopmentItem): string {
  switch (item.kind) {
    case 'causeMarked':
      return words('acta.dev_causeMarked', { label: item.label, text: item.text });
    case 'causeUnmarked':
      return words('acta.dev_causeUnmarked');
    case 'commitmentCreated':
      return item.title === ''
        ? words('acta.dev_commitmentCreated_untitled', { number: item.number })
        : words('acta.dev_commitmentCreated', { number: item.number, title: item.title });
    case 'commitmentWithdrawn':
      return words('acta.dev_commitmentWithdrawn', { number: item.number, reason: reasonText(item.reason) });
    case 'commitmentMoved':
    case 'commitmentPublished':
    case 'commitmentClosed':
    case 'amendmentStarted':
    case 'amendmentDropped':
      return followingLine(item);
    case 'recess':
      return words('acta.dev_recess', { reason: item.reason });
    case 'mesaPaused': {
      const reason = reasonText(item.reason);
      return item.until === null
        ? words('acta.dev_mesaPaused', { reason })
        : words('acta.dev_mesaPaused_until', { reason, until: context.moment(item.until) });
    }
    case 'mesaUnpaused':
      return words('acta.dev_mesaUnpaused');
    case 'resumed':
      return words('acta.dev_resumed');
    case 'aside':
      return asideLine(context, item);
    default: {
      const number = context.content.texts.commitments.find((one) => one.id === item.target)?.number ?? 0;
      const reason = reasonText(item.reason);
      return item.target === 'tree'
        ? words(`acta.dev_${item.kind}_tree`, { reason })
        : words(`acta.dev_${item.kind}_draft`, { number, reason });
    }
  }
}

export function developmentSection(context: PaperContext): Block[] {
  const items = context.content.development.map(
    (item) => `${context.time(item.at)} · ${developmentLine(context, item).trim()}`,
  );
  return [
    heading(words('acta.s_development')),
    listOr(items, words('acta.development_none')),
    ...floorAndGroupsPart(context),
  ];
}
