// Asking to speak for something in particular: a point of order, a reply, an answer or a doubt about the common sheet.
import { useState } from 'react';
import type { TurnKind } from '../../shared/model/floor.ts';
import { TURN_TEXT_MAX } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';

type Particular = Exclude<TurnKind, 'floor'>;
const KINDS: readonly Particular[] = ['order', 'reply', 'answer', 'doubt'];

export function AskSheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const [kind, setKind] = useState<Particular>('order');
  const [words, setWords] = useState('');
  const { run, busy, error } = useCommand('turn.request');
  const kinds = KINDS.filter((one) => one !== 'doubt' || view.planning.background.length > 0);
  const submit = async () => {
    const answer = await run({ kind, text: words.trim() });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('floor.askTitle')}
      onClose={onClose}
      size="sm"
      send={t('floor.ask')}
      onSend={submit}
      busy={busy}
      refusal={error}
      cancel={null}
    >
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
    </SheetForm>
  );
}
