// One indicator (4.10): name in serif, where it starts, where it should arrive, and how anybody can check it. A
// baseline that nobody has measured yet is allowed, dated and outlined.
import type { CommitmentFinding } from '../../shared/commitment/finding.ts';
import { FREQUENCIES, type Indicator, ROW_LISTS } from '../../shared/commitment/types.ts';
import { type RowValues, rowText, setRowValue } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { classes } from '../ui/classes.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { DateField } from './DateField.tsx';
import styles from './IndicatorCard.module.css';
import { LiveText } from './LiveText.tsx';
import { NumberField } from './NumberField.tsx';
import { RowMenu } from './RowParts.tsx';
import { AdviceList } from './Section.tsx';
import { useDraft } from './useDraft.ts';
import type { Rows } from './useRows.ts';

const LIMITS = ROW_LISTS.indicators.texts;

export interface IndicatorCardProps {
  indicator: Indicator;
  at: number;
  count: number;
  rows: Rows<'indicators'>;
  findings: readonly CommitmentFinding[];
}

/** Texts and values of one indicator, bound to its row. */
function useIndicator(indicator: Indicator) {
  const { doc, origin } = useDraft();
  return {
    text: (field: keyof typeof LIMITS) => ({
      text: rowText(doc, 'indicators', indicator.id, field),
      max: LIMITS[field],
    }),
    set: <K extends keyof RowValues['indicators']>(field: K, value: RowValues['indicators'][K] | null) => {
      setRowValue(doc, 'indicators', indicator.id, field, value, origin);
    },
  };
}

export function IndicatorCard({ indicator, at, count, rows, findings }: IndicatorCardProps) {
  const t = useWords();
  const { mayWrite } = useDraft();
  const { text, set } = useIndicator(indicator);
  const name = t('writing.indicatorNumber', { n: at + 1 });
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <SegmentedControl
          label={`${name}: ${t('commitment.indicators_kind')}`}
          hideLabel
          value={indicator.kind}
          onChange={(kind) => set('kind', kind)}
          disabled={!mayWrite}
          className={styles.kind ?? ''}
          options={(['result', 'management'] as const).map((kind) => ({
            value: kind,
            label: t(`commitment.indicatorKind_${kind}`),
          }))}
        />
        <RowMenu rows={rows} row={indicator.id} at={at} count={count} name={name} />
      </div>
      <LiveText
        {...text('name')}
        label={`${name}: ${t('commitment.indicators_name')}`}
        hideLabel
        look="lineRecord"
        placeholder={t('writing.indicatorPlaceholder')}
        autoFocus={rows.fresh === indicator.id}
        className={styles.name}
      />
      <div className={styles.values}>
        <Baseline indicator={indicator} />
        <Target indicator={indicator} />
      </div>
      <div className={styles.rest}>
        <LiveText
          {...text('unit')}
          label={t('commitment.indicators_unit')}
          placeholder={t('writing.indicatorUnitPlaceholder')}
        />
        <Select
          label={t('commitment.indicators_frequency')}
          value={indicator.frequency}
          onChange={(frequency) => set('frequency', frequency)}
          disabled={!mayWrite}
          className={styles.select ?? ''}
          options={FREQUENCIES.map((one) => ({ value: one, label: t(`commitment.frequency_${one}`) }))}
        />
        <LiveText {...text('verification')} label={t('commitment.indicators_verification')} />
      </div>
      <details className={styles.more}>
        <summary>{t('writing.indicatorMore')}</summary>
        <LiveText {...text('formula')} label={t('commitment.indicators_formula')} />
        <LiveText {...text('relative')} label={t('commitment.indicators_relative')} />
        <LiveText {...text('responsible')} label={t('commitment.indicators_responsible')} />
      </details>
      <AdviceList findings={findings} />
    </article>
  );
}

function Baseline({ indicator }: { indicator: Indicator }) {
  const t = useWords();
  const { mayWrite } = useDraft();
  const { set } = useIndicator(indicator);
  const { value, date, pending } = indicator.baseline;
  const missing = value === null && !(pending && date !== '');
  return (
    <fieldset className={classes(styles.value, missing && styles.missing)}>
      <legend>{t('commitment.indicators_baseline')}</legend>
      {pending ? null : (
        <NumberField
          label={t('writing.baselineValue')}
          value={value}
          onChange={(next) => set('baselineValue', next)}
        />
      )}
      <DateField
        label={t(pending ? 'writing.baselineWhenPending' : 'writing.baselineWhen')}
        value={date}
        onChange={(next) => set('baselineDate', next)}
      />
      <Checkbox
        checked={pending}
        disabled={!mayWrite}
        onChange={(next) => set('baselinePending', next)}
        className={styles.pending ?? ''}
      >
        {t('commitment.indicators_baselinePending')}
      </Checkbox>
    </fieldset>
  );
}

function Target({ indicator }: { indicator: Indicator }) {
  const t = useWords();
  const { set } = useIndicator(indicator);
  const { value, date } = indicator.target;
  return (
    <fieldset className={classes(styles.value, (value === null || date === '') && styles.missing)}>
      <legend>{t('commitment.indicators_target')}</legend>
      <NumberField
        label={t('writing.targetValue')}
        value={value}
        onChange={(next) => set('targetValue', next)}
      />
      <DateField label={t('writing.targetWhen')} value={date} onChange={(next) => set('targetDate', next)} />
    </fieldset>
  );
}
