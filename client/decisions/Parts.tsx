// A divided decision and its parts, each with the way to the other (5.5).

import { ArrowRight, CornerLeftUp } from 'lucide-react';
import { Link } from 'wouter';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Tag } from '../ui/Tag.tsx';
import { decisionLabel } from './decisionLabel.ts';
import styles from './Parts.module.css';

/** The parts of a divided decision with their state; nothing for any other. */
export function Parts({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const parts = decision.parts.flatMap((id) => view.decisions.filter((one) => one.id === id));
  if (parts.length === 0) return null;
  return (
    <section aria-label={t('decision.parts')} className={styles.parts}>
      <h2>{t('decision.parts')}</h2>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <Link href={`~/mesa/${view.mesaId}/decisiones/${part.number}`} className={styles.part}>
              <span>
                <b>{part.matter}</b>
                <Tag tone={part.state === 'proposed' ? 'card' : 'line'}>{t(`mesa.state_${part.state}`)}</Tag>
              </span>
              <ArrowRight aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From a part to the decision it comes from. */
export function OriginLink({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const whole = view.decisions.find((candidate) => candidate.id === decision.origin);
  if (whole === undefined) return null;
  return (
    <p>
      <Link href={`~/mesa/${view.mesaId}/decisiones/${whole.number}`} className={styles.origin}>
        <CornerLeftUp aria-hidden="true" />
        {t('decision.partOfMatter', { number: decisionLabel(view, whole.number), matter: whole.matter })}
      </Link>
    </p>
  );
}
