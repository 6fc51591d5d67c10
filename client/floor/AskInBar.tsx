// «Pedir la palabra» in the bar of a desk, on every screen but the one of the floor, which has its own; while one waits,
// the place in the queue, and while one speaks, that it is so.
import { Hand, Mic } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { addressOf } from '../shell/sections.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AskInBar.module.css';
import { isSpeaking, mayAsk, ownIndex } from './queue.ts';

/** C9: the same right as on the phone; nothing for who may not ask. */
export function AskInBar() {
  const t = useWords();
  const { view, me } = useMesa();
  const [path] = useLocation();
  const { run, busy, error } = useCommand('turn.request');
  const floor = addressOf(view.mesaId, 'palabra');
  if (path.startsWith(floor) || !mayAsk(view, me)) return null;
  const at = ownIndex(view, me);
  const speaking = isSpeaking(view, me);
  return (
    <div className={styles.ask}>
      {at === -1 && !speaking ? (
        <Button icon={<Hand aria-hidden="true" />} isPending={busy} onPress={() => run({})}>
          <span className={styles.words}>{t('floor.ask')}</span>
        </Button>
      ) : null}
      <div role="status">
        {at === -1 && !speaking ? null : (
          <Link className={styles.place} href={floor}>
            {speaking ? <Mic aria-hidden="true" /> : <Hand aria-hidden="true" />}
            <span className={styles.words}>
              {speaking ? t('floor.barSpeaking') : t('floor.barWaiting', { n: at + 1 })}
            </span>
            {speaking ? null : (
              <span className={styles.short} aria-hidden="true">
                {t('floor.barPlace', { n: at + 1 })}
              </span>
            )}
          </Link>
        )}
      </div>
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
    </div>
  );
}
