// The decision stopped by itself because quorum was lost (Q5): who is missing, what is kept, until when.
import { Pause } from 'lucide-react';
import type { DecisionView, RoundView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { WithdrawnNotices } from '../shell/PartyMembership.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { namesOf, partyFaces } from './partyFaces.ts';
import { RoundControls } from './RoundControls.tsx';
import styles from './SidePanel.module.css';
import { sentPosition } from './stanceDraft.ts';
import { timeOfDay } from './timeOfDay.ts';

interface PausedPanelProps {
  decision: DecisionView;
  round: RoundView;
}

export function PausedPanel({ decision, round }: PausedPanelProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const missing = namesOf(partyFaces(view), view.quorum.missing);
  const sent = me.states ? sentPosition(me, decision.id, round.number) : null;
  return (
    <>
      <div role="status">
        <h2 className={styles.title}>{t('decision.pausedTitle')}</h2>
      </div>
      <Banner tone="danger" icon={<Pause />}>
        {missing === '' ? t('decision.pausedNoMissing') : t('decision.pausedText', { missing })}
      </Banner>
      <WithdrawnNotices />
      <p className={styles.lead}>
        {t('decision.pausedKept')}{' '}
        {sent === null
          ? null
          : t('decision.pausedMine', { stance: t(`decision.${sent.value}`).toLowerCase() })}
      </p>
      {view.quorum.voidsAt === null ? null : (
        <p className={styles.lead}>
          {t('decision.pausedUntil', { time: timeOfDay(view.quorum.voidsAt, view.timeZone) })}
        </p>
      )}
      {view.can['decision.void'] ? <RoundControls decision={decision} round={round} /> : null}
    </>
  );
}
