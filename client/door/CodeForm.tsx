// A code that led nowhere: the sentence, and the same code to correct.
import { ArrowRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Door.module.css';
import { doorAddress, readCode } from './joinCode.ts';

export function CodeForm(props: { code: string; refusal: ApiRefusal | null; onRetry: () => void }) {
  const { code, refusal, onRetry } = props;
  const t = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (readCode(typed) === code) onRetry();
    else if (typed.trim() !== '') navigate(doorAddress(typed));
  };
  return (
    <form className={styles.codeForm} onSubmit={submit} noValidate>
      <TextField
        label={t('door.code')}
        hint={t('door.codeHint')}
        look="code"
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        spellCheck="false"
        error={refusal?.message}
      />
      <p className="visuallyHidden" role="alert">
        {refusal?.message}
      </p>
      <Button type="submit" variant="primary" size="lg" block iconAfter={<ArrowRight aria-hidden="true" />}>
        {t('door.codeGo')}
      </Button>
    </form>
  );
}
