// Where a dragged card would land: the place in the tree and the line that shows it. Pure.
import { childrenOfKind } from '../../shared/problemTree/labels.ts';
import { isRemoved, mayHang, reaches, subtree, upEdges } from '../../shared/problemTree/resolveTree.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import type { Place } from '../outline/treePlaces.ts';
import type { Card, Layout } from './layoutTree.ts';

export interface Drop extends Place {
  /** Ends of the insertion line, in canvas units. */
  line: { x1: number; y1: number; x2: number; y2: number };
}

/** How far outside of a card a drop still counts as on it. */
const NEAR = 14;
/** Share of a card, at each end, that means «before» or «after» instead of «under it». */
const END = 0.28;

/** The place under the pointer, or null where the card cannot go (T2, T3) or would not move. */
export function dropPlace(
  tree: ProblemTree,
  layout: Layout,
  id: string,
  point: { x: number; y: number },
): Drop | null {
  const node = tree.nodes.get(id);
  if (!node || node.kind === 'problem') return null;
  const inside = new Set(subtree(tree.childrenOf, id));
  const target = layout.cards
    .filter((card) => !inside.has(card.id) && mayHang(node.kind, card.kind))
    .map((card) => ({ card, away: distance(card, point) }))
    .filter(({ away }) => away <= NEAR)
    .sort((a, b) => a.away - b.away)[0]?.card;
  if (!target) return null;
  const drop = placeOn(tree, layout, id, node.kind, target, point);
  const parent = drop && tree.nodes.get(drop.parent);
  if (!drop || !parent || isRemoved(parent) || inside.has(drop.parent)) return null;
  if (reaches(upEdges(tree), drop.parent, id)) return null;
  return isSamePlace(tree, id, node.kind, drop) ? null : drop;
}

function distance(card: Card, { x, y }: { x: number; y: number }): number {
  const dx = Math.max(card.x - x, 0, x - card.x - card.width);
  const dy = Math.max(card.y - y, 0, y - card.y - card.height);
  return Math.hypot(dx, dy);
}

function placeOn(
  tree: ProblemTree,
  layout: Layout,
  id: string,
  kind: 'cause' | 'effect',
  card: Card,
  point: { x: number; y: number },
): Drop | null {
  const side = card.level === 0 ? 'under' : sideOf(card, point);
  if (side === 'under') {
    const index = childrenOfKind(tree, card.id, kind).filter((one) => one !== id).length;
    return { parent: card.id, index, line: underLine(card, kind) };
  }
  const parent = tree.parentOf.get(card.id);
  if (parent === undefined) return null;
  const siblings = childrenOfKind(tree, parent, kind).filter((one) => one !== id);
  const index = siblings.indexOf(card.id) + (side === 'after' ? 1 : 0);
  return { parent, index, line: besideLine(layout, card, side) };
}

/** First-level cards stand side by side; the rest are stacked, downwards for causes and upwards for effects. */
function sideOf(card: Card, point: { x: number; y: number }): 'before' | 'after' | 'under' {
  const share =
    card.level === 1
      ? (point.x - card.x) / card.width
      : card.kind === 'cause'
        ? (point.y - card.y) / card.height
        : 1 - (point.y - card.y) / card.height;
  return share < END ? 'before' : share > 1 - END ? 'after' : 'under';
}

function underLine(card: Card, kind: 'cause' | 'effect'): Drop['line'] {
  const y = kind === 'cause' ? card.y + card.height + 8 : card.y - 8;
  const inset = card.level === 0 ? 0 : 22;
  return { x1: card.x + inset, y1: y, x2: card.x + card.width, y2: y };
}

function besideLine(layout: Layout, card: Card, side: 'before' | 'after'): Drop['line'] {
  if (card.level === 1) {
    const x = side === 'before' ? card.x - 12 : columnRight(layout, card) + 12;
    return { x1: x, y1: card.y, x2: x, y2: card.y + card.height };
  }
  const below = (side === 'after') === (card.kind === 'cause');
  const y = below ? card.y + card.height + 8 : card.y - 8;
  return { x1: card.x, y1: y, x2: card.x + card.width, y2: y };
}

const columnRight = (layout: Layout, card: Card): number => {
  const next = layout.cards.filter((one) => one.kind === card.kind && one.level === 1 && one.x > card.x);
  const gap = card.kind === 'cause' ? 28 : 58;
  return next.length === 0 ? card.x + card.width : Math.min(...next.map((one) => one.x)) - gap;
};

function isSamePlace(tree: ProblemTree, id: string, kind: 'cause' | 'effect', drop: Place): boolean {
  if (tree.parentOf.get(id) !== drop.parent) return false;
  return childrenOfKind(tree, drop.parent, kind).indexOf(id) === drop.index;
}
