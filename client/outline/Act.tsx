// One line of a list of actions of the tree: icon and words, with the room a finger needs.
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './NodeDetails.module.css';

interface ActProps {
  icon: ReactNode;
  disabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** One line of the list of actions: 48 px, icon, words. */
export function Act({ icon, disabled, onPress, children }: ActProps) {
  return (
    <Button variant="quiet" block icon={icon} isDisabled={disabled} onPress={onPress} className={styles.act}>
      <span className={styles.actWords}>{children}</span>
    </Button>
  );
}
