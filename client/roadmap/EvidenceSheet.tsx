// «Aportar evidencia»: a title and where the thing is kept.
import { useState } from 'react';
import { countCharacters, normaliseLine } from '../../shared/model/plainText.ts';
import type { Activity } from '../../shared/model/roadmap.ts';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useRoadmap } from './roadmapContext.ts';

const LEAST = 3;
const MOST = { title: 160, reference: 300 } as const;

export function EvidenceSheet({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const t = useWords();
  const { commitment } = useRoadmap();
  const { run, busy, error } = useCommand('activity.addEvidence');
  const [title, setTitle] = useState('');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const short = (text: string) => countCharacters(normaliseLine(text)) < LEAST;
  const submit = async () => {
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
    <SheetForm
      title={t('roadmap.evidenceTitle', { code: activity.code })}
      lead={activity.title}
      onClose={onClose}
      size="sm"
      send={t('roadmap.evidenceAdd')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
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
    </SheetForm>
  );
}
