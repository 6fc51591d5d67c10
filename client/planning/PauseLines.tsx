// When a paused mesa goes on, and why it stopped, in two lines.
import { localTime } from '../../shared/model/acta/localTime.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { longDay } from './when.ts';

/** «Nos vemos el viernes 27…, 16:30 horas.», or that the day is not known yet; '' when the mesa is not paused. */
export function useNextDay(): string {
  const t = useWords();
  const { view } = useMesa();
  const { pause } = view.planning;
  if (pause === null) return '';
  if (pause.until === null) return t('planning.now_pausedNoDate');
  const when = t('planning.sessionFrom', {
    date: longDay(pause.until, view.timeZone),
    start: localTime(pause.until, view.timeZone),
  });
  return t('planning.now_pausedUntil', { when });
}

export function PauseLines() {
  const t = useWords();
  const { view } = useMesa();
  const next = useNextDay();
  const reason = view.planning.pause?.reason ?? '';
  return (
    <>
      <p>{next}</p>
      {/* Who waits at the door is not told why. */}
      {reason === '' ? null : <p>{t('planning.now_pausedReason', { reason })}</p>}
    </>
  );
}
