// What floats over the cards: the «+» of the selected card and of the problem, and the wording hint.
import { useStore, ViewportPortal } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { titleOf } from '../outline/nodeWords.ts';
import type { TreeWork } from '../outline/useTreeWork.ts';
import { WordingAdvice } from '../outline/WordingAdvice.tsx';
import { classes } from '../ui/classes.ts';
import type { Layout } from './layoutTree.ts';
import styles from './TreeCanvas.module.css';

export interface CanvasOverlayProps {
  work: TreeWork;
  layout: Layout;
  dragging: boolean;
}

export function CanvasOverlay({ work, layout, dragging }: CanvasOverlayProps) {
  const hinted = work.hint ? layout.byId.get(work.hint.nodeId) : undefined;
  return (
    <ViewportPortal>
      {dragging ? null : <AddButtons work={work} layout={layout} />}
      {hinted ? (
        <div
          className={styles.hint}
          style={{
            transform: `translate(${hinted.x + hinted.width / 2 - 128}px, ${hinted.y + hinted.height + 24}px)`,
          }}
        >
          <WordingAdvice work={work} className={styles.hintBox} />
        </div>
      ) : null}
    </ViewportPortal>
  );
}

function AddButtons({ work, layout }: { work: TreeWork; layout: Layout }) {
  const t = useWords();
  const { tree, labels, draft } = work.snapshot;
  const problem = tree.problemId === null ? undefined : layout.byId.get(tree.problemId);
  if (!work.mayWrite || !problem || draft?.kind === 'problem') return null;
  const selected = work.selected === null ? undefined : layout.byId.get(work.selected);
  const node = selected && selected.kind !== 'problem' ? tree.nodes.get(selected.id) : undefined;
  const middle = problem.x + problem.width / 2;
  const title = node ? titleOf(t, node, labels.get(node.id)) : '';
  return (
    <>
      <AddButton
        label={t('canvas.addEffect')}
        x={middle}
        y={problem.y}
        onPress={() => work.addChild(problem.id, 'effect')}
      />
      {selected?.kind === 'problem' ? (
        <AddButton
          label={t('canvas.addCause')}
          x={middle}
          y={problem.y + problem.height}
          onPress={() => work.addChild(problem.id, 'cause')}
        />
      ) : null}
      {selected && node && selected.id !== draft?.id ? (
        <AddButton
          label={t(node.kind === 'effect' ? 'canvas.addEffectBeside' : 'canvas.addCauseBeside', { title })}
          x={selected.x + selected.width + 14}
          y={selected.y + selected.height / 2}
          onPress={() => work.addSibling(selected.id)}
        />
      ) : null}
    </>
  );
}

function AddButton({ label, x, y, onPress }: { label: string; x: number; y: number; onPress: () => void }) {
  // However far the tree is, a finger or an unsteady hand needs the same size on the glass.
  const scale = useStore((state) => Math.max(1, 1 / state.transform[2]));
  return (
    <button
      type="button"
      className={classes(styles.add, 'nopan', 'nodrag')}
      style={{ transform: `translate(${x - 14}px, ${y - 14}px) scale(${scale})` }}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Plus aria-hidden="true" />
    </button>
  );
}
