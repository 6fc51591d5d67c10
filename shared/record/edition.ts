// The two editions of an acta (K5): the full one, for the people of the mesa, and the public one, which opens only the
// names of those who decided. Same content, same events, same signatures; each edition has its own hash.
import type { ActaContent, ActaProcedureRecord, Attendee, NameOpening } from '../model/acta/types.ts';
import { fingerprint } from './canonicalJson.ts';

export type EditionKind = 'full' | 'public';
export interface ActaEdition {
  kind: EditionKind;
  /** People the acta mentions whose name this edition never opens. 0 in the full one. */
  redactedNames: number;
  /** What `editionHash` gives for this file. */
  hash: string;
}

type Mentions = { content: ActaContent; procedure: ActaProcedureRecord };

const attendeesOf = ({ attendance }: ActaContent): Attendee[] => [
  ...attendance.parties.flatMap((party) => party.people),
  ...attendance.facilitation,
  ...attendance.unseated,
];

/**
 * The people an acta names: those who sat or spoke for a party, who facilitated, and who wrote in its procedure.
 * Observers are a number.
 */
export function namedPeople({ content, procedure }: Mentions): Set<string> {
  return new Set<string>([
    ...attendeesOf(content).map((person) => person.participantId),
    ...content.notes.map((note) => note.by),
    ...procedure.observations.flatMap((one) => [one.by, ...(one.answer ? [one.answer.by] : [])]),
    ...procedure.approvals.map((one) => one.by),
    ...procedure.signatures.map((one) => one.by),
    ...procedure.dissents.map((one) => one.by),
    ...procedure.errata.map((one) => one.by),
  ]);
}

/** K5, N2: seats that decide are always named; other seats unless the person asked not to be; nobody without a seat. */
function publiclyNamed({ content }: Mentions): Set<string> {
  const confirmed = new Set<string | null>(
    content.attendance.parties.flatMap((party) =>
      party.seats.filter((seat) => seat.decisionPower === 'confirmed').map((seat) => seat.seatId),
    ),
  );
  return new Set<string>(
    attendeesOf(content)
      .filter((person) => person.seatId !== null && (confirmed.has(person.seatId) || !person.discreet))
      .map((person) => person.participantId),
  );
}

/** Whose names an edition may open, and how many of the people it mentions stay without theirs. */
export function namesOfEdition(acta: Mentions, kind: EditionKind): { open: Set<string>; redacted: number } {
  const named = namedPeople(acta);
  if (kind === 'full') return { open: named, redacted: 0 };
  const allowed = publiclyNamed(acta);
  const open = new Set([...named].filter((id) => allowed.has(id)));
  return { open, redacted: named.size - open.size };
}

/** SHA-256 of what makes this edition: the text, the whole chain, what happened to it and the names it opens. */
export const editionHash = (parts: {
  format: string;
  kind: EditionKind;
  redactedNames: number;
  contentHash: string;
  head: string;
  procedure: ActaProcedureRecord;
  names: Record<string, NameOpening>;
}): string => {
  const { format, kind, redactedNames, contentHash, head, procedure, names } = parts;
  return fingerprint({ format, kind, redactedNames, contentHash, head, procedure, names });
};
