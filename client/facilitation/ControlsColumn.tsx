// Fourth column: the attention of the room, what may be edited, the commitments and the decision.
import { CardsControl } from '../cards/CardsControl.tsx';
import { useWords } from '../i18n.ts';
import { WaitingRemarks } from '../remarks/WaitingRemarks.tsx';
import { DivideControl, RunningGroups } from '../submesas/SubmesasControl.tsx';
import { AttentionControl } from './AttentionControl.tsx';
import styles from './ControlsColumn.module.css';
import { DecisionControl } from './DecisionControl.tsx';
import { EditingControl } from './EditingControl.tsx';
import { RainControl } from './RainControl.tsx';

export function ControlsColumn() {
  const t = useWords();
  return (
    <section className={styles.controls} aria-label={t('console.controls')}>
      <RunningGroups />
      <AttentionControl />
      <EditingControl />
      <WaitingRemarks className={styles.group} />
      <RainControl />
      <CardsControl />
      <DivideControl />
      <DecisionControl />
    </section>
  );
}
