// A parameter: a cause that the mesa cannot change within its scope and period. Marking asks for the reason.
import { Anchor } from 'lucide-react';
import { useState } from 'react';
import { TREE_LIMITS } from '../../shared/mesaDoc/schema.ts';
import { setParameter } from '../../shared/mesaDoc/treeAccess.ts';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Act } from './Act.tsx';
import styles from './NodeDetails.module.css';
import type { TreeWork } from './useTreeWork.ts';

export function Parameter({ work, node }: { work: TreeWork; node: TreeNode }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!node.parameter && !work.mayWrite) return null;
  const write = (on: boolean) => {
    const done = work.run((doc, origin) => setParameter(doc, node.id, on, reason, origin));
    if (done) setOpen(false);
  };
  const anchor = <Anchor aria-hidden="true" />;
  return (
    <section className={styles.section} aria-label={t('canvas.parameter')}>
      {node.parameter ? <h3>{t('canvas.isParameter')}</h3> : null}
      {node.parameter && node.parameterReason ? <p>{node.parameterReason}</p> : null}
      {!work.mayWrite ? null : node.parameter ? (
        <Act icon={anchor} onPress={() => write(false)}>
          {t('canvas.unmarkParameter')}
        </Act>
      ) : open ? (
        <div className={styles.form}>
          <TextArea
            autoFocus
            label={t('canvas.parameterReason')}
            hint={t('canvas.parameterHint')}
            value={reason}
            onChange={setReason}
            max={TREE_LIMITS.parameterReason}
            rows={2}
          />
          <div className={styles.buttons}>
            <Button variant="primary" size="sm" isDisabled={reason.trim() === ''} onPress={() => write(true)}>
              {t('canvas.markIt')}
            </Button>
            <Button size="sm" onPress={() => setOpen(false)}>
              {t('canvas.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <Act icon={anchor} onPress={() => setOpen(true)}>
          {t('canvas.markParameter')}
        </Act>
      )}
    </section>
  );
}
