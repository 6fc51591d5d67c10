// Says that the mesa does not answer, or that the connection is lost, and what still works. Five seconds late
// (C24): a blink of the network is not news. Once it was said, its end is said too, for a moment.
import { Loader } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n.ts';
import { useMesaSnapshot } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import styles from './ShellNotices.module.css';

const BACK_MS = 3000;

/** Notice while the mesa is late or cannot be reached, and three seconds more to say that it came back. */
export function ConnectionNotice() {
  const t = useWords();
  const { line } = useMesaSnapshot();
  const isBack = useJustBack(line === 'well');
  if (line === 'lost') {
    return (
      <Banner tone="offline" title={t('shell.offlineTitle')} className={styles.strip}>
        {t('shell.offlineText')}
      </Banner>
    );
  }
  if (line === 'late') {
    return (
      <Banner icon={<Loader />} title={t('shell.lateTitle')} className={styles.strip}>
        {t('shell.lateText')}
      </Banner>
    );
  }
  return isBack ? <Banner tone="ok" title={t('shell.backTitle')} className={styles.strip} /> : null;
}

/** True for three seconds after `isWell` turned true again. */
function useJustBack(isWell: boolean): boolean {
  const wasWell = useRef(true);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    const cameBack = isWell && !wasWell.current;
    wasWell.current = isWell;
    setBack(cameBack);
    if (!cameBack) return;
    const timer = window.setTimeout(() => setBack(false), BACK_MS);
    return () => window.clearTimeout(timer);
  }, [isWell]);
  return isBack;
}
