// One row of the outline: code, words, marks, who is writing. A press selects it and, on phones, opens its
// sheet; the code folds the branch.
import {
  Anchor,
  ChevronDown,
  ChevronRight,
  Combine,
  Flag,
  GripVertical,
  Lightbulb,
  Link2,
  Paperclip,
} from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { ProblemTree, TreeNode } from '../../shared/problemTree/types.ts';
import { type Translate, useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import type { GlyphLook } from '../ui/looks.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { NodeText } from './NodeText.tsx';
import { accessibleName, countOf, titleOf } from './nodeWords.ts';
import { hueOf } from './sectorStyle.ts';
import styles from './TreeOutline.module.css';
import { secondaryOf } from './treePlaces.ts';
import type { Peer } from './treePresence.ts';
import type { TreeRow } from './treeRows.ts';
import type { Draft } from './treeSession.ts';
import type { TreeWork } from './useTreeWork.ts';

/** What every row reads. */
export interface RowContext {
  work: TreeWork;
  tree: ProblemTree;
  labels: ReadonlyMap<string, string>;
  draft: Draft | null;
  inline: boolean;
  /** The row that takes the focus with Tab. */
  stop: string;
  strategic: ReadonlySet<string>;
  writers: ReadonlyMap<string, readonly Peer[]>;
  lookOf: (peer: Peer) => GlyphLook;
  onOpen: (id: string) => void;
}

interface RowProps {
  row: TreeRow;
  context: RowContext;
  side: string | undefined;
}

export function OutlineRow({ row, context, side }: RowProps) {
  const { work, tree, labels } = context;
  const node = tree.nodes.get(row.id);
  if (!node) return null;
  const isStrategic = context.strategic.has(row.id);
  const isProblem = node.kind === 'problem';
  const editing = context.inline && work.editing === row.id;
  const depth = Math.max(0, row.level - 2);
  const open = () => {
    work.select(row.id);
    context.onOpen(row.id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard of the whole tree is handled by its container
    <div
      role="treeitem"
      aria-level={row.level}
      aria-setsize={isProblem ? 3 : row.setSize}
      aria-posinset={isProblem ? 2 : row.position}
      aria-expanded={isProblem ? undefined : row.expanded}
      aria-selected={work.selected === row.id}
      tabIndex={context.stop === row.id ? 0 : -1}
      data-id={row.id}
      className={classes(
        isProblem ? styles.problemRow : styles.row,
        side,
        depth > 0 && styles.deep,
        isStrategic && styles.strategic,
        work.selected === row.id && context.inline && styles.selected,
      )}
      style={{ ['--depth' as string]: String(Math.min(depth, 6)) } satisfies CSSProperties}
      onClick={editing ? undefined : open}
      onDoubleClick={work.mayWrite && context.inline ? () => work.edit(row.id) : undefined}
      onFocus={(event) => {
        if (event.target === event.currentTarget && work.selected !== row.id) work.select(row.id);
      }}
    >
      <Code row={row} label={labels.get(row.id)} isProblem={isProblem} work={work} />
      <Words row={row} node={node} context={context} strategic={isStrategic} editing={editing} />
      {/* Pressing anywhere in the row opens its sheet, with the moves; the grip is where people look for them. */}
      {isProblem || !work.mayWrite || context.inline ? null : (
        <span className={styles.grip} aria-hidden="true">
          <GripVertical />
        </span>
      )}
    </div>
  );
}

interface WordsProps extends FactsProps {
  editing: boolean;
}

/** The sentence a screen reader hears, and the words and marks that are drawn. */
function Words({ row, node, context, strategic, editing }: WordsProps) {
  const t = useWords();
  const { work, tree, labels } = context;
  const label = labels.get(row.id);
  const writers = context.writers.get(row.id) ?? [];
  const here = writers.map((peer) => peer.firstName);
  const blank = node.text.trim() === '';
  return (
    <>
      <span className="visuallyHidden">{accessibleName(t, tree, node, label, strategic, here)}</span>
      <div className={styles.words}>
        {editing ? (
          <NodeText
            work={work}
            id={row.id}
            look="card"
            label={t('canvas.textOf', { title: titleOf(t, node, label) })}
            placeholder={t('canvas.placeholder')}
            autoFocus
            onBlur={() => work.endEdit()}
          />
        ) : (
          <span className={blank ? styles.blank : undefined} aria-hidden="true">
            {blank ? t('canvas.noWords') : node.text}
          </span>
        )}
        <Facts row={row} node={node} context={context} strategic={strategic} />
        <Writing peers={writers} lookOf={context.lookOf} />
      </div>
    </>
  );
}

interface CodeProps {
  row: TreeRow;
  label: string | undefined;
  isProblem: boolean;
  work: TreeWork;
}

/** «C2» with its fold mark. The mark is for the hand; the keyboard has the arrows, the sheet a button. */
function Code({ row, label, isProblem, work }: CodeProps) {
  const t = useWords();
  if (isProblem) return <small aria-hidden="true">{t('canvas.problem')}</small>;
  const code = label ?? t('canvas.new');
  if (row.expanded === undefined) {
    return (
      <span className={styles.code} aria-hidden="true">
        {code}
      </span>
    );
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className={classes(styles.code, styles.fold)}
      onClick={(event) => {
        event.stopPropagation();
        work.toggle(row.id);
      }}
    >
      {code}
      {row.expanded ? <ChevronDown /> : <ChevronRight />}
    </button>
  );
}

interface FactsProps {
  row: TreeRow;
  node: TreeNode;
  context: RowContext;
  strategic: boolean;
}

function Facts({ row, node, context, strategic }: FactsProps) {
  const t = useWords();
  const { tree, labels, work } = context;
  const also = secondaryOf(tree, node.id).map((id) => labels.get(id) ?? '');
  const facts: ReactNode[] = [];
  const add = (key: string, icon: ReactNode, words: ReactNode, className?: string) =>
    facts.push(
      <span key={key} className={className}>
        {icon}
        {words}
      </span>,
    );
  if (strategic) add('s', <Flag />, t('canvas.strategic'), styles.flag);
  if (node.parameter) add('p', <Anchor />, t('canvas.parameter'));
  if (node.state === 'challenged') add('c', null, t('canvas.challenged'));
  if (node.evidence.length > 0) add('e', <Paperclip />, node.evidence.length);
  if (node.mergedFrom) add('m', <Combine />, t('canvas.joinedCount', { count: node.mergedFrom.length }));
  if (also.length > 0) {
    const list = also.join(', ');
    add(
      'l',
      <Link2 />,
      node.kind === 'effect' ? t('canvas.alsoFromChip', { list }) : t('canvas.alsoToChip', { list }),
    );
  }
  if (row.expanded === false) {
    const kind = node.kind;
    add('b', null, t('canvas.withMore', { count: countOf(t, kind, row.below) }));
  }
  if (work.hint?.nodeId === node.id) add('h', <Lightbulb />, t('canvas.hasHint'), styles.hinted);
  if (node.prov !== '') add('v', null, provenance(t, node.prov));
  return facts.length === 0 ? null : (
    <span className={styles.meta} aria-hidden="true">
      {facts}
    </span>
  );
}

/** Where a line of an example comes from (seed, external, or invented for it). */
export function provenance(t: Translate, prov: string): string {
  if (prov === 'seed') return t('tree.prov_seed');
  return prov === 'external' ? t('tree.prov_external') : t('tree.prov_invented');
}

function Writing({ peers, lookOf }: { peers: readonly Peer[]; lookOf: (peer: Peer) => GlyphLook }) {
  const t = useWords();
  const first = peers[0];
  if (!first) return null;
  const look = lookOf(first);
  const name = peers.map((peer) => peer.firstName).join(', ');
  return (
    <em className={styles.writing} style={hueOf(look)} aria-hidden="true">
      <SectorGlyph look={look} />
      {t('canvas.writes', { name })}
    </em>
  );
}
