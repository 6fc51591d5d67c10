// When the session is, in one phrase: «martes 1 de diciembre de 2026, de 10:00 a 15:00 horas».
import { localTime } from '../../shared/model/acta/localTime.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { longDay } from './when.ts';

/** The day and hours of the session in the mesa's time zone; '' while it has none. */
export function useSessionWhen(): string {
  const t = useWords();
  const { view } = useMesa();
  const { scheduledStart } = view.gathering;
  if (scheduledStart === null) return '';
  const { scheduledEnd } = view.planning;
  const date = longDay(scheduledStart, view.timeZone);
  const start = localTime(scheduledStart, view.timeZone);
  if (scheduledEnd === null) return t('planning.sessionFrom', { date, start });
  return t('planning.sessionOn', { date, start, end: localTime(scheduledEnd, view.timeZone) });
}
