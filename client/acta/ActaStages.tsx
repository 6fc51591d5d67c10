// Where the acta is between its draft and its publication (domain 5.10): five steps in words, not only in colour.
import { Check } from 'lucide-react';
import type { ActaStage } from '../../shared/model/actaProcedure.ts';
import { useWords } from '../i18n.ts';
import styles from './ActaStages.module.css';

const STAGES = [
  'draft',
  'underReview',
  'approved',
  'signed',
  'published',
] as const satisfies readonly ActaStage[];

/** The steps; `stage` `live` draws nothing: the acta is still being made by the session. */
export function ActaStages({ stage }: { stage: ActaStage }) {
  const t = useWords();
  if (stage === 'live') return null;
  const now = STAGES.indexOf(stage);
  return (
    <ol className={styles.stages} aria-label={t('actaLife.stages')}>
      {STAGES.map((name, at) => {
        // A published acta has nothing left to do: its last step is done too.
        const done = at < now || stage === 'published';
        const state = done ? 'done' : at === now ? 'now' : 'pending';
        return (
          <li
            key={name}
            data-state={state}
            data-here={at === now}
            aria-current={at === now ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {done ? <Check strokeWidth={3} /> : at + 1}
            </span>
            <span className={styles.name}>{t(`actaLife.stage_${name}`)}</span>
            <span className="visuallyHidden">, {t(`actaLife.stage_${state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
