// The tree as an outline (design c1): effects, the ground line with the problem, causes. The only view of
// phones; on wide screens the same rows, written in place. One ARIA tree with roving focus.
import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { markedCards } from '../../shared/problemTree/joined.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { focusItem } from './focusItem.ts';
import { countOf } from './nodeWords.ts';
import { OutlineRow, type RowContext } from './OutlineRow.tsx';
import { peerLooks } from './sectorStyle.ts';
import styles from './TreeOutline.module.css';
import type { TreeVerb } from './treeKeys.ts';
import { problemRow, sideRows } from './treeRows.ts';
import { type KeyTargets, useTreeKeys } from './useTreeKeys.ts';
import { useWriters } from './useTreeSession.ts';
import type { TreeWork } from './useTreeWork.ts';

const EFFECTS = '#effects';
const CAUSES = '#causes';

export interface TreeOutlineProps {
  work: TreeWork;
  /** Wide screens write in the row; phones in a sheet that `onOpen` opens. */
  inline: boolean;
  onOpen: (id: string) => void;
  keys: Pick<KeyTargets, 'onMenu' | 'onHelp' | 'onMark' | 'onEvidence'>;
}

export function TreeOutline({ work, inline, onOpen, keys }: TreeOutlineProps) {
  const t = useWords();
  const { view } = useMesa();
  const writers = useWriters(work.presence);
  const box = useRef<HTMLDivElement>(null);
  const { tree, labels, draft } = work.snapshot;
  const { problemId } = tree;
  const { rows, order } = useOutlineRows(work);
  const targets = useMemo<KeyTargets>(
    () => ({
      ...keys,
      order,
      rows: [...rows.effects, ...rows.causes],
      onSection: (head: string, verb: TreeVerb) => {
        if (verb === 'openOrChild') work.toggle(head, true);
        if (verb === 'closeOrParent') work.toggle(head, false);
        if (verb === 'addSibling' && problemId && work.mayWrite) {
          work.addChild(problemId, head === EFFECTS ? 'effect' : 'cause');
        }
      },
    }),
    [keys, order, rows, work, problemId],
  );
  const onKeyDown = useTreeKeys(work, targets);
  useEffect(() => {
    if (work.focus.turn > 0) focusItem(box.current, work.focus.id);
  }, [work.focus]);

  const stop =
    work.selected !== null && order.includes(work.selected) ? work.selected : (problemId ?? EFFECTS);
  const lookOf = useMemo(() => peerLooks(view.parties), [view.parties]);
  const strategic = useMemo(
    () => new Set(markedCards(tree, view.tree.strategic)),
    [tree, view.tree.strategic],
  );
  const context: RowContext = { work, tree, labels, draft, inline, stop, strategic, writers, lookOf, onOpen };
  return (
    <div
      ref={box}
      role="tree"
      aria-label={t('canvas.tree')}
      className={styles.outline}
      onKeyDown={onKeyDown}
      data-testid="tree-outline"
    >
      <Head context={context} id={EFFECTS} kind="effect" side={styles.sky} />
      {rows.effects.map((row) => (
        <OutlineRow key={row.id} row={row} context={context} side={styles.sky} />
      ))}
      {problemId === null ? null : (
        <OutlineRow row={problemRow(problemId, 0)} context={context} side={styles.problem} />
      )}
      <Head context={context} id={CAUSES} kind="cause" side={classes(styles.soil, styles.ground)} />
      {rows.causes.map((row) => (
        <OutlineRow key={row.id} row={row} context={context} side={styles.soil} />
      ))}
    </div>
  );
}

/** The visible rows of both sides, and every focus stop from top to bottom. */
function useOutlineRows({ snapshot: { tree }, collapsed }: TreeWork) {
  const rows = useMemo(() => {
    const open = (head: string) => !collapsed.has(head);
    return {
      effects: open(EFFECTS) ? sideRows(tree, 'effect', collapsed) : [],
      causes: open(CAUSES) ? sideRows(tree, 'cause', collapsed) : [],
    };
  }, [tree, collapsed]);
  const { problemId } = tree;
  const order = useMemo(() => {
    const ids = (side: readonly { id: string }[]) => side.map((row) => row.id);
    const problem = problemId === null ? [] : [problemId];
    return [EFFECTS, ...ids(rows.effects), ...problem, CAUSES, ...ids(rows.causes)];
  }, [rows, problemId]);
  return { rows, order };
}

interface HeadProps {
  context: RowContext;
  id: string;
  kind: 'cause' | 'effect';
  side: string | undefined;
}

/** Section head: a treeitem of level 1 that folds its side, with its «+». */
function Head({ context, id, kind, side }: HeadProps): ReactNode {
  const t = useWords();
  const { work, tree, stop } = context;
  const effects = kind === 'effect';
  const { problemId } = tree;
  const count = sideRows(tree, kind, new Set()).length;
  const name = effects ? t('canvas.effects') : t('canvas.causes');
  const question = effects ? t('canvas.askEffects') : t('canvas.askCauses');
  // What is seen comes first, so that who speaks to the device can name it.
  const headName = [`${name}. ${question}`, count > 0 ? countOf(t, kind, count) : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div
      role="treeitem"
      aria-level={1}
      aria-setsize={3}
      aria-posinset={effects ? 1 : 3}
      aria-expanded={!work.collapsed.has(id)}
      aria-selected={work.selected === id}
      aria-label={headName}
      tabIndex={stop === id ? 0 : -1}
      data-id={id}
      className={classes(styles.zone, side)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) work.select(id);
      }}
    >
      <b>{name}</b>
      <span>{question}</span>
      {work.mayWrite && problemId !== null ? (
        <IconButton
          label={effects ? t('canvas.addEffect') : t('canvas.addCause')}
          icon={<Plus aria-hidden="true" />}
          onPress={() => work.addChild(problemId, kind)}
        />
      ) : null}
    </div>
  );
}
