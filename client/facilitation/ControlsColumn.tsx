// Fourth column: the attention of the room, what may be edited, the commitments and the decision.
import type { MesaView } from '../../shared/model/view.ts';
import { CardsControl } from '../cards/CardsControl.tsx';
import { useWords } from '../i18n.ts';
import { PackEditor } from '../planning/PackEditor.tsx';
import { WaitingRemarks } from '../remarks/WaitingRemarks.tsx';
import { currentPhase, openRain } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { DivideControl, RunningGroups } from '../submesas/SubmesasControl.tsx';
import { AttentionControl } from './AttentionControl.tsx';
import styles from './ControlsColumn.module.css';
import { DecisionControl } from './DecisionControl.tsx';
import { EditingControl } from './EditingControl.tsx';
import { RainControl } from './RainControl.tsx';

/** Whether the cards are behind the mesa: while drafting and later, dividing into groups is nearer to hand. */
function cardsWait(view: MesaView): boolean {
  const kind = currentPhase(view)?.kind;
  return openRain(view) === null && (kind === 'solutions' || kind === 'drafting' || kind === 'roadmap');
}

export function ControlsColumn() {
  const t = useWords();
  const { view } = useMesa();
  // With keys: what she has open in one of them survives the change of order.
  const rain = <RainControl key="rain" />;
  const cards = <CardsControl key="cards" />;
  const divide = <DivideControl key="divide" />;
  return (
    <section className={styles.controls} aria-label={t('console.controls')}>
      <RunningGroups />
      {/* A mesa that began at once has its common sheet written here, before the work and while it has none (N1). */}
      {view.can['background.add'] ? (
        <div className={styles.group}>
          <PackEditor />
        </div>
      ) : null}
      <AttentionControl />
      <EditingControl />
      <WaitingRemarks className={styles.group} />
      {cardsWait(view) ? [divide, rain, cards] : [rain, cards, divide]}
      <DecisionControl />
    </section>
  );
}
