// «Cerrar el compromiso»: how it ended, and why when something was left undone (F3).
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { LifeDialogProps } from './LifeDialogs.tsx';
import styles from './LifeForm.module.css';

const MOST = 1500;
type Outcome = 'fulfilled' | 'notFulfilled' | 'carriedOver';

export function CloseSheet({ commitment, onClose }: LifeDialogProps) {
  const t = useWords();
  const form = useId();
  const { run, busy, error } = useCommand('commitment.close');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const verified = commitment.progress?.verified ?? 0;
  const fulfilled = commitment.progress?.label === 'completado';
  const unexplained = outcome !== null && outcome !== 'fulfilled' && explanation.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (outcome === null || unexplained) return;
    const answer = await run({ commitmentId: commitment.id, outcome, explanation: explanation.trim() });
    if (answer.ok) onClose();
  };
  return (
    <Sheet
      title={t('writing.closeTitle', { n: commitment.number })}
      lead={t('writing.closeText')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('decision.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy}>
            {t('writing.close')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
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
        {tried && outcome === null ? (
          <p className={styles.refusal} role="alert">
            {t('writing.closeChoose')}
          </p>
        ) : null}
        {error ? (
          <p className={styles.refusal} role="alert">
            <Refusal error={error} />
          </p>
        ) : null}
      </form>
    </Sheet>
  );
}
