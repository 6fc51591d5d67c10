// «Íntegra»: the seal of the file, what it holds, and what this proof does not say.
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import type { ActaSummary } from '../../shared/record/verify.ts';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import styles from './Verdict.module.css';
import { VerdictCard } from './VerdictCard.tsx';

export function VerdictIntact(props: { name: string; summary: ActaSummary; expectedHash: string | null }) {
  const { name, summary, expectedHash } = props;
  const t = useWords();
  const same = expectedHash?.toLowerCase() === summary.contentHash;
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
          {t(same ? 'verify.hash_same' : 'verify.hash_other')}
        </Banner>
      )}
      <Facts summary={summary} />
      <p className={styles.limits}>{t('verify.sum_limits')}</p>
    </>
  );
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
