// A page with one thing to say and one or two ways out: errors, refusals, farewells.
import type { ReactNode } from 'react';
import { useWords } from '../i18n.ts';
import { Logo } from '../ui/Logo.tsx';
import styles from './PlainScreen.module.css';
import { useScreenTitle } from './useScreenTitle.ts';

/** Title, a paragraph, and its actions; `role="alert"` when it interrupts what the person was doing. */
export function PlainScreen(props: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  alert?: boolean;
}) {
  const { title, children, actions, alert } = props;
  const t = useWords();
  useScreenTitle(title);
  return (
    <div className={styles.page}>
      <a className={styles.brand} href="/" aria-label={t('shell.homeLink')}>
        <Logo wordmark={t('mesa.brand')} />
      </a>
      <main className={styles.main}>
        <div role={alert ? 'alert' : undefined}>
          <h1>{title}</h1>
          <p>{children}</p>
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </main>
    </div>
  );
}
