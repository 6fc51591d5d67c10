// What the menu and the keys of the tree open, in both layouts: actions of a card, help, «Juntar con…», the mark.
import { useMemo, useRef, useState } from 'react';
import { mayBeStrategic } from '../../shared/problemTree/checkTree.ts';
import { markOn } from '../../shared/problemTree/joined.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { KeyboardHelp } from './KeyboardHelp.tsx';
import { MergeSheet } from './MergeSheet.tsx';
import { NodeMenu } from './NodeMenu.tsx';
import type { TreeWork } from './useTreeWork.ts';

/** What the verbs that open something need, in both layouts. */
export function useOpeners(work: TreeWork, onEvidence: (id: string) => void) {
  const t = useWords();
  const { view } = useMesa();
  const mark = useCommand('cause.mark');
  const [menu, setMenu] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const [merge, setMerge] = useState<string | null>(null);
  const markOf = (id: string) => markOn(work.snapshot.tree, id, view.tree.strategic);
  const marked = (id: string) => markOf(id) !== null;
  const mayMark = (id: string) =>
    view.can['cause.mark'] === true && (marked(id) || mayBeStrategic(work.snapshot.tree, id));
  const { run } = mark;
  const onMark = (id: string) => {
    if (mayMark(id)) void run({ nodeId: markOf(id) ?? id, strategic: !marked(id) });
  };
  const latest = useRef({ onMark, onEvidence });
  latest.current = { onMark, onEvidence };
  const keys = useMemo(
    () => ({
      onMenu: setMenu,
      onHelp: () => setHelp(true),
      onMark: (id: string) => latest.current.onMark(id),
      onEvidence: (id: string) => latest.current.onEvidence(id),
    }),
    [],
  );
  const markAction =
    menu !== null && mayMark(menu)
      ? {
          label: t(marked(menu) ? 'canvas.unmarkStrategic' : 'canvas.markStrategic'),
          run: () => onMark(menu),
        }
      : null;
  return {
    keys,
    menu,
    closeMenu: () => setMenu(null),
    help,
    closeHelp: () => setHelp(false),
    merge,
    onMerge: setMerge,
    closeMerge: () => setMerge(null),
    markAction,
  };
}

interface OpenersProps {
  work: TreeWork;
  openers: ReturnType<typeof useOpeners>;
  onDetails: (id: string) => void;
}

/** The menu of a card, what it opens, and the help of the keys. */
export function Openers({ work, openers, onDetails }: OpenersProps) {
  const { menu, closeMenu, help, closeHelp, merge, onMerge, closeMerge, markAction, keys } = openers;
  return (
    <>
      <NodeMenu
        work={work}
        id={menu}
        onClose={closeMenu}
        onDetails={onDetails}
        onEvidence={keys.onEvidence}
        onMerge={onMerge}
        mark={markAction}
      />
      <MergeSheet work={work} id={merge} onClose={closeMerge} />
      <KeyboardHelp isOpen={help} onClose={closeHelp} />
    </>
  );
}
