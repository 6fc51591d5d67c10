// Score: 0 to 5 for each option. What is left without a number counts as 0, and the form says so.
import type { WordKey } from '../../../shared/i18n/words.ts';
import { useWords } from '../../i18n.ts';
import { classes } from '../../ui/classes.ts';
import { scoreOption } from '../ballotDraft.ts';
import { OptionWords } from '../OptionWords.tsx';
import styles from './Ballots.module.css';
import type { BallotProps } from './ballotProps.ts';
import { Scale } from './Scale.tsx';

const WORDS: readonly WordKey[] = [
  'orderings.score_0',
  'orderings.score_1',
  'orderings.score_2',
  'orderings.score_3',
  'orderings.score_4',
  'orderings.score_5',
];

export function ScoreBallot({ settings, ballot, onChange, look }: BallotProps<'score'>) {
  const t = useWords();
  const steps = WORDS.map((word, value) => ({ value, word: t(word) }));
  const scored = Object.keys(ballot.scores).length;
  return (
    <div className={styles.ballot}>
      <p className={styles.left}>
        <b role="status">{t('orderings.scored', { count: scored, total: settings.options.length })}</b>
      </p>
      <ul className={styles.options}>
        {settings.options.map(({ id, label }) => {
          const score = ballot.scores[id];
          const done = score !== undefined;
          return (
            <li key={id} className={classes(styles.card, done && styles.chosen, done && styles[look])}>
              <p aria-hidden="true" className={styles.cardTitle}>
                <OptionWords label={label} />
              </p>
              <Scale
                label={label}
                hideLabel
                steps={steps}
                value={score ?? null}
                onChange={(value) => onChange(scoreOption(ballot, id, value))}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
