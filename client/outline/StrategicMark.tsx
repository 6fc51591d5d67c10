// Marks a cause as strategic, or takes the mark away (S1–S4). Only who the view allows sees the button.
import { Flag } from 'lucide-react';
import { mayBeStrategic } from '../../shared/problemTree/checkTree.ts';
import { markOn } from '../../shared/problemTree/joined.ts';
import { levelsOf } from '../../shared/problemTree/levels.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Act } from './Act.tsx';
import styles from './NodeDetails.module.css';
import type { TreeWork } from './useTreeWork.ts';

export function StrategicMark({ work, id }: { work: TreeWork; id: string }) {
  const t = useWords();
  const { view } = useMesa();
  const mark = useCommand('cause.mark');
  const { tree } = work.snapshot;
  const marked = markOn(tree, id, view.tree.strategic);
  const strategic = marked !== null;
  if (!view.can['cause.mark'] || !(strategic || mayBeStrategic(tree, id))) return null;
  const direct = levelsOf(tree).get(id) === 1;
  return (
    <>
      <Act
        icon={<Flag aria-hidden="true" />}
        disabled={mark.busy}
        onPress={() => void mark.run({ nodeId: marked ?? id, strategic: !strategic })}
      >
        {strategic ? t('canvas.unmarkStrategic') : t('canvas.markStrategic')}
      </Act>
      {!strategic && direct ? <p className={styles.hint}>{t('canvas.preferDeeper')}</p> : null}
      {mark.error ? (
        <p role="alert" className={styles.refusal}>
          <Refusal error={mark.error} />
        </p>
      ) : null}
    </>
  );
}
