// Whether the mesa takes a card as it is (5.4): proposed, accepted, in doubt.
import { setNodeState } from '../../shared/mesaDoc/treeAccess.ts';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import styles from './NodeDetails.module.css';
import type { TreeWork } from './useTreeWork.ts';

export function NodeState({ work, node }: { work: TreeWork; node: TreeNode }) {
  const t = useWords();
  const value = node.state === 'accepted' || node.state === 'challenged' ? node.state : 'proposed';
  if (!work.mayWrite) {
    return value === 'proposed' ? null : (
      <p className={styles.authors}>{value === 'accepted' ? t('canvas.accepted') : t('canvas.challenged')}</p>
    );
  }
  return (
    <section className={styles.section} aria-label={t('canvas.state')}>
      <SegmentedControl
        label={t('canvas.state')}
        value={value}
        onChange={(state) => work.run((doc, origin) => setNodeState(doc, node.id, state, origin))}
        options={[
          { value: 'proposed', label: t('canvas.proposed') },
          { value: 'accepted', label: t('canvas.accepted') },
          { value: 'challenged', label: t('canvas.challenged') },
        ]}
      />
    </section>
  );
}
