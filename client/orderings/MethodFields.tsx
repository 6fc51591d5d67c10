// How it is ordered, in plain words, with what each method asks for: the dots of each person, the weights of the matrix.
import { Plus, Trash2 } from 'lucide-react';
import { ORDERING_METHODS } from '../../shared/model/ordering.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './NewOrdering.module.css';
import {
  type CriterionDraft,
  type DraftObstacle,
  MOST_CRITERIA,
  type OrderingDraft,
  weightSum,
} from './orderingDraft.ts';

interface MethodFieldsProps {
  draft: OrderingDraft;
  onChange: (part: Partial<OrderingDraft>) => void;
  obstacle: DraftObstacle | null;
}

export function MethodFields(props: MethodFieldsProps) {
  const { draft, onChange, obstacle } = props;
  const t = useWords();
  return (
    <div className={styles.block}>
      <RadioCards
        className={styles.pairs}
        label={t('orderings.method')}
        value={draft.method}
        onChange={(method) => onChange({ method })}
        options={ORDERING_METHODS.map((value) => ({
          value,
          title: t(`orderings.method_${value}`),
          note: t(`orderings.methodNote_${value}`),
        }))}
      />
      {draft.method === 'dots' ? (
        <TextField
          className={styles.few}
          label={t('orderings.dots')}
          value={draft.dots}
          onChange={(dots) => onChange({ dots })}
          inputMode="numeric"
          maxLength={2}
          error={obstacle === 'dots' ? t('orderings.missing_dots') : undefined}
        />
      ) : null}
      {draft.method === 'criteria' ? <Criteria {...props} /> : null}
    </div>
  );
}

function Criteria({ draft, onChange }: MethodFieldsProps) {
  const t = useWords();
  const { criteria } = draft;
  const sum = weightSum(criteria);
  const change = (id: string, part: Partial<CriterionDraft>) =>
    onChange({ criteria: criteria.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const add = () => {
    const last = Math.max(0, ...criteria.map(({ id }) => Number(id.slice(1))));
    onChange({ criteria: [...criteria, { id: `k${last + 1}`, label: '', weight: '' }] });
  };
  return (
    <section className={styles.criteria} aria-label={t('orderings.criteria')}>
      <p className={styles.hint}>{t('orderings.criteriaHint')}</p>
      {criteria.map(({ id, label, weight }, at) => (
        <div key={id} className={styles.criterion}>
          <TextField
            label={t('orderings.criterionName', { n: at + 1 })}
            value={label}
            onChange={(words) => change(id, { label: words })}
            maxLength={120}
          />
          <TextField
            label={t('orderings.criterionWeight')}
            aria-label={t('orderings.criterionWeightOf', { n: at + 1 })}
            value={weight}
            onChange={(words) => change(id, { weight: words })}
            inputMode="numeric"
            maxLength={3}
          />
          <IconButton
            label={t('orderings.removeCriterion', { n: at + 1 })}
            icon={<Trash2 aria-hidden="true" />}
            isDisabled={criteria.length === 1}
            onPress={() => onChange({ criteria: criteria.filter((one) => one.id !== id) })}
          />
        </div>
      ))}
      <div className={styles.sum}>
        <p role="status" className={sum === 100 ? styles.right : styles.wrong}>
          {sum === 100
            ? t('orderings.sumRight')
            : t(sum < 100 ? 'orderings.sumLess' : 'orderings.sumMore', {
                sum,
                by: Math.abs(100 - sum),
              })}
        </p>
        <Button
          size="sm"
          icon={<Plus aria-hidden="true" />}
          isDisabled={criteria.length >= MOST_CRITERIA}
          onPress={add}
        >
          {t('orderings.addCriterion')}
        </Button>
      </div>
    </section>
  );
}
