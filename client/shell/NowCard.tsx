// The body of «Ahora»: one heading, what to do and the way there, for each thing a mesa can be doing.
import { ArrowRight } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { NowActa } from '../acta/NowActa.tsx';
import { useWords } from '../i18n.ts';
import { hasCast } from '../orderings/secretNumber.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Goals } from './Goals.tsx';
import { latePiece } from './latePiece.tsx';
import { MesaRing } from './MesaRing.tsx';
import styles from './NowScreen.module.css';
import { type Now, nowOf } from './now.ts';
import { addressOf, missingParties } from './sections.ts';
import { useLater } from './useLater.ts';

/** Only a mesa whose people are not at the table downloads it. */
const AwayCard = latePiece(
  () => import('../planning/AwayCard.tsx'),
  (m) => m.AwayCard,
);

/** Asked for again when the line drops while it travels: who writes on the venue's line cannot reload to write. */
const bringRain = () => import('../rain/RainPanel.tsx');

/** Only a mesa that divides into groups downloads it (E3). */
const bringGroups = () => import('../submesas/GroupPanel.tsx');

export function NowCard() {
  const t = useWords();
  const { view, me } = useMesa();
  const now = nowOf(view, me);
  const go = (place: string) => addressOf(view.mesaId, place);
  const mayGroup = view.can['cards.group'] === true;
  switch (now.kind) {
    case 'away':
      return (
        <Suspense fallback={null}>
          <AwayCard />
        </Suspense>
      );
    case 'goals':
      return <Goals />;
    case 'gathering':
      return <Gathering ready={now.ready} />;
    case 'notHeld':
      return <Task title={t('shell.now_notHeldTitle')}>{t('shell.now_notHeldText')}</Task>;
    case 'decision':
      return <Decision now={now} />;
    case 'ordering':
      return <Ordering now={now} />;
    case 'rain':
      return <Rain />;
    case 'groups':
      return <Groups />;
    case 'drafting':
      return <Drafting phase={now.phase} />;
    case 'grouping':
      return (
        <Task
          title={t(mayGroup ? 'cards.now_title' : 'cards.now_watchTitle')}
          href={go('tarjetas')}
          action={t(mayGroup ? 'cards.now_go' : 'cards.now_see')}
        >
          {t('cards.now_text')}
        </Task>
      );
    case 'tree':
      return (
        <Task
          title={t('shell.now_treeTitle')}
          href={go('arbol')}
          action={t('shell.now_openTree')}
          after={<Strategic />}
        >
          {t(`shell.now_${now.phase}`)}
        </Task>
      );
    case 'deciding':
      return (
        <Task
          title={t('shell.now_decideTitle')}
          href={go('compromisos')}
          action={t('shell.section_compromisos')}
        >
          {t('shell.now_decideSoon')}
        </Task>
      );
    case 'closing':
      return (
        <Task title={t('shell.now_closingTitle')} href={go('acta')} action={t('shell.now_openActa')}>
          {t('shell.now_closingText')}
        </Task>
      );
    case 'closed':
      return <NowActa titleClass={styles.title} leadClass={styles.lead} />;
    case 'recess':
      return <Task title={t('shell.now_recessTitle')}>{t('shell.now_recessText')}</Task>;
    case 'suspended':
      return (
        <Task title={t('shell.now_suspendedTitle')} after={<SmallRing />}>
          {t('shell.now_suspendedText', { missing: missingParties(view) })}
        </Task>
      );
  }
}

/** A heading, a paragraph, and the one button. */
function Task(props: {
  title: string;
  children: ReactNode;
  href?: string;
  action?: string;
  after?: ReactNode;
}) {
  return (
    <>
      <h1 className={styles.title}>{props.title}</h1>
      <p className={styles.lead}>{props.children}</p>
      {props.after}
      {props.href === undefined ? null : (
        <ButtonLink
          variant="primary"
          size="lg"
          block
          href={props.href}
          iconAfter={<ArrowRight aria-hidden="true" />}
        >
          {props.action}
        </ButtonLink>
      )}
    </>
  );
}

function Rain() {
  const rain = useLater(bringRain, true);
  return rain === null ? null : <rain.RainPanel />;
}

function Groups() {
  const groups = useLater(bringGroups, true);
  return groups === null ? null : <groups.GroupPanel />;
}

function SmallRing() {
  const { view } = useMesa();
  return (
    <div className={styles.ring}>
      <MesaRing view={view} />
    </div>
  );
}

function Gathering({ ready }: { ready: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  // Every party may be here and the whole still be under the minimum of people (Q2).
  const few = !ready && view.quorum.missing.length === 0;
  const title = ready ? 'Ready' : few ? 'Few' : '';
  return (
    <>
      <Task title={t(`shell.now_gathering${title}Title`)} after={<SmallRing />}>
        {ready || few
          ? t(ready ? 'shell.now_gatheringReady' : 'shell.now_gatheringFew')
          : t('shell.now_gatheringMissing', { missing: missingParties(view) })}
      </Task>
      {view.purpose === '' ? null : (
        <Card title={t('shell.now_purpose')}>
          <p>{view.purpose}</p>
        </Card>
      )}
    </>
  );
}

function Decision({ now }: { now: Extract<Now, { kind: 'decision' }> }) {
  const t = useWords();
  const { view, me } = useMesa();
  const party = view.parties.find((candidate) => candidate.id === me.partyId)?.name ?? '';
  const title = {
    open: 'shell.now_decisionTitle',
    suspended: 'shell.now_decisionPaused',
    deliberating: 'shell.now_decisionTalk',
  } as const;
  const part = {
    speaks: 'shell.now_decisionMine',
    spoke: 'shell.now_decisionAnswered',
    listens: 'shell.now_decisionOthers',
    watches: 'shell.now_decisionWatch',
  } as const;
  const text =
    now.state === 'suspended'
      ? t('shell.now_decisionPausedText', { missing: missingParties(view) })
      : now.state === 'deliberating'
        ? t('shell.now_decisionTalkText')
        : t(part[now.part], { party });
  const mine = now.state === 'open' && now.part === 'speaks';
  return (
    <Task
      title={t(title[now.state])}
      href={addressOf(view.mesaId, `decisiones/${now.number}`)}
      action={t(mine ? 'shell.now_toStance' : 'shell.now_toDecision')}
      after={
        <Card tone={mine ? 'strong' : 'plain'}>
          <p className={styles.matter}>{now.matter}</p>
          {now.state === 'open' ? (
            <p className={styles.meta}>
              {t('shell.now_answered', { have: now.answered, total: view.parties.length })}
            </p>
          ) : null}
        </Card>
      }
    >
      {text}
    </Task>
  );
}

function Ordering({ now }: { now: Extract<Now, { kind: 'ordering' }> }) {
  const t = useWords();
  const { view, me } = useMesa();
  // Only this device knows that it cast a secret ballot.
  const cast = now.secret && hasCast(view.mesaId, now.id, me.participantId);
  const part = cast && now.part === 'answers' ? 'answered' : now.part;
  const mine = part === 'answers';
  const text = {
    answers: now.secret ? 'orderings.now_secret' : 'orderings.now_mine',
    answered: 'orderings.now_answered',
    watches: 'orderings.now_watch',
  } as const;
  return (
    <Task
      title={t('orderings.now_title')}
      href={addressOf(view.mesaId, `prioridades/${now.number}`)}
      action={t(mine ? 'orderings.now_respond' : 'orderings.now_see')}
      after={
        <Card tone={mine ? 'strong' : 'plain'}>
          <p>{now.question}</p>
          {now.answered === null ? null : (
            <p className={styles.meta}>
              {t('orderings.now_count', { have: now.answered, total: now.eligible })}
            </p>
          )}
        </Card>
      }
    >
      {t(text[part])}
    </Task>
  );
}

function Drafting({ phase }: { phase: 'solutions' | 'drafting' | 'roadmap' }) {
  const t = useWords();
  const { view } = useMesa();
  const texts = view.commitments.filter((commitment) => commitment.state !== 'withdrawn');
  return (
    <>
      <Task title={t('shell.now_draftTitle')} after={<Strategic />}>
        {t(`shell.now_${phase}`)} {texts.length === 0 ? t('shell.now_noCommitment') : null}
      </Task>
      {texts.map((commitment) => (
        <Card key={commitment.id}>
          <p className={styles.matter}>
            {commitment.title || t('shell.place_commitment', { n: commitment.number })}
          </p>
          <ButtonLink
            variant="primary"
            block
            href={addressOf(view.mesaId, `compromisos/${commitment.number}`)}
            iconAfter={<ArrowRight aria-hidden="true" />}
          >
            {t('shell.now_openCommitment', { n: commitment.number })}
          </ButtonLink>
        </Card>
      ))}
    </>
  );
}

/** The causes that the mesa chose, as they were when it chose them. */
function Strategic() {
  const t = useWords();
  const { view } = useMesa();
  if (view.tree.strategic.length === 0) return null;
  return (
    <Card title={t('shell.now_strategic')}>
      <ul className={styles.strategic}>
        {view.tree.strategic.map((cause) => (
          <li key={cause.nodeId}>
            <Tag tone="ink">{cause.label}</Tag> {cause.text}
          </li>
        ))}
      </ul>
    </Card>
  );
}
