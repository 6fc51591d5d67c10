// Cards that say nearly the same (C11): the same suggestions on every device, from words alone. A suggestion only: who is
// at the table says whether two cards mean one thing.
import type { Card, CardGroupId, CardId } from '../model/cards.ts';
import { normaliseWording, SPANISH_WORDING } from '../problemTree/wording.ts';

export type Likeable = Pick<Card, 'id' | 'text' | 'groupId' | 'hidden' | 'disposition'>;

/** Cards to put together, in the order of the list: two or more loose ones, or loose ones and a whole group. */
export interface LookAlike {
  cardIds: CardId[];
  /** The group they would join; null for a new one. */
  groupId: CardGroupId | null;
  /** From 0 to 1: how alike the two least alike of them that were compared are. */
  likeness: number;
}

/** From here on a pair is suggested; tuned on the contributions of the worked cases. */
export const LIKE_ENOUGH = 0.58;
/** One says it is so and the other that it is not: alike in words, seldom in meaning. */
const OPPOSITE = 0.45;
const DENIALS = new Set(['no', 'sin', 'nunca', 'nadie', 'ningun', 'ninguna', 'falta', 'faltan', 'tampoco']);
const SHORTEST_STEM = 4;

/** Without the endings of number, gender and person: «pagan» and «paga», «salarios» and «salario» are one word. */
function stem(word: string): string {
  let rest = word;
  const cut = (ending: RegExp) => {
    const shorter = rest.replace(ending, '');
    if (shorter.length >= Math.min(SHORTEST_STEM, word.length - 1) && shorter.length >= 3) rest = shorter;
  };
  cut(/s$/);
  if (!rest.endsWith('ion')) cut(/(?<=[aeo])n$/);
  cut(/[aeo]$/);
  return rest;
}

/** Words with a meaning, once each; without them a text is like no other. */
const stemsOf = (words: readonly string[]): string[] => [...new Set(words.map(stem))];

/** Pieces of three letters, once each: two spellings of a word share most of theirs. */
function piecesOf(words: readonly string[]): string[] {
  const line = ` ${words.join(' ')} `;
  return [
    ...new Set(Array.from({ length: Math.max(0, line.length - 2) }, (_, at) => line.slice(at, at + 3))),
  ];
}

/**
 * For every two of `lists`, how much of them is the same: 1 when all, 0 when nothing. `weightOf` says what a part is worth
 * from how many lists have it. Goes through the parts and not through the pairs: most pairs share nothing.
 */
function overlaps(lists: readonly string[][], weightOf: (uses: number) => number): Float64Array {
  const users = new Map<string, number[]>();
  for (const [at, parts] of lists.entries())
    for (const part of parts) {
      const known = users.get(part);
      if (known) known.push(at);
      else users.set(part, [at]);
    }
  const size = lists.length;
  const shared = new Float64Array(size * size);
  const totals = new Float64Array(size);
  for (const places of users.values()) {
    const weight = weightOf(places.length);
    for (let x = 0; x < places.length; x += 1) {
      const row = places[x]! * size;
      totals[places[x]!]! += weight;
      for (let y = x + 1; y < places.length; y += 1) shared[row + places[y]!]! += weight;
    }
  }
  for (let i = 0; i < size; i += 1)
    for (let j = i + 1; j < size; j += 1) {
      const both = totals[i]! + totals[j]!;
      if (both > 0) shared[i * size + j] = (2 * shared[i * size + j]!) / both;
    }
  return shared;
}

/** Gives the likeness of two cards by their places, the lower one first. */
function comparer(texts: readonly string[]): (i: number, j: number) => number {
  const words = texts.map((text) => normaliseWording(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const denies = words.map((all) => all.some((word) => DENIALS.has(word)));
  const said = words.map((all) => all.filter((word) => !SPANISH_WORDING.stopWords.has(word)));
  // Rare words tell more than those that everybody answered with.
  const byWords = overlaps(said.map(stemsOf), (uses) => Math.log(1 + texts.length / uses));
  const byLetters = overlaps(said.map(piecesOf), () => 1);
  return (i, j) => {
    if (said[i]!.length === 0 || said[j]!.length === 0) return 0;
    const at = i * texts.length + j;
    return Math.max(byWords[at]!, byLetters[at]!) - (denies[i] === denies[j] ? 0 : OPPOSITE);
  };
}

interface Pair {
  i: number;
  j: number;
  likeness: number;
}
interface Cluster {
  places: number[];
  groupId: CardGroupId | null;
  likeness: number;
}

/** Every two cards alike enough, the most alike first and then in the order of the list. */
function pairsOf(cards: readonly Likeable[], floor: number): Pair[] {
  const likeness = comparer(cards.map((card) => card.text));
  const pairs: Pair[] = [];
  for (let i = 0; i < cards.length; i += 1)
    for (let j = i + 1; j < cards.length; j += 1) {
      const [a, b] = [cards[i]!.groupId, cards[j]!.groupId];
      // Both in groups: whoever put them there has already said what goes with what.
      if (a !== null && b !== null) continue;
      const how = likeness(i, j);
      if (how >= floor) pairs.push({ i, j, likeness: how });
    }
  return pairs.sort((one, other) => other.likeness - one.likeness || one.i - other.i || one.j - other.j);
}

/** Joins the most alike first. Loose cards join only when each is alike with each: a chain of hints is no likeness. */
function clustersOf(cards: readonly Likeable[], pairs: readonly Pair[]): Cluster[] {
  const alike = new Set(pairs.map(({ i, j }) => i * cards.length + j));
  const areAlike = (i: number, j: number) => alike.has(Math.min(i, j) * cards.length + Math.max(i, j));
  const clusterAt = new Map<number, Cluster>();
  const ofGroup = new Map<CardGroupId, Cluster>();
  for (const [place, { groupId }] of cards.entries()) {
    const known = groupId === null ? undefined : ofGroup.get(groupId);
    const cluster = known ?? { places: [], groupId, likeness: 1 };
    cluster.places.push(place);
    if (groupId !== null) ofGroup.set(groupId, cluster);
    clusterAt.set(place, cluster);
  }
  for (const { i, j, likeness } of pairs) {
    const [a, b] = [clusterAt.get(i)!, clusterAt.get(j)!];
    if (a === b || (a.groupId !== null && b.groupId !== null)) continue;
    const loose = a.groupId === null && b.groupId === null;
    if (loose && !a.places.every((x) => b.places.every((y) => areAlike(x, y)))) continue;
    a.places.push(...b.places);
    a.groupId ??= b.groupId;
    a.likeness = Math.min(a.likeness, b.likeness, likeness);
    for (const place of b.places) clusterAt.set(place, a);
  }
  return [...new Set(clusterAt.values())];
}

/**
 * Suggestions for a list of cards, the most alike first and then in the order of the list. Only cards that are shown and
 * wait for an answer are suggested, a card in one suggestion at most; cards in groups stay in theirs. The same list gives
 * the same answer everywhere.
 */
export function lookAlikes(cards: readonly Likeable[], floor = LIKE_ENOUGH): LookAlike[] {
  const shown = cards.filter(
    (card) => card.hidden === null && (card.groupId !== null || card.disposition === 'pending'),
  );
  return clustersOf(shown, pairsOf(shown, floor))
    .filter(({ places }) => places.length > 1 && places.some((place) => shown[place]!.groupId === null))
    .map(({ places, ...rest }) => ({ ...rest, places: places.toSorted((a, b) => a - b) }))
    .sort((a, b) => b.likeness - a.likeness || a.places[0]! - b.places[0]!)
    .map(({ places, groupId, likeness }) => ({
      cardIds: places.map((place) => shown[place]!.id),
      groupId,
      likeness,
    }));
}
