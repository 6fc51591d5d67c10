// Subir, Bajar, Sacar, Meter, and «Cuelga de»: everything that dragging does, as buttons (design 3).
import { ArrowDown, ArrowUp, ListIndentDecrease, ListIndentIncrease } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './NodeDetails.module.css';
import { lastPlace, movesOf, possibleParents } from './treePlaces.ts';
import type { Move, TreeWork } from './useTreeWork.ts';

export function MoveButtons({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  const { tree, labels, draft } = work.snapshot;
  const node = tree.nodes.get(id);
  if (!work.mayWrite || !node) return null;
  const allowed = movesOf(tree, id);
  const isDraft = draft?.id === id;
  const parents = possibleParents(tree, id).filter((parent) => parent !== draft?.id);
  const options = parents
    .map((parent) => ({
      value: parent,
      label: labels.get(parent) === 'P' ? t('canvas.problem') : (labels.get(parent) ?? ''),
      note: tree.nodes.get(parent)?.text ?? '',
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'es', { numeric: true }));
  const hang = (parent: string) => {
    if (parent === tree.parentOf.get(id)) return;
    work.place(id, lastPlace(tree, parent, node.kind));
  };
  const button = (move: Move, words: string, icon: React.ReactNode, on: boolean) => (
    <Button className={styles.move} icon={icon} isDisabled={!on} onPress={() => work.move(id, move)}>
      {words}
    </Button>
  );
  return (
    <>
      <fieldset className={styles.moves} aria-label={t('canvas.moves')}>
        {button('up', t('canvas.moveUp'), <ArrowUp aria-hidden="true" />, allowed.up && !isDraft)}
        {button('down', t('canvas.moveDown'), <ArrowDown aria-hidden="true" />, allowed.down && !isDraft)}
        {button('out', t('canvas.moveOut'), <ListIndentDecrease aria-hidden="true" />, allowed.out)}
        {button('in', t('canvas.moveIn'), <ListIndentIncrease aria-hidden="true" />, allowed.in)}
      </fieldset>
      {isDraft || options.length === 0 ? null : (
        <Select
          label={node.kind === 'effect' ? t('canvas.comesFrom') : t('canvas.hangsFrom')}
          value={tree.parentOf.get(id) ?? null}
          onChange={hang}
          options={options}
        />
      )}
    </>
  );
}
