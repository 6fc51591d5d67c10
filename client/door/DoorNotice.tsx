// What the door says of a mesa whose people are not at the table: not called yet, called for a day, paused or cancelled.
import { CalendarDays } from 'lucide-react';
import { localTime } from '../../shared/model/acta/localTime.ts';
import type { DoorAnswer } from '../../shared/protocol/http.ts';
import { useWords } from '../i18n.ts';
import { longDay } from '../planning/when.ts';
import styles from './Door.module.css';

/** Whether somebody may introduce herself now (5.1): from the call on, and never to what was cancelled. */
export const letsIn = ({
  mesaState,
  sessionState,
}: Pick<DoorAnswer, 'mesaState' | 'sessionState'>): boolean =>
  mesaState !== 'cancelled' && sessionState !== 'scheduled' && sessionState !== 'cancelled';

export function DoorNotice({ door }: { door: DoorAnswer }) {
  const t = useWords();
  const { mesaState, sessionState, scheduledStart: at, timeZone, reason } = door;
  const when =
    at === null
      ? ''
      : t('planning.sessionFrom', { date: longDay(at, timeZone), start: localTime(at, timeZone) });
  const words =
    mesaState === 'cancelled'
      ? t('planning.door_mesaCancelledText', { reason })
      : mesaState === 'paused'
        ? t('planning.door_pausedText')
        : sessionState === 'cancelled'
          ? t('planning.door_sessionCancelledText', { reason })
          : sessionState === 'called'
            ? t('planning.door_calledText', { when })
            : sessionState === 'scheduled'
              ? t(when === '' ? 'planning.door_draftText' : 'planning.door_draftDay', { when })
              : '';
  if (words === '') return null;
  return (
    <p className={styles.when} role="status">
      <CalendarDays aria-hidden="true" /> {words}
    </p>
  );
}
