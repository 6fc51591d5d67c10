// The words of an option: its code small and apart, as on the tree.
import styles from './OptionWords.module.css';
import { splitLabel } from './optionLabel.ts';

export function OptionWords({ label }: { label: string }) {
  const { code, text } = splitLabel(label);
  return (
    <span className={styles.words}>
      {code === '' ? null : <span className={styles.code}>{code} </span>}
      {text}
    </span>
  );
}
