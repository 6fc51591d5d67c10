// The introduction: name, party and seat, organisation, in the room or from a distance. A refusal is shown
// beside what it is about and nothing typed is lost.
import { Laptop, ScrollText, Users } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { DoorAnswer } from '../../shared/protocol/http.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { join } from '../net/session.ts';
import { addressOf } from '../shell/sections.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Door.module.css';
import { blankIntroduction, fieldOf, type Introduction, joinRequestOf } from './introduction.ts';
import { PartyChoice } from './PartyChoice.tsx';

export interface JoinFormProps {
  door: DoorAnswer;
  code: string;
  qr: string | null;
  /** A seat was taken while the person wrote: the list has to be read again. */
  onSeatsChanged: () => void;
}

export function JoinForm({ door, code, qr, onSeatsChanged }: JoinFormProps) {
  const t = useWords();
  const [, navigate] = useLocation();
  const [answers, setAnswers] = useState<Introduction>(blankIntroduction);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Introduction>) => {
    setAnswers((before) => ({ ...before, ...part }));
    setRefusal(null);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const answer = await join(joinRequestOf(code, qr, door, answers));
    setBusy(false);
    if (answer.ok) {
      navigate(addressOf(answer.value.mesaId, 'ahora'), { replace: true });
      return;
    }
    setRefusal(answer.error);
    if (answer.error.code === 'seat_taken') onSeatsChanged();
    if (fieldOf(answer.error.code) === 'name')
      document.querySelector<HTMLElement>('input[name="displayName"]')?.focus();
  };

  const about = refusal ? fieldOf(refusal.code) : null;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('door.name')}
        name="displayName"
        autoComplete="name"
        value={answers.displayName}
        onChange={(displayName) => change({ displayName })}
        isRequired
        validationBehavior="aria"
        error={about === 'name' ? refusal?.message : undefined}
      />
      <PartyChoice door={door} answers={answers} onChange={change} />
      {about === 'party' ? <Banner tone="danger">{refusal?.message}</Banner> : null}
      <TextField
        label={t('door.organisation')}
        markOptional
        name="organisation"
        autoComplete="organization"
        value={answers.organisation}
        onChange={(organisation) => change({ organisation })}
      />
      <SegmentedControl
        label={t('door.mode')}
        value={answers.mode}
        onChange={(mode) => change({ mode })}
        options={[
          { value: 'inPerson', label: t('door.inPerson'), icon: <Users aria-hidden="true" /> },
          { value: 'online', label: t('door.online'), icon: <Laptop aria-hidden="true" /> },
        ]}
      />
      <p className={styles.privacy}>
        <ScrollText aria-hidden="true" /> {t('door.privacy')}
      </p>
      <div className={styles.foot}>
        {about === 'form' ? <Banner tone="danger">{refusal?.message}</Banner> : null}
        <p className="visuallyHidden" role="alert">
          {refusal?.message}
        </p>
        <Button type="submit" variant="primary" size="lg" block>
          {t(busy ? 'door.asking' : 'door.ask')}
        </Button>
      </div>
    </form>
  );
}
