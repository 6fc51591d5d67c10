// Says, while a card is dragged, where it will be if it is let go: «Quedará como causa de C2, después de C2.1».
import { useWords } from '../i18n.ts';
import { placeWords } from '../outline/treePlaces.ts';
import type { TreeWork } from '../outline/useTreeWork.ts';
import type { Drop } from './dropPlace.ts';
import styles from './TreeCanvas.module.css';

export function DragPhrase({ work, held, drop }: { work: TreeWork; held: string | null; drop: Drop | null }) {
  const t = useWords();
  return (
    <p className={held ? styles.phrase : 'visuallyHidden'} role="status">
      {held === null ? '' : drop === null ? t('canvas.dragNowhere') : sentence(held, drop)}
    </p>
  );

  function sentence(id: string, place: Drop): string {
    const { tree, labels } = work.snapshot;
    const { kind, parent, after } = placeWords(tree, id, place);
    const label = labels.get(parent) ?? '';
    const ofProblem = parent === tree.problemId;
    const where =
      kind === 'effect'
        ? ofProblem
          ? t('canvas.willBeDirectEffect')
          : t('canvas.willBeEffect', { label })
        : ofProblem
          ? t('canvas.willBeDirectCause')
          : t('canvas.willBeCause', { label });
    const order =
      after === null ? t('canvas.asFirst') : t('canvas.after', { label: labels.get(after) ?? '' });
    return `${where}, ${order}`;
  }
}
