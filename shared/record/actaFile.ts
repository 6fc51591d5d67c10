// The file that lets anyone check an acta without our server: its content, the whole chain of events it was
// computed from, and the openings of the names it shows. Format `mesa-acta/1`; verify.ts reads it back.

import type { ActaContent, ActaPerson, ActaRecord, NameOpening } from '../model/acta/types.ts';
import { buildActa } from '../model/acta.ts';
import type { MesaEvent } from '../model/event.ts';
import { canonicalJson } from './canonicalJson.ts';

export interface ActaFile extends ActaRecord {
  events: MesaEvent[];
  openings: { names: Record<string, NameOpening> };
}

/** The people an acta shows by name: those who sat or spoke for a party and who facilitated. Observers are a number. */
export function namedPeople(content: ActaContent): Set<string> {
  const { parties, facilitation, unseated } = content.attendance;
  const attendees = [...parties.flatMap((party) => party.people), ...facilitation, ...unseated];
  return new Set<string>(attendees.map((person) => person.participantId));
}

/**
 * K1 and trust.md 6: the acta with what proves it. `people` may lack anybody whose data were erased: the acta still
 * verifies and shows that person without a name. Names of observers and of people who never came in stay out (N6).
 */
export function actaFile(record: { events: MesaEvent[]; people: ActaPerson[] }): ActaFile {
  const acta = buildActa(record.events);
  const shown = namedPeople(acta.content);
  const names: Record<string, NameOpening> = {};
  for (const { participantId, displayName, organisation, salt } of record.people) {
    if (shown.has(participantId)) names[participantId] = { displayName, organisation, salt };
  }
  return { ...acta, events: record.events, openings: { names } };
}

/** The file's text: canonical member order, one member per line so that people can read and compare it. */
export const actaFileText = (file: ActaFile): string =>
  `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 1)}\n`;
