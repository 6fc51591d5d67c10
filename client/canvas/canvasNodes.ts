// From the layout to what xyflow draws: one treeitem per card, in reading order, with its place in the
// ARIA tree; its name is the hidden sentence inside of the card. Pure.
import type { Node } from '@xyflow/react';
import type { TreeRow } from '../outline/treeRows.ts';
import type { Card } from './layoutTree.ts';

export interface NodeFacts {
  cards: readonly Card[];
  rows: ReadonlyMap<string, TreeRow>;
  /** Heights as drawn; xyflow hides what it has not measured. */
  measured: ReadonlySet<string>;
  selected: string | null;
  editing: string | null;
  mayWrite: boolean;
  /** Card that takes the focus with Tab. */
  stop: string | null;
  /** The card in the hand and where it is. */
  drag: { id: string; x: number; y: number } | null;
}

export type CanvasNode = Node<Record<string, never>, 'card' | 'problem'>;

export function canvasNodes(facts: NodeFacts): CanvasNode[] {
  return facts.cards.map((card) => {
    const row = facts.rows.get(card.id);
    const held = facts.drag?.id === card.id ? facts.drag : null;
    return {
      id: card.id,
      type: card.kind === 'problem' ? 'problem' : 'card',
      position: { x: held?.x ?? card.x, y: held?.y ?? card.y },
      data: {},
      width: card.width,
      initialHeight: card.height,
      ...(facts.measured.has(card.id) ? { measured: { width: card.width, height: card.height } } : {}),
      draggable: facts.mayWrite && card.kind !== 'problem' && facts.editing !== card.id,
      selectable: false,
      zIndex: held ? 1000 : facts.selected === card.id ? 10 : 0,
      ariaRole: 'treeitem',
      domAttributes: {
        tabIndex: facts.stop === card.id ? 0 : -1,
        // xyflow says «node», in English, of every card.
        'aria-roledescription': undefined,
        'aria-level': row?.level,
        'aria-setsize': row?.setSize,
        'aria-posinset': row?.position,
        'aria-expanded': row?.expanded,
        'aria-selected': facts.selected === card.id,
      },
    };
  });
}
