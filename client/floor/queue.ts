// What the order of the floor means to one person: the own place, why it is that one, and about how long it takes.
import type { WordKey } from '../../shared/i18n/words.ts';
import type { ParticipantId, PartyId } from '../../shared/model/ids.ts';
import type { MesaView, MeView } from '../../shared/model/view.ts';
import type { FloorView } from '../../shared/model/views/floorView.ts';

export type Waiting = FloorView['queue'][number];

/** Index in the queue of the first turn this person waits for, or -1. */
export const ownIndex = (view: MesaView, me: Pick<MeView, 'participantId'>): number =>
  view.floor.queue.findIndex((turn) => turn.by === me.participantId);

export const isSpeaking = (view: MesaView, me: Pick<MeView, 'participantId'>): boolean =>
  view.floor.speaking?.by === me.participantId;

/** Whether this person may ask to speak now, were it not for the turns already asked. */
export const mayAsk = (view: MesaView, me: MeView): boolean =>
  me.role === 'participant' && view.can['turn.request'] === true;

export const isPresent = (view: MesaView, id: ParticipantId): boolean =>
  view.people.some((person) => person.id === id && person.present);

/** The sentence that says why the turn at `index` is where it is. */
export function whyKey({ queue, speaking }: FloorView, index: number): WordKey {
  const ahead = queue[index - 1];
  if (ahead === undefined) return speaking ? 'floor.why_firstNow' : 'floor.why_first';
  if (ahead.place === 'neverSpoke' && queue[index]?.place === 'neverSpoke') return 'floor.why_bothNew';
  return `floor.why_${ahead.place}`;
}

/** Whole minutes until the turn at `index` may begin, at least 1. `remaining`: milliseconds of the turn that runs. */
export const minutesUntil = (floor: FloorView, index: number, remaining: number | null): number =>
  Math.max(1, Math.round((Math.max(0, remaining ?? 0) + index * floor.seconds * 1000) / 60_000));

export const nameOf = (view: MesaView, id: ParticipantId): string =>
  view.people.find((person) => person.id === id)?.name ?? '';

/** «Gobierno», or '' for who has no party. */
export const partyNameOf = (view: MesaView, id: PartyId | null): string =>
  view.parties.find((party) => party.id === id)?.name ?? '';
