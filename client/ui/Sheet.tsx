// A bottom sheet on phones and a dialog from 600 px: same content, same props as Dialog.
import { classes } from './classes.ts';
import { type DialogProps, ModalFrame } from './Dialog.tsx';
import styles from './Sheet.module.css';

export type SheetProps = DialogProps;

/** Modal sheet, controlled by `isOpen` and `onClose`. */
export function Sheet(props: SheetProps) {
  return (
    <ModalFrame
      {...props}
      overlay={styles.overlay}
      panel={classes(styles.sheet, styles[props.size ?? 'md'])}
    />
  );
}
