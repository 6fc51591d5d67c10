// What every section of the paper asks: names of people and parties, and times in the mesa's zone.
import { type WordKey, words } from '../i18n/words.ts';
import { localDate, localDay, localDayOfYear, localTime } from '../model/acta/localTime.ts';
import type { ActaContent } from '../model/acta/types.ts';
import type { ActaFile } from '../record/actaFile.ts';
import { namesOfEdition } from '../record/edition.ts';
import { joined } from './blocks.ts';
import { type Look, looksOf } from './looks.ts';

export interface PaperContext {
  content: ActaContent;
  /** «Teresa Ibarra», or a neutral word when the name was erased or never shown. */
  name: (id: string | null) => string;
  /** «Teresa Ibarra, Colectivo Barrio Abierto»; without the organisation when it is `known` already. */
  nameAndOrganisation: (id: string, known: string) => string;
  party: (id: string | null) => string;
  /** The label of a seat, «Asiento 2». */
  seat: (id: string | null) => string;
  look: (id: string) => Look;
  time: (at: number) => string;
  /** «12 de marzo de 2026, 10:04»: what happens after the session is not of its day. */
  moment: (at: number) => string;
  /** «Gobierno 2, Academia 1». */
  counts: (attendance: Record<string, number>) => string;
  /** Who was missing: parties, or seats when every party was there (Q2). */
  missing: (ids: string[]) => string;
  /** «3.2»: a decision is named everywhere on paper by its mesa and its number. */
  decisionNumber: (number: number) => string;
}

export type Named = Pick<ActaFile, 'content' | 'openings' | 'procedure' | 'edition'>;

/** What happens on a later day than the opening says which: a mesa may pause and go on. */
function timeOf({ timeZone, openedAt }: ActaContent['heading'], at: number): string {
  const time = localTime(at, timeZone);
  const sameDay =
    openedAt === null || at < openedAt || localDay(at, timeZone) === localDay(openedAt, timeZone);
  return sameDay ? time : words('acta.time_other_day', { time, date: localDayOfYear(at, timeZone) });
}

export function paperContext({ content, openings, procedure, edition }: Named): PaperContext {
  const { parties } = content.attendance;
  const looks = looksOf(parties.map((one) => one.kind));
  const find = (id: string | null) => parties.find((one) => one.partyId === id);
  const opened = (id: string | null) =>
    id !== null && Object.hasOwn(openings.names, id) ? openings.names[id] : undefined;
  const party = (id: string | null): string => find(id)?.name ?? id ?? '';
  // A name this edition never opens is said apart from one that was erased (K5, N6).
  const { open } = namesOfEdition({ content, procedure }, edition.kind);
  const without = (id: string | null): string =>
    id !== null && edition.kind === 'public' && !open.has(id)
      ? words('procedure.person_reserved')
      : words('acta.person_erased');
  const name = (id: string | null): string => opened(id)?.displayName ?? without(id);
  return {
    content,
    name,
    nameAndOrganisation: (id, known) => {
      const organisation = opened(id)?.organisation;
      return organisation && organisation !== known ? `${name(id)}, ${organisation}` : name(id);
    },
    party,
    look: (id) => looks[parties.findIndex((one) => one.partyId === id)] ?? 'sev',
    time: (at) => timeOf(content.heading, at),
    moment: (at) =>
      words('procedure.moment', {
        date: localDate(at, content.heading.timeZone),
        time: localTime(at, content.heading.timeZone),
      }),
    seat: (id) => parties.flatMap((one) => one.seats).find((one) => one.seatId === id)?.label ?? id ?? '',
    counts: (attendance) =>
      parties
        .map((one) => words('acta.count_seats', { party: one.name, count: attendance[one.partyId] ?? 0 }))
        .join(', '),
    // Every party may be there and the body's own minimum of seats still be short (Q2).
    missing: (ids) => joined(ids.map(party)) || words('mesa.more_seats'),

    decisionNumber: (number) => `${content.heading.mesaNumber}.${number}`,
  };
}

/** «primera» … «décima», then the number itself. */
export function ordinal(n: number): string {
  return n >= 1 && n <= 10 ? words(`acta.ordinal_${n}` as WordKey) : `${n}.ª`;
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);
/** A reason as the end of a sentence: without its own full stop. */
export const reasonText = (text: string): string => text.trim().replace(/[.\s]+$/u, '');
