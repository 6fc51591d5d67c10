// Approval: a box per option; as many as the person could support.
import { useWords } from '../../i18n.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { approve } from '../ballotDraft.ts';
import { OptionWords } from '../OptionWords.tsx';
import styles from './Ballots.module.css';
import type { BallotProps } from './ballotProps.ts';

export function ApprovalBallot({ settings, ballot, onChange, look }: BallotProps<'approval'>) {
  const t = useWords();
  const count = ballot.options.length;
  return (
    <div className={styles.ballot}>
      <p className={styles.left}>
        <b role="status">
          {t(count === 1 ? 'orderings.approved_one' : 'orderings.approved_other', {
            count,
            total: settings.options.length,
          })}
        </b>
      </p>
      <ul className={styles.options}>
        {settings.options.map(({ id, label }) => {
          const on = ballot.options.includes(id);
          return (
            <li
              key={id}
              className={classes(styles.option, styles.ticked, on && styles.chosen, on && styles[look])}
            >
              <Checkbox
                checked={on}
                onChange={(checked) => onChange(approve(ballot, id, checked))}
                className={styles.tick}
              >
                <OptionWords label={label} />
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
