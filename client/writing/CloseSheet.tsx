// «Cerrar el compromiso»: how it ended, and why when something was left undone (F3).
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { LifeDialogProps } from './LifeDialogs.tsx';

const MOST = 1500;
type Outcome = 'fulfilled' | 'notFulfilled' | 'carriedOver';

export function CloseSheet({ commitment, onClose }: LifeDialogProps) {
  const t = useWords();
  const { run, busy, error } = useCommand('commitment.close');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const verified = commitment.progress?.verified ?? 0;
  const fulfilled = commitment.progress?.label === 'completado';
  const unexplained = outcome !== null && outcome !== 'fulfilled' && explanation.trim() === '';
  const submit = async () => {
    setTried(true);
    if (outcome === null || unexplained) return;
    const answer = await run({ commitmentId: commitment.id, outcome, explanation: explanation.trim() });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('writing.closeTitle', { n: commitment.number })}
      lead={t('writing.closeText')}
      onClose={onClose}
      send={t('writing.close')}
      onSend={submit}
      busy={busy}
      refusal={error}
      obstacle={tried && outcome === null ? t('writing.closeChoose') : null}
    >
      <RadioCards<Outcome>
        label={t('writing.closeOutcome')}
        value={outcome}
        onChange={setOutcome}
        options={[
          {
            value: 'fulfilled',
            title: t('writing.close_fulfilled'),
            note: fulfilled
              ? t('writing.close_fulfilledNote')
              : t('writing.close_fulfilledNot', { verified }),
            disabled: !fulfilled,
          },
          {
            value: 'notFulfilled',
            title: t('writing.close_notFulfilled'),
            note: t('writing.close_notFulfilledNote'),
          },
          {
            value: 'carriedOver',
            title: t('writing.close_carriedOver'),
            note: t('writing.close_carriedOverNote'),
          },
        ]}
      />
      <TextArea
        label={t('writing.closeExplanation')}
        value={explanation}
        onChange={setExplanation}
        max={MOST}
        rows={3}
        record
        isRequired={outcome !== 'fulfilled'}
        markOptional={outcome === 'fulfilled'}
        error={tried && unexplained ? t('writing.closeExplain') : undefined}
      />
    </SheetForm>
  );
}
