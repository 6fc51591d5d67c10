// Everything about one card besides its place on the drawing: words, moves, evidence, extra links, marks.
// The same body in the bottom sheet of phones and in the side panel of wide screens.
import { ChevronDown, ChevronRight, Combine, Plus, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { withAllWords } from '../words/laterWords.ts';
import { Act } from './Act.tsx';
import { Evidence } from './Evidence.tsx';
import { Authors, JoinedCards } from './JoinedCards.tsx';
import { MergeSheet } from './MergeSheet.tsx';
import { HangsFrom, MoveButtons } from './MoveButtons.tsx';
import { hasTargets } from './mergeTargets.ts';
import styles from './NodeDetails.module.css';
import { NodeState } from './NodeState.tsx';
import { NodeText } from './NodeText.tsx';
import { titleOf } from './nodeWords.ts';
import { Parameter } from './Parameter.tsx';
import { ProblemFacts } from './ProblemFacts.tsx';
import { SecondaryLinks } from './SecondaryLinks.tsx';
import { StrategicMark } from './StrategicMark.tsx';
import { mayRemove } from './useTreeKeys.ts';
import type { TreeWork } from './useTreeWork.ts';
import { WordingAdvice } from './WordingAdvice.tsx';

/** Only a mesa with cards downloads it (P2). */
const NodeSources = latePiece(
  () => withAllWords(import('../cards/NodeSources.tsx')),
  (m) => m.NodeSources,
);

export interface NodeDetailsProps {
  work: TreeWork;
  id: string;
  /** In the sheet the text is written here; in the panel, on the card itself. */
  look: 'sheet' | 'panel';
  /** State of saving, in words; shown in the sheet under the text. */
  saved: ReactNode;
  /** Opens the evidence form at once. */
  evidenceOpen?: boolean;
  /** False where the wording hint is already shown beside the card. */
  advice?: boolean;
  onRemoved?: (() => void) | undefined;
}

export function NodeDetails({
  work,
  id,
  look,
  saved,
  evidenceOpen,
  advice = true,
  onRemoved,
}: NodeDetailsProps) {
  const t = useWords();
  const { tree, labels, draft } = work.snapshot;
  const node = tree.nodes.get(id);
  if (!node) return null;
  const isDraft = draft?.id === id;
  const title = titleOf(t, node, labels.get(id));
  return (
    <div className={styles.details}>
      {look === 'sheet' && work.mayWrite ? (
        <SheetText work={work} id={id} title={title} saved={saved} />
      ) : null}
      {look === 'sheet' && !work.mayWrite ? <p className={styles.words}>{node.text}</p> : null}
      {advice && work.hint?.nodeId === id ? <WordingAdvice work={work} /> : null}
      {work.refusal === null ? null : (
        <p role="alert" className={styles.refusal}>
          {work.refusal}
        </p>
      )}
      {node.kind === 'problem' ? null : <MoveButtons work={work} id={id} />}
      {isDraft ? null : (
        <>
          <div className={styles.acts}>
            <AddChildren work={work} id={id} />
            {node.kind === 'cause' ? <StrategicMark work={work} id={id} /> : null}
            {look === 'sheet' ? <Fold work={work} id={id} title={title} /> : null}
          </div>
          {node.kind === 'problem' ? <ProblemFacts work={work} node={node} /> : null}
          <Evidence key={`${id}-evidence`} work={work} node={node} startOpen={evidenceOpen} />
          {node.kind === 'problem' ? null : <SecondaryLinks work={work} node={node} />}
          {node.kind === 'cause' ? <Parameter key={`${id}-parameter`} work={work} node={node} /> : null}
          <JoinedCards work={work} node={node} />
          <Sources node={node} />
          <LastActs work={work} id={id} onRemoved={onRemoved} />
          <HangsFrom work={work} id={id} />
          {node.kind === 'problem' ? null : <NodeState work={work} node={node} />}
          <Authors work={work} node={node} />
        </>
      )}
    </div>
  );
}

/** The cards this one comes from. */
function Sources({ node }: { node: TreeNode }) {
  const { view } = useMesa();
  if (view.cards.total === 0) return null;
  return (
    <Suspense fallback={null}>
      <NodeSources node={node} />
    </Suspense>
  );
}

function SheetText({
  work,
  id,
  title,
  saved,
}: {
  work: TreeWork;
  id: string;
  title: string;
  saved: ReactNode;
}) {
  const t = useWords();
  const isDraft = work.snapshot.draft?.id === id;
  return (
    <NodeText
      key={id}
      work={work}
      id={id}
      look="field"
      label={t('canvas.textOf', { title })}
      placeholder={t('canvas.placeholder')}
      autoFocus={work.editing === id}
      note={isDraft ? undefined : saved}
      onFocus={() => work.edit(id)}
      onBlur={() => (isDraft ? undefined : work.endEdit())}
    />
  );
}

function AddChildren({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  const kind = work.snapshot.tree.nodes.get(id)?.kind;
  const inTree = work.snapshot.labels.has(id);
  if (!work.mayWrite || !inTree || kind === undefined) return null;
  const plus = <Plus aria-hidden="true" />;
  if (kind !== 'problem') {
    return (
      <Act icon={plus} onPress={() => work.addChild(id, kind)}>
        {kind === 'effect' ? t('canvas.addSubeffect') : t('canvas.addSubcause')}
      </Act>
    );
  }
  return (
    <>
      <Act icon={plus} onPress={() => work.addChild(id, 'cause')}>
        {t('canvas.addCause')}
      </Act>
      <Act icon={plus} onPress={() => work.addChild(id, 'effect')}>
        {t('canvas.addEffect')}
      </Act>
    </>
  );
}

/** The fold of the branch, for who cannot reach the mark of the row. */
function Fold({ work, id, title }: { work: TreeWork; id: string; title: string }) {
  const t = useWords();
  const { tree } = work.snapshot;
  if (id === tree.problemId || (tree.childrenOf.get(id) ?? []).length === 0) return null;
  const folded = work.collapsed.has(id);
  return (
    <Act
      icon={folded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      onPress={() => work.toggle(id)}
    >
      {folded ? t('canvas.unfold', { title }) : t('canvas.fold', { title })}
    </Act>
  );
}

/** Undo of one's own work, joining the card to another one, and taking it out. */
function LastActs({ work, id, onRemoved }: Pick<NodeDetailsProps, 'work' | 'id' | 'onRemoved'>) {
  const t = useWords();
  const [merging, setMerging] = useState(false);
  const { tree, canUndo } = work.snapshot;
  if (!work.mayWrite) return null;
  const remove = () => {
    work.remove(id);
    onRemoved?.();
  };
  return (
    <div className={styles.acts}>
      <Act icon={<Undo2 aria-hidden="true" />} disabled={!canUndo} onPress={work.session.undo}>
        {t('canvas.undoMine')}
      </Act>
      {hasTargets(tree, id) ? (
        <Act icon={<Combine aria-hidden="true" />} onPress={() => setMerging(true)}>
          {t('canvas.merge')}
        </Act>
      ) : null}
      {mayRemove(tree, id) ? (
        <Act icon={<Trash2 aria-hidden="true" />} onPress={remove}>
          {t('canvas.remove')}
        </Act>
      ) : null}
      <MergeSheet
        work={work}
        id={merging ? id : null}
        onClose={() => setMerging(false)}
        onMerged={onRemoved}
      />
    </div>
  );
}
