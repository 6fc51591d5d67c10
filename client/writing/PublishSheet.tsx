// «Publicar»: what the secretariat resolved, with its date and reference, as it was told to this mesa (5.6).
import { useState } from 'react';
import { countCharacters, normaliseLine } from '../../shared/model/plainText.ts';
import { useWords } from '../i18n.ts';
import { DateInput } from '../roadmap/DateInput.tsx';
import { useCommand } from '../state/useMesa.ts';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { LifeDialogProps } from './LifeDialogs.tsx';
import { latestVersion } from './life.ts';

const LEAST = 3;
const MOST = 300;

export function PublishSheet({ commitment, onClose }: LifeDialogProps) {
  const t = useWords();
  const { run, busy, error } = useCommand('commitment.publish');
  const [date, setDate] = useState('');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const undated = !/^\d{4}-\d{2}-\d{2}$/.test(date);
  const short = countCharacters(normaliseLine(reference)) < LEAST;
  const submit = async () => {
    setTried(true);
    if (undated || short) return;
    const secretariat = { date, reference: normaliseLine(reference) };
    const answer = await run({ commitmentId: commitment.id, secretariat });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('writing.publishTitle', { n: commitment.number, version: latestVersion(commitment) })}
      lead={t('writing.publishText')}
      onClose={onClose}
      size="sm"
      send={t('writing.publish')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      <DateInput
        label={t('writing.publishDate')}
        value={date}
        onChange={setDate}
        error={tried && undated ? t('writing.publishDateMissing') : undefined}
      />
      <TextArea
        label={t('writing.publishReference')}
        hint={t('writing.publishReferenceHint')}
        value={reference}
        onChange={setReference}
        max={MOST}
        rows={2}
        record
        isRequired
        error={tried && short ? t('writing.publishReferenceMissing') : undefined}
      />
    </SheetForm>
  );
}
