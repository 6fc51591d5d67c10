// A new commitment of the mesa: a working title is enough, the text is written together.

import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ControlsColumn.module.css';

export function NewCommitment({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const form = useId();
  const { run, busy, error } = useCommand('commitment.create');
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ title });
    if (answer.ok) onClose();
  };
  return (
    <Sheet
      title={t('console.newCommitment')}
      isOpen
      onClose={onClose}
      size="sm"
      actions={
        <>
          <Button onPress={onClose}>{t('decision.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy}>
            {t('console.create')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <TextField
          label={t('console.commitmentTitle')}
          hint={t('console.commitmentTitleHint')}
          value={title}
          onChange={setTitle}
          look="record"
          autoFocus
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
