// The agenda of the session for whoever takes part: what was done, what runs, what comes, with minutes.
import { Check } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import styles from './Agenda.module.css';
import { phaseName } from './sections.ts';

export function Agenda() {
  const t = useWords();
  const { view } = useMesa();
  return (
    <Card title={t('shell.now_agendaTitle')}>
      <ol className={styles.agenda}>
        {view.phases.map((phase, index) => (
          <li
            key={phase.id}
            className={classes(styles.phase, styles[phase.status])}
            aria-current={phase.status === 'current' ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {phase.status === 'done' ? <Check strokeWidth={3} /> : index + 1}
            </span>
            <span className={styles.name}>
              {phaseName(t, phase)}
              {phase.status === 'pending' ? null : (
                <span className="visuallyHidden">, {t(`shell.phase_${phase.status}`)}</span>
              )}
            </span>
            <span className={styles.minutes}>{t('shell.now_minutes', { minutes: phase.minutes })}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
