// One act on the acta that carries words: its sheet, the text area, and the refusal beside it. What was typed stays
// when the server refuses; a text that is asked for is not sent empty.
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { CommandInput, CommandName } from '../../shared/protocol/commands.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Course.module.css';

export interface ActSheetProps<N extends CommandName> {
  command: N;
  /** Arguments given the trimmed words ('' when none are asked); null while something else is missing. */
  args: (text: string) => CommandInput<N> | null;
  title: string;
  lead?: ReactNode;
  /** Before the words: a choice, a fingerprint. */
  children?: ReactNode;
  /** The words that are asked for; none when missing. */
  words?: { label: string; hint?: string };
  send: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Most characters of a note, an observation, an answer or an erratum (shared/protocol/commands.ts). */
export const MOST_LETTERS = 2000;

/** Sheet (dialog from 600 px) that sends one command about the acta. */
export function ActSheet<N extends CommandName>(props: ActSheetProps<N>) {
  const { title, lead, send, isOpen, onClose } = props;
  const t = useWords();
  const form = useId();
  const { run, busy, error, clearError } = useCommand(props.command);
  const close = () => {
    clearError();
    onClose();
  };
  return (
    <Sheet
      title={title}
      lead={lead}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('decision.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy}>
            {send}
          </Button>
        </>
      }
    >
      <ActForm {...props} form={form} run={run} onClose={close} refusal={error} />
    </Sheet>
  );
}

interface ActFormProps<N extends CommandName> extends ActSheetProps<N> {
  form: string;
  run: ReturnType<typeof useCommand<N>>['run'];
  refusal: ApiRefusal | null;
}

// Inside the sheet, so that the words start empty each time it opens.
function ActForm<N extends CommandName>({
  args,
  children,
  words,
  onClose,
  form,
  run,
  refusal,
}: ActFormProps<N>) {
  const t = useWords();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const missing = words !== undefined && text.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const asked = args(text.trim());
    if (missing || asked === null) return;
    const answer = await run(asked);
    if (answer.ok) onClose();
  };
  return (
    <form id={form} className={styles.form} onSubmit={submit} noValidate>
      {children}
      {words ? (
        <TextArea
          label={words.label}
          hint={words.hint}
          value={text}
          onChange={setText}
          max={MOST_LETTERS}
          rows={4}
          record
          isRequired
          error={tried && missing ? t('actaLife.required') : undefined}
        />
      ) : null}
      {refusal === null ? null : (
        <p className={styles.refusal} role="alert">
          <Refusal error={refusal} />
        </p>
      )}
    </form>
  );
}
