// The actions of a card as a menu: `.`, the menu key or the right button.
import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { NodeKind, TreeNode } from '../../shared/problemTree/types.ts';
import { type Translate, useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from '../ui/Menu.module.css';
import { hasTargets } from './mergeTargets.ts';
import { titleOf } from './nodeWords.ts';
import { movesOf } from './treePlaces.ts';
import { mayRemove } from './useTreeKeys.ts';
import type { TreeWork } from './useTreeWork.ts';

export interface NodeMenuProps {
  work: TreeWork;
  id: string | null;
  onClose: () => void;
  onDetails: (id: string) => void;
  onEvidence: (id: string) => void;
  onMerge: (id: string) => void;
  /** Marks or unmarks as strategic; null when this person may not. */
  mark: { label: string; run: () => void } | null;
}

interface Action {
  key: string;
  label: string;
  run: () => void;
  danger?: boolean;
}

export function NodeMenu({ work, id, onClose, onDetails, onEvidence, onMerge, mark }: NodeMenuProps) {
  const t = useWords();
  const anchor = useRef<HTMLElement | null>(null);
  const node = id === null ? undefined : work.snapshot.tree.nodes.get(id);
  if (id === null || !node) return null;
  const item = document.querySelector(`[role="treeitem"][data-id="${CSS.escape(id)}"]`);
  anchor.current = item instanceof HTMLElement ? item : null;
  const actions: Action[] = [{ key: 'details', label: t('canvas.seeDetails'), run: () => onDetails(id) }];
  if (work.mayWrite) actions.push(...writeActions(t, work, node, onEvidence));
  if (mark) actions.push({ key: 'mark', label: mark.label, run: mark.run });
  if (work.mayWrite && hasTargets(work.snapshot.tree, id)) {
    actions.push({ key: 'merge', label: t('canvas.merge'), run: () => onMerge(id) });
  }
  if (work.mayWrite && mayRemove(work.snapshot.tree, id)) {
    actions.push({ key: 'remove', label: t('canvas.remove'), run: () => work.remove(id), danger: true });
  }
  const name = t('canvas.actionsOf', { title: titleOf(t, node, work.snapshot.labels.get(id)) });
  return (
    <Popover
      className={classes(styles.popover)}
      aria-label={name}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      placement="bottom start"
      offset={6}
    >
      <Menu
        className={classes(styles.menu)}
        aria-label={name}
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => actions.find((action) => action.key === key)?.run()}
      >
        {actions.map((action) => (
          <MenuItem
            key={action.key}
            id={action.key}
            textValue={action.label}
            className={classes(styles.item, action.danger && styles.danger)}
          >
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

function writeActions(
  t: Translate,
  work: TreeWork,
  node: TreeNode,
  onEvidence: (id: string) => void,
): Action[] {
  const { id, kind } = node;
  const moves = movesOf(work.snapshot.tree, id);
  const add = (key: string, label: string, child: NodeKind) => ({
    key,
    label,
    run: () => work.addChild(id, child),
  });
  const list: (Action | false)[] = [
    { key: 'edit', label: t('canvas.editText'), run: () => work.edit(id) },
    kind === 'problem' && add('effect', t('canvas.addEffect'), 'effect'),
    kind === 'problem' && add('cause', t('canvas.addCause'), 'cause'),
    kind === 'cause' && add('sub', t('canvas.addSubcause'), 'cause'),
    kind === 'effect' && add('sub', t('canvas.addSubeffect'), 'effect'),
    { key: 'evidence', label: t('canvas.addEvidence'), run: () => onEvidence(id) },
    moves.up && { key: 'up', label: t('canvas.moveUp'), run: () => work.move(id, 'up') },
    moves.down && { key: 'down', label: t('canvas.moveDown'), run: () => work.move(id, 'down') },
    moves.out && { key: 'out', label: t('canvas.moveOut'), run: () => work.move(id, 'out') },
    moves.in && { key: 'in', label: t('canvas.moveIn'), run: () => work.move(id, 'in') },
  ];
  return list.filter((action): action is Action => action !== false);
}
