// /verificar: anyone can check an acta here, without an account and without sending the file anywhere.
import { Download } from 'lucide-react';
import { useParams } from 'wouter';
import { useWords } from '../i18n.ts';
import { useScreenTitle } from '../shell/useScreenTitle.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import { checkApart } from '../verify/checkApart.ts';
import { VerifyPanel } from '../verify/VerifyPanel.tsx';
import styles from './VerifyScreen.module.css';

/** The hash of the address, when it is one: what the person came to look for. */
const expected = (hash: string | undefined): string | null =>
  hash && /^[0-9a-f]{64}$/i.test(hash) ? hash : null;

export function VerifyScreen() {
  const t = useWords();
  const { hash } = useParams<{ hash?: string }>();
  useScreenTitle(t('verify.screen_title'));
  return (
    <div className={styles.page}>
      <header>
        <a className={styles.brand} href="/">
          <Logo wordmark={t('mesa.brand')} />
          <span className="visuallyHidden">{t('verify.home')}</span>
        </a>
      </header>
      <main className={styles.main}>
        <h1>{t('verify.screen_title')}</h1>
        <p className={styles.intro}>{t('verify.intro')}</p>
        <VerifyPanel expectedHash={expected(hash)} check={checkApart} />
        <section className={styles.offline}>
          <h2>{t('verify.offline_title')}</h2>
          <p>{t('verify.offline_text')}</p>
          <ButtonLink
            href="/verificador.html"
            download="verificador.html"
            icon={<Download aria-hidden="true" />}
          >
            {t('verify.offline_download')}
          </ButtonLink>
        </section>
      </main>
    </div>
  );
}
