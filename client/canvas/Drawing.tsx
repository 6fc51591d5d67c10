// The cards and lines inside xyflow, which pans, zooms and drags; every other behaviour of it is off,
// because the keyboard, the selection and the links are the tree's own.
import '@xyflow/react/dist/base.css';
import { type NodeChange, ReactFlow } from '@xyflow/react';
import { type MouseEvent, useMemo } from 'react';
import type { TreeRow } from '../outline/treeRows.ts';
import { CanvasOverlay } from './CanvasOverlay.tsx';
import { CardNode, ProblemNode } from './CardNode.tsx';
import { Cursors } from './Cursors.tsx';
import { useCanvasReading } from './canvasContext.ts';
import { type CanvasNode, canvasNodes } from './canvasNodes.ts';
import { Edges } from './Edges.tsx';
import type { Layout } from './layoutTree.ts';
import type { Drag } from './useDrag.ts';
import { ZOOM } from './viewportFit.ts';

const NODE_TYPES = { card: CardNode, problem: ProblemNode };

export interface DrawingProps {
  layout: Layout;
  rows: readonly TreeRow[];
  /** Heights already drawn, by node id. */
  measured: ReadonlyMap<string, number>;
  drag: Drag;
  onSizes: (changes: NodeChange<CanvasNode>[]) => void;
  onMenu: (id: string) => void;
}

export function Drawing({ layout, rows, measured, drag, onSizes, onMenu }: DrawingProps) {
  const { work, strategic, lookOf } = useCanvasReading();
  const nodes = useNodes(layout, rows, measured, drag);
  const changed = (changes: NodeChange<CanvasNode>[]) => {
    onSizes(changes);
    drag.onChanges(changes);
  };
  const openMenu = (event: MouseEvent, node: CanvasNode) => {
    event.preventDefault();
    work.select(node.id, true);
    onMenu(node.id);
  };
  return (
    <ReactFlow<CanvasNode>
      nodes={nodes}
      edges={[]}
      nodeTypes={NODE_TYPES}
      onNodesChange={changed}
      onNodeClick={(_, node) => (work.editing === node.id ? undefined : work.select(node.id, true))}
      onNodeDoubleClick={(_, node) => (work.mayWrite ? work.edit(node.id) : undefined)}
      onNodeContextMenu={openMenu}
      onNodeDrag={drag.onDrag}
      onNodeDragStop={drag.onStop}
      onPaneClick={() => work.select(null)}
      nodesFocusable={false}
      nodesConnectable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      zoomOnDoubleClick={false}
      panOnScroll
      nodeDragThreshold={4}
      minZoom={ZOOM.fit}
      maxZoom={ZOOM.max}
      proOptions={{ hideAttribution: true }}
    >
      <Edges layout={layout} strong={strategic} drop={drag.drop} />
      <CanvasOverlay work={work} layout={layout} dragging={drag.held !== null} />
      <Cursors presence={work.presence} lookOf={lookOf} />
    </ReactFlow>
  );
}

function useNodes(
  layout: Layout,
  rows: readonly TreeRow[],
  measured: ReadonlyMap<string, number>,
  { held }: Drag,
): CanvasNode[] {
  const { work } = useCanvasReading();
  const { selected, editing, mayWrite } = work;
  const { problemId } = work.snapshot.tree;
  const stop = selected !== null && layout.byId.has(selected) ? selected : problemId;
  return useMemo(
    () =>
      canvasNodes({
        cards: layout.cards,
        rows: new Map(rows.map((row) => [row.id, row])),
        measured: new Set(measured.keys()),
        selected,
        editing,
        mayWrite,
        stop,
        drag: held,
      }),
    [layout, rows, measured, selected, editing, mayWrite, stop, held],
  );
}
