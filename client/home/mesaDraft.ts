// What the creation form holds and what it asks of the server. Numbers stay as they were typed until they
// are read, so that a half-written one is never corrected under the person's hands.
import type { PARTY_KINDS, Party, Phase } from '../../shared/model/mesa.ts';
import {
  BODIES,
  type BodyTemplate,
  DEFAULT_SEATS,
  type MesaTemplate,
  TEMPLATES,
} from '../../shared/model/templates.ts';
import type { Translate } from '../i18n.ts';
import type { CreateMesaRequest } from '../net/session.ts';

export type PartyKind = (typeof PARTY_KINDS)[number];

export interface DraftParty {
  /** Only for React: a party keeps its row when another one goes. */
  key: number;
  kind: PartyKind;
  name: string;
  hint: string;
  seats: string;
  /** Whether one voice speaks for the party, or every seat is asked (D2). */
  positionMode: Party['positionMode'];
}
export interface DraftPhase {
  kind: Phase['kind'];
  /** '' means the name of its kind. */
  title: string;
  minutes: string;
}
export interface MesaDraft {
  theme: string;
  place: string;
  purpose: string;
  facilitatorName: string;
  template: MesaTemplate['id'];
  /** Which body it started from; its scope bounds the months of a commitment (C2). */
  body: BodyTemplate['id'];
  parties: DraftParty[];
  phases: DraftPhase[];
  admission: 'door' | 'open';
  /** B6: each party recognises its own seats. */
  seatsByParty: boolean;
  /** 5.1: prepared for another day, nobody gathers before its call. */
  planned: boolean;
}

/** A party of this kind with its usual name, hint and seats. */
export const draftParty = (t: Translate, key: number, kind: PartyKind): DraftParty => ({
  key,
  kind,
  name: t(`mesa.party_${kind}`),
  hint: t(`mesa.hint_${kind}`),
  seats: String(DEFAULT_SEATS),
  positionMode: 'spokesperson',
});

/** The parties of a kind of body, with their usual names. */
export const partiesOf = (t: Translate, id: BodyTemplate['id']): DraftParty[] =>
  (BODIES.find((body) => body.id === id)?.parties ?? []).map(({ kind, seats, positionMode }, key) => ({
    ...draftParty(t, key, kind),
    seats: String(seats),
    positionMode,
  }));

export const phasesOf = (t: Translate, template: MesaTemplate['id']): DraftPhase[] =>
  (TEMPLATES.find((candidate) => candidate.id === template)?.phases ?? []).map(({ kind, minutes, name }) => ({
    kind,
    title: name ? t(`mesa.step_${name}`) : '',
    minutes: String(minutes),
  }));

/** A mesa of three parties and five hours, with everything but its theme. */
export const blankDraft = (t: Translate): MesaDraft => ({
  theme: '',
  place: '',
  purpose: '',
  facilitatorName: '',
  template: 'cocreacion5h',
  body: 'mesa',
  parties: partiesOf(t, 'mesa'),
  phases: phasesOf(t, 'cocreacion5h'),
  admission: 'door',
  seatsByParty: false,
  planned: false,
});

/** The whole number that was typed, or null when it is not one between `min` and `max`. */
export function wholeNumber(typed: string, min: number, max: number): number | null {
  if (!/^\d+$/.test(typed.trim())) return null;
  const value = Number(typed);
  return value >= min && value <= max ? value : null;
}

export const seatsOf = (party: DraftParty): number | null => wholeNumber(party.seats, 1, 30);
export const minutesOf = (phase: DraftPhase): number | null => wholeNumber(phase.minutes, 1, 480);

export const totalMinutes = (phases: readonly DraftPhase[]): number =>
  phases.reduce((sum, phase) => sum + (minutesOf(phase) ?? 0), 0);

/** «5 h 15 min», «2 h» or «45 min». */
export function durationWords(t: Translate, total: number): string {
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) return t('home.onlyMinutes', { minutes });
  return minutes === 0 ? t('home.hours', { hours }) : t('home.hoursMinutes', { hours, minutes });
}

/** The request for the server, or which part of the form has to be looked at first. */
export function requestOf(draft: MesaDraft): { request: CreateMesaRequest } | { wrong: 'theme' | 'numbers' } {
  if (draft.theme.trim() === '') return { wrong: 'theme' };
  const parties = [];
  for (const party of draft.parties) {
    const seats = seatsOf(party);
    if (seats === null) return { wrong: 'numbers' };
    const { kind, name, hint, positionMode } = party;
    parties.push({ kind, name, hint, seats, positionMode });
  }
  const phases = [];
  for (const phase of draft.phases) {
    const minutes = minutesOf(phase);
    if (minutes === null) return { wrong: 'numbers' };
    phases.push({ kind: phase.kind, title: phase.title, minutes });
  }
  const { theme, place, purpose, facilitatorName, template, admission } = draft;
  const scope = BODIES.find((body) => body.id === draft.body)?.scope ?? 'local';
  const optional = {
    ...(place.trim() === '' ? {} : { place }),
    ...(purpose.trim() === '' ? {} : { purpose }),
    ...(facilitatorName.trim() === '' ? {} : { facilitatorName }),
    ...(draft.seatsByParty ? { config: { seatsByParty: true } } : {}),
    ...(draft.planned ? { planned: true } : {}),
  };
  return { request: { theme, template, admission, scope, parties, phases, ...optional } };
}
