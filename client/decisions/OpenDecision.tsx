// A decision in course, open or paused: the frozen text and what it asks of this person.
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { FrozenCard } from './FrozenCard.tsx';
import { ListenPanel } from './ListenPanel.tsx';
import { ParticipationList } from './ParticipationList.tsx';
import { PausedPanel } from './PausedPanel.tsx';
import styles from './SidePanel.module.css';
import { PartySignals, SignalPanel } from './SignalPanel.tsx';
import { StancePanel } from './StancePanel.tsx';
import type { StanceDraft } from './stanceDraft.ts';
import { useShownHash } from './useFrozenText.ts';
import { Workspace } from './Workspace.tsx';

interface OpenDecisionProps {
  decision: DecisionView;
  round: RoundView;
  draft: StanceDraft;
  onDraft: (draft: StanceDraft) => void;
  onLate: () => void;
}

export function OpenDecision({ decision, round, draft, onDraft, onLate }: OpenDecisionProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const hash = useShownHash(round.content);
  const paused = decision.state === 'suspended';
  const mayAnswer = me.states && view.can['decision.position'] !== false;
  return (
    <Workspace
      sideLabel={t('decision.region')}
      side={
        <>
          {paused ? (
            <PausedPanel decision={decision} round={round} />
          ) : mayAnswer ? (
            <StancePanel
              decision={decision}
              round={round}
              shownHash={hash === round.contentHash ? hash : null}
              draft={draft}
              onDraft={onDraft}
              onLate={onLate}
            />
          ) : (
            <>
              <ListenPanel decision={decision} round={round} />
              <SignalPanel
                key={round.number}
                decision={decision}
                round={round}
                shownHash={hash === round.contentHash ? hash : null}
              />
            </>
          )}
          <PartySignals />
          <div className={styles.foot}>
            <ParticipationList round={round} />
          </div>
        </>
      }
    >
      <FrozenCard decision={decision} round={round} hash={hash} />
    </Workspace>
  );
}
