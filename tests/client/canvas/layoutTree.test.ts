// The computed drawing of the tree, the drop places and the framing: pure, over real documents.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { dropPlace } from '../../../client/canvas/dropPlace.ts';
import { type Card, layoutTree, SIZES } from '../../../client/canvas/layoutTree.ts';
import { frameFor, frameWith, openingFrame, ZOOM } from '../../../client/canvas/viewportFit.ts';
import { addNode, addSecondaryLink, readTree } from '../../../shared/mesaDoc/treeAccess.ts';
import type { NodeKind } from '../../../shared/problemTree/types.ts';

const ROWS: [string, NodeKind, string | null][] = [
  ['p', 'problem', null],
  ['c1', 'cause', 'p'],
  ['c11', 'cause', 'c1'],
  ['c12', 'cause', 'c1'],
  ['c111', 'cause', 'c11'],
  ['c2', 'cause', 'p'],
  ['c3', 'cause', 'p'],
  ['e1', 'effect', 'p'],
  ['e11', 'effect', 'e1'],
  ['e12', 'effect', 'e1'],
  ['e2', 'effect', 'p'],
];

function drawn(heights: ReadonlyMap<string, number> = new Map(), collapsed: ReadonlySet<string> = new Set()) {
  const doc = new Y.Doc();
  for (const [id, kind, parent] of ROWS) {
    addNode(doc, { id, kind, parent, text: `Texto de la tarjeta ${id}`, by: 'a', at: 1 }, 'test');
  }
  addSecondaryLink(doc, 'c2', 'c1', 'test');
  const tree = readTree(doc);
  return { tree, layout: layoutTree({ tree, heights, collapsed }) };
}
const overlap = (a: Card, b: Card) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('layoutTree', () => {
  it('puts the problem on the ground line, causes below it and effects above', () => {
    const { layout } = drawn();
    const problem = layout.byId.get('p');
    expect(problem).toMatchObject({ y: -38, height: 76 });
    for (const card of layout.cards) {
      if (card.kind === 'cause') expect(card.y).toBeGreaterThanOrEqual(38 + SIZES.drop);
      if (card.kind === 'effect') expect(card.y + card.height).toBeLessThanOrEqual(-38 - SIZES.rise);
    }
  });

  it('no two cards overlap, however tall their texts are drawn', () => {
    const tall = new Map(ROWS.map(([id], index) => [id, 80 + index * 37]));
    for (const { layout } of [drawn(), drawn(tall)]) {
      for (const a of layout.cards) {
        for (const b of layout.cards) if (a.id < b.id) expect(overlap(a, b), `${a.id} ${b.id}`).toBe(false);
      }
    }
  });

  it('reads problem, causes, effects, and keeps sibling order from left to right', () => {
    const { layout } = drawn();
    expect(layout.cards.map((card) => card.id)).toEqual([
      'p',
      'c1',
      'c11',
      'c111',
      'c12',
      'c2',
      'c3',
      'e1',
      'e11',
      'e12',
      'e2',
    ]);
    const x = (id: string) => layout.byId.get(id)?.x ?? 0;
    expect(x('c1')).toBeLessThan(x('c2'));
    expect(x('c2')).toBeLessThan(x('c3'));
  });

  it('a folded card hides what hangs from it and nothing else', () => {
    const { layout } = drawn(new Map(), new Set(['c1']));
    expect(layout.cards.map((card) => card.id)).toEqual(['p', 'c1', 'c2', 'c3', 'e1', 'e11', 'e12', 'e2']);
  });

  it('draws one line per primary link and one dashed per extra one', () => {
    const { layout } = drawn();
    expect(layout.edges.filter((edge) => !edge.secondary)).toHaveLength(ROWS.length - 1);
    expect(layout.edges.filter((edge) => edge.secondary).map((edge) => edge.id)).toEqual(['c2>c1']);
  });

  it('an empty tree is an empty drawing', () => {
    const tree = readTree(new Y.Doc());
    expect(layoutTree({ tree, heights: new Map(), collapsed: new Set() }).cards).toEqual([]);
  });
});

describe('dropPlace', () => {
  const { tree, layout } = drawn();
  const at = (id: string, sx: number, sy: number) => {
    const card = layout.byId.get(id);
    if (!card) throw new Error(id);
    return { x: card.x + card.width * sx, y: card.y + card.height * sy };
  };
  it('the middle of a card means under it, its ends before or after it', () => {
    expect(dropPlace(tree, layout, 'c3', at('c2', 0.5, 0.5))).toMatchObject({ parent: 'c2', index: 0 });
    expect(dropPlace(tree, layout, 'c3', at('c1', 0.1, 0.5))).toMatchObject({ parent: 'p', index: 0 });
    expect(dropPlace(tree, layout, 'c3', at('c11', 0.5, 0.95))).toMatchObject({ parent: 'c1', index: 1 });
    expect(dropPlace(tree, layout, 'c3', at('c11', 0.5, 0.05))).toMatchObject({ parent: 'c1', index: 0 });
  });
  it('effects are stacked upwards: over a card is after it', () => {
    expect(dropPlace(tree, layout, 'e2', at('e11', 0.5, 0.05))).toMatchObject({ parent: 'e1', index: 1 });
  });
  it('[T2] a cause does not land on an effect, nor an effect on a cause', () => {
    expect(dropPlace(tree, layout, 'c3', at('e2', 0.5, 0.5))).toBeNull();
    expect(dropPlace(tree, layout, 'e2', at('c2', 0.5, 0.5))).toBeNull();
  });
  it('[T3] a card does not land inside its own branch, nor where an extra link would close a circle', () => {
    expect(dropPlace(tree, layout, 'c1', at('c111', 0.5, 0.5))).toBeNull();
    expect(dropPlace(tree, layout, 'c1', at('c2', 0.5, 0.5))).toBeNull();
  });
  it('[T1] the problem stays where it is, and a place that changes nothing is no place', () => {
    expect(dropPlace(tree, layout, 'p', at('c2', 0.5, 0.5))).toBeNull();
    expect(dropPlace(tree, layout, 'c2', at('c1', 0.9, 0.5))).toBeNull();
    expect(dropPlace(tree, layout, 'c3', { x: 5000, y: 5000 })).toBeNull();
  });
});

describe('framing', () => {
  const window = { width: 1020, height: 836 };
  it('opens a tree that does not fit at a zoom that can be read, with the problem in the middle and the first level inside', () => {
    const tall = new Map(ROWS.map(([id]) => [id, 220]));
    const { layout } = drawn(tall);
    const window = { width: 1020, height: 780 };
    expect(frameFor(layout.bounds, window).zoom).toBeLessThan(ZOOM.read);
    const { x, y, zoom } = openingFrame(layout.cards, layout.bounds, window);
    expect(zoom).toBe(ZOOM.read);
    expect(x).toBeCloseTo(window.width / 2, 0);
    for (const card of layout.cards.filter(({ level }) => level <= 1)) {
      expect(card.x * zoom + x, card.id).toBeGreaterThanOrEqual(0);
      expect((card.x + card.width) * zoom + x, card.id).toBeLessThanOrEqual(window.width);
      expect(card.y * zoom + y, card.id).toBeGreaterThanOrEqual(0);
      expect((card.y + card.height) * zoom + y, card.id).toBeLessThanOrEqual(window.height);
    }
  });

  it('opens a tree that fits as «Encuadrar» shows it', () => {
    const { layout } = drawn();
    const window = { width: 2000, height: 1600 };
    expect(openingFrame(layout.cards, layout.bounds, window)).toEqual(frameFor(layout.bounds, window));
  });

  it('frames a small tree at 100 % and a wide one smaller, never under the limit', () => {
    const { layout } = drawn();
    expect(frameFor(layout.bounds, { width: 2000, height: 1600 }).zoom).toBe(1);
    expect(frameFor({ x: 0, y: 0, width: 1500, height: 400 }, window).zoom).toBeLessThan(1);
    expect(frameFor({ x: 0, y: 0, width: 90_000, height: 400 }, window).zoom).toBe(ZOOM.fit);
  });
  it('leaves the view alone when the card is already inside', () => {
    const frame = { x: 0, y: 0, zoom: 1 };
    expect(frameWith(frame, { x: 100, y: 100, width: 200, height: 100 }, window)).toBe(frame);
    expect(frameWith(frame, { x: 2000, y: 100, width: 200, height: 100 }, window).x).toBe(996 - 2200);
  });
});
