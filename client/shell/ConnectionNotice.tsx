// Says that the connection is lost and what still works. It waits two seconds: a blink of the network
// is not news.
import { useEffect, useState } from 'react';
import { useWords } from '../i18n.ts';
import { useMesaSnapshot } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import styles from './ShellNotices.module.css';

const BLINK_MS = 2000;

/** Hatched notice while the mesa cannot be reached. */
export function ConnectionNotice() {
  const t = useWords();
  const { connected } = useMesaSnapshot();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (connected) {
      setShown(false);
      return;
    }
    const timer = window.setTimeout(() => setShown(true), BLINK_MS);
    return () => window.clearTimeout(timer);
  }, [connected]);
  if (!shown) return null;
  return (
    <Banner tone="offline" title={t('shell.offlineTitle')} className={styles.strip}>
      {t('shell.offlineText')}
    </Banner>
  );
}
