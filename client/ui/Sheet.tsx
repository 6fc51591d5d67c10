// A bottom sheet on phones and a dialog from 600 px: same content, same props as Dialog.
import { Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import { DialogBody, type DialogProps } from './Dialog.tsx';
import styles from './Sheet.module.css';
import { useTypedInside } from './useTypedInside.ts';

export type SheetProps = DialogProps;

/** Modal sheet, controlled by `isOpen` and `onClose`. */
export function Sheet(props: SheetProps) {
  const { isOpen, onClose, mustAnswer = false, size = 'md' } = props;
  const { ref, isTyped } = useTypedInside();
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!mustAnswer}
      shouldCloseOnInteractOutside={() => !isTyped()}
      isKeyboardDismissDisabled={mustAnswer}
    >
      <Modal ref={ref} className={classes(styles.sheet, styles[size])}>
        <DialogBody {...props} />
      </Modal>
    </ModalOverlay>
  );
}
