// The frame of every form in a sheet: title, fields, what keeps it from being sent, the way out and the button that sends
// it. Mounted while it is open, so that fields start empty each time; what was typed stays when the server refuses.
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { Sheet, type SheetProps } from './Sheet.tsx';
import styles from './SheetForm.module.css';

export interface SheetFormProps extends Pick<SheetProps, 'title' | 'lead' | 'size' | 'onClose'> {
  /** The fields. */
  children?: ReactNode;
  /** Words of the button that sends it. */
  send: string;
  /** Called once per press; whoever is called checks the fields, and closes when it is done. */
  onSend: () => unknown;
  busy: boolean;
  /** Why the server did not do it. */
  refusal: { code: string; message: string } | null;
  /** What keeps it from being sent, when no field of its own says so. */
  obstacle?: string | null;
  /** Words of the button that leaves; null where closing is enough. */
  cancel?: string | null;
  icon?: ReactNode;
  danger?: boolean;
  isDisabled?: boolean;
  /** A little more air between fields that are groups themselves. */
  roomy?: boolean;
}

/** Sheet (dialog from 600 px) with one form. */
export function SheetForm(props: SheetFormProps) {
  const { title, lead, size, onClose, children, send, onSend, busy, refusal, obstacle = null } = props;
  const t = useWords();
  const form = useId();
  const [turns, setTurns] = useState(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTurns((count) => count + 1);
    onSend();
  };
  return (
    <Sheet
      title={title}
      lead={lead}
      size={size}
      isOpen
      onClose={onClose}
      actions={
        <>
          {props.cancel === null ? null : (
            <Button onPress={onClose}>{props.cancel ?? t('decision.cancel')}</Button>
          )}
          <Button
            type="submit"
            form={form}
            variant={props.danger ? 'danger' : 'primary'}
            icon={props.icon}
            isPending={busy}
            isDisabled={props.isDisabled}
          >
            {send}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={classes(styles.form, props.roomy && styles.roomy)}
        onSubmit={submit}
        noValidate
      >
        {children}
        <WhyNot obstacle={obstacle} refusal={refusal} turns={turns} />
      </form>
    </Sheet>
  );
}

export interface WhyNotProps {
  obstacle: string | null;
  refusal: SheetFormProps['refusal'];
  /** How often it was tried: a form may be longer than a phone, and each time what is said comes into sight. */
  turns: number;
}

/** What keeps the form from being sent, said at its foot; nothing while nothing does. */
export function WhyNot({ obstacle, refusal, turns }: WhyNotProps) {
  const said = useRef<HTMLDivElement>(null);
  const told = obstacle === null ? 0 : turns;
  useEffect(() => {
    if (told > 0 || refusal) said.current?.scrollIntoView({ block: 'nearest' });
  }, [told, refusal]);
  if (obstacle === null && refusal === null) return null;
  return (
    <div ref={said} className={styles.said}>
      {obstacle === null ? null : <p role="alert">{obstacle}</p>}
      {refusal === null ? null : (
        <p role="alert">
          <Refusal error={refusal} />
        </p>
      )}
    </div>
  );
}
