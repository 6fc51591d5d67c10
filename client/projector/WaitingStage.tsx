// Before the session, and in recess: the theme, a giant code with its QR, and the table filling up.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { Logo } from '../ui/Logo.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { JoinCode } from './JoinCode.tsx';
import { TableSide } from './TableSide.tsx';
import { ThemeHeading } from './ThemeHeading.tsx';
import { useWhere } from './useWhere.ts';
import styles from './WaitingStage.module.css';

export function WaitingStage() {
  const t = useWords();
  const { view } = useMesa();
  const where = useWhere();
  const recess = view.session.state === 'recess';
  return (
    <div className={styles.waiting}>
      <section className={classes(styles.door, recess && styles.resting)}>
        <Logo size={0} onAccent wordmark={t('mesa.brand')} className={styles.brand} />
        <ThemeHeading />
        <p className={styles.where}>
          {view.session.state === 'notHeld' ? `${where} · ${t('mesa.session_notHeld')}` : where}
        </p>
        {recess ? (
          <div className={styles.recess} role="status">
            <h2>{t('mesa.session_recess')}</h2>
            <p>{t('shell.now_recessText')}</p>
          </div>
        ) : null}
        {view.join ? (
          <div className={styles.entry}>
            <div className={styles.qr}>
              <QrCode value={view.join.url} purpose={t('screen.qrPurpose')} size="36vh" />
            </div>
            <div className={styles.words}>
              <p>{t('screen.point')}</p>
              <b className={styles.address}>{new URL(view.join.url).host}</b>
              <p>{t('screen.theCode')}</p>
              <JoinCode code={view.join.code} />
            </div>
          </div>
        ) : null}
      </section>
      <TableSide />
    </div>
  );
}
