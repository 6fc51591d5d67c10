// A new commitment of the mesa: a working title is enough, the text is written together.

import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextField } from '../ui/TextField.tsx';

export function NewCommitment({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { run, busy, error } = useCommand('commitment.create');
  const [title, setTitle] = useState('');
  const submit = async () => {
    const answer = await run({ title });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('console.newCommitment')}
      onClose={onClose}
      size="sm"
      send={t('console.create')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      <TextField
        label={t('console.commitmentTitle')}
        hint={t('console.commitmentTitleHint')}
        value={title}
        onChange={setTitle}
        look="record"
        autoFocus
      />
    </SheetForm>
  );
}
