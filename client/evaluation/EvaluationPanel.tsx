// The two questions at the end of a session (minute 176): answered without a name and changed until the facilitation closes
// them; then everybody sees how many people chose each answer, and nobody who.
import { Archive } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { EVALUATION_FLOOR } from '../../shared/model/tableLimits.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Bars } from './Bars.tsx';
import styles from './Evaluation.module.css';
import { GRADES, type Grade, gradeOf } from './grades.ts';

/** Nothing while there is nothing to answer, to close or to read. `section`: one more of a column, without its own frame. */
export function EvaluationPanel({ section = false }: { section?: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const { open, result } = view.evaluation;
  const answers = open && view.can['evaluation.answer'] === true;
  const closes = open && view.can['evaluation.close'] === true;
  if (result === null && !answers && !closes) return null;
  return (
    <section className={classes(styles.panel, section && styles.section)} aria-label={t('evaluation.title')}>
      <h2>{t(result ? 'evaluation.resultTitle' : 'evaluation.title')}</h2>
      {result ? <Bars result={result} /> : null}
      {answers ? <Answers /> : null}
      {closes ? <Closing /> : null}
    </section>
  );
}

/** The own answers, sent or to be sent. */
function Answers() {
  const t = useWords();
  const { me } = useMesa();
  const [changing, setChanging] = useState(false);
  if (me.evaluation === null || changing) return <Questions onDone={() => setChanging(false)} />;
  return (
    <>
      <p role="status">
        <b>{t('evaluation.sent')}</b> {t('evaluation.sentText')}
      </p>
      <Button onPress={() => setChanging(true)}>{t('evaluation.change')}</Button>
    </>
  );
}

function Questions({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const { me } = useMesa();
  const { run, busy, error } = useCommand('evaluation.answer');
  const [said, setSaid] = useState<Grade | null>(gradeOf(me.evaluation?.said));
  const [gathered, setGathered] = useState<Grade | null>(gradeOf(me.evaluation?.gathered));
  const [tried, setTried] = useState(false);
  const missing = said === null || gathered === null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (said === null || gathered === null || busy) return;
    const answer = await run({ said: Number(said), gathered: Number(gathered) });
    if (answer.ok) onDone();
  };
  const options = GRADES.map((value) => ({ value, title: t(`evaluation.grade_${value}`) }));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.lead}>
        {t('evaluation.lead')} {t('evaluation.floor', { least: EVALUATION_FLOOR })}
      </p>
      <RadioCards
        className={styles.grades}
        label={t('evaluation.said')}
        value={said}
        onChange={setSaid}
        options={options}
      />
      <RadioCards
        className={styles.grades}
        label={t('evaluation.gathered')}
        value={gathered}
        onChange={setGathered}
        options={options}
      />
      {tried && missing ? (
        <p className={styles.refusal} role="alert">
          {t('evaluation.missing')}
        </p>
      ) : null}
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      <Button type="submit" variant="primary" isPending={busy}>
        {t('evaluation.send')}
      </Button>
      {me.evaluation === null ? null : (
        <Button variant="quiet" onPress={onDone}>
          {t('evaluation.keep')}
        </Button>
      )}
    </form>
  );
}

/** For who facilitates: how many have answered, and the closing. */
function Closing() {
  const t = useWords();
  const { view } = useMesa();
  const [asked, setAsked] = useState(false);
  const { answered } = view.evaluation;
  return (
    <>
      <p className={styles.lead}>{t('evaluation.lead')}</p>
      <p role="status">
        <b>
          {t(answered === 1 ? 'evaluation.answered_one' : 'evaluation.answered_other', { count: answered })}
        </b>
      </p>
      <Button icon={<Archive aria-hidden="true" />} onPress={() => setAsked(true)}>
        {t('evaluation.close')}
      </Button>
      <CommandDialog
        command="evaluation.close"
        args={() => ({})}
        title={t('evaluation.closeTitle')}
        confirm={t('evaluation.close')}
        isOpen={asked}
        onClose={() => setAsked(false)}
      >
        <p>{t('evaluation.closeText')}</p>
        {answered < EVALUATION_FLOOR ? (
          <p>
            <b>{t('evaluation.closeFew', { least: EVALUATION_FLOOR })}</b>
          </p>
        ) : null}
      </CommandDialog>
    </>
  );
}
