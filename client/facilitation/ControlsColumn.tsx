// Fourth column: the attention of the room, what may be edited, the commitments and the decision.
import { CardsControl } from '../cards/CardsControl.tsx';
import { useWords } from '../i18n.ts';
import { SubmesasControl } from '../submesas/SubmesasControl.tsx';
import { AttentionControl } from './AttentionControl.tsx';
import styles from './ControlsColumn.module.css';
import { DecisionControl } from './DecisionControl.tsx';
import { EditingControl } from './EditingControl.tsx';
import { RainControl } from './RainControl.tsx';

export function ControlsColumn() {
  const t = useWords();
  return (
    <section className={styles.controls} aria-label={t('console.controls')}>
      <AttentionControl />
      <EditingControl />
      <RainControl />
      <CardsControl />
      <SubmesasControl />
      <DecisionControl />
    </section>
  );
}
