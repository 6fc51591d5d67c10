// One decision in whatever state it is. Holds what a spokesperson is writing, so that a pause or a closing round
// hands the words back instead of losing them.
import { useEffect, useRef, useState } from 'react';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { toTopOfContent } from '../shell/contentTop.ts';
import { useHeadingAfterAct } from '../shell/useFocusAfterAct.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import styles from './DecisionDetail.module.css';
import { DecisionResult } from './DecisionResult.tsx';
import { OpenDecision } from './OpenDecision.tsx';
import { ProposalDetail } from './ProposalDetail.tsx';
import { currentRound, isAlive } from './roundOf.ts';
import { draftWords, EMPTY_DRAFT, type StanceDraft } from './stanceDraft.ts';

export function DecisionDetail({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const [writing, setWriting] = useState<{ round: number; draft: StanceDraft }>({
    round: 0,
    draft: EMPTY_DRAFT,
  });
  const [late, setLate] = useState(false);
  const round = currentRound(decision);
  // A pause of the quorum keeps everybody where they read.
  const moment = `${round?.number ?? 0} ${isAlive(decision) ? 'alive' : decision.state}`;
  useNewMomentAtTop(moment);
  useHeadingAfterAct(moment);
  if (round === null) return <ProposalDetail decision={decision} />;
  const alive = isAlive(decision);
  const mine = alive && writing.round === round.number;
  const lost = mine ? '' : draftWords(writing.draft);
  const forget = () => setWriting({ round: 0, draft: EMPTY_DRAFT });
  return (
    <div className={styles.detail}>
      <ClosedNotice className={styles.notice} />
      {late ? (
        <Banner
          className={styles.notice}
          tone="now"
          role="alert"
          title={t('decision.lateTitle')}
          actions={
            <Button size="sm" onPress={() => setLate(false)}>
              {t('decision.understood')}
            </Button>
          }
        >
          {t('decision.lateText')}
        </Banner>
      ) : null}
      {lost === '' ? null : (
        <Banner
          className={styles.notice}
          tone="now"
          role="status"
          title={t('decision.unsentTitle')}
          actions={
            <Button size="sm" onPress={forget}>
              {t('decision.dismiss')}
            </Button>
          }
        >
          {t('decision.unsentText', { text: lost })}
        </Banner>
      )}
      {alive ? (
        <OpenDecision
          key={round.number}
          decision={decision}
          round={round}
          draft={mine ? writing.draft : EMPTY_DRAFT}
          onDraft={(draft) => setWriting({ round: round.number, draft })}
          onLate={() => setLate(true)}
        />
      ) : (
        <DecisionResult decision={decision} round={round} />
      )}
    </div>
  );
}

/** A result, or the text of another round, begins at its title wherever the person had scrolled to. */
function useNewMomentAtTop(moment: string): void {
  const seen = useRef(moment);
  useEffect(() => {
    if (seen.current === moment) return;
    seen.current = moment;
    toTopOfContent();
  }, [moment]);
}
