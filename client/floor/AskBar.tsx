// Asking to speak in one press, within reach of the thumb; while one waits, the raised hand and its place.
import { Hand } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AskBar.module.css';
import { AskSheet } from './AskSheet.tsx';
import { isSpeaking, mayAsk, ownIndex } from './queue.ts';

export function AskBar() {
  const t = useWords();
  const { view, me } = useMesa();
  const [open, setOpen] = useState(false);
  const ask = useCommand('turn.request');
  const at = ownIndex(view, me);
  if (me.role !== 'participant') {
    return me.role === 'observer' ? <p className={styles.bar}>{t('floor.watching')}</p> : null;
  }
  if (!mayAsk(view, me)) return <p className={styles.bar}>{t('floor.notNow')}</p>;
  if (at === -1 && isSpeaking(view, me)) return null;
  return (
    <div className={styles.bar}>
      <div role="status">
        {at === -1 ? null : (
          <p className={styles.raised}>
            <Hand aria-hidden="true" />
            {t('floor.handUp', { n: at + 1 })}
          </p>
        )}
      </div>
      {at !== -1 ? null : (
        <Button
          variant="primary"
          size="lg"
          block
          icon={<Hand aria-hidden="true" />}
          isPending={ask.busy}
          onPress={() => ask.run({})}
        >
          {t('floor.ask')}
        </Button>
      )}
      {ask.error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={ask.error} />
        </p>
      ) : null}
      <div className={styles.more}>
        <Button size="sm" variant="quiet" onPress={() => setOpen(true)}>
          {t('floor.askOther')}
        </Button>
      </div>
      {open ? <AskSheet onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** «Hoy prefiero no tomar la palabra», and back: who is silent in a long session has said so. Nothing while one waits. */
export function Decline() {
  const t = useWords();
  const { view, me } = useMesa();
  const { run, busy, error } = useCommand('turn.decline');
  const declined = view.floor.declined.includes(me.participantId);
  if (me.role !== 'participant' || !view.can['turn.decline']) return null;
  if (ownIndex(view, me) !== -1 || isSpeaking(view, me)) return null;
  return (
    <div className={styles.more}>
      {declined ? <p className={styles.note}>{t('floor.declined')}</p> : null}
      <Button size="sm" variant="quiet" isPending={busy} onPress={() => run({ declined: !declined })}>
        {t(declined ? 'floor.declineBack' : 'floor.decline')}
      </Button>
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
    </div>
  );
}
