// «Ahora», the home of the phone: what the running phase asks of me, and the way to do it in one press.
import { Suspense } from 'react';
import { hasCards } from '../cards/moment.ts';
import { isSpeaking, ownIndex } from '../floor/queue.ts';
import { useWords } from '../i18n.ts';
import { isBeforeOpening } from '../planning/meeting.ts';
import { requestsTo } from '../roadmap/roadmapOf.ts';
import { Agenda } from '../shell/Agenda.tsx';
import { dutyOf } from '../shell/duty.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { NowCard } from '../shell/NowCard.tsx';
import styles from '../shell/NowScreen.module.css';
import { nowOf, targetOf } from '../shell/now.ts';
import { lookByParty, lookOfPerson } from '../shell/partyLooks.ts';
import { partiesCallTheirOwn } from '../shell/seatRequests.ts';
import { addressOf, nameOfPlace } from '../shell/sections.ts';
import { useLater } from '../shell/useLater.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { SectorAvatar } from '../ui/SectorAvatar.tsx';
import { Tag } from '../ui/Tag.tsx';
import { withAllWords } from '../words/laterWords.ts';

/** Only a mesa whose parties recognise their own seats (B6) downloads it. */
const SeatRequests = latePiece(
  () => import('../shell/SeatRequests.tsx'),
  (m) => m.SeatRequests,
);

/** C9: only whose turn it is downloads it. */
const FloorNow = latePiece(
  () => import('../floor/FloorNow.tsx'),
  (m) => m.FloorNow,
);

/** N1: the common information, in the mesas that gathered some. */
const Pack = latePiece(
  () => import('../planning/Pack.tsx'),
  (m) => m.Pack,
);

/** R5: only who is asked to accept a responsibility downloads it. */
const AskedNow = latePiece(
  () => import('../roadmap/AskedNow.tsx'),
  (m) => m.AskedNow,
);

/** E9: only who is asked to witness a ballot on paper downloads it. */
const bringPapers = () => withAllWords(import('../orderings/PaperCompare.tsx'));

/** The two questions of the end come with the closing (minute 176). */
const bringEvaluation = () => withAllWords(import('../evaluation/EvaluationPanel.tsx'));

export function NowScreen() {
  const t = useWords();
  const { view, me } = useMesa();
  const papers = useLater(bringPapers, me.papers.length > 0);
  const { open, result } = view.evaluation;
  const evaluation = useLater(bringEvaluation, open || result !== null);
  const target = targetOf(nowOf(view, me));
  const toCards = target !== 'tarjetas' && hasCards(view);
  const elsewhere =
    view.spotlight && !(target && view.spotlight.place.startsWith(target)) ? view.spotlight.place : null;
  return (
    <div className={styles.page}>
      {view.example ? (
        <p>
          <Tag tone="line">{t('shell.example')}</Tag>
        </p>
      ) : null}
      <Joined />
      {partiesCallTheirOwn(view) ? (
        <Suspense fallback={null}>
          <SeatRequests />
        </Suspense>
      ) : null}
      {requestsTo(view, me).length === 0 ? null : (
        <Suspense fallback={null}>
          <AskedNow />
        </Suspense>
      )}
      {isSpeaking(view, me) || ownIndex(view, me) === 0 ? (
        <Suspense fallback={null}>
          <FloorNow />
        </Suspense>
      ) : null}
      {papers === null ? null : <papers.PaperCompare />}
      <NowCard />
      {evaluation === null ? null : <evaluation.EvaluationPanel />}
      {view.planning.background.length === 0 ? null : (
        <Suspense fallback={null}>
          <Pack title={isBeforeOpening(view) ? t('planning.readBefore') : t('planning.pack')} />
        </Suspense>
      )}
      {elsewhere ? (
        <ButtonLink block href={addressOf(view.mesaId, elsewhere)}>
          {t('shell.now_room', { place: nameOfPlace(t, elsewhere) })}
        </ButtonLink>
      ) : null}
      {toCards ? (
        <ButtonLink block href={addressOf(view.mesaId, 'tarjetas')}>
          {t('cards.link')}
        </ButtonLink>
      ) : null}
      {view.orderings.length > 0 || view.role === 'facilitator' ? (
        <ButtonLink block href={addressOf(view.mesaId, 'prioridades')}>
          {t('orderings.link')}
        </ButtonLink>
      ) : null}
      {view.role === 'facilitator' ? (
        <ButtonLink block href={addressOf(view.mesaId, 'facilitar')}>
          {t('shell.now_console')}
        </ButtonLink>
      ) : null}
      <Agenda />
    </div>
  );
}

/** Who I am here, in the colour of my party. */
function Joined() {
  const t = useWords();
  const { view, me } = useMesa();
  const look = lookOfPerson(lookByParty(view.parties), me);
  const party = view.parties.find((candidate) => candidate.id === me.partyId);
  // The strip under the bar says that she does not count: saying here that she is at the table would deny it.
  if (dutyOf(view, me, 'ahora', false)?.kind === 'markedOut') return null;
  const sentence =
    me.role === 'facilitator'
      ? t('shell.now_joinedFacilitator')
      : me.role !== 'participant'
        ? t('shell.now_joinedObserver')
        : party
          ? t('shell.now_joined', { place: party.name })
          : t('shell.now_joinedVoice');
  return (
    <p className={classes(styles.joined, styles[look])}>
      <SectorAvatar look={look} name={me.name || sentence} size="sm" />
      <span>{sentence}</span>
    </p>
  );
}
