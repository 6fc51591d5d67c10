// One card of the canvas: code, words, marks and who is writing in it. The treeitem around it (role, name,
// focus) is made in canvasNodes.ts; here is only what it looks like.
import type { NodeProps } from '@xyflow/react';
import { Anchor, Combine, Flag, Paperclip } from 'lucide-react';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { NodeText } from '../outline/NodeText.tsx';
import { accessibleName, countOf, titleOf } from '../outline/nodeWords.ts';
import { provenance } from '../outline/OutlineRow.tsx';
import { hueOf } from '../outline/sectorStyle.ts';
import { countBelow } from '../outline/treeRows.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './CardNode.module.css';
import { useCanvasReading } from './canvasContext.ts';

export function CardNode({ id }: NodeProps) {
  const t = useWords();
  const { work, cards, strategic, writers, lookOf } = useCanvasReading();
  const node = work.snapshot.tree.nodes.get(id);
  const level = cards.get(id)?.level ?? 1;
  if (!node) return null;
  const label = work.snapshot.labels.get(id);
  const here = writers.get(id) ?? [];
  const first = here[0];
  const isStrategic = strategic.has(id);
  return (
    <div
      className={classes(
        styles.card,
        node.kind === 'effect' ? styles.effect : styles.cause,
        level > 1 && styles.deep,
        isStrategic && styles.strategic,
        first && styles.written,
        work.selected === id && styles.selected,
        !work.mayWrite && styles.locked,
      )}
      style={first ? hueOf(lookOf(first)) : undefined}
    >
      <CardName node={node} />
      <WritingTab id={id} />
      <div className={styles.head} aria-hidden="true">
        <span className={styles.code}>{label ?? t('canvas.new')}</span>
        {isStrategic ? (
          <Tag tone="ink" icon={<Flag aria-hidden="true" />} className={styles.flag}>
            {t('canvas.strategic')}
          </Tag>
        ) : null}
      </div>
      <CardWords node={node} label={label} />
      <Meta node={node} />
    </div>
  );
}

/** The central problem, on the ground line. */
export function ProblemNode({ id }: NodeProps) {
  const t = useWords();
  const { work } = useCanvasReading();
  const node = work.snapshot.tree.nodes.get(id);
  if (!node) return null;
  return (
    <div className={classes(styles.problem, work.selected === id && styles.selected)}>
      <CardName node={node} />
      <WritingTab id={id} />
      <span className={styles.problemLabel} aria-hidden="true">
        {t('canvas.problemTwoLines')}
      </span>
      <CardWords node={node} label="P" />
    </div>
  );
}

/** What a screen reader hears of the card; everything else that is drawn is hidden from it. */
function CardName({ node }: { node: TreeNode }) {
  const t = useWords();
  const { work, strategic, writers } = useCanvasReading();
  const { tree, labels } = work.snapshot;
  const here = (writers.get(node.id) ?? []).map((peer) => peer.firstName);
  const name = accessibleName(t, tree, node, labels.get(node.id), strategic.has(node.id), here);
  return <span className="visuallyHidden">{name}</span>;
}

function CardWords({ node, label }: { node: TreeNode; label: string | undefined }) {
  const t = useWords();
  const { work } = useCanvasReading();
  if (work.editing === node.id) {
    return (
      <NodeText
        work={work}
        id={node.id}
        look="card"
        label={t('canvas.textOf', { title: titleOf(t, node, label) })}
        placeholder={t('canvas.placeholder')}
        autoFocus
        onBlur={() => work.endEdit()}
      />
    );
  }
  const blank = node.text.trim() === '';
  return (
    <p className={blank ? styles.blank : undefined} aria-hidden="true">
      {blank ? t('canvas.noWords') : node.text}
    </p>
  );
}

function Meta({ node }: { node: TreeNode }) {
  const t = useWords();
  const { work } = useCanvasReading();
  const hidden = work.collapsed.has(node.id) ? countBelow(work.snapshot.tree, node.id, node.kind) : 0;
  return (
    <div className={styles.meta} aria-hidden="true">
      {node.evidence.length > 0 ? (
        <span title={t('canvas.evidence')}>
          <Paperclip aria-hidden="true" />
          {node.evidence.length}
        </span>
      ) : null}
      {node.mergedFrom ? (
        <span>
          <Combine aria-hidden="true" />
          {t('canvas.joinedCount', { count: node.mergedFrom.length })}
        </span>
      ) : null}
      {node.parameter ? (
        <span title={node.parameterReason}>
          <Anchor aria-hidden="true" />
          {t('canvas.parameter')}
        </span>
      ) : null}
      {node.state === 'challenged' ? <span>{t('canvas.challenged')}</span> : null}
      {hidden > 0 ? <span>{t('canvas.withMore', { count: countOf(t, node.kind, hidden) })}</span> : null}
      {node.prov === '' ? null : <span className={styles.prov}>{provenance(t, node.prov)}</span>}
    </div>
  );
}

/** «Teresa escribe aquí», on the edge of the card. */
function WritingTab({ id }: { id: string }) {
  const t = useWords();
  const { writers, lookOf } = useCanvasReading();
  const here = writers.get(id) ?? [];
  const first = here[0];
  if (!first) return null;
  const look = lookOf(first);
  return (
    <span className={styles.writing} style={hueOf(look)} aria-hidden="true">
      <SectorGlyph look={look} />
      {t('canvas.writesHere', { name: here.map((peer) => peer.firstName).join(', ') })}
    </span>
  );
}
