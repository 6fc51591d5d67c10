// Every agreed version of a commitment: when it was agreed and published, which one is in force, and the way to read it
// (E18: what was signed stays readable).

import { Link } from 'wouter';
import { localDay } from '../../shared/model/acta/localTime.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { decisionLabel } from '../decisions/decisionLabel.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Tag } from '../ui/Tag.tsx';
import { standingOf } from './life.ts';
import styles from './VersionList.module.css';

const STANDINGS = {
  inForce: { tone: 'ink', word: 'writing.versionInForce' },
  waiting: { tone: 'warn', word: 'writing.versionWaiting' },
  before: { tone: 'line', word: 'writing.versionBefore' },
} as const;

export interface VersionListProps {
  commitment: CommitmentView;
  /** The version on the screen. */
  reading: number | null;
}

export function VersionList({ commitment, reading }: VersionListProps) {
  const t = useWords();
  const { view } = useMesa();
  return (
    <section className={styles.versions} aria-label={t('writing.versions')}>
      <h2>{t('writing.versions')}</h2>
      <ol>
        {[...commitment.versions].reverse().map(({ version, decisionId, at }) => {
          const { tone, word } = STANDINGS[standingOf(commitment, version)];
          const decision = view.decisions.find(({ id }) => id === decisionId);
          const published = commitment.publications.findLast((one) => one.version === version);
          return (
            <li key={version}>
              <p className={styles.name}>
                <b>{t('writing.versionName', { version })}</b>
                <Tag tone={tone}>{t(word)}</Tag>
              </p>
              <p>
                {t('writing.versionAgreed', {
                  n: decision ? decisionLabel(view, decision.number) : '',
                  date: shortDate(localDay(at, view.timeZone)),
                })}
              </p>
              {published === undefined ? null : (
                <p>
                  {t('writing.versionPublished', {
                    date: shortDate(localDay(published.at, view.timeZone)),
                    resolved: shortDate(published.secretariat.date),
                    reference: published.secretariat.reference,
                  })}
                </p>
              )}
              {version === reading ? (
                <p className={styles.here}>{t('writing.versionReading')}</p>
              ) : (
                <Link
                  href={addressOf(view.mesaId, `compromisos/${commitment.number}?version=${version}`)}
                  className={styles.link ?? ''}
                >
                  {t('writing.versionRead', { version })}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
