// What is seen while a screen or the mesa itself arrives. Quiet on purpose: it usually lasts a blink.
import { useWords } from '../i18n.ts';
import { Spinner } from '../ui/Spinner.tsx';
import styles from './LoadingScreen.module.css';

/** A spinner and a sentence; `part` fills the place of a screen inside the shell instead of the page. */
export function LoadingScreen({ part = false, label }: { part?: boolean; label?: string }) {
  const t = useWords();
  const words = label ?? t('shell.loading');
  const content = (
    <p className={styles.words} role="status">
      <Spinner size="1.5rem" />
      {words}
    </p>
  );
  return part ? <div className={styles.part}>{content}</div> : <main className={styles.page}>{content}</main>;
}
