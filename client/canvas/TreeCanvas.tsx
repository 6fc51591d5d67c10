// The tree drawn on wide screens (design d): a computed layout, cards that move by dragging or by keys,
// other people's cursors. Its own chunk: phones never download it.
import '@xyflow/react/dist/base.css';
import { type NodeChange, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../i18n.ts';
import { focusItem } from '../outline/focusItem.ts';
import { peerLooks } from '../outline/sectorStyle.ts';
import { treeRows } from '../outline/treeRows.ts';
import { type KeyTargets, useTreeKeys } from '../outline/useTreeKeys.ts';
import { useWriters } from '../outline/useTreeSession.ts';
import type { TreeWork } from '../outline/useTreeWork.ts';
import { useMesa } from '../state/useMesa.ts';
import { CanvasOverlay } from './CanvasOverlay.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { CardNode, ProblemNode } from './CardNode.tsx';
import { Cursors } from './Cursors.tsx';
import { CanvasContext, type CanvasReading } from './canvasContext.ts';
import { type CanvasNode, canvasNodes } from './canvasNodes.ts';
import { DragPhrase } from './DragPhrase.tsx';
import { Edges } from './Edges.tsx';
import { Ground } from './Ground.tsx';
import { layoutTree } from './layoutTree.ts';
import styles from './TreeCanvas.module.css';
import { useDrag } from './useDrag.ts';
import { useFraming } from './useFraming.ts';
import { ZOOM } from './viewportFit.ts';

export interface TreeCanvasProps {
  work: TreeWork;
  keys: Pick<KeyTargets, 'onMenu' | 'onHelp' | 'onMark' | 'onEvidence'>;
  onOutline: () => void;
  onPanel?: (() => void) | undefined;
}

export function TreeCanvas(props: TreeCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

const NODE_TYPES = { card: CardNode, problem: ProblemNode };

function Canvas({ work, keys, onOutline, onPanel }: TreeCanvasProps) {
  const t = useWords();
  const box = useRef<HTMLElement>(null);
  const { screenToFlowPosition } = useReactFlow();
  const { tree } = work.snapshot;
  const { heights, onSizes } = useHeights();
  const layout = useMemo(
    () => layoutTree({ tree, heights, collapsed: work.collapsed }),
    [tree, heights, work.collapsed],
  );
  const reading = useReading(work, layout.byId);
  const { rows, order } = useTreeOrder(work);
  const targets = useMemo<KeyTargets>(() => ({ ...keys, order, rows }), [keys, order, rows]);
  const onKeyDown = useTreeKeys(work, targets);
  const drag = useDrag(work, layout);
  const fit = useFraming(box, layout, work);
  useAriaTree(box, t('canvas.tree'));
  useEffect(() => {
    if (work.focus.turn > 0) focusItem(box.current, work.focus.id);
  }, [work.focus]);

  const stop = work.selected !== null && layout.byId.has(work.selected) ? work.selected : tree.problemId;
  const nodes = useMemo(
    () =>
      canvasNodes({
        cards: layout.cards,
        rows: new Map(rows.map((row) => [row.id, row])),
        measured: new Set(heights.keys()),
        selected: work.selected,
        editing: work.editing,
        mayWrite: work.mayWrite,
        stop,
        drag: drag.held,
      }),
    [layout, rows, heights, work.selected, work.editing, work.mayWrite, stop, drag.held],
  );
  const changed = (changes: NodeChange<CanvasNode>[]) => {
    onSizes(changes);
    drag.onChanges(changes);
  };
  const pointed = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') {
      work.presence.point(
        screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false }),
      );
    }
  };
  const focused = (event: FocusEvent) => {
    const id = event.target.getAttribute('role') === 'treeitem' ? event.target.getAttribute('data-id') : null;
    if (id !== null && id !== work.selected) work.select(id);
  };
  const openMenu = (event: MouseEvent, node: CanvasNode) => {
    event.preventDefault();
    work.select(node.id, true);
    keys.onMenu(node.id);
  };
  return (
    <CanvasContext value={reading}>
      <section
        ref={box}
        className={styles.canvas}
        aria-label={t('canvas.tree')}
        onKeyDown={onKeyDown}
        onFocus={focused}
        onPointerMove={pointed}
        onPointerLeave={() => work.presence.point(null)}
        data-testid="tree-canvas"
      >
        <Ground />
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
          <Edges layout={layout} strong={reading.strategic} drop={drag.drop} />
          <CanvasOverlay work={work} layout={layout} dragging={drag.held !== null} />
          <Cursors presence={work.presence} lookOf={reading.lookOf} />
        </ReactFlow>
        <DragPhrase work={work} held={drag.held?.id ?? null} drop={drag.drop} />
        {work.refusal === null ? null : (
          <p role="alert" className={styles.refusal}>
            {work.refusal}
          </p>
        )}
        <CanvasTools work={work} onFit={fit} onOutline={onOutline} onHelp={keys.onHelp} onPanel={onPanel} />
      </section>
    </CanvasContext>
  );
}

/** The drawn height of each card, from xyflow's measures: texts decide how tall the tree is. */
function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const onSizes = (changes: NodeChange<CanvasNode>[]) => {
    const sizes = changes.flatMap((change) =>
      change.type === 'dimensions' && change.dimensions
        ? [{ id: change.id, height: change.dimensions.height }]
        : [],
    );
    if (sizes.length === 0) return;
    setHeights((current) => {
      if (sizes.every(({ id, height }) => current.get(id) === height)) return current;
      const next = new Map(current);
      for (const { id, height } of sizes) next.set(id, height);
      return next;
    });
  };
  return { heights, onSizes };
}

function useReading(work: TreeWork, cards: CanvasReading['cards']): CanvasReading {
  const { view } = useMesa();
  const writers = useWriters(work.presence);
  const strategic = useMemo(
    () => new Set(view.tree.strategic.map((cause) => cause.nodeId)),
    [view.tree.strategic],
  );
  const lookOf = useMemo(() => peerLooks(view.parties), [view.parties]);
  return useMemo(
    () => ({ work, cards, strategic, writers, lookOf }),
    [work, cards, strategic, writers, lookOf],
  );
}

/** Reading order, for the keyboard and for a screen reader. */
function useTreeOrder(work: TreeWork) {
  const { tree } = work.snapshot;
  const rows = useMemo(() => treeRows(tree, work.collapsed), [tree, work.collapsed]);
  const order = useMemo(() => rows.map((row) => row.id), [rows]);
  return { rows, order };
}

/** xyflow calls itself an application and its list of nodes nothing: here they are a tree of cards. */
function useAriaTree(box: React.RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    box.current?.querySelector('.react-flow')?.removeAttribute('role');
    const list = box.current?.querySelector('.react-flow__nodes');
    list?.setAttribute('role', 'tree');
    list?.setAttribute('aria-label', name);
  }, [box, name]);
}
