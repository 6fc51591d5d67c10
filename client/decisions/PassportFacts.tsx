// The facts of a decision passport as people read them: result, fingerprints, quorum, place in the record, rounds.
import type { Passport, PassportRound } from '../../shared/model/passport.ts';
import { useWords } from '../i18n.ts';
import { DecisionSeal } from '../ui/DecisionSeal.tsx';
import styles from './Passport.module.css';
import { timeOfDay } from './timeOfDay.ts';

export function PassportFacts({ passport }: { passport: Passport }) {
  const t = useWords();
  const { decision, rounds, log, quorum, mesa, parties } = passport.content;
  const last = rounds.at(-1);
  const time = (at: number) => timeOfDay(at, mesa.timeZone);
  const hashes = last
    ? ([
        ['passport.text', last.contentHash],
        ['passport.rules', last.rulesHash],
        ['passport.roll', last.rollHash],
        ['passport.seal', passport.seal],
      ] as const)
    : [];
  return (
    <>
      <div className={styles.head}>
        {last ? <DecisionSeal hash={last.contentHash} size={112} /> : null}
        <dl className={styles.facts}>
          <dt>{t('passport.matter')}</dt>
          <dd>{decision.matter}</dd>
          <dt>{t('passport.state')}</dt>
          <dd>{t(`mesa.state_${decision.state}`)}</dd>
          <dt>{t('passport.quorum')}</dt>
          {quorum.map(({ from, until }) => (
            <dd key={from}>
              {until === null
                ? t('passport.quorumOpen', { from: time(from) })
                : t('passport.quorumRange', { from: time(from), until: time(until) })}
            </dd>
          ))}
          <dt>{t('passport.log')}</dt>
          <dd>{t('passport.logRange', { from: log.from.seq, to: log.to.seq })}</dd>
        </dl>
      </div>
      <dl className={styles.facts}>
        {hashes.map(([key, hash]) => (
          <div key={key} className={styles.hash}>
            <dt>{t(key)}</dt>
            <dd>{hash}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('passport.rounds')}</h2>
      <ol className={styles.rounds}>
        {rounds.map((round) => (
          <li key={round.number}>
            <RoundFacts round={round} parties={parties} time={time} />
          </li>
        ))}
      </ol>
      {decision.dissents.length === 0 ? null : (
        <section aria-label={t('passport.dissents')}>
          <h2>{t('passport.dissents')}</h2>
          {decision.dissents.map((one) => (
            <blockquote key={one.partyId}>
              <b>{parties.find((party) => party.id === one.partyId)?.name}</b>
              <p>{one.text}</p>
            </blockquote>
          ))}
        </section>
      )}
    </>
  );
}

interface RoundFactsProps {
  round: PassportRound;
  parties: Passport['content']['parties'];
  time: (at: number) => string;
}

function RoundFacts({ round, parties, time }: RoundFactsProps) {
  const t = useWords();
  const rule = t(`passport.rule_${round.rule}`);
  const from = time(round.openedAt);
  return (
    <>
      <p>
        {round.closedAt === null || round.result === null
          ? t('passport.roundOpen', { round: round.number, rule, from })
          : t('passport.roundTimes', {
              round: round.number,
              rule,
              from,
              until: time(round.closedAt),
              result: t(`mesa.result_${round.result}`),
            })}
      </p>
      {round.positions === null ? null : (
        <ul>
          {round.positions.map((one) => (
            <li key={one.partyId}>
              {t('passport.position', {
                party: parties.find((party) => party.id === one.partyId)?.name ?? '',
                stance: t(`mesa.stance_${one.stance ?? 'none'}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
