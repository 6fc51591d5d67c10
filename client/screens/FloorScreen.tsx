// «Palabra»: who speaks, who follows and why, and asking for it (C9). Who facilitates finds here the same panel as on
// the console.
import { Suspense } from 'react';
import { AskBar, Decline } from '../floor/AskBar.tsx';
import styles from '../floor/FloorScreen.module.css';
import { QueueList } from '../floor/QueueList.tsx';
import { SpeakingNow } from '../floor/SpeakingNow.tsx';
import { useWords } from '../i18n.ts';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { withAllWords } from '../words/laterWords.ts';

/** Only who facilitates downloads it. */
const FloorPanel = latePiece(
  () => withAllWords(import('../floor/FloorPanel.tsx')),
  (m) => m.FloorPanel,
  'screen',
);

/** `/mesa/:id/palabra`. */
export function FloorScreen() {
  const t = useWords();
  const { view } = useMesa();
  if (view.role === 'facilitator') {
    return (
      <div className={styles.desk}>
        <h1 className="visuallyHidden" tabIndex={-1}>
          {t('shell.section_palabra')}
        </h1>
        <Suspense fallback={<LoadingScreen part />}>
          <FloorPanel />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={styles.screen}>
      <div className={styles.page}>
        <h1 className="visuallyHidden" tabIndex={-1}>
          {t('shell.section_palabra')}
        </h1>
        {view.floor.speaking === null ? (
          <section className={styles.nobody}>
            <h2>{t('floor.nobody')}</h2>
            <p>{t('floor.nobodyText')}</p>
          </section>
        ) : (
          <SpeakingNow />
        )}
        <QueueList />
        <Decline />
      </div>
      <AskBar />
    </div>
  );
}
