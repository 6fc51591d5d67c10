// Dragging a card to another place (design 3): it follows the hand, a line shows where it would land, and
// only letting go there changes the tree. Everything else snaps back.
import { type NodeChange, useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import type { TreeWork } from '../outline/useTreeWork.ts';
import type { CanvasNode } from './canvasNodes.ts';
import { type Drop, dropPlace } from './dropPlace.ts';
import type { Layout } from './layoutTree.ts';

export interface Drag {
  held: { id: string; x: number; y: number } | null;
  drop: Drop | null;
  onChanges: (changes: NodeChange<CanvasNode>[]) => void;
  onDrag: (event: MouseEvent | TouchEvent | React.MouseEvent, node: CanvasNode) => void;
  onStop: (event: MouseEvent | TouchEvent | React.MouseEvent, node: CanvasNode) => void;
}

export function useDrag(work: TreeWork, layout: Layout): Drag {
  const { screenToFlowPosition } = useReactFlow();
  const [held, setHeld] = useState<Drag['held']>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const placeOf = (event: Parameters<Drag['onDrag']>[0], id: string): Drop | null => {
    const hand = 'clientX' in event ? event : event.changedTouches[0];
    if (!hand) return null;
    const point = screenToFlowPosition({ x: hand.clientX, y: hand.clientY }, { snapToGrid: false });
    return dropPlace(work.snapshot.tree, layout, id, point);
  };
  return {
    held,
    drop,
    onChanges: (changes) => {
      for (const change of changes) {
        if (change.type === 'position' && change.dragging && change.position) {
          setHeld({ id: change.id, ...change.position });
        }
      }
    },
    onDrag: (event, node) => setDrop(placeOf(event, node.id)),
    onStop: (event, node) => {
      const place = placeOf(event, node.id);
      setHeld(null);
      setDrop(null);
      if (place) work.place(node.id, { parent: place.parent, index: place.index });
    },
  };
}
