// At the foot of the wall: who speaks and the time left, who follows, and why somebody went before their place.
import { Mic } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { TimerDigits } from '../ui/TimerDigits.tsx';
import styles from './FloorFoot.module.css';
import { isPresent, nameOf, partyNameOf } from './queue.ts';
import { useTurnRemaining } from './useTurnRemaining.ts';

/** How many of who waits the wall names. */
const NAMED = 3;

export function FloorFoot() {
  const t = useWords();
  const { view } = useMesa();
  const remaining = useTurnRemaining();
  const { speaking, queue } = view.floor;
  const next = queue
    .filter((turn) => isPresent(view, turn.by))
    .slice(0, NAMED)
    // A name is not cut in two lines.
    .map((turn) => nameOf(view, turn.by).replaceAll(' ', '\u00a0'));
  return (
    <>
      {speaking === null || remaining === null ? null : (
        <div className={styles.speaking}>
          <Mic aria-hidden="true" />
          <span className={styles.words}>
            <span>
              <b>{t('floorDesk.wallSpeaking')}</b>{' '}
              {[nameOf(view, speaking.by), partyNameOf(view, speaking.partyId)]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
            {speaking.override === '' ? null : (
              <small>{t('floorDesk.wallOverride', { reason: speaking.override })}</small>
            )}
          </span>
          <TimerDigits remainingMs={remaining} size="screen" className={styles.digits} />
        </div>
      )}
      <span className={styles.next}>
        {next.length === 0 ? null : t('floorDesk.wallNext', { names: next.join(', ') })}
      </span>
    </>
  );
}
