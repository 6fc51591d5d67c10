// A command that deserves a second look: says what will happen, asks for the reason when the act needs one, and
// keeps what was typed when the server refuses.
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { CommandInput, CommandName, CommandValue } from '../../shared/protocol/commands.ts';
import { useWords } from '../i18n.ts';
import type { ApiRefusal } from '../net/api.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './CommandDialog.module.css';

export interface CommandDialogProps<N extends CommandName> {
  command: N;
  /** Arguments, given the trimmed reason ('' when none is asked). */
  args: (reason: string) => CommandInput<N>;
  title: string;
  children?: ReactNode;
  /** Words of the button that sends it. */
  confirm: string;
  /** Words of the button that leaves, where the act itself is to cancel something. */
  leave?: string;
  danger?: boolean;
  /** Asks for a reason; `required` does not send without one. */
  reason?: { label: string; required: boolean; max: number; hint?: string };
  isOpen: boolean;
  onClose: () => void;
  onDone?: (value: CommandValue) => void;
}

/** Dialog (sheet on phones) that sends one command. */
export function CommandDialog<N extends CommandName>(props: CommandDialogProps<N>) {
  const { title, confirm, leave, danger, isOpen, onClose } = props;
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
      isOpen={isOpen}
      onClose={close}
      size="sm"
      actions={
        <>
          <Button onPress={close}>{leave ?? t('decision.cancel')}</Button>
          <Button type="submit" form={form} variant={danger ? 'danger' : 'primary'} isPending={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <CommandForm {...props} form={form} run={run} onClose={close} refusal={error} />
    </Sheet>
  );
}

interface CommandFormProps<N extends CommandName> extends CommandDialogProps<N> {
  form: string;
  run: ReturnType<typeof useCommand<N>>['run'];
  refusal: ApiRefusal | null;
}

// Inside the sheet, so that the typed reason starts empty each time it opens.
function CommandForm<N extends CommandName>(props: CommandFormProps<N>) {
  const { args, children, reason, onClose, onDone, form, run, refusal } = props;
  const t = useWords();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason?.required === true && words.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const answer = await run(args(words.trim()));
    if (!answer.ok) return;
    onClose();
    onDone?.(answer.value);
  };
  return (
    <form id={form} className={styles.form} onSubmit={submit} noValidate>
      {children}
      {reason ? (
        <TextArea
          label={reason.label}
          hint={reason.hint}
          value={words}
          onChange={setWords}
          max={reason.max}
          rows={2}
          record
          autoFocus
          isRequired={reason.required}
          markOptional={!reason.required}
          error={tried && missing ? t('decision.reasonMissing') : undefined}
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
