// «Íntegra»: the seal of the file, what it holds, and what this proof does not say.
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import type { ActaSummary } from '../../shared/record/verify.ts';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import styles from './Verdict.module.css';
import { VerdictCard } from './VerdictCard.tsx';
import { shortKey, VerdictSignatures } from './VerdictSignatures.tsx';

interface VerdictIntactProps {
  name: string;
  summary: ActaSummary;
  expectedHash: string | null;
  /** Number of the fact whose hash is the expected one, or null: a head that somebody saw or photographed. */
  passesAt: number | null;
}

export function VerdictIntact({ name, summary, expectedHash, passesAt }: VerdictIntactProps) {
  const t = useWords();
  const same = passesAt !== null || expectedHash?.toLowerCase() === summary.contentHash;
  return (
    <>
      <VerdictCard
        tone="intact"
        title={t('verify.intact')}
        seal={<DecisionSeal hash={summary.contentHash} size={144} />}
      >
        <p>{t('verify.intact_text', { name })}</p>
      </VerdictCard>
      {expectedHash === null ? null : (
        <Banner tone={same ? 'ok' : 'danger'} className={styles.match} role={same ? undefined : 'alert'}>
          {passesAt === null
            ? t(same ? 'verify.hash_same' : 'verify.hash_other')
            : t('verify.hash_head', { seq: passesAt })}
        </Banner>
      )}
      <VerdictSignatures summary={summary} />
      <Facts summary={summary} />
      <p className={styles.limits}>{t('verify.sum_limits')}</p>
    </>
  );
}

type Words = ReturnType<typeof useWords>;

/** Only a closed session has a stage; errata are said when there are any. */
function stageFact(t: Words, { stage, publishedAt, errata, timeZone }: ActaSummary): [string, string][] {
  if (stage === 'live') return [];
  const value =
    publishedAt === null
      ? t(`actaLife.stage_${stage}`)
      : t('verify.sum_published', { date: localDate(publishedAt, timeZone) });
  const facts: [string, string][] = [[t('verify.sum_stage'), value]];
  return errata === 0 ? facts : [...facts, [t('verify.sum_errata'), String(errata)]];
}

/** K5: the public edition says how many names it keeps back. */
function editionWords(t: Words, { edition }: ActaSummary): string {
  if (edition.kind === 'full') return t('verify.sum_editionFull');
  const count = edition.redactedNames;
  return t(count === 1 ? 'verify.sum_editionPublic_one' : 'verify.sum_editionPublic_other', { count });
}

function sealWords(t: Words, { seal, timeZone }: ActaSummary): string {
  if (seal === null) return t('verify.sum_sealNone');
  const { at, publicKey } = seal;
  return t('verify.sum_sealAt', {
    date: localDate(at, timeZone),
    time: localTime(at, timeZone),
    key: shortKey(publicKey),
  });
}

function Facts({ summary }: { summary: ActaSummary }) {
  const t = useWords();
  const { mesaNumber, theme, session, openedAt, closedAt, timeZone, decisions, adopted } = summary;
  const facts: [string, string][] = [
    [t('verify.sum_mesa'), t('verify.sum_mesa_value', { number: mesaNumber, theme })],
    [
      t('verify.sum_session'),
      openedAt === null
        ? t('verify.sum_session_bare', { session })
        : t('verify.sum_session_value', { session, date: localDate(openedAt, timeZone) }),
    ],
    [
      t('verify.sum_state'),
      closedAt === null
        ? t('verify.sum_live')
        : t('verify.sum_closed', { time: localTime(closedAt, timeZone) }),
    ],
    [t('verify.sum_decisions'), t('verify.sum_decisions_value', { decisions, adopted })],
    ...stageFact(t, summary),
    [t('verify.sum_edition'), editionWords(t, summary)],
    [t('verify.sum_seal'), sealWords(t, summary)],
    [t('verify.sum_events'), String(summary.events)],
    [t('verify.sum_names'), String(summary.names)],
  ];
  return (
    <section className={styles.facts}>
      <h3>{t('verify.summary')}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles.long}>
          <dt>{t('verify.sum_hash')}</dt>
          <dd>
            <Fingerprint hash={summary.contentHash} />
          </dd>
        </div>
        <div className={styles.long}>
          <dt>{t('verify.sum_head')}</dt>
          <dd>
            <Fingerprint hash={summary.head} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
