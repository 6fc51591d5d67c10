// At the right of an adopted decision: the seal of the agreed text, its version and whole fingerprint, and the
// dissent of the parties that lost, always beside the decision (M8).
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import styles from './AgreedPanel.module.css';
import { DissentPanel } from './DissentPanel.tsx';

interface AgreedPanelProps {
  decision: DecisionView;
  round: RoundView;
}

export function AgreedPanel({ decision, round }: AgreedPanelProps) {
  const t = useWords();
  return (
    <>
      <div className={styles.agreed}>
        <DecisionSeal hash={round.contentHash} size={144} />
        <h2>{t('decision.agreedTitle')}</h2>
        {decision.version === null ? null : (
          <p className={styles.version}>{t('decision.agreedVersion', { version: decision.version })}</p>
        )}
        <p className={styles.note}>{t('decision.agreedText')}</p>
        <p className={styles.hash}>
          <Fingerprint hash={round.contentHash} />
        </p>
      </div>
      <DissentPanel decision={decision} round={round} />
    </>
  );
}
