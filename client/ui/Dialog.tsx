// A question or a form that stops the screen. Focus goes in and comes back; Escape and the close button
// leave unless `mustAnswer`. The body receives `close`. For phones prefer Sheet.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useTypedInside } from './useTypedInside.ts';

export type DialogProps = {
  title: string;
  /** Shown under the title. */
  lead?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the bottom, the main one last. */
  actions?: ReactNode | ((close: () => void) => ReactNode);
  size?: 'sm' | 'md' | 'lg';
  /** Interrupts: read as an alert. */
  alert?: boolean;
  /** No close button, no Escape, no press outside. */
  mustAnswer?: boolean;
};

/** Modal dialog, controlled by `isOpen` and `onClose`. */
export function Dialog(props: DialogProps) {
  return (
    <ModalFrame
      {...props}
      overlay={styles.overlay}
      panel={classes(styles.modal, styles[props.size ?? 'md'])}
    />
  );
}

/** What a dialog and a sheet do alike; only their looks differ. What is typed inside is not lost to a press outside. */
export function ModalFrame({
  overlay,
  panel,
  ...props
}: DialogProps & { overlay: string | undefined; panel: string }) {
  const { isOpen, onClose, mustAnswer = false } = props;
  const { ref, isTyped } = useTypedInside();
  return (
    <ModalOverlay
      className={classes(overlay)}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!mustAnswer}
      shouldCloseOnInteractOutside={() => !isTyped()}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal ref={ref} className={panel}>
        <DialogBody {...props} />
      </Modal>
    </ModalOverlay>
  );
}

/** The inside of a dialog or a sheet: title, body, actions. */
function DialogBody({ title, lead, children, actions, alert, mustAnswer, onClose }: DialogProps) {
  const t = useWords();
  return (
    <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className={classes(styles.dialog)}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <Heading slot="title" className={classes(styles.title)}>
            {title}
          </Heading>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {mustAnswer ? null : <IconButton label={t('ui.close')} icon={<X />} onPress={onClose} />}
      </header>
      <div className={styles.body}>{typeof children === 'function' ? children(onClose) : children}</div>
      {actions === undefined ? null : (
        <footer className={styles.actions}>
          {typeof actions === 'function' ? actions(onClose) : actions}
        </footer>
      )}
    </AriaDialog>
  );
}
