// The tree drawn on wide screens (design d): a computed layout, cards that move by dragging or by keys,
// other people's cursors. Its own chunk: phones never download it.
import { type NodeChange, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { type FocusEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { markedCards } from '../../shared/problemTree/joined.ts';
import { useWords } from '../i18n.ts';
import { focusItem } from '../outline/focusItem.ts';
import { peerLooks } from '../outline/sectorStyle.ts';
import { treeRows } from '../outline/treeRows.ts';
import { type KeyTargets, useTreeKeys } from '../outline/useTreeKeys.ts';
import { useWriters } from '../outline/useTreeSession.ts';
import type { TreeWork } from '../outline/useTreeWork.ts';
import { useMesa } from '../state/useMesa.ts';
import { CanvasTools } from './CanvasTools.tsx';
import { CanvasContext, type CanvasReading } from './canvasContext.ts';
import type { CanvasNode } from './canvasNodes.ts';
import { DragPhrase } from './DragPhrase.tsx';
import { Drawing } from './Drawing.tsx';
import { Ground } from './Ground.tsx';
import { layoutTree, SIZES } from './layoutTree.ts';
import styles from './TreeCanvas.module.css';
import { useDrag } from './useDrag.ts';
import { useFraming } from './useFraming.ts';

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

function Canvas({ work, keys, onOutline, onPanel }: TreeCanvasProps) {
  const t = useWords();
  const box = useRef<HTMLElement>(null);
  const { screenToFlowPosition } = useReactFlow();
  const { tree } = work.snapshot;
  const { heights, onSizes } = useHeights();
  const { collapsed } = work;
  const layout = useMemo(() => layoutTree({ tree, heights, collapsed }), [tree, heights, collapsed]);
  const reading = useReading(work, layout.byId);
  const problem = layout.byId.get(tree.problemId ?? '');
  const depth = (problem?.height ?? SIZES.problem.height) / 2;
  const { rows, order } = useTreeOrder(work);
  const targets = useMemo<KeyTargets>(() => ({ ...keys, order, rows }), [keys, order, rows]);
  const onKeyDown = useTreeKeys(work, targets);
  const drag = useDrag(work, layout);
  const fit = useFraming(box, layout, work);
  useAriaTree(box, t('canvas.tree'));
  useEffect(() => {
    if (work.focus.turn > 0) focusItem(box.current, work.focus.id);
  }, [work.focus]);
  const pointed = ({ pointerType, clientX, clientY }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    work.presence.point(screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false }));
  };
  const focused = ({ target }: FocusEvent) => {
    const id = target.getAttribute('role') === 'treeitem' ? target.getAttribute('data-id') : null;
    if (id !== null && id !== work.selected) work.select(id);
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
        <Ground depth={depth} />
        <Drawing
          layout={layout}
          rows={rows}
          measured={heights}
          drag={drag}
          onSizes={onSizes}
          onMenu={keys.onMenu}
        />
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
    () => new Set(markedCards(work.snapshot.tree, view.tree.strategic)),
    [work.snapshot.tree, view.tree.strategic],
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
