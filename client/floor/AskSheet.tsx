// Asking to speak for something in particular: a point of order, a reply, an answer or a doubt about the common sheet.
import { type FormEvent, useId, useState } from 'react';
import type { TurnKind } from '../../shared/model/floor.ts';
import { TURN_TEXT_MAX } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './AskSheet.module.css';

type Particular = Exclude<TurnKind, 'floor'>;
const KINDS: readonly Particular[] = ['order', 'reply', 'answer', 'doubt'];

export function AskSheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const form = useId();
  const [kind, setKind] = useState<Particular>('order');
  const [words, setWords] = useState('');
  const { run, busy, error } = useCommand('turn.request');
  const kinds = KINDS.filter((one) => one !== 'doubt' || view.planning.background.length > 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ kind, text: words.trim() });
    if (answer.ok) onClose();
  };
  return (
    <Sheet
      title={t('floor.askTitle')}
      isOpen
      onClose={onClose}
      size="sm"
      actions={
        <Button type="submit" form={form} variant="primary" isPending={busy}>
          {t('floor.ask')}
        </Button>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <RadioCards
          label={t('floor.askKind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((one) => ({
            value: one,
            title: t(`floor.kind_${one}`),
            note: t(`floor.kindNote_${one}`),
          }))}
        />
        <TextArea
          label={t('floor.askWords')}
          hint={t('floor.askWordsHint')}
          value={words}
          onChange={setWords}
          max={TURN_TEXT_MAX}
          rows={2}
          markOptional={kind !== 'doubt'}
        />
        {error ? (
          <p className={styles.problem} role="alert">
            <Refusal error={error} />
          </p>
        ) : null}
      </form>
    </Sheet>
  );
}
