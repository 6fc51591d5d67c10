// From the second round on: who read the first text reads here only what is new.
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { FrozenBlocks } from './FrozenBlocks.tsx';
import { useChanges } from './useChanges.ts';
import styles from './WhatChanged.module.css';

export function WhatChanged({ decision, round }: { decision: DecisionView; round: RoundView }) {
  const t = useWords();
  const { since, block } = useChanges(decision, round);
  if (since === null) return null;
  if (block === null) return <p className={styles.same}>{t('decision.sameText', { round: since })}</p>;
  return (
    <div className={styles.changes} data-changes>
      <FrozenBlocks blocks={[block]} small />
    </div>
  );
}
