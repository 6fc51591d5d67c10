// Coming in by the door: a person introduces herself; admission is somebody's act, or open by rule.
import type { z } from 'zod';
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import { event, type NewEvent } from '../../shared/model/event.ts';
import type { MesaState, Seat } from '../../shared/model/mesa.ts';
import { countCharacters, firstCharacters, normaliseLine } from '../../shared/model/plainText.ts';
import { ok, type Result, refuse } from '../../shared/protocol/errors.ts';
import type { HTTP, JoinAnswer } from '../../shared/protocol/http.ts';
import { commitTo, nameValue } from '../../shared/record/saltedCommitment.ts';
import { newPerson } from './createMesa.ts';
import type { MesaRoom } from './mesaRoom.ts';
import type { Clock, Ids } from './ports.ts';
import { newSession } from './sessions.ts';

export type JoinBody = z.output<typeof HTTP.join>;
const NAME_MAX = 80;
const ORGANISATION_MAX = 120;

/** Marks that are not seen: with them a name looks empty, or exactly like the one of somebody else at the table.
 *  The ones that hold an emoji together stay. */
const UNSEEN =
  /(?![\u200D\uFE0F])\p{Default_Ignorable_Code_Point}|(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)(?:\u200D|\uFE0F)/gu;
const seen = (typed: string): string => normaliseLine(typed.replace(UNSEEN, ''));

function nameOf(typed: string): Result<string> {
  const name = seen(typed);
  const count = countCharacters(name);
  if (count === 0) return refuse('name_empty');
  return count > NAME_MAX ? refuse('name_too_long', { count, max: NAME_MAX }) : ok(name);
}

/** The seat asked for, if it is free in the way asked (B3: one holder, one alternate). */
function seatOf(state: MesaState, body: JoinBody): Result<{ seat: Seat; as: 'holder' | 'alternate' } | null> {
  if (!body.seatId) return ok(null);
  const seat = state.seats.find((candidate) => candidate.id === body.seatId);
  if (!seat) return refuse('unknown_seat');
  if (seat.partyId !== body.partyId) return refuse('seat_other_party');
  const as = body.seatAs ?? 'holder';
  return seat[as] === null ? ok({ seat, as }) : refuse('seat_taken');
}

function partyRefusal(state: MesaState, body: JoinBody): Result<never> | null {
  if (body.role === 'observer') return body.seatId ? refuse('seat_other_party') : null;
  // C2: invited people and experts speak and write; without a party they hold no seat and decide nothing.
  if (body.withoutParty) return body.partyId || body.seatId ? refuse('seat_other_party') : null;
  if (!body.partyId) return refuse('party_required');
  return state.parties.some((party) => party.id === body.partyId) ? null : refuse('unknown_party');
}

/** Why the last session, or the whole mesa, was cancelled; '' when it was not. */
export function cancellationOf({ state, session, planning }: MesaState): string {
  if (state === 'cancelled') return planning.cancelled?.reason ?? '';
  return session.state === 'cancelled' ? (planning.cancelledSessions.at(-1)?.reason ?? '') : '';
}

/** 5.1, 5.2: nobody comes in before the call, nor to what was cancelled; the door says which, with its day. */
function doorRefusal(state: MesaState): Result<never> | null {
  const { timeZone, gathering, session } = state;
  if (state.state === 'cancelled') return refuse('mesa_cancelled_reason', { reason: cancellationOf(state) });
  if (session.state === 'cancelled') return refuse('session_cancelled', { reason: cancellationOf(state) });
  if (session.state !== 'scheduled') return null;
  const start = gathering.scheduledStart;
  if (start === null) return refuse('mesa_not_called');
  return refuse('mesa_scheduled', { date: localDate(start, timeZone), time: localTime(start, timeZone) });
}

/** Records the arrival and opens a session for it; `admitted` when the mesa's admission is open. */
export function joinMesa(
  world: { clock: Clock; ids: Ids },
  room: MesaRoom,
  body: JoinBody,
): Promise<Result<JoinAnswer>> {
  return room.queue.run(async () => {
    const { state } = room;
    if (state.session.state === 'closed') return refuse('mesa_closed');
    const early = doorRefusal(state);
    if (early) return early;
    const name = nameOf(body.displayName);
    if (!name.ok) return name;
    const party = partyRefusal(state, body);
    if (party) return party;
    const seat = seatOf(state, body);
    if (!seat.ok) return seat;
    const inside = Object.values(state.participants).filter(
      (person) => person.status === 'admitted' || person.status === 'waiting',
    );
    if (inside.length >= state.config.maxPeople) return refuse('mesa_full', { max: state.config.maxPeople });

    const organisation = firstCharacters(seen(body.organisation ?? ''), ORGANISATION_MAX) || null;
    const person = newPerson(world.ids, room.mesaId, name.value, organisation);
    const { participantId } = person;
    // A seat that already counts is never shared by the code alone: a stranger as its alternate could bind
    // the party (B4), so this one waits for a person's act.
    // Where parties recognise their own seats (B6) she only asks, so nothing is shared by coming in.
    const asks = state.config.seatsByParty ? seat.value : null;
    const held = asks ? null : seat.value;
    const admitted = state.admission === 'open' && held?.seat.decisionPower !== 'confirmed';
    const events: NewEvent[] = [
      event('person.joined', {
        participantId,
        role: body.role ?? 'participant',
        partyId: body.role === 'observer' ? null : (body.partyId ?? null),
        seatId: held?.seat.id ?? null,
        seatAs: held?.as ?? null,
        mode: body.mode,
        nameCommitment: commitTo(person.salt, nameValue(person.displayName, person.organisation)),
        ...(body.discreet ? { discreet: true } : {}),
        ...(asks ? { asksFor: { seatId: asks.seat.id, as: asks.as } } : {}),
      }),
      // Where the code alone opens, nobody has checked a mandate: the seat speaks but does not count (B4).
      ...(admitted
        ? [event('person.admitted', { participantId, decisionPower: held ? 'declared' : 'none' })]
        : []),
    ];
    const session = newSession(world.ids, room.mesaId, participantId, world.clock.now());
    await room.append([{ actor: participantId, events }], { people: [person], sessions: [session.row] });
    return ok({ participantId, mesaId: room.mesaId, token: session.token, admitted });
  });
}
