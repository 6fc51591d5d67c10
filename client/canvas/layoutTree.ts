// Where every card goes on the canvas: computed from the tree, never stored, so that canvas, outline and
// screen reader agree (design 3). The ground line is y = 0; effects grow up, causes down. Pure.
import { childrenOfKind } from '../../shared/problemTree/labels.ts';
import type { NodeKind, ProblemTree } from '../../shared/problemTree/types.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Card extends Box {
  id: string;
  kind: NodeKind;
  /** 0 for the problem, 1 for direct causes and effects. */
  level: number;
}
export interface Edge {
  /** Of the lower level end: the node whose primary link this is, or `from>to` for an extra one. */
  id: string;
  path: string;
  /** The whole way from the parent: stacked siblings share its spine, which only the last one draws. */
  full: string;
  secondary: boolean;
}
export interface Layout {
  /** In reading order: problem, causes, effects. */
  cards: Card[];
  byId: ReadonlyMap<string, Card>;
  edges: Edge[];
  bounds: Box;
}

/** Measures of the drawing (design d), in px at 100 %. */
export const SIZES = {
  problem: { width: 568, height: 76 },
  cause: { width: 200, height: 114, deepWidth: 178, deepHeight: 92, indent: 22, column: 28 },
  effect: { width: 256, height: 92, deepWidth: 216, deepHeight: 80, indent: 20, column: 58 },
  /** From the problem to the first row: under it and over it. */
  drop: 56,
  rise: 54,
  gap: 16,
  stackGap: 10,
  effectGap: 30,
} as const;

export interface LayoutInput {
  tree: ProblemTree;
  /** Drawn heights by node id, once known. */
  heights: ReadonlyMap<string, number>;
  collapsed: ReadonlySet<string>;
}

export function layoutTree(input: LayoutInput): Layout {
  const { tree } = input;
  const { problemId } = tree;
  if (problemId === null)
    return { cards: [], byId: new Map(), edges: [], bounds: { x: 0, y: 0, width: 0, height: 0 } };
  const height = heightOf(input, problemId, SIZES.problem.height);
  const problem: Card = {
    id: problemId,
    kind: 'problem',
    level: 0,
    x: -SIZES.problem.width / 2,
    y: -height / 2,
    width: SIZES.problem.width,
    height,
  };
  const causes = placeSide(input, problem, 'cause');
  const effects = placeSide(input, problem, 'effect');
  const cards = [problem, ...causes, ...effects];
  const byId = new Map(cards.map((card) => [card.id, card]));
  const edges = [
    ...sideEdges(tree, problem, causes, byId),
    ...sideEdges(tree, problem, effects, byId),
    ...extraEdges(tree, byId),
  ];
  return { cards, byId, edges, bounds: boundsOf(cards) };
}

const heightOf = (input: LayoutInput, id: string, least: number): number =>
  Math.max(least, Math.round(input.heights.get(id) ?? least));

/** Columns side by side, centred under (over) the problem; inside a column, a stack with indents. */
function placeSide(input: LayoutInput, problem: Card, kind: 'cause' | 'effect'): Card[] {
  const { tree } = input;
  const columns = childrenOfKind(tree, problem.id, kind).map((id) => placeColumn(input, problem, id, kind));
  const gap = SIZES[kind].column;
  const total =
    columns.reduce((sum, column) => sum + column.width, 0) + gap * Math.max(0, columns.length - 1);
  let left = -total / 2;
  return columns.flatMap(({ cards, width }) => {
    const start = left;
    left += width + gap;
    return cards.map((card) => ({ ...card, x: card.x + start }));
  });
}

/** One first-level node and what hangs below it, from x = 0. */
function placeColumn(input: LayoutInput, problem: Card, top: string, kind: 'cause' | 'effect') {
  const { tree, collapsed } = input;
  const size = SIZES[kind];
  const down = kind === 'cause';
  const cards: Card[] = [];
  let edge = down ? problem.y + problem.height + SIZES.drop : problem.y - SIZES.rise;
  const visit = (id: string, level: number) => {
    const first = level === 1;
    const height = heightOf(input, id, first ? size.height : size.deepHeight);
    const y = down ? edge : edge - height;
    // A first-level card keeps its distance; the stack under it stays together.
    edge = down ? y + height + (first ? SIZES.gap : SIZES.stackGap) : y - SIZES.effectGap;
    const x = size.indent * (level - 1);
    cards.push({ id, kind, level, x, y, width: first ? size.width : size.deepWidth, height });
    if (collapsed.has(id)) return;
    for (const child of childrenOfKind(tree, id, kind)) visit(child, level + 1);
  };
  visit(top, 1);
  return { cards, width: Math.max(...cards.map((card) => card.x + card.width)) };
}

function sideEdges(
  tree: ProblemTree,
  problem: Card,
  cards: readonly Card[],
  byId: ReadonlyMap<string, Card>,
): Edge[] {
  const first = cards.filter((card) => card.level === 1);
  return cards.map((card) => {
    if (card.level === 1) return edge(card.id, fan(problem, card, first.indexOf(card), first.length));
    const parent = byId.get(tree.parentOf.get(card.id) ?? '') ?? problem;
    const siblings = childrenOfKind(tree, parent.id, card.kind);
    if (siblings.length === 1 && card.kind === 'effect') return edge(card.id, straight(parent, card));
    const full = elbow(parent, card, true);
    return edge(card.id, siblings.at(-1) === card.id ? full : elbow(parent, card, false), full);
  });
}

const edge = (id: string, path: string, full = path): Edge => ({ id, path, full, secondary: false });

/** From the problem's edge, where the lines leave spread out, to the middle of the card. */
function fan(problem: Card, card: Card, index: number, count: number): string {
  const step =
    count > 1 ? Math.min(card.kind === 'cause' ? 130 : 150, (problem.width - 120) / (count - 1)) : 0;
  const from = problem.x + problem.width / 2 + step * (index - (count - 1) / 2);
  const to = card.x + card.width / 2;
  if (card.kind === 'cause') {
    const [y1, y2] = [problem.y + problem.height, card.y];
    return `M${from} ${y1}C${from} ${y1 + 34} ${to} ${y2 - 36} ${to} ${y2}`;
  }
  const [y1, y2] = [problem.y, card.y + card.height];
  return `M${from} ${y1}C${from} ${y1 - 30} ${to} ${y2 + 34} ${to} ${y2}`;
}

const straight = (parent: Card, card: Card): string => {
  const x = card.x + card.width / 2;
  return `M${x} ${parent.y}V${card.y + card.height}`;
};

/** Along the left side of the parent (the spine) and into the side of the child. */
function elbow(parent: Card, card: Card, spine: boolean): string {
  const x = parent.x + 10;
  const y = card.y + Math.min(40, card.height / 2);
  const turn = 10;
  if (card.kind === 'cause') {
    const start = spine ? `M${x} ${parent.y + parent.height}V${y - turn}` : `M${x} ${y - turn}`;
    return `${start}a${turn} ${turn} 0 0 0 ${turn} ${turn}H${card.x}`;
  }
  const start = spine ? `M${x} ${parent.y}V${y + turn}` : `M${x} ${y + turn}`;
  return `${start}a${turn} ${turn} 0 0 1 ${turn} ${-turn}H${card.x}`;
}

/** Extra links: a thin curve between the nearest sides. */
function extraEdges(tree: ProblemTree, byId: ReadonlyMap<string, Card>): Edge[] {
  return tree.links
    .filter((link) => link.secondary)
    .flatMap((link) => {
      const from = byId.get(link.from);
      const to = byId.get(link.to);
      return from && to ? [extraEdge(from, to)] : [];
    });
}

function extraEdge(from: Card, to: Card): Edge {
  const path = curve(from, to);
  return { id: `${from.id}>${to.id}`, path, full: path, secondary: true };
}

function curve(from: Card, to: Card): string {
  const right = to.x + to.width / 2 >= from.x + from.width / 2;
  const x1 = right ? from.x + from.width : from.x;
  const x2 = right ? to.x : to.x + to.width;
  const y1 = from.y + from.height / 2;
  const y2 = to.kind === 'problem' ? to.y + (from.y > to.y ? to.height : 0) : to.y + to.height / 2;
  // In one column both ends leave by the same side, so that the line does not cross the cards.
  const sameColumn = Math.abs(to.x - from.x) < 90;
  const end = sameColumn ? (right ? to.x + to.width : to.x) : x2;
  const bend = Math.max(28, Math.abs(end - x1) / 2);
  const out = right ? bend : -bend;
  return `M${x1} ${y1}C${x1 + out} ${y1} ${end + (sameColumn ? out : -out)} ${y2} ${end} ${y2}`;
}

/** The smallest box around these cards; there must be at least one. */
export function boundsOf(cards: readonly Box[]): Box {
  const x = Math.min(...cards.map((card) => card.x));
  const y = Math.min(...cards.map((card) => card.y));
  const right = Math.max(...cards.map((card) => card.x + card.width));
  const bottom = Math.max(...cards.map((card) => card.y + card.height));
  return { x, y, width: right - x, height: bottom - y };
}
