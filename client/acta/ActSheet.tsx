// One act on the acta that carries words: its sheet, the text area, and the refusal beside it. What was typed stays
// when the server refuses; a text that is asked for is not sent empty.
import { type ReactNode, useState } from 'react';
import type { CommandInput, CommandName } from '../../shared/protocol/commands.ts';
import { useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';

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
export function ActSheet<N extends CommandName>({ isOpen, ...act }: ActSheetProps<N>) {
  return isOpen ? <ActForm {...act} /> : null;
}

// Mounted while it is open, so that the words start empty each time.
function ActForm<N extends CommandName>(props: Omit<ActSheetProps<N>, 'isOpen'>) {
  const { command, args, title, lead, children, words, send, onClose } = props;
  const t = useWords();
  const { run, busy, error } = useCommand(command);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const missing = words !== undefined && text.trim() === '';
  const submit = async () => {
    setTried(true);
    const asked = args(text.trim());
    if (missing || asked === null) return;
    const answer = await run(asked);
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={title}
      lead={lead}
      onClose={onClose}
      send={send}
      onSend={submit}
      busy={busy}
      refusal={error}
    >
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
    </SheetForm>
  );
}
