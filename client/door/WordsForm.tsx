// «Entrar con mis palabras»: who already was in this mesa comes back as herself, from any device. A shared tablet offers
// the names of who used it; each brings her own words.
import { type FormEvent, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { resume } from '../net/session.ts';
import { deviceUsers, forgetUser } from '../state/deviceUsers.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Door.module.css';

export interface WordsFormProps {
  mesaId: string;
  /** She is in: this browser has her session. */
  onIn: () => void;
  /** Another way in, such as introducing oneself; none where there is only this one. */
  onNew?: () => void;
}

export function WordsForm({ mesaId, onIn, onNew }: WordsFormProps) {
  const t = useWords();
  const [names, setNames] = useState(() => deviceUsers(mesaId));
  const [who, setWho] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusWords = () => form.current?.querySelector<HTMLElement>('[name="words"]')?.focus();
  const choose = (name: string) => {
    setWho(name);
    setRefusal(null);
    focusWords();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    const answer = await resume(mesaId, words);
    setBusy(false);
    if (answer.ok) return onIn();
    setRefusal(answer.error);
    focusWords();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {names.length === 0 ? null : (
        <UsedHere
          names={names}
          who={who}
          onChoose={choose}
          onForget={() => {
            forgetUser(mesaId, null);
            setNames([]);
            setWho(null);
          }}
        />
      )}
      <TextField
        label={who === null ? t('door.words') : t('door.wordsOf', { name: who })}
        hint={t('door.wordsHint')}
        name="words"
        value={words}
        onChange={(typed) => {
          setWords(typed);
          setRefusal(null);
        }}
        autoComplete="off"
        autoFocus
        spellCheck="false"
        isRequired
        validationBehavior="aria"
      />
      <p className={styles.privacy}>{t('door.wordsLost')}</p>
      <div className={styles.foot}>
        {refusal === null ? null : (
          <Banner tone="danger" role="alert">
            {refusal.message}
          </Banner>
        )}
        <Button type="submit" variant="primary" size="lg" block isPending={busy}>
          {t('door.wordsGo')}
        </Button>
        {onNew === undefined ? null : (
          <Button variant="quiet" block onPress={onNew}>
            {t('door.wordsNew')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface UsedHereProps {
  names: readonly string[];
  who: string | null;
  onChoose: (name: string) => void;
  onForget: () => void;
}

function UsedHere({ names, who, onChoose, onForget }: UsedHereProps) {
  const t = useWords();
  return (
    <fieldset className={styles.usedHere}>
      <legend>{t('door.usedHere')}</legend>
      {names.map((name) => (
        <Button
          key={name}
          block
          variant={who === name ? 'primary' : 'outline'}
          aria-pressed={who === name}
          onPress={() => onChoose(name)}
        >
          {name}
        </Button>
      ))}
      <Button size="sm" variant="quiet" onPress={onForget}>
        {t('door.usedForget')}
      </Button>
    </fieldset>
  );
}
