// The causes that the mesa chose to tackle, in the order they were marked (S2), as the panel shows them.
import { survivorOf } from '../../shared/problemTree/joined.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import styles from './TreePanel.module.css';
import type { TreeWork } from './useTreeWork.ts';

export function StrategicList({ work, onOpen }: { work: TreeWork; onOpen: (id: string) => void }) {
  const t = useWords();
  const { view } = useMesa();
  const { tree, labels } = work.snapshot;
  const { strategic } = view.tree;
  return (
    <section className={styles.body}>
      <h2>{t('canvas.strategicTitle')}</h2>
      <p className={styles.hint}>{t('canvas.strategicHint', { max: view.selectionMax })}</p>
      {strategic.length === 0 ? (
        <p className={styles.none}>
          {view.can['cause.mark'] ? t('canvas.noStrategicMark') : t('canvas.noStrategic')}
        </p>
      ) : (
        <ol className={styles.rank}>
          {strategic.map((cause, index) => {
            const id = survivorOf(tree, cause.nodeId);
            return (
              <li key={cause.nodeId}>
                <button type="button" onClick={() => onOpen(id)}>
                  <b>{index + 1}</b>
                  <span>
                    <span className={styles.code}>{labels.get(id) ?? cause.label}</span>{' '}
                    {tree.nodes.get(id)?.text || cause.text}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
