// When quorum does not come: the act that says so after the waiting (Q10), and the second call (Q9).

import { type FormEvent, useEffect, useState } from 'react';
import { instantOf } from '../../shared/decisions/calls.ts';
import { localDate } from '../../shared/model/acta/localTime.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { missingParties } from '../shell/sections.ts';
import { useCommand, useMesa, useMesaSnapshot } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './AgendaColumn.module.css';
import { CommandDialog } from './CommandDialog.tsx';
import own from './NonHolding.module.css';

export function NonHolding() {
  const t = useWords();
  const { view } = useMesa();
  const { clockOffset } = useMesaSnapshot();
  const [asking, setAsking] = useState(false);
  const { notHeldFrom, notHeld } = view.gathering;
  // Nobody may come or go while people wait: the end of the waiting draws this again by itself.
  const [, redraw] = useState(0);
  const left = notHeldFrom === null ? 0 : notHeldFrom - (Date.now() + clockOffset);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => redraw((count) => count + 1), Math.min(left, 60_000));
    return () => clearTimeout(timer);
  });
  const missing = missingParties(view);
  if (view.session.state === 'notHeld') return <SecondCall missing={notHeld.at(-1)?.missing ?? []} />;
  if (!view.can['session.declareNotHeld'] || view.quorum.holds || notHeldFrom === null) return null;
  const { scheduledStart } = view.gathering;
  // Before the day of the second call its date says more than an hour alone.
  if (scheduledStart !== null && scheduledStart > Date.now() + clockOffset)
    return (
      <p>
        {t('gathering.calledAgain', {
          date: localDate(scheduledStart, view.timeZone),
          time: timeOfDay(scheduledStart, view.timeZone),
        })}
      </p>
    );
  if (left > 0) return <p>{t('gathering.notHeldWait', { time: timeOfDay(notHeldFrom, view.timeZone) })}</p>;
  return (
    <>
      <Button block onPress={() => setAsking(true)}>
        {t('gathering.notHeld')}
      </Button>
      <CommandDialog
        command="session.declareNotHeld"
        args={() => ({})}
        title={t('gathering.notHeldTitle')}
        confirm={t('gathering.notHeld')}
        isOpen={asking}
        onClose={() => setAsking(false)}
      >
        <p>{t('gathering.notHeldText', { missing })}</p>
      </CommandDialog>
    </>
  );
}

function SecondCall({ missing }: { missing: string[] }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('session.callAgain');
  const from = view.gathering.secondCallFrom ?? '';
  const [date, setDate] = useState(from);
  const [time, setTime] = useState('10:00');
  const names = view.parties.filter((party) => missing.includes(party.id)).map((party) => party.name);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const scheduledStart = instantOf(date, time, view.timeZone);
    if (scheduledStart !== null) void run({ scheduledStart });
  };
  return (
    <form onSubmit={send} className={own.form}>
      <Banner tone="plain">{t('gathering.notHeldDone', { missing: names.join(', ') })}</Banner>
      <TextField label={t('gathering.callAgainDate')} type="date" value={date} onChange={setDate} />
      <TextField label={t('gathering.callAgainTime')} type="time" value={time} onChange={setTime} />
      <p>{t('gathering.callAgainHint', { date: from })}</p>
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <Button type="submit" variant="primary" block isPending={busy}>
        {t('gathering.callAgain')}
      </Button>
    </form>
  );
}
