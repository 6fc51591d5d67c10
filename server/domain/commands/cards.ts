// Cards that everybody sees (C11, C28, P1): brought from the consultation, put together and apart, taken from view, and
// what was done with each one. Private writing is in privateCards.ts.
import type { Card, CardId } from '../../../shared/model/cards.ts';
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import { firstCharacters } from '../../../shared/model/plainText.ts';
import { CARDS_PER_MESA, GROUP_TITLE_MAX } from '../../../shared/model/tableLimits.ts';
import type { ProblemTree } from '../../../shared/problemTree/types.ts';
import { normaliseWording } from '../../../shared/problemTree/wording.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { type CommandContext, done, type Handlers, type Outcome } from './handler.ts';
import { privateCardHandlers } from './privateCards.ts';

const cardOf = (state: MesaState, id: CardId): Card | undefined =>
  state.cards.cards.find((card) => card.id === id);

/** The cards named, once each, or a refusal when one is not there or was taken from view. */
function shownCards(state: MesaState, ids: readonly CardId[]): Result<Card[]> {
  const named = new Set(ids);
  const cards = state.cards.cards.filter((card) => named.has(card.id) && card.hidden === null);
  return cards.length === named.size ? { ok: true, value: cards } : refuse('unknown_card');
}

/** The same words from the same place are the same contribution; two places that say it are two. */
const inputKey = (origin: string, text: string): string =>
  `${normaliseWording(origin)}\n${normaliseWording(text)}`;

/** Importing the same lines twice adds none. */
function bring(
  state: MesaState,
  { origin, texts }: CommandArgs<'cards.bring'>,
  { newId, prepared }: CommandContext,
): Result<Outcome> {
  const inputs = state.cards.cards.filter((card) => card.source === 'consultation');
  const seen = new Set(inputs.map((card) => inputKey(card.origin, card.text)));
  const added = texts.filter((text) => {
    const key = inputKey(origin, text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const waiting = (prepared.privateCards ?? []).filter((card) => card.text !== '').length;
  if (state.cards.cards.length + waiting + added.length > CARDS_PER_MESA) return refuse('cards_too_many');
  return done(added.map((text) => event('card.brought', { cardId: newId() as CardId, text, origin })));
}

/** P1: every answer but «adopted» says why; what was adopted may say what it became (P2). */
function dispose(
  state: MesaState,
  { cardIds, disposition, reason, became }: CommandArgs<'cards.dispose'>,
  { actor, prepared }: CommandContext,
): Result<Outcome> {
  const named = new Set(cardIds);
  const cards = state.cards.cards.filter((card) => named.has(card.id));
  if (cards.length < named.size) return refuse('unknown_card');
  const own = ownDisposition(actor, cards, disposition === 'adopted' && became?.kind === 'node');
  if (own) return own;
  if (disposition !== 'adopted' && disposition !== 'pending' && reason === '')
    return refuse('reason_required');
  if (
    became?.kind === 'commitment' &&
    !state.commitments.some((item) => item.id === became.commitmentId && item.state !== 'withdrawn')
  )
    return refuse('unknown_commitment');
  if (became?.kind === 'node' && !isInTree(prepared.tree, became.nodeId)) return refuse('unknown_node');
  const mayBecome = disposition === 'adopted' || disposition === 'partlyAdopted' || disposition === 'merged';
  return done([
    event('cards.disposed', {
      cardIds: [...named],
      disposition,
      reason: disposition === 'pending' ? '' : reason,
      became: mayBecome ? became : null,
    }),
  ]);
}

/** P2: what a card became can be found: a node that is in the tree, and was neither discarded nor joined to another. */
function isInTree(tree: ProblemTree | undefined, nodeId: string): boolean {
  const state = tree?.nodes.get(nodeId)?.state;
  return state !== undefined && state !== 'discarded' && state !== 'merged';
}

/** Participants only say what became a node of the tree, of what nobody has answered otherwise. */
function ownDisposition(actor: Participant, cards: Card[], isNode: boolean): Result<never> | null {
  if (actor.role === 'facilitator') return null;
  if (cards.some((card) => card.hidden !== null)) return refuse('unknown_card');
  const isFree = ({ disposition }: Card) => disposition === 'pending' || disposition === 'adopted';
  return isNode && cards.every(isFree) ? null : refuse('disposition_not_yours');
}

/** 5.1, P1: why the mesa may not close yet, or null: writing is open, or a card that is shown has no answer. */
export function cardsClosingRefusal({ cards: { rains, cards } }: MesaState): Result<never> | null {
  if (rains.some((rain) => rain.state === 'open')) return refuse('rain_open');
  const pending = cards.filter((card) => card.disposition === 'pending' && card.hidden === null);
  return pending.length > 0 ? refuse('contributions_pending', { many: pending.length }) : null;
}

/** C28: a group is often called by the words of one of its cards; hidden, they are not left on the wall as a title. */
function otherTitle({ cards: { cards, groups } }: MesaState, hidden: Card): NewEvent[] {
  const group = groups.find((one) => one.id === hidden.groupId);
  const said = normaliseWording(firstCharacters(hidden.text, GROUP_TITLE_MAX));
  if (!group || !normaliseWording(group.title).includes(said)) return [];
  const rest = cards.filter(
    (card) => card.groupId === group.id && card.id !== hidden.id && card.hidden === null,
  );
  const cardIds = rest.map((card) => card.id);
  const title = firstCharacters(rest[0]?.text ?? '', GROUP_TITLE_MAX);
  return title === ''
    ? [event('cards.split', { cardIds: cards.filter((one) => one.groupId === group.id).map(({ id }) => id) })]
    : [event('cards.grouped', { groupId: group.id, title, cardIds })];
}

export const cardHandlers: Handlers<
  | keyof typeof privateCardHandlers
  | 'cards.bring'
  | 'cards.group'
  | 'cards.split'
  | 'card.hide'
  | 'card.show'
  | 'cards.dispose'
> = {
  ...privateCardHandlers,
  'cards.bring': bring,
  /** C11: a card leaves the group it was in. Nothing of the cards changes, so every origin stays. */
  'cards.group': (state, { groupId, title, cardIds }) => {
    const found = shownCards(state, cardIds);
    if (!found.ok) return found;
    const known = state.cards.groups.find((group) => group.id === groupId);
    const same = known?.title === title && found.value.every((card) => card.groupId === groupId);
    const ids = found.value.map((card) => card.id);
    return done(same ? [] : [event('cards.grouped', { groupId, title, cardIds: ids })]);
  },
  'cards.split': (state, { cardIds }) => {
    const found = shownCards(state, cardIds);
    if (!found.ok) return found;
    const ids = found.value.filter((card) => card.groupId !== null).map((card) => card.id);
    return done(ids.length > 0 ? [event('cards.split', { cardIds: ids })] : []);
  },
  /** C28: a place holder stays, with the reason; the text stays in the record. */
  'card.hide': (state, { cardId, reason }) => {
    const card = cardOf(state, cardId);
    if (!card) return refuse('unknown_card');
    if (reason === '') return refuse('reason_required');
    return done(
      card.hidden === null ? [event('card.hidden', { cardId, reason }), ...otherTitle(state, card)] : [],
    );
  },
  'card.show': (state, { cardId }) => {
    const card = cardOf(state, cardId);
    if (!card) return refuse('unknown_card');
    return done(card.hidden === null ? [] : [event('card.shown', { cardId })]);
  },
  'cards.dispose': dispose,
};
