// On the facilitator's console after the closing: the stage of the acta, what it waits for and from whom.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { turnOf } from './actaDuty.ts';
import styles from './Course.module.css';
import { useNextWords } from './useNextWords.ts';

export function ConsoleActa() {
  const t = useWords();
  const { view, me } = useMesa();
  const next = useNextWords();
  const { acta } = view;
  if (!acta || acta.stage === 'live') return null;
  return (
    <div className={styles.console} data-turn={turnOf(view, me) !== null} role="status">
      <b>{t('actaLife.console_title', { stage: t(`actaLife.stage_${acta.stage}`) })}</b>
      <p>{next}</p>
    </div>
  );
}
