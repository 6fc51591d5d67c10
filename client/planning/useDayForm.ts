// The day and hours as they are being chosen, and what is wrong with them before the server is asked (Q11).
import { type FormEvent, useState } from 'react';
import { instantOf } from '../../shared/decisions/calls.ts';
import { localDay, localTime } from '../../shared/model/acta/localTime.ts';
import type { SessionKind } from '../../shared/model/planning.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { hourAfter, longDate } from './when.ts';

export interface ChosenDay {
  kind: SessionKind;
  /** YYYY-MM-DD and HH:MM in the time zone of the mesa; '' while they are not whole. */
  date: string;
  start: string;
  end: string;
}

/** Minutes of the whole agenda. */
export const agendaMinutes = (view: Pick<MesaView, 'phases'>): number =>
  view.phases.reduce((sum, phase) => sum + phase.minutes, 0);

/** What is scheduled now; for a new session, an hour proposed and the date left to be chosen. */
function chosenNow(view: MesaView): ChosenDay {
  const { scheduledStart } = view.gathering;
  const { kind, scheduledEnd } = view.planning;
  if (scheduledStart === null || view.session.state === 'cancelled')
    return { kind: 'ordinary', date: '', start: '10:00', end: hourAfter('10:00', agendaMinutes(view)) };
  const at = (instant: number) => localTime(instant, view.timeZone);
  return {
    kind,
    date: localDay(scheduledStart, view.timeZone),
    start: at(scheduledStart),
    end: scheduledEnd === null ? '' : at(scheduledEnd),
  };
}

export interface WrongDay {
  date: string | undefined;
  hours: string | undefined;
}
const NOTHING_WRONG: WrongDay = { date: undefined, hours: undefined };

/** State of the form of the day; `onDone` runs once the server kept it. `wrong` is shown after the first try. */
export function useDayForm(onDone: () => void) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error, clearError } = useCommand('session.schedule');
  const [chosen, setChosen] = useState(() => chosenNow(view));
  const [tried, setTried] = useState(false);
  const { date, start, end } = chosen;
  const first = view.planning.noticeFrom[chosen.kind];
  const wrong: WrongDay = {
    date:
      date === ''
        ? t('planning.dayMissing')
        : date < first
          ? t('planning.dayEarly', { date: longDate(first) })
          : undefined,
    hours:
      start === '' || end === ''
        ? t('planning.hoursMissing')
        : end <= start
          ? t('planning.hoursWrong')
          : undefined,
  };
  const change = (part: Partial<ChosenDay>) => {
    clearError();
    setChosen((before) => ({ ...before, ...part }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const scheduledStart = instantOf(date, start, view.timeZone);
    const scheduledEnd = instantOf(date, end, view.timeZone);
    if (wrong.date || wrong.hours || scheduledStart === null || scheduledEnd === null) return;
    const answer = await run({ kind: chosen.kind, scheduledStart, scheduledEnd });
    if (answer.ok) onDone();
  };
  return { chosen, change, wrong: tried ? wrong : NOTHING_WRONG, busy, error, submit };
}
