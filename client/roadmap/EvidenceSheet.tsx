// «Aportar evidencia»: a title and where the thing is kept.
import { type FormEvent, useId, useState } from 'react';
import { countCharacters, normaliseLine } from '../../shared/model/plainText.ts';
import type { Activity } from '../../shared/model/roadmap.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './ActivitySheet.module.css';
import { useRoadmap } from './roadmapContext.ts';

const LEAST = 3;
const MOST = { title: 160, reference: 300 } as const;

export function EvidenceSheet({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const t = useWords();
  const form = useId();
  const { commitment } = useRoadmap();
  const { run, busy, error } = useCommand('activity.addEvidence');
  const [title, setTitle] = useState('');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const short = (text: string) => countCharacters(normaliseLine(text)) < LEAST;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short(title) || short(reference)) return;
    const answer = await run({
      commitmentId: commitment.id,
      code: activity.code,
      title: normaliseLine(title),
      reference: normaliseLine(reference),
    });
    if (answer.ok) onClose();
  };
  return (
    <Sheet
      title={t('roadmap.evidenceTitle', { code: activity.code })}
      lead={activity.title}
      isOpen
      onClose={onClose}
      size="sm"
      actions={
        <>
          <Button onPress={onClose}>{t('decision.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy}>
            {t('roadmap.evidenceAdd')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <TextArea
          label={t('roadmap.evidenceName')}
          placeholder={t('roadmap.evidenceNamePlaceholder')}
          value={title}
          onChange={setTitle}
          max={MOST.title}
          rows={1}
          record
          autoFocus
          isRequired
          error={tried && short(title) ? t('roadmap.evidenceShort') : undefined}
        />
        <TextArea
          label={t('roadmap.evidenceWhere')}
          hint={t('roadmap.evidenceWhereHint')}
          placeholder={t('roadmap.evidenceWherePlaceholder')}
          value={reference}
          onChange={setReference}
          max={MOST.reference}
          rows={2}
          record
          isRequired
          error={tried && short(reference) ? t('roadmap.evidenceShort') : undefined}
        />
        {error ? (
          <p className={styles.refusal} role="alert">
            <Refusal error={error} />
          </p>
        ) : null}
      </form>
    </Sheet>
  );
}
