// The data that support a card (T15): list, form, removal. A datum has a label and a source; date and
// address are optional.
import { Paperclip, X } from 'lucide-react';
import { useState } from 'react';
import { addEvidence, removeEvidence } from '../../shared/mesaDoc/treeAccess.ts';
import type { TreeNode } from '../../shared/problemTree/types.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Act } from './Act.tsx';
import styles from './NodeDetails.module.css';
import { evidenceCount } from './nodeWords.ts';
import type { TreeWork } from './useTreeWork.ts';

const EMPTY = { label: '', source: '', date: '', url: '' };

export function Evidence({
  work,
  node,
  startOpen,
}: {
  work: TreeWork;
  node: TreeNode;
  startOpen?: boolean | undefined;
}) {
  const t = useWords();
  const [open, setOpen] = useState(startOpen === true);
  return (
    <section className={styles.section} aria-label={t('canvas.evidence')}>
      {node.evidence.length === 0 ? null : <h3>{evidenceCount(t, node.evidence.length)}</h3>}
      {node.evidence.length === 0 && !work.mayWrite ? <p>{t('canvas.noEvidence')}</p> : null}
      {node.evidence.length === 0 ? null : (
        <ul className={styles.items}>
          {node.evidence.map((item) => (
            <li key={`${item.label} ${item.source} ${item.date ?? ''}`} className={styles.item}>
              <div>
                {item.url ? (
                  <a href={item.url} target="_blank" rel="noopener noreferrer">
                    {item.label}
                  </a>
                ) : (
                  item.label
                )}
                <small>{[item.source, item.date].filter(Boolean).join(' · ')}</small>
              </div>
              {work.mayWrite ? (
                <IconButton
                  label={t('canvas.removeEvidence', { label: item.label })}
                  icon={<X aria-hidden="true" />}
                  onPress={() => work.run((doc, origin) => removeEvidence(doc, node.id, item, origin))}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {!work.mayWrite ? null : open ? (
        <EvidenceForm work={work} nodeId={node.id} onClose={() => setOpen(false)} />
      ) : (
        <Act icon={<Paperclip aria-hidden="true" />} onPress={() => setOpen(true)}>
          {t('canvas.addEvidence')}
        </Act>
      )}
    </section>
  );
}

function EvidenceForm({ work, nodeId, onClose }: { work: TreeWork; nodeId: string; onClose: () => void }) {
  const t = useWords();
  const [datum, setDatum] = useState(EMPTY);
  const [missing, setMissing] = useState(false);
  const set = (field: keyof typeof EMPTY) => (value: string) => setDatum({ ...datum, [field]: value });
  const save = () => {
    if (datum.label.trim() === '' || datum.source.trim() === '') return setMissing(true);
    const addedBy = work.who().by;
    if (work.run((doc, origin) => addEvidence(doc, nodeId, { ...datum, addedBy }, origin))) onClose();
  };
  return (
    <fieldset className={styles.form} aria-label={t('canvas.addEvidence')}>
      <TextField autoFocus label={t('canvas.evidenceLabel')} value={datum.label} onChange={set('label')} />
      <TextField label={t('canvas.evidenceSource')} value={datum.source} onChange={set('source')} />
      <TextField
        label={t('canvas.evidenceDate')}
        markOptional
        type="date"
        value={datum.date}
        onChange={set('date')}
      />
      <TextField
        label={t('canvas.evidenceUrl')}
        markOptional
        type="url"
        value={datum.url}
        onChange={set('url')}
      />
      {missing ? (
        <p role="alert" className={styles.refusal}>
          {t('canvas.evidenceMissing')}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button variant="primary" size="sm" onPress={save}>
          {t('canvas.saveEvidence')}
        </Button>
        <Button size="sm" onPress={onClose}>
          {t('canvas.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
