// The matrix: each option, 1 to 5 in each criterion. On a phone one option per step; on a desk all in one page.
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { WordKey } from '../../../shared/i18n/words.ts';
import { useWords } from '../../i18n.ts';
import { useWide } from '../../shell/useWide.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { isScored, scoreCriterion } from '../ballotDraft.ts';
import { decimals, totalOf } from '../ballotLines.ts';
import { OptionWords } from '../OptionWords.tsx';
import styles from './Ballots.module.css';
import type { BallotProps } from './ballotProps.ts';
import { Scale } from './Scale.tsx';

const WORDS: readonly WordKey[] = [
  'orderings.criterion_1',
  'orderings.criterion_2',
  'orderings.criterion_3',
  'orderings.criterion_4',
  'orderings.criterion_5',
];

interface CriteriaBallotProps extends BallotProps<'criteria'> {
  /** The option that was found unfinished when sending: the form goes there. */
  missing: { option: string; turn: number } | null;
}

export function CriteriaBallot(props: CriteriaBallotProps) {
  const { settings, ballot, missing } = props;
  const t = useWords();
  const wide = useWide();
  const [step, setStep] = useState(0);
  const done = settings.options.filter(({ id }) => isScored(settings, ballot, id)).length;
  const last = settings.options.length - 1;
  useEffect(() => {
    if (missing === null) return;
    setStep(
      Math.max(
        0,
        settings.options.findIndex(({ id }) => id === missing.option),
      ),
    );
  }, [missing, settings.options]);
  const shown = wide ? settings.options : settings.options.slice(step, step + 1);
  return (
    <div className={styles.ballot}>
      <p className={styles.left}>
        <b role="status">{t('orderings.scored', { count: done, total: settings.options.length })}</b>
      </p>
      <ul className={styles.options}>
        {shown.map(({ id, label }) => (
          <OptionCard
            key={id}
            {...props}
            id={id}
            label={label}
            focused={missing?.option === id ? missing.turn : 0}
          />
        ))}
      </ul>
      {wide ? null : (
        <div className={styles.pager}>
          <Button
            icon={<ArrowLeft aria-hidden="true" />}
            isDisabled={step === 0}
            onPress={() => setStep(step - 1)}
          >
            {t('orderings.previousOption')}
          </Button>
          <span>{t('orderings.optionOf', { n: step + 1, total: last + 1 })}</span>
          <Button
            iconAfter={<ArrowRight aria-hidden="true" />}
            isDisabled={step === last}
            onPress={() => setStep(step + 1)}
          >
            {t('orderings.nextOption')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface OptionCardProps extends CriteriaBallotProps {
  id: string;
  label: string;
  /** Grows each time the form asks for this option; 0 while it does not. */
  focused: number;
}

function OptionCard({ settings, ballot, onChange, look, id, label, focused }: OptionCardProps) {
  const t = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const scores = ballot.scores[id];
  const complete = isScored(settings, ballot, id);
  const steps = WORDS.map((word, at) => ({ value: at + 1, word: t(word) }));
  useEffect(() => {
    if (focused > 0) title.current?.focus();
  }, [focused]);
  return (
    <li className={classes(styles.card, complete && styles.chosen, complete && styles[look])}>
      <div className={styles.cardHead}>
        <h2 ref={title} tabIndex={-1} className={styles.cardTitle}>
          <OptionWords label={label} />
        </h2>
        {complete ? (
          <span className={styles.total}>
            <Check aria-hidden="true" />
            {t('orderings.total', { total: decimals(totalOf(settings, scores)) })}
          </span>
        ) : null}
      </div>
      <div className={styles.criteria}>
        {settings.criteria.map((criterion) => (
          <Scale
            key={criterion.id}
            label={criterion.label ?? criterion.id}
            note={t('orderings.weighs', { weight: criterion.weight })}
            steps={steps}
            value={scores?.[criterion.id] ?? null}
            onChange={(value) => onChange(scoreCriterion(ballot, id, criterion.id, value))}
          />
        ))}
      </div>
    </li>
  );
}
