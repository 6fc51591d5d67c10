// Private writing (C10, C28): a round is opened, everybody writes what nobody else reads, and everything appears at once
// and out of order, or is withdrawn unread.
import type { Card, Rain, RainId } from '../../../shared/model/cards.ts';
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import { CARDS_PER_MESA } from '../../../shared/model/tableLimits.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { ok, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { authorsOf, type PrivateCard, rainPrefix, sealedCard, standing } from '../privateCards.ts';
import { type CommandContext, done, type Handlers, type Outcome } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

const findRain = (state: MesaState, id: RainId): Rain | undefined =>
  state.cards.rains.find((rain) => rain.id === id);

function openRain(state: MesaState, id: RainId): Result<Rain> {
  const rain = findRain(state, id);
  if (!rain) return refuse('unknown_rain');
  return rain.state === 'open' ? ok(rain) : refuse('rain_not_open');
}

const allPrivate = ({ prepared }: CommandContext): readonly PrivateCard[] => prepared.privateCards ?? [];

/** B5, B7: everybody writes for themselves, and the facilitation only for somebody who is at the table. */
function authorOf(
  { participants }: MesaState,
  actor: Participant,
  forPerson: ParticipantId | null,
): Result<Participant> {
  if (actor.role !== 'facilitator') return forPerson === null ? ok(actor) : refuse('not_for_somebody');
  if (forPerson === null) return refuse('only_for_somebody');
  const person = Object.hasOwn(participants, forPerson) ? participants[forPerson] : undefined;
  return person?.status === 'admitted' && person.role === 'participant'
    ? ok(person)
    : refuse('unknown_person');
}

/** Whether `author` may change this card before the reveal; the scribe only what the scribe typed (B7). */
const isOwn = (card: PrivateCard, author: Participant, { role }: Participant): boolean =>
  card.by === author.id && (role !== 'facilitator' || card.enteredBy !== null);

/** Why one card more of this person does not fit, or null. */
function fullRefusal(state: MesaState, rain: Rain, author: Participant, written: PrivateCard[]) {
  if (written.filter((card) => card.by === author.id).length >= rain.perPerson) return refuse('cards_full');
  const total = state.cards.cards.length + written.length;
  return total >= CARDS_PER_MESA ? refuse('cards_too_many') : null;
}

/** Writes a card of an open round, new or again. Nothing of it enters the record: not even that it was written. */
function keepPrivate(
  state: MesaState,
  rain: Rain,
  author: Participant,
  { cardId, text }: CommandArgs<'card.put'>,
  context: CommandContext,
): Result<Outcome> {
  const { actor, now } = context;
  const cards = allPrivate(context);
  const known = cards.find((card) => card.cardId === cardId);
  // Nobody is told whose it is: only that it is not theirs.
  if (state.cards.cards.some((card) => card.id === cardId)) return refuse('card_not_yours');
  if (known && (known.rainId !== rain.id || !isOwn(known, author, actor))) return refuse('card_not_yours');
  const enteredBy = actor.id === author.id ? null : actor.id;
  if (known?.text === text && known.enteredBy === enteredBy) return done([], { unlinked: true });
  const isNew = known === undefined || known.text === '';
  const full =
    (isNew && fullRefusal(state, rain, author, standing(cards, rain.id))) ||
    oneMoreRefusal('cardTexts', known?.n ?? 0);
  if (full) return full;
  const n = (known?.n ?? 0) + 1;
  const card: PrivateCard = { rainId: rain.id, cardId, by: author.id, enteredBy, n, at: now, text };
  return done([], { sealed: [sealedCard(card)], unlinked: true });
}

/** As much of the author as the signature of the round says, and no more. */
const signed = ({ signature }: Rain, author: Pick<Participant, 'id' | 'partyId'> | undefined) => ({
  partyId: signature === 'anonymous' ? null : (author?.partyId ?? null),
  by: signature === 'name' ? (author?.id ?? null) : null,
});

/**
 * 5.3: what arrives after the reveal goes to the parking lot, never lost. Signed by name it is of its author; otherwise
 * neither the event nor the answer says who sent it. The moment it arrives is in the record, as that of any event is.
 */
function keepLate(
  state: MesaState,
  rain: Rain,
  author: Participant,
  { cardId, text }: CommandArgs<'card.put'>,
  { actor, prepared }: CommandContext,
): Result<Outcome> {
  const unlinked = rain.signature !== 'name';
  const known: Card | undefined = state.cards.cards.find((card) => card.id === cardId);
  if (known) {
    const isOther = known.rainId !== rain.id || (known.by !== null && known.by !== author.id);
    if (isOther) return refuse('card_not_yours');
    // Sent again because its answer was lost, or already revealed with the others.
    return done([], { unlinked, value: { late: known.late } });
  }
  if (actor.role !== 'facilitator' && (prepared.lateCards ?? 0) >= rain.perPerson)
    return refuse('cards_full');
  if (state.cards.cards.length >= CARDS_PER_MESA) return refuse('cards_too_many');
  const revealed = event('card.revealed', {
    rainId: rain.id,
    cardId,
    ...signed(rain, author),
    enteredBy: actor.id === author.id ? null : actor.id,
    text,
    late: true,
  });
  return done([revealed], { unlinked, value: { late: true } });
}

/** Every card of the round, each with as much of its author as was said when writing opened, in an order drawn by chance. */
function revealed(state: MesaState, rain: Rain, cards: PrivateCard[], newSalt: () => string): NewEvent[] {
  // By id first: the draw alone decides, and not the order in which people or their cards are kept.
  const byId = cards.toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1));
  const drawn = byId.map((card) => ({ card, lot: newSalt() })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return drawn.map(({ card: { cardId, by, enteredBy, text } }) =>
    event('card.revealed', {
      rainId: rain.id,
      cardId,
      ...signed(rain, state.participants[by]),
      enteredBy,
      text,
      late: false,
    }),
  );
}

export const privateCardHandlers: Handlers<
  'rain.open' | 'rain.reveal' | 'rain.withdraw' | 'card.put' | 'card.drop'
> = {
  /** One round at a time: people write in one place. */
  'rain.open': (state, { question, perPerson, signature }, { newId }) => {
    if (state.cards.rains.some((rain) => rain.state === 'open')) return refuse('rain_open');
    const rainId = newId() as RainId;
    const number = state.cards.rains.length + 1;
    return done([event('rain.opened', { rainId, number, question, perPerson, signature })], {
      value: { rainId },
    });
  },
  /** C10: everything at once. What joined a text to a person is deleted in the same transaction. */
  'rain.reveal': (state, { rainId }, context) => {
    const found = openRain(state, rainId);
    if (!found.ok) return found;
    const cards = standing(allPrivate(context), rainId);
    const opening = event('rain.revealed', { rainId, people: authorsOf(cards) });
    return done([opening, ...revealed(state, found.value, cards, context.newSalt)], {
      dropSealed: [rainPrefix(rainId)],
    });
  },
  'rain.withdraw': (state, { rainId, reason }, context) => {
    const found = openRain(state, rainId);
    if (!found.ok) return found;
    if (reason === '') return refuse('reason_required');
    const cards = standing(allPrivate(context), rainId);
    const counts = { cards: cards.length, people: authorsOf(cards) };
    return done([event('rain.withdrawn', { rainId, reason, ...counts })], {
      dropSealed: [rainPrefix(rainId)],
    });
  },
  'card.put': (state, args, context) => {
    const rain = findRain(state, args.rainId);
    if (!rain) return refuse('unknown_rain');
    const author = authorOf(state, context.actor, args.for);
    if (!author.ok) return author;
    if (rain.state === 'withdrawn') return refuse('rain_not_open');
    return rain.state === 'open'
      ? keepPrivate(state, rain, author.value, args, context)
      : keepLate(state, rain, author.value, args, context);
  },
  /** C28: taken back, a card is as if it had not been written. */
  'card.drop': (state, { rainId, cardId, for: forPerson }, context) => {
    const found = openRain(state, rainId);
    if (!found.ok) return found;
    const author = authorOf(state, context.actor, forPerson);
    if (!author.ok) return author;
    const known = allPrivate(context).find((card) => card.cardId === cardId);
    if (known?.rainId !== rainId) return refuse('unknown_card');
    if (!isOwn(known, author.value, context.actor)) return refuse('card_not_yours');
    if (known.text === '') return done([], { unlinked: true });
    const n = known.n + 1;
    return done([], { sealed: [sealedCard({ ...known, n, at: context.now, text: '' })], unlinked: true });
  },
};
