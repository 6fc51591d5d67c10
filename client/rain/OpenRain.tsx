// «Abrir una lluvia de tarjetas»: the question, how many cards each person writes and how they are signed, each way with
// what it means said before it is chosen (C10).
import { useState } from 'react';
import type { CardSignature } from '../../shared/model/cards.ts';
import { CARDS_PER_PERSON_MAX } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Rain.module.css';

const SIGNATURES = ['name', 'party', 'anonymous'] as const satisfies CardSignature[];
const NUMBERS = Array.from({ length: CARDS_PER_PERSON_MAX }, (_, at) => String(at + 1));
const QUESTION_LEAST = 3;
const QUESTION_MOST = 200;

export function OpenRain({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { run, busy, error } = useCommand('rain.open');
  const [question, setQuestion] = useState('');
  const [perPerson, setPerPerson] = useState('5');
  const [signature, setSignature] = useState<CardSignature>('party');
  const [tried, setTried] = useState(false);
  const missing = question.trim().length < QUESTION_LEAST;
  const submit = async () => {
    setTried(true);
    if (missing) return;
    const answer = await run({ question, perPerson: Number(perPerson), signature });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('rain.openTitle')}
      lead={t('rain.consoleHint')}
      onClose={onClose}
      send={t('rain.openConfirm')}
      onSend={submit}
      busy={busy}
      refusal={error}
      roomy
    >
      <TextField
        label={t('rain.question')}
        hint={t('rain.questionHint')}
        value={question}
        onChange={setQuestion}
        maxLength={QUESTION_MOST}
        autoFocus
        isRequired
        error={tried && missing ? t('rain.questionMissing') : undefined}
      />
      <Select
        className={styles.few}
        label={t('rain.perPerson')}
        value={perPerson}
        onChange={setPerPerson}
        options={NUMBERS.map((value) => ({ value, label: value }))}
      />
      <RadioCards
        label={t('rain.signature')}
        value={signature}
        onChange={setSignature}
        options={SIGNATURES.map((value) => ({
          value,
          title: t(`rain.choose_${value}`),
          note: t(`rain.chooseNote_${value}`),
        }))}
      />
    </SheetForm>
  );
}
