// The result for the room: the ring with one bead per party, the words, the stance of each, and the text with its
// seal. Everything appears at once, because it arrives at once.
import { useRef } from 'react';
import { STANCES, type Stance } from '../../shared/model/decision.ts';
import type { PartyId } from '../../shared/model/ids.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { plainLines } from '../decisions/frozenText.ts';
import { partyFaces } from '../decisions/partyFaces.ts';
import {
  countStances,
  currentRound,
  isAdopted,
  openedPositions,
  type StanceCounts,
} from '../decisions/roundOf.ts';
import { stanceByPerson } from '../decisions/seatSignals.ts';
import { subjectName } from '../decisions/subjectName.ts';
import { facilitatorPlace, tableParties } from '../decisions/tableParties.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { useChanges } from '../decisions/useChanges.ts';
import { useFrozenText } from '../decisions/useFrozenText.ts';
import { useVerdictWords } from '../decisions/useVerdictWords.ts';
import { Centre, useRingSentence } from '../decisions/Verdict.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { StanceGlyph } from '../ui/StanceGlyph.tsx';
import { TableRing } from '../ui/TableRing.tsx';
import { ChangedQuote, newWords } from './ChangedQuote.tsx';
import styles from './ResultStage.module.css';
import { useFit } from './useFit.ts';

export function ResultStage({ decision }: { decision: DecisionView }) {
  const round = currentRound(decision);
  return round === null ? null : <Result decision={decision} round={round} />;
}

/** From roomy to close: long names of parties must not push the last line off the wall. */
const LOOKS = 4;

interface ResultProps {
  decision: DecisionView;
  round: RoundView;
}

function Result({ decision, round }: ResultProps) {
  const t = useWords();
  const { view } = useMesa();
  const { title, lead } = useVerdictWords(decision, round);
  const sentence = useRingSentence();
  const positions = openedPositions(round);
  const counts = countStances(positions);
  const subject = subjectName(t, view, decision.subject);
  const text = decision.subject.kind === 'text';
  const written = counts.reservation + counts.object;
  const words = useRef<HTMLElement>(null);
  const { step } = useFit(
    words,
    LOOKS,
    `${decision.id}/${round.number}/${title}/${decision.invocations.length}/${decision.dissents.length}`,
  );
  return (
    <div className={styles.stage}>
      <div className={styles.ring}>
        <TableRing
          parties={tableParties(view, round.positions ?? {}, stanceByPerson(round))}
          label={sentence(positions)}
          open={facilitatorPlace(view)}
        >
          {isAdopted(decision) ? null : (
            <Centre result={round.result} counts={counts} total={view.parties.length} />
          )}
        </TableRing>
      </div>
      <section ref={words} className={styles.words} data-look={step} role="status">
        <p className={styles.label}>
          <span>{text ? decision.matter : subject}</span>
          {t('decision.subjectRound', { subject: '', round: round.number })}
        </p>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {positions.length === 0 ? null : <Parties round={round} />}
        <Signals round={round} />
        <Text decision={decision} round={round} />
        <Written decision={decision} />
        {written === 0 ? null : <p className={styles.end}>{t(whatIsWritten(counts))}</p>}
      </section>
    </div>
  );
}

/** What goes to the acta with its words, said of what there is. */
function whatIsWritten({ reservation, object }: StanceCounts) {
  if (reservation + object === 1) return 'screen.writtenOne';
  return object === 0 ? 'screen.writtenReservations' : 'screen.written';
}

function Parties({ round }: { round: RoundView }) {
  const t = useWords();
  const { view } = useMesa();
  return (
    <ul className={styles.parties}>
      {partyFaces(view).map((face) => {
        const stance = round.positions?.[face.id]?.value ?? 'none';
        return (
          <li key={face.id}>
            <StanceGlyph look={face.look} stance={stance} size="6vh" />
            <span>
              <b>{face.name}</b>
              {t(`screen.legend_${stance}`)}
              <Seats round={round} partyId={face.id} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** M4, M8: why the exception is invoked, while it is being decided; and the dissents, beside what was decided. */
function Written({ decision }: { decision: DecisionView }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = (id: PartyId) => partyFaces(view).find((face) => face.id === id)?.name ?? '';
  const said = isAdopted(decision)
    ? decision.dissents.map(({ partyId, text }) => ({
        who: t('decision.dissentOf', { party: nameOf(partyId) }),
        text,
      }))
    : decision.invocations.map(({ partyId, at, text }) => ({
        who: t('decision.invokedBy', { party: nameOf(partyId), time: timeOfDay(at, view.timeZone) }),
        text,
      }));
  return said.map(({ who, text }) => (
    <p key={`${who} ${text}`} className={styles.said}>
      <b>{who}</b> <span>{t('decision.quote', { text })}</span>
    </p>
  ));
}

/** What the seats of a party said, where every seat is asked (D2). */
function Seats({ round, partyId }: { round: RoundView; partyId: PartyId }) {
  const t = useWords();
  const said = useTally();
  const seats = round.seats.filter((one) => one.partyId === partyId);
  if (seats.length === 0) return null;
  return <small>{t('screen.seats', { said: said(seats) })}</small>;
}

/** D10: open signals, apart from the positions and never added to them. */
function Signals({ round }: { round: RoundView }) {
  const t = useWords();
  const said = useTally();
  if (round.signals.length === 0) return null;
  return <p className={styles.end}>{t('screen.signals', { said: said(round.signals) })}</p>;
}

/** «2 De acuerdo, 1 Con reservas». */
function useTally(): (said: readonly { value: Stance }[]) => string {
  const t = useWords();
  return (said) =>
    STANCES.map((stance) => ({ stance, count: said.filter((one) => one.value === stance).length }))
      .filter(({ count }) => count > 0)
      .map(({ stance, count }) =>
        t('screen.saidBy', { count, stance: t(`screen.legend_${stance}`).toLocaleLowerCase('es') }),
      )
      .join(', ');
}

/** The round whose text this one still has: a majority asks again about the same words. */
function lastChanged(decision: DecisionView, round: RoundView): RoundView {
  const same = decision.rounds.filter((one) => one.number <= round.number);
  const other = same.findLastIndex((one) => one.contentHash !== round.contentHash);
  return same[other + 1] ?? round;
}

function Text({ decision, round }: ResultProps) {
  const t = useWords();
  const text = useFrozenText(round.content);
  const { block } = useChanges(decision, lastChanged(decision, round));
  const change = block?.kind === 'changes' ? newWords(block.changes) : null;
  const lines = plainLines([...text.body, ...text.rest]).length;
  const words = text.title || plainLines(text.body).join(' ') || decision.matter;
  return (
    <div className={styles.text}>
      <DecisionSeal hash={round.contentHash} size="var(--seal)" />
      <div>
        {change === null ? (
          <p className={styles.quote}>{t('decision.quote', { text: words })}</p>
        ) : (
          <ChangedQuote change={change} part={lines > 1} />
        )}
        {decision.version === null ? null : (
          <p className={styles.version}>{t('decision.agreedVersion', { version: decision.version })}</p>
        )}
      </div>
    </div>
  );
}
