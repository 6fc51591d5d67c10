// A decision whose round closed: the verdict, the positions, the words that go into the acta, the text it was
// about, and at the right how the mesa goes on or what was agreed.
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { AgreedPanel } from './AgreedPanel.tsx';
import styles from './DecisionResult.module.css';
import { FrozenBlocks } from './FrozenBlocks.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OriginLink, Parts } from './Parts.tsx';
import { PositionsTable } from './PositionsTable.tsx';
import { namesOf, partyFaces } from './partyFaces.ts';
import { ReasonCards } from './ReasonCards.tsx';
import { earlierRounds, isAdopted, openedPositions } from './roundOf.ts';
import { ShownSignals } from './SignalPanel.tsx';
import { useFrozenText } from './useFrozenText.ts';
import { Verdict } from './Verdict.tsx';
import { WhatChanged } from './WhatChanged.tsx';
import { Workspace } from './Workspace.tsx';

interface DecisionResultProps {
  decision: DecisionView;
  round: RoundView;
}

export function DecisionResult({ decision, round }: DecisionResultProps) {
  const t = useWords();
  const { view } = useMesa();
  const positions = openedPositions(round);
  return (
    <Workspace narrow sideLabel={t('decision.nextRegion')} side={<Side decision={decision} round={round} />}>
      <div className={styles.result}>
        <OriginLink decision={decision} />
        <Verdict decision={decision} round={round} />
        <Parts decision={decision} />
        {positions.length === 0 ? null : <PositionsTable round={round} />}
        <ReasonCards round={round} />
        <ShownSignals round={round} />
        <Dissents decision={decision} />
        <p>
          <ButtonLink href={`/mesa/${view.mesaId}/decisiones/${decision.number}/pasaporte`}>
            {t('passport.link')}
          </ButtonLink>
        </p>
        <RoundText decision={decision} round={round} />
        <EarlierRounds decision={decision} />
      </div>
    </Workspace>
  );
}

function Side({ decision, round }: DecisionResultProps) {
  const t = useWords();
  if (isAdopted(decision)) return <AgreedPanel decision={decision} round={round} />;
  const deliberating = decision.state === 'deliberating';
  return (
    <>
      <div className={styles.mini}>
        <DecisionSeal hash={round.contentHash} size={84} />
        <p>
          <b>{t('decision.versionOfRound', { round: round.number })}</b>
          <br />
          {deliberating ? t('decision.textFree') : t('decision.finished')}
        </p>
      </div>
      {deliberating ? <NextSteps key={round.number} decision={decision} round={round} /> : null}
    </>
  );
}

function Dissents({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  if (decision.dissents.length === 0) return null;
  return (
    <section className={styles.dissents} aria-label={t('decision.dissents')}>
      {decision.dissents.map((dissent) => (
        <article key={`${dissent.partyId}${dissent.at}`}>
          <h3>{t('decision.dissentOf', { party: namesOf(faces, [dissent.partyId]) })}</h3>
          <p>{dissent.text}</p>
        </article>
      ))}
    </section>
  );
}

function RoundText({ decision, round }: DecisionResultProps) {
  const t = useWords();
  const text = useFrozenText(round.content);
  return (
    <details className={styles.fold}>
      <summary>{t('decision.textOfRound', { round: round.number })}</summary>
      <div className={styles.text}>
        <WhatChanged decision={decision} round={round} />
        {text.title === '' ? null : <h3>{text.title}</h3>}
        <FrozenBlocks blocks={[...text.body, ...text.rest]} small />
      </div>
    </details>
  );
}

function EarlierRounds({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const rounds = earlierRounds(decision);
  if (rounds.length === 0) return null;
  return (
    <section className={styles.earlier} aria-label={t('decision.earlierRounds')}>
      <h2>{t('decision.earlierRounds')}</h2>
      {rounds.map((round) => (
        <details key={round.number} className={styles.fold}>
          <summary>
            {t('decision.earlierRound', {
              round: round.number,
              result: t(`mesa.result_${round.result ?? 'open'}`),
            })}
          </summary>
          <div className={styles.result}>
            {round.positions === null ? null : <PositionsTable round={round} />}
            <ReasonCards round={round} />
            <ShownSignals round={round} />
            <RoundText decision={decision} round={round} />
          </div>
        </details>
      ))}
    </section>
  );
}
