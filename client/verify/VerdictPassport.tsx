// The passport of one decision: intact with its facts, or the first thing of it that does not hold.

import type { Passport } from '../../shared/model/passport.ts';
import type { PassportCheck } from '../../shared/record/checkPassport.ts';
import { decisionLabel } from '../decisions/decisionLabel.ts';
import { PassportFacts } from '../decisions/PassportFacts.tsx';
import { useWords } from '../i18n.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import styles from './Verdict.module.css';
import { VerdictCard } from './VerdictCard.tsx';

export function VerdictPassport(props: { name: string; passport: Passport; check: PassportCheck }) {
  const { name, passport, check } = props;
  const t = useWords();
  if (!check.intact) {
    return (
      <VerdictCard tone="altered" title={t('verify.altered_title')}>
        <p>{t('verify.altered_text', { name })}</p>
        <p className={styles.sentence}>{t(`verify.passport_${check.fault}`, { round: check.round ?? '' })}</p>
      </VerdictCard>
    );
  }
  const { decision, mesa } = passport.content;
  const number = decisionLabel(mesa, decision.number);
  return (
    <>
      <VerdictCard
        tone="intact"
        title={t('verify.passport_intact')}
        seal={<DecisionSeal hash={passport.seal} size={144} />}
      >
        <p>{t('verify.passport_intactText', { name, number })}</p>
      </VerdictCard>
      <section className={styles.inside}>
        <h3>{t('passport.title', { number })}</h3>
        <PassportFacts passport={passport} />
      </section>
      <p className={styles.limits}>{t('verify.passport_limits')}</p>
    </>
  );
}
