// The day and the hours of the session, in the time zone of the mesa. The first date that gives its notice (Q11) is
// shown with each kind of session, before anything is chosen.
import { CalendarDays } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { instantOf } from '../../shared/decisions/calls.ts';
import { localDay, localTime } from '../../shared/model/acta/localTime.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { durationWords } from '../home/mesaDraft.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useButtonAfterAct } from '../shell/useFocusAfterAct.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Preparation.module.css';
import { useSessionWhen } from './useSessionWhen.ts';
import { hourAfter, longDate, zoneName } from './when.ts';

export function SessionDay() {
  const t = useWords();
  const { view } = useMesa();
  const when = useSessionWhen();
  const set = view.gathering.scheduledStart !== null && view.session.state !== 'cancelled';
  const [changing, setChanging] = useState(false);
  const may = view.can['session.schedule'] === true;
  const aside = useButtonAfterAct<HTMLSpanElement>(!set || changing);
  return (
    <Card
      title={t('planning.day')}
      aside={
        set && may && !changing ? (
          <span ref={aside}>
            <Button size="sm" onPress={() => setChanging(true)}>
              {t('planning.changeDay')}
            </Button>
          </span>
        ) : null
      }
    >
      {set && !changing ? (
        <p className={styles.day}>
          <CalendarDays aria-hidden="true" />
          <span>
            <b>{when}</b>
            <small>
              {t(`planning.kindOf_${view.planning.kind}`)} · {zoneName(view.timeZone)}
            </small>
          </span>
        </p>
      ) : null}
      {(!set || changing) && may ? (
        <DayForm onDone={() => setChanging(false)} onKeep={set ? () => setChanging(false) : null} />
      ) : null}
    </Card>
  );
}

interface Chosen {
  kind: 'ordinary' | 'extraordinary';
  date: string;
  start: string;
  end: string;
}

const agendaMinutes = (view: MesaView): number => view.phases.reduce((sum, phase) => sum + phase.minutes, 0);

/** What is scheduled now; for a new session, an hour proposed and the date left to be chosen. */
function chosenNow(view: MesaView): Chosen {
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

function DayForm({ onDone, onKeep }: { onDone: () => void; onKeep: (() => void) | null }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error, clearError } = useCommand('session.schedule');
  const [chosen, setChosen] = useState(() => chosenNow(view));
  const [tried, setTried] = useState(false);
  const first = view.planning.noticeFrom[chosen.kind];
  const start = instantOf(chosen.date, chosen.start, view.timeZone);
  const end = instantOf(chosen.date, chosen.end, view.timeZone);
  const dateWrong =
    chosen.date === ''
      ? t('planning.dayMissing')
      : chosen.date < first
        ? t('planning.dayEarly', { date: longDate(first) })
        : undefined;
  const hoursWrong =
    chosen.start === '' || chosen.end === ''
      ? t('planning.hoursMissing')
      : chosen.end <= chosen.start
        ? t('planning.hoursWrong')
        : undefined;
  const change = (part: Partial<Chosen>) => {
    clearError();
    setChosen((before) => ({ ...before, ...part }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dateWrong || hoursWrong || start === null || end === null) return;
    const answer = await run({ kind: chosen.kind, scheduledStart: start, scheduledEnd: end });
    if (answer.ok) onDone();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <RadioCards
        label={t('planning.kind')}
        value={chosen.kind}
        onChange={(kind) => change({ kind })}
        options={(['ordinary', 'extraordinary'] as const).map((kind) => ({
          value: kind,
          title: t(`planning.${kind}`),
          note: t('planning.noticeFrom', { date: longDate(view.planning.noticeFrom[kind]) }),
        }))}
        className={styles.pair}
      />
      <div className={styles.hours}>
        <TextField
          label={t('planning.date')}
          type="date"
          isRequired
          validationBehavior="aria"
          value={chosen.date}
          onChange={(date) => change({ date })}
          error={tried ? dateWrong : undefined}
        />
        <TextField
          label={t('planning.start')}
          type="time"
          isRequired
          validationBehavior="aria"
          value={chosen.start}
          onChange={(hour) => change({ start: hour })}
        />
        <TextField
          label={t('planning.end')}
          type="time"
          isRequired
          validationBehavior="aria"
          value={chosen.end}
          onChange={(hour) => change({ end: hour })}
          error={tried ? hoursWrong : undefined}
        />
      </div>
      <p className={styles.note}>
        {t('planning.dayLead', { zone: zoneName(view.timeZone) })}{' '}
        {t('planning.agendaTakes', { duration: durationWords(t, agendaMinutes(view)) })}
      </p>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <p className="visuallyHidden" role="alert">
        {tried ? (dateWrong ?? hoursWrong) : null}
      </p>
      <div className={styles.buttons}>
        {onKeep === null ? null : <Button onPress={onKeep}>{t('planning.keepDay')}</Button>}
        <Button type="submit" variant="primary" isPending={busy}>
          {t('planning.saveDay')}
        </Button>
      </div>
    </form>
  );
}
