// The picture of the room, without controls: it follows what the facilitation points at and what the mesa decides.
// Composition only; stageOf says which page.
import { useEffect } from 'react';
import { useWords } from '../i18n.ts';
import { AwayStage } from '../projector/AwayStage.tsx';
import { CardsStage } from '../projector/CardsStage.tsx';
import { ClosedStage } from '../projector/ClosedStage.tsx';
import { DecisionStage } from '../projector/DecisionStage.tsx';
import { DraftStage } from '../projector/DraftStage.tsx';
import { OrderingResultStage } from '../projector/OrderingResultStage.tsx';
import { OrderingStage } from '../projector/OrderingStage.tsx';
import { ProjectorBar } from '../projector/ProjectorBar.tsx';
import styles from '../projector/ProjectorScreen.module.css';
import { ProposalStage } from '../projector/ProposalStage.tsx';
import { QuorumFoot } from '../projector/QuorumFoot.tsx';
import { RainStage } from '../projector/RainStage.tsx';
import { ReadingStage } from '../projector/ReadingStage.tsx';
import { ResultStage } from '../projector/ResultStage.tsx';
import { RoadmapStage } from '../projector/RoadmapStage.tsx';
import { SubmesasStage } from '../projector/SubmesasStage.tsx';
import { type Stage, stageOf } from '../projector/stageOf.ts';
import { TableSide } from '../projector/TableSide.tsx';
import { TreeStage } from '../projector/TreeStage.tsx';
import { WaitingStage } from '../projector/WaitingStage.tsx';
import { useMesa, useMesaSnapshot } from '../state/useMesa.ts';

/** Pages that say the quorum themselves. */
const NO_FOOT: ReadonlySet<Stage['kind']> = new Set(['waiting', 'away', 'recess', 'closed', 'result']);
/** Pages that fill the wall. */
const NO_BAR: ReadonlySet<Stage['kind']> = new Set(['waiting', 'away', 'recess']);

/** `/pantalla/:id`, once its session is open. */
export function ProjectorScreen() {
  const t = useWords();
  const { view } = useMesa();
  const { line } = useMesaSnapshot();
  const stage = stageOf(view);
  useEffect(() => {
    document.documentElement.dataset.theme = 'projector';
  }, []);
  return (
    <div className={styles.screen}>
      {NO_BAR.has(stage.kind) ? null : <ProjectorBar />}
      <main className={styles.main}>
        <StagePage stage={stage} />
      </main>
      {NO_FOOT.has(stage.kind) ? null : <QuorumFoot />}
      {line === 'well' ? null : (
        <p className={styles.offline} role="status">
          {t('screen.reconnecting')}
        </p>
      )}
    </div>
  );
}

function StagePage({ stage }: { stage: Stage }) {
  switch (stage.kind) {
    case 'waiting':
    case 'recess':
      return <WaitingStage />;
    case 'away':
      return <AwayStage />;
    case 'people':
      return <TableSide wide />;
    case 'reading':
      return <ReadingStage />;
    case 'tree':
      return <TreeStage nodeId={stage.nodeId} />;
    case 'draft':
      return <DraftStage key={stage.commitment.id} commitment={stage.commitment} />;
    case 'roadmap':
      return <RoadmapStage key={stage.commitment.id} commitment={stage.commitment} />;
    case 'decision':
      return <DecisionStage decision={stage.decision} />;
    case 'result':
      return <ResultStage decision={stage.decision} />;
    case 'proposal':
      return <ProposalStage decision={stage.decision} />;
    case 'cards':
      return <CardsStage />;
    case 'rain':
      return <RainStage rain={stage.rain} />;
    case 'groups':
      return <SubmesasStage division={stage.division} />;
    case 'ordering':
      return <OrderingStage ordering={stage.ordering} />;
    case 'orderingResult':
      return <OrderingResultStage ordering={stage.ordering} />;
    case 'closed':
      return <ClosedStage />;
  }
}
