// The day and the hours of the session, in the time zone of the mesa. The first date that gives its notice (Q11) is
// shown with each kind of session, before anything is chosen.
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { durationWords } from '../home/mesaDraft.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useButtonAfterAct } from '../shell/useFocusAfterAct.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Preparation.module.css';
import { agendaMinutes, type ChosenDay, useDayForm, type WrongDay } from './useDayForm.ts';
import { useSessionWhen } from './useSessionWhen.ts';
import { longDate, zoneName } from './when.ts';

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

function DayForm({ onDone, onKeep }: { onDone: () => void; onKeep: (() => void) | null }) {
  const t = useWords();
  const { view } = useMesa();
  const { chosen, change, wrong, busy, error, submit } = useDayForm(onDone);
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
      <Hours chosen={chosen} onChange={change} wrong={wrong} />
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
        {wrong.date ?? wrong.hours}
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

interface HoursProps {
  chosen: ChosenDay;
  onChange: (part: Partial<ChosenDay>) => void;
  wrong: WrongDay;
}

function Hours({ chosen, onChange, wrong }: HoursProps) {
  const t = useWords();
  const required = { isRequired: true, validationBehavior: 'aria' } as const;
  return (
    <div className={styles.hours}>
      <TextField
        {...required}
        label={t('planning.date')}
        type="date"
        value={chosen.date}
        onChange={(date) => onChange({ date })}
        error={wrong.date}
      />
      <TextField
        {...required}
        label={t('planning.start')}
        type="time"
        value={chosen.start}
        onChange={(start) => onChange({ start })}
      />
      <TextField
        {...required}
        label={t('planning.end')}
        type="time"
        value={chosen.end}
        onChange={(end) => onChange({ end })}
        error={wrong.hours}
      />
    </div>
  );
}
