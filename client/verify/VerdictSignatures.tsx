// The signatures of an intact acta (K4): who, for which seat, with which key, with what observation; and who is missing.
import { PenLine } from 'lucide-react';
import { localDate, localTime } from '../../shared/model/acta/localTime.ts';
import type { ActaSummary } from '../../shared/record/verify.ts';
import { useWords } from '../i18n.ts';
import { listOf } from '../shell/sections.ts';
import { Banner } from '../ui/Banner.tsx';
import styles from './Verdict.module.css';

export function VerdictSignatures({ summary }: { summary: ActaSummary }) {
  const t = useWords();
  const { signatures, missingSignatures, timeZone, closedAt } = summary;
  // An acta of a session that goes on cannot have signatures: nothing is missing.
  if (closedAt === null) return null;
  return (
    <section className={styles.facts}>
      <h3>{t('verify.signatures')}</h3>
      {signatures.length === 0 ? <p className={styles.none}>{t('verify.signatures_none')}</p> : null}
      <ul className={styles.signatures}>
        {signatures.map((one) => {
          const person = one.person ?? t('verify.signature_reserved');
          return (
            <li key={`${one.party}${one.seat}`}>
              <PenLine aria-hidden="true" className={styles.pen} />
              <div>
                <b>{one.party}</b>
                <span>{t('verify.signature_who', { person, seat: one.seat })}</span>
                <small>
                  {t('verify.signature_at', {
                    date: localDate(one.at, timeZone),
                    time: localTime(one.at, timeZone),
                  })}
                  {' · '}
                  <span className={styles.key} title={one.publicKey}>
                    {t('verify.signature_key', { key: shortKey(one.publicKey) })}
                  </span>
                </small>
                {one.observation === '' ? null : (
                  <p>
                    <small>{t('verify.signature_observed')}</small>
                    <q>{one.observation}</q>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {missingSignatures.length === 0 ? null : (
        <Banner tone="now">{t('verify.signature_missing', { parties: listOf(missingSignatures) })}</Banner>
      )}
    </section>
  );
}

/** Both ends of a key: enough to compare two of them by eye; the whole one is in the title and in the file. */
export const shortKey = (publicKey: string): string => `${publicKey.slice(0, 8)}…${publicKey.slice(-4)}`;
