// The agenda of a session that is being prepared: its matters in order, and a matter more (Q11).
import { AddMatter } from '../facilitation/AddMatter.tsx';
import { durationWords } from '../home/mesaDraft.ts';
import { useWords } from '../i18n.ts';
import { phaseName } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Card } from '../ui/Card.tsx';
import styles from './Preparation.module.css';

export function AgendaCard() {
  const t = useWords();
  const { view } = useMesa();
  const total = view.phases.reduce((sum, phase) => sum + phase.minutes, 0);
  return (
    <Card title={t('console.agenda')}>
      <ol className={styles.agenda}>
        {view.phases.map((phase) => (
          <li key={phase.id}>
            <span>{phaseName(t, phase)}</span>
            <small>{t('console.minutes', { minutes: phase.minutes })}</small>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t('planning.agendaTakes', { duration: durationWords(t, total) })}</p>
      <AddMatter />
    </Card>
  );
}
