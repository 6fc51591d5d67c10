// The decision stopped by itself because quorum was lost (Q5): the table with its empty arc, who is missing, what is kept,
// until when. Calm: nothing failed, and nothing that was said is lost.
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { WithdrawnNotices } from '../shell/PartyMembership.tsx';
import { useMesa } from '../state/useMesa.ts';
import { TableRing } from '../ui/TableRing.tsx';
import { namesOf, partyFaces } from './partyFaces.ts';
import { RoundControls } from './RoundControls.tsx';
import styles from './SidePanel.module.css';
import { sentPosition } from './stanceDraft.ts';
import { facilitatorPlace, tableParties } from './tableParties.ts';
import { timeOfDay } from './timeOfDay.ts';

interface PausedPanelProps {
  decision: DecisionView;
  round: RoundView;
}

export function PausedPanel({ decision, round }: PausedPanelProps) {
  const t = useWords();
  const { view, me } = useMesa();
  const missing = namesOf(partyFaces(view), view.quorum.missing);
  const why = missing === '' ? t('decision.pausedNoMissing') : t('decision.pausedText', { missing });
  const sent = me.states ? sentPosition(me, decision.id, round.number) : null;
  return (
    <>
      <div role="status">
        <h2 className={styles.title}>{t('decision.pausedTitle')}</h2>
      </div>
      <div className={styles.away}>
        <TableRing parties={tableParties(view)} label={why} open={facilitatorPlace(view)} />
      </div>
      <p className={styles.why}>{why}</p>
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
