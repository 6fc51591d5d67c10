// Dots: a «−» and a «+» per option, and always in sight how many are left. The dots carry the sector's shape.
import { Minus, Plus } from 'lucide-react';
import { useWords } from '../../i18n.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SectorGlyph } from '../../ui/SectorGlyph.tsx';
import { dotsLeft, giveDot } from '../ballotDraft.ts';
import { OptionWords } from '../OptionWords.tsx';
import styles from './Ballots.module.css';
import type { BallotProps } from './ballotProps.ts';

/** More dots than these are told by the number alone. */
const MOST_DRAWN = 10;

export function DotsBallot({ settings, ballot, onChange, look }: BallotProps<'dots'>) {
  const t = useWords();
  const left = dotsLeft(settings, ballot);
  const give = (option: string, by: -1 | 1) => onChange(giveDot(settings, ballot, option, by));
  return (
    <div className={styles.ballot}>
      <div className={styles.left}>
        {settings.dots > MOST_DRAWN ? null : (
          <span className={styles.drawn} aria-hidden="true">
            {Array.from({ length: settings.dots }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: equal dots in a row
              <SectorGlyph key={at} look={look} fill={at < left ? 'full' : 'dashed'} size="1.5rem" />
            ))}
          </span>
        )}
        <b role="status">
          {t(left === 1 ? 'orderings.dotsLeft_one' : 'orderings.dotsLeft_other', {
            count: left,
            total: settings.dots,
          })}
        </b>
      </div>
      <ul className={styles.options}>
        {settings.options.map(({ id, label }) => {
          const count = ballot.dots[id] ?? 0;
          return (
            <li
              key={id}
              className={classes(styles.option, count > 0 && styles.chosen, count > 0 && styles[look])}
            >
              <OptionWords label={label} />
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a second frame inside of the row */}
              <div className={styles.stepper} role="group" aria-label={label}>
                <IconButton
                  label={t('orderings.takeDot', { option: label })}
                  icon={<Minus aria-hidden="true" />}
                  variant="outline"
                  isDisabled={count === 0}
                  onPress={() => give(id, -1)}
                />
                <span className={styles.figure} title={t('orderings.dotsGiven', { count })}>
                  <span aria-hidden="true">{count}</span>
                  <span className="visuallyHidden">{t('orderings.dotsGiven', { count })}</span>
                </span>
                <IconButton
                  label={t('orderings.giveDot', { option: label })}
                  icon={<Plus aria-hidden="true" />}
                  variant="outline"
                  isDisabled={left < 1}
                  onPress={() => give(id, 1)}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
