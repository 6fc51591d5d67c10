// Subir, Bajar, Sacar, Meter, and «Cuelga de»: everything that dragging does, as buttons (design 3).
import { ArrowDown, ArrowUp, ListIndentDecrease, ListIndentIncrease } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import { type Translate, useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './NodeDetails.module.css';
import { lastPlace, movesOf, possibleParents } from './treePlaces.ts';
import type { Move, TreeWork } from './useTreeWork.ts';

export function MoveButtons({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  const { tree, draft } = work.snapshot;
  if (!work.mayWrite) return null;
  const allowed = movesOf(tree, id);
  const isDraft = draft?.id === id;
  const button = (move: Move, words: string, icon: ReactNode, on: boolean) => (
    <Button className={styles.move} icon={icon} isDisabled={!on} onPress={() => work.move(id, move)}>
      {words}
    </Button>
  );
  return (
    <fieldset className={styles.moves} aria-label={t('canvas.moves')}>
      {button('up', t('canvas.moveUp'), <ArrowUp aria-hidden="true" />, allowed.up && !isDraft)}
      {button('down', t('canvas.moveDown'), <ArrowDown aria-hidden="true" />, allowed.down && !isDraft)}
      {button('out', t('canvas.moveOut'), <ListIndentDecrease aria-hidden="true" />, allowed.out)}
      {button('in', t('canvas.moveIn'), <ListIndentIncrease aria-hidden="true" />, allowed.in)}
    </fieldset>
  );
}

/** «Es causa de»: the whole list of places where the card may hang, for moves that are far. */
export function HangsFrom({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  const { tree, labels } = work.snapshot;
  const node = tree.nodes.get(id);
  if (!work.mayWrite || !node || node.kind === 'problem') return null;
  const options = placeOptions(t, tree, labels, possibleParents(tree, id));
  if (options.length === 0) return null;
  const hang = (parent: string) => {
    if (parent === tree.parentOf.get(id)) return;
    work.place(id, lastPlace(tree, parent, node.kind));
  };
  return (
    <Select
      className={styles.hang}
      label={node.kind === 'effect' ? t('canvas.comesFrom') : t('canvas.hangsFrom')}
      value={tree.parentOf.get(id) ?? null}
      onChange={hang}
      options={options}
    />
  );
}

/** Cards as options of a list, by label: C1, C1.1, C2… */
export function placeOptions(
  t: Translate,
  tree: ProblemTree,
  labels: ReadonlyMap<string, string>,
  ids: readonly string[],
): { value: string; label: string; note: string }[] {
  return ids
    .filter((id) => labels.has(id))
    .map((id) => ({ value: id, label: labels.get(id) ?? '', note: tree.nodes.get(id)?.text ?? '' }))
    .sort((a, b) => a.label.localeCompare(b.label, 'es', { numeric: true }))
    .map((option) => (option.label === 'P' ? { ...option, label: t('canvas.problem') } : option));
}
