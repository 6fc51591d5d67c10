// The verifier as one file: the same panel, without router, server or network. Built by vite.verifier.config.ts.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startWords, useWords } from '../i18n.ts';
import styles from '../screens/VerifyScreen.module.css';
import { applyTheme } from '../theme/theme.ts';
import { Logo } from '../ui/Logo.tsx';
import '../theme/tokens.css';
import '../theme/base.css';
import { bringAllWords } from '../words/laterWords.ts';
import { checkHere } from './checkHere.ts';
import { VerifyPanel } from './VerifyPanel.tsx';

function StandaloneVerifier() {
  const t = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.brand}>
        <Logo wordmark={t('mesa.brand')} />
      </header>
      <main className={styles.main}>
        <h1>{t('verify.screen_title')}</h1>
        <p className={styles.intro}>{t('verify.intro')}</p>
        <VerifyPanel expectedHash={null} check={checkHere} />
        <p className={styles.intro}>{t('verify.standalone_note')}</p>
      </main>
    </div>
  );
}

applyTheme();
void startWords()
  .then(bringAllWords)
  .then(() => {
    const root = document.getElementById('root');
    if (root) {
      createRoot(root).render(
        <StrictMode>
          <StandaloneVerifier />
        </StrictMode>,
      );
    }
  });
