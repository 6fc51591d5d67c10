// A receipt (M3): intact with what it proves, or the first thing of it that does not hold.
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import {
  type ReceiptSummary,
  type ReceiptVerification,
  UNREADABLE_RECEIPT,
} from '../../shared/record/receipt.ts';
import { useWords } from '../i18n.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import { Fingerprint } from '../ui/Fingerprint.tsx';
import styles from './Verdict.module.css';
import { VerdictCard } from './VerdictCard.tsx';

export function VerdictReceipt({ name, result }: { name: string; result: ReceiptVerification }) {
  const t = useWords();
  if (!result.intact) {
    const { code, seq, found, line } = result.first;
    const kind = UNREADABLE_RECEIPT.includes(code) ? 'unreadable' : 'altered';
    return (
      <VerdictCard tone={kind} title={t(`proof.receipt_${kind}`)}>
        <p>{t(`proof.receipt_${kind}_text`, { name })}</p>
        <p className={styles.sentence}>
          {t(`proof.code_${code}`, { seq: seq ?? '', found: found ?? '', line: line ?? '' })}
        </p>
      </VerdictCard>
    );
  }
  const { summary } = result;
  return (
    <>
      <VerdictCard
        tone="intact"
        title={t('proof.receipt_intact')}
        seal={<DecisionSeal hash={summary.seal.head} size={144} />}
      >
        <p>{t('proof.receipt_intact_text', { name })}</p>
      </VerdictCard>
      <Facts summary={summary} />
      <p className={styles.limits}>{t('proof.receipt_limits')}</p>
    </>
  );
}

/** A line only for who has something of that kind. */
const lineOf = (count: number, label: string, value: string): [string, string][] =>
  count > 0 ? [[label, value]] : [];

function Facts({ summary }: { summary: ReceiptSummary }) {
  const t = useWords();
  const { displayName, organisation, mesaNumber, theme, timeZone, events, opened, sealed, signatures, seal } =
    summary;
  const { cards, claimed, turns } = summary.table;
  const person = [displayName ?? t('proof.receipt_nameless'), organisation ?? ''];
  const facts: [string, string][] = [
    [t('proof.receipt_person'), person.filter((part) => part !== '').join(', ')],
    [t('proof.receipt_mesa'), t('proof.receipt_mesa_value', { number: mesaNumber, theme })],
    [t('proof.receipt_events'), String(events)],
    [t('proof.receipt_positions'), t('proof.receipt_positions_value', { opened, sealed })],
    [t('proof.receipt_signed'), String(signatures)],
    ...lineOf(cards, t('proof.receipt_cards'), String(cards)),
    ...lineOf(claimed, t('proof.receipt_claimed'), t('proof.receipt_claimed_value', { count: claimed })),
    ...lineOf(turns, t('proof.receipt_turns'), String(turns)),
    [t('proof.receipt_size'), String(seal.size)],
    [t('proof.receipt_at'), `${localDate(seal.at, timeZone)}, ${localTime(seal.at, timeZone)}`],
  ];
  const hashes = [
    [t('proof.receipt_head'), seal.head],
    [t('proof.receipt_root'), seal.root],
    [t('proof.receipt_key'), seal.publicKey],
  ] as const;
  return (
    <section className={styles.facts}>
      <h3>{t('verify.summary')}</h3>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {hashes.map(([label, hash]) => (
          <div key={label} className={styles.long}>
            <dt>{label}</dt>
            <dd>
              <Fingerprint hash={hash} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
