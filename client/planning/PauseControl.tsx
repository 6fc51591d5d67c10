// Going on another day (5.1): only in a recess, with its reason and, when it is known, the day; and taking the mesa up
// again. Meanwhile everybody may read and nobody may write.
import { CalendarClock, Play } from 'lucide-react';
import { useState } from 'react';
import { instantOf } from '../../shared/decisions/calls.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Pause.module.css';

export function PauseControl() {
  const t = useWords();
  const { view } = useMesa();
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useCommand('mesa.unpause');
  return (
    <>
      {view.can['mesa.pause'] ? (
        <Button block size="sm" icon={<CalendarClock aria-hidden="true" />} onPress={() => setAsking(true)}>
          {t('planning.pause')}
        </Button>
      ) : null}
      {view.can['mesa.unpause'] ? (
        <Button
          variant="primary"
          block
          isPending={busy}
          icon={<Play aria-hidden="true" />}
          onPress={() => void run({})}
        >
          {t('planning.unpause')}
        </Button>
      ) : null}
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {asking ? <PauseDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function PauseDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error, clearError } = useCommand('mesa.pause');
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const [tried, setTried] = useState(false);
  const reasonWrong = reason.trim() === '' ? t('decision.reasonMissing') : undefined;
  const timeWrong = date !== '' && time === '' ? t('planning.pauseHourMissing') : undefined;
  const submit = async () => {
    setTried(true);
    if (reasonWrong || timeWrong) return;
    const until = date === '' ? null : instantOf(date, time, view.timeZone);
    const answer = await run({ reason: reason.trim(), until });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t('planning.pauseTitle')}
      onClose={onClose}
      size="sm"
      send={t('planning.pauseConfirm')}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
      <p>{t('planning.pauseText')}</p>
      <TextArea
        label={t('planning.reason')}
        value={reason}
        onChange={(words) => {
          clearError();
          setReason(words);
        }}
        max={300}
        rows={2}
        record
        autoFocus
        isRequired
        error={tried ? reasonWrong : undefined}
      />
      <div className={styles.pair}>
        <TextField
          label={t('planning.pauseDay')}
          hint={t('planning.pauseDayHint')}
          type="date"
          markOptional
          value={date}
          onChange={setDate}
        />
        <TextField
          label={t('planning.pauseHour')}
          type="time"
          value={time}
          onChange={setTime}
          error={tried ? timeWrong : undefined}
        />
      </div>
    </SheetForm>
  );
}
