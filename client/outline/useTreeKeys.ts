// Runs the verbs of the keyboard over the visible rows: one handler for canvas and outline.
import { type KeyboardEvent, useCallback } from 'react';
import { flushSync } from 'react-dom';
import { childrenOfKind } from '../../shared/problemTree/labels.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import { type TreeVerb, verbOf } from './treeKeys.ts';
import type { TreeRow } from './treeRows.ts';
import type { TreeWork } from './useTreeWork.ts';

export interface KeyTargets {
  /** Focus stops in visual order: node ids, and in the outline the ids of its section heads. */
  order: readonly string[];
  rows: readonly TreeRow[];
  onMenu: (id: string) => void;
  onHelp: () => void;
  onMark: (id: string) => void;
  onEvidence: (id: string) => void;
  /** A verb on a section head of the outline, whose id starts with `#`. */
  onSection?: (id: string, verb: TreeVerb) => void;
}

/** Verbs that only move the focus or the undo stack: the ones a section head shares with the cards. */
const EVERYWHERE: ReadonlySet<TreeVerb> = new Set<TreeVerb>([
  'previous',
  'next',
  'first',
  'last',
  'undo',
  'redo',
  'help',
]);

/** Verbs that change the document; ignored for who may only read. */
const WRITES: ReadonlySet<TreeVerb> = new Set<TreeVerb>([
  'addSibling',
  'nest',
  'unnest',
  'moveUp',
  'moveDown',
  'edit',
  'type',
  'remove',
  'finishAndAdd',
  'undo',
  'redo',
  'evidence',
]);

export function useTreeKeys(work: TreeWork, targets: KeyTargets): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const writing = target instanceof HTMLTextAreaElement && work.editing !== null;
      const id = target?.closest('[data-id]')?.getAttribute('data-id') ?? null;
      // Keys pressed on a button inside of a row belong to that button.
      if (id === null || (!writing && target?.getAttribute('role') !== 'treeitem')) return;
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      const verb = verbOf(
        { key, altKey, ctrlKey, metaKey, shiftKey, isComposing: event.nativeEvent.isComposing },
        writing,
      );
      if (verb === null || (WRITES.has(verb) && !work.mayWrite)) return;
      if (id.startsWith('#') && !EVERYWHERE.has(verb)) {
        if (targets.onSection && verb !== 'type') {
          event.preventDefault();
          targets.onSection(id, verb);
        }
        return;
      }
      if (verb === 'type') {
        // The letter lands in the textarea that gets the focus before the browser types it.
        flushSync(() => work.edit(id));
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      runVerb(verb, id, work, targets);
    },
    [work, targets],
  );
}

function runVerb(verb: TreeVerb, id: string, work: TreeWork, targets: KeyTargets): void {
  const { order, rows } = targets;
  const { tree } = work.snapshot;
  const at = order.indexOf(id);
  const go = (to: string | undefined) => {
    if (to !== undefined) work.select(to, true);
  };
  const actions: Partial<Record<TreeVerb, () => void>> = {
    previous: () => go(order[at - 1]),
    next: () => go(order[at + 1]),
    first: () => go(order[0]),
    last: () => go(order.at(-1)),
    openOrChild: () => openOrChild(id, work, go),
    closeOrParent: () => closeOrParent(id, work, rows, go),
    menu: () => targets.onMenu(id),
    help: targets.onHelp,
    mark: () => targets.onMark(id),
    evidence: () => targets.onEvidence(id),
    undo: work.session.undo,
    redo: work.session.redo,
    edit: () => work.edit(id),
    endEdit: () => work.endEdit(true),
    finishAndAdd: () => finishAndAdd(id, work),
    addSibling: () => work.addSibling(id),
    remove: () => (mayRemove(tree, id) ? work.remove(id) : undefined),
    nest: () => moveAndKeep(id, 'in', work),
    unnest: () => moveAndKeep(id, 'out', work),
    moveUp: () => moveAndKeep(id, 'up', work),
    moveDown: () => moveAndKeep(id, 'down', work),
  };
  actions[verb]?.();
}

/** Enter while writing: the card is done and the next one opens; an empty card only closes. */
function finishAndAdd(id: string, work: TreeWork): void {
  const empty = (work.session.read().tree.nodes.get(id)?.text.trim() ?? '') === '';
  // Only one of them asks for the focus, or the old card would take it back from the new one.
  work.endEdit(empty);
  if (!empty) work.addSibling(id);
}

/** The focus follows the card to its new place. */
function moveAndKeep(id: string, move: 'in' | 'out' | 'up' | 'down', work: TreeWork): void {
  const writing = work.editing === id;
  if (work.move(id, move) && !writing) work.select(id, true);
}

/** The problem can only be taken out while nothing hangs from it: with it goes the whole tree. */
export function mayRemove(tree: ProblemTree, id: string): boolean {
  return tree.nodes.get(id)?.kind !== 'problem' || (tree.childrenOf.get(id) ?? []).length === 0;
}

function openOrChild(id: string, work: TreeWork, go: (id: string | undefined) => unknown): void {
  const { tree } = work.snapshot;
  if (work.collapsed.has(id)) {
    work.toggle(id, true);
    return;
  }
  const kind = tree.nodes.get(id)?.kind;
  const first = kind === 'problem' ? childrenOfKind(tree, id, 'cause')[0] : tree.childrenOf.get(id)?.[0];
  go(first);
}

function closeOrParent(
  id: string,
  work: TreeWork,
  rows: readonly TreeRow[],
  go: (id: string | undefined) => unknown,
): void {
  const row = rows.find((one) => one.id === id);
  if (row?.expanded && row.kind !== 'problem') work.toggle(id, false);
  else go(row?.parent ?? undefined);
}
