// The decision from the console: open one, see who has answered, close or void its round.
import { Vote } from 'lucide-react';
import { useState } from 'react';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { useAnsweredSentence } from '../decisions/ParticipationList.tsx';
import { ProposalQueue } from '../decisions/ProposalQueue.tsx';
import { ProposeButton } from '../decisions/ProposeButton.tsx';
import { namesOf, partyFaces } from '../decisions/partyFaces.ts';
import { RoundControls } from '../decisions/RoundControls.tsx';
import { currentRound, isAdopted } from '../decisions/roundOf.ts';
import { useWords } from '../i18n.ts';
import { liveDecision } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Tag } from '../ui/Tag.tsx';
import styles from './ControlsColumn.module.css';
import { OpenDecisionDialog } from './OpenDecisionDialog.tsx';

export function DecisionControl() {
  const t = useWords();
  const { view } = useMesa();
  const [opening, setOpening] = useState(false);
  const live = liveDecision(view);
  const busy = live !== null && live.state !== 'deliberating';
  return (
    <div className={classes(styles.group, styles.last)}>
      <h2>{t('console.decision')}</h2>
      {live === null ? (
        <LastDecision decision={view.decisions.findLast(({ rounds }) => rounds.length > 0) ?? null} />
      ) : (
        <LiveDecision decision={live} />
      )}
      {view.can['decision.open'] && !busy ? (
        <Button
          variant={live === null ? 'primary' : 'outline'}
          block
          icon={<Vote aria-hidden="true" />}
          onPress={() => setOpening(true)}
        >
          {t('console.openDecision')}
        </Button>
      ) : null}
      {view.can['decision.propose'] && !view.can['decision.open'] ? <ProposeButton block /> : null}
      <ProposalQueue />
      {opening ? <OpenDecisionDialog onClose={() => setOpening(false)} /> : null}
    </div>
  );
}

/** What the table decided last stays in sight, with the way to its result, until another decision opens. */
function LastDecision({ decision }: { decision: DecisionView | null }) {
  const t = useWords();
  const { view } = useMesa();
  if (decision === null) return <p>{t('console.decisionHint')}</p>;
  return (
    <>
      <p role="status">
        <Tag tone={isAdopted(decision) ? 'ok' : 'warn'}>{t(`mesa.state_${decision.state}`)}</Tag>
      </p>
      <p className={styles.matter}>{decision.matter}</p>
      <ButtonLink block size="sm" href={`/mesa/${view.mesaId}/decisiones/${decision.number}`}>
        {t('console.seeResult')}
      </ButtonLink>
    </>
  );
}

function LiveDecision({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const sentence = useAnsweredSentence();
  const faces = partyFaces(view);
  const round = currentRound(decision);
  const open = decision.state === 'open' || decision.state === 'suspended';
  const pending = faces.filter((face) => !round?.answered.includes(face.id)).map((face) => face.id);
  return (
    <>
      <p>
        <Tag tone={decision.state === 'suspended' ? 'danger' : decision.state === 'open' ? 'now' : 'warn'}>
          {t(`mesa.state_${decision.state}`)}
        </Tag>
      </p>
      <p className={styles.matter}>{decision.matter}</p>
      {round !== null && open ? (
        <p role="status">
          {sentence(faces.length - pending.length, faces.length)}.{' '}
          {pending.length === 0
            ? ''
            : t(pending.length === 1 ? 'console.missing' : 'console.missingMany', {
                names: namesOf(faces, pending),
              })}
        </p>
      ) : null}
      {round !== null && open ? <RoundControls decision={decision} round={round} /> : null}
      <ButtonLink block size="sm" href={`/mesa/${view.mesaId}/decisiones/${decision.number}`}>
        {t(open ? 'console.seeDecision' : 'console.seeNext')}
      </ButtonLink>
    </>
  );
}
