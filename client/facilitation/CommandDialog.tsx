// A command that deserves a second look: says what will happen, asks for the reason when the act needs one, and
// keeps what was typed when the server refuses.
import { type ReactNode, useState } from 'react';
import type { CommandInput, CommandName, CommandValue } from '../../shared/protocol/commands.ts';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';

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
export function CommandDialog<N extends CommandName>({ isOpen, ...asked }: CommandDialogProps<N>) {
  return isOpen ? <CommandForm {...asked} /> : null;
}

// Mounted while it is open, so that the typed reason starts empty each time.
function CommandForm<N extends CommandName>(props: Omit<CommandDialogProps<N>, 'isOpen'>) {
  const { command, args, title, children, confirm, leave, danger, reason, onClose, onDone } = props;
  const t = useWords();
  const { run, busy, error } = useCommand(command);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason?.required === true && words.trim() === '';
  const submit = async () => {
    setTried(true);
    if (missing) return;
    const answer = await run(args(words.trim()));
    if (!answer.ok) return;
    onClose();
    onDone?.(answer.value);
  };
  return (
    <SheetForm
      title={title}
      onClose={onClose}
      size="sm"
      send={confirm}
      onSend={submit}
      busy={busy}
      refusal={error}
      cancel={leave}
      danger={danger}
    >
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
    </SheetForm>
  );
}
