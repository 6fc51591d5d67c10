// The landing: enter by code, see a living example, understand how a mesa decides. With `#admin=` in the
// address, also the mesas of this installation.
import { Link } from 'wouter';
import { english } from '../english.ts';
import { AdminMesas } from '../home/AdminMesas.tsx';
import { ExampleList } from '../home/ExampleList.tsx';
import { Hero } from '../home/Hero.tsx';
import styles from '../home/Home.module.css';
import { HowAMesaDecides } from '../home/HowAMesaDecides.tsx';
import { useAdmin } from '../home/useAdmin.ts';
import { chooseLanguage, useWords } from '../i18n.ts';
import { InnerLinks } from '../shell/InnerLinks.tsx';
import { useScreenTitle } from '../shell/useScreenTitle.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';

export function HomeScreen() {
  const t = useWords();
  const admin = useAdmin();
  useScreenTitle(t('home.title'));
  return (
    <InnerLinks>
      <div className={styles.page}>
        <header className={styles.top}>
          <Link href="/" className={styles.brand} aria-label={t('shell.homeLink')}>
            <Logo wordmark={t('mesa.brand')} onAccent />
          </Link>
          <nav className={styles.nav} aria-label={t('home.sections')}>
            <Link href="/verificar">{t('home.verify')}</Link>
            <ButtonLink href="/crear" inherit>
              {t('home.create')}
            </ButtonLink>
          </nav>
        </header>
        <main>
          <Hero />
          {admin.error ? (
            <div className={styles.notice}>
              <Banner tone="danger" role="alert">
                {admin.error.message}
              </Banner>
            </div>
          ) : null}
          {admin.mesas ? <AdminMesas mesas={admin.mesas} /> : null}
          <ExampleList />
          <HowAMesaDecides />
        </main>
        <footer className={styles.foot}>
          <Logo wordmark={t('mesa.brand')} />
          <p>{t('home.footer')}</p>
          <nav aria-label={t('mesa.brand')}>
            <Link href="/verificar">{t('home.verify')}</Link>
            <Link href="/simulador">{t('simulator.link')}</Link>
            <Link href="/reglas">{t('rulebook.link')}</Link>
            <LanguageButton />
          </nav>
        </footer>
      </div>
    </InnerLinks>
  );
}

function LanguageButton() {
  const t = useWords();
  const other = document.documentElement.lang === 'en' ? 'es' : 'en';
  return (
    <Button variant="quiet" size="sm" lang={other} onPress={() => void chooseLanguage(other, english)}>
      {t('home.language')}
    </Button>
  );
}
