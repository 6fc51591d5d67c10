// Under the common sheet: «Leí» and «Tengo duda». A doubt joins the queue and is answered for the whole table (E12, N1).
import { Check } from 'lucide-react';
import { useState } from 'react';
import { TURN_TEXT_MAX } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './PackAnswers.module.css';
import { mayAsk } from './queue.ts';

/** For who takes part; nothing for who facilitates or observes. */
export function PackAnswers() {
  const t = useWords();
  const { view, me } = useMesa();
  const { run, busy, error } = useCommand('background.read');
  const [doubting, setDoubting] = useState(false);
  if (me.role !== 'participant' || view.can['background.read'] === undefined) return null;
  const hasRead = view.floor.readers.includes(me.participantId);
  const doubts = view.floor.queue.some((turn) => turn.by === me.participantId && turn.kind === 'doubt');
  return (
    <div className={styles.answers}>
      <div role="status">
        {hasRead ? (
          <p className={styles.done}>
            <Check aria-hidden="true" /> {t('floor.readDone')}
          </p>
        ) : null}
        {doubts ? <p className={styles.done}>{t('floor.doubtSent')}</p> : null}
      </div>
      <div className={styles.buttons}>
        {hasRead || !view.can['background.read'] ? null : (
          <Button variant="primary" isPending={busy} onPress={() => run({})}>
            {t('floor.read')}
          </Button>
        )}
        {mayAsk(view, me) ? <Button onPress={() => setDoubting(true)}>{t('floor.doubt')}</Button> : null}
      </div>
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {doubting ? <DoubtSheet onClose={() => setDoubting(false)} /> : null}
    </div>
  );
}

function DoubtSheet({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [words, setWords] = useState('');
  const { run, busy, error } = useCommand('turn.request');
  const submit = async () => {
    const answer = await run({ kind: 'doubt', text: words.trim() });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('floor.doubtTitle')}
      onClose={onClose}
      size="sm"
      send={t('floor.doubtSend')}
      onSend={submit}
      busy={busy}
      refusal={error}
      cancel={null}
    >
      <TextArea
        label={t('floor.doubtWords')}
        hint={t('floor.doubtHint')}
        value={words}
        onChange={setWords}
        max={TURN_TEXT_MAX}
        rows={2}
        autoFocus
      />
    </SheetForm>
  );
}
