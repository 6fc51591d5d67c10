// The agenda of the new mesa: its phases with minutes, and what they add up to.
import { ChevronRight } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './Create.module.css';
import { type DraftPhase, durationWords, minutesOf, totalMinutes } from './mesaDraft.ts';

export function AgendaFields({
  phases,
  onChange,
}: {
  phases: DraftPhase[];
  onChange: (phases: DraftPhase[]) => void;
}) {
  const t = useWords();
  const nameOf = (phase: DraftPhase) => phase.title || t(`mesa.phase_${phase.kind}`);
  const total = durationWords(t, totalMinutes(phases));
  const replace = (at: number, minutes: string) =>
    onChange(phases.map((phase, index) => (index === at ? { ...phase, minutes } : phase)));
  return (
    <details className={styles.fold}>
      <summary>
        <span>
          <b>{t('home.agenda')}</b>
          <small>{t('home.agendaSummary', { count: phases.length, total })}</small>
        </span>
        <span className={styles.adjust}>{t('home.adjust')}</span>
        <ChevronRight aria-hidden="true" />
      </summary>
      <div className={styles.folded}>
        <ol className={styles.agenda}>
          {phases.map((phase, index) => (
            <li key={`${phase.kind}${phase.title}`}>
              <span className={styles.order} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.phase}>{nameOf(phase)}</span>
              <TextField
                label={t('home.phaseMinutes', { phase: nameOf(phase) })}
                hideLabel
                inputMode="numeric"
                value={phase.minutes}
                onChange={(typed) => replace(index, typed)}
                isInvalid={minutesOf(phase) === null}
                className={styles.number}
              />
              <span aria-hidden="true">{t('home.minutes')}</span>
            </li>
          ))}
        </ol>
        <p role="status" className={styles.total}>
          {t('home.agendaTotal', { total })}
        </p>
      </div>
    </details>
  );
}
