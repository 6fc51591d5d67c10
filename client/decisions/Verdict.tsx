// The result, large: what happened in words, the totals, and the ring with a bead per party. Same drawing as
// the waiting room, so that the room recognises itself.
import type { OpenedPosition, RoundResult, Stance } from '../../shared/model/decision.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { RingCentre } from '../ui/RingCentre.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import { TableRing } from '../ui/TableRing.tsx';
import { partyFaces } from './partyFaces.ts';
import { countStances, openedPositions, type StanceCounts } from './roundOf.ts';
import { stanceByPerson } from './seatSignals.ts';
import { subjectName } from './subjectName.ts';
import { facilitatorPlace, tableParties } from './tableParties.ts';
import { timeOfDay } from './timeOfDay.ts';
import { useVerdictWords } from './useVerdictWords.ts';
import styles from './Verdict.module.css';

interface VerdictProps {
  decision: DecisionView;
  round: RoundView;
}

const TOTALS = ['agree', 'reservation', 'standAside', 'object'] as const satisfies Stance[];

/** The sentence of the ring, read aloud: every party and its stance. */
export function useRingSentence(): (positions: readonly OpenedPosition[]) => string {
  const t = useWords();
  const { view } = useMesa();
  return (positions) => {
    const items = partyFaces(view).map((face) => {
      const stance = positions.find((position) => position.partyId === face.id)?.value ?? 'none';
      return t('decision.ringItem', { party: face.name, stance: t(`mesa.stance_${stance}`).toLowerCase() });
    });
    return t('decision.ringSentence', { list: items.join('; ') });
  };
}

export function Verdict({ decision, round }: VerdictProps) {
  const t = useWords();
  const { view } = useMesa();
  const { title, lead } = useVerdictWords(decision, round);
  const sentence = useRingSentence();
  const positions = openedPositions(round);
  const counts = countStances(positions);
  const subject = subjectName(t, view, decision.subject);
  const time = round.closedAt === null ? '' : timeOfDay(round.closedAt, view.timeZone);
  return (
    <div className={styles.verdict}>
      <div>
        <p className={styles.what}>{t('decision.roundClosed', { subject, round: round.number, time })}</p>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles.matter}>{decision.matter}</p>
        <p className={styles.lead}>{lead}</p>
        {decision.endReason === '' ? null : (
          <p className={styles.reason}>{t('decision.reasonGiven', { reason: decision.endReason })}</p>
        )}
        {positions.length === 0 ? null : <Totals counts={counts} />}
      </div>
      <div className={styles.ring}>
        <TableRing
          parties={tableParties(view, round.positions ?? {}, stanceByPerson(round))}
          label={sentence(positions)}
          open={facilitatorPlace(view)}
        >
          <Centre result={round.result} counts={counts} total={view.parties.length} />
        </TableRing>
      </div>
    </div>
  );
}

function Totals({ counts }: { counts: StanceCounts }) {
  const t = useWords();
  const words = {
    agree: 'decision.totalAgree',
    reservation: 'decision.totalReservation',
    standAside: counts.standAside > 1 ? 'decision.totalAsideMany' : 'decision.totalAside',
    object: counts.object > 1 ? 'decision.totalObjectMany' : 'decision.totalObject',
  } as const;
  return (
    <ul className={styles.totals}>
      {TOTALS.map((stance) => (
        <li key={stance}>
          <StanceGlyph look="all" stance={stance} size="1.75rem" />
          <b>{counts[stance]}</b>
          {t(words[stance])}
        </li>
      ))}
    </ul>
  );
}

interface CentreProps {
  result: RoundResult | null;
  counts: StanceCounts;
  total: number;
}

/** The figure in the middle of the ring: blocks while there are any, otherwise who supports. */
export function Centre({ result, counts, total }: CentreProps) {
  const t = useWords();
  if (result === 'void') return null;
  if (result === 'deliberate' && counts.object > 0) {
    const words = counts.object === 1 ? 'decision.centerBlock' : 'decision.centerBlocks';
    return <RingCentre main={counts.object} under={t(words)} />;
  }
  const support = counts.agree + counts.reservation;
  const words = support === 1 ? 'decision.centerSupportOne' : 'decision.centerSupport';
  return <RingCentre main={support} under={t(words, { total })} />;
}
