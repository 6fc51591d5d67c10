// Start and end of the commitment, with the months it lasts counted as the rule counts them (C2, C3).
import { setPeriod } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { DateField } from './DateField.tsx';
import { monthsCovered } from './months.ts';
import styles from './PeriodSection.module.css';
import { AdviceList, Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';

export function PeriodSection() {
  const t = useWords();
  const { view } = useMesa();
  const { doc, origin, draft, advice } = useDraft();
  const { period } = draft;
  const findings = advice.get('period') ?? [];
  const wrong = findings.some((finding) => finding.severity === 'error');
  const count = monthsCovered(period.start, period.end);
  const months =
    count === 1 ? t('writing.periodMonths_one') : t('writing.periodMonths_other', { count: count ?? 0 });
  const change = (part: 'start' | 'end') => (date: string) =>
    setPeriod(doc, { ...period, [part]: date }, origin);
  return (
    <Section id="period" ownAdvice>
      <div className={styles.dates}>
        <DateField
          label={t('commitment.field_periodStart')}
          value={period.start}
          onChange={change('start')}
          describedBy="periodo-nota"
        />
        <DateField
          label={t('commitment.field_periodEnd')}
          value={period.end}
          onChange={change('end')}
          invalid={wrong}
          describedBy="periodo-nota periodo-error"
        />
        <p id="periodo-nota" className={styles.note}>
          {count === null
            ? t('writing.periodMax', { max: view.maxMonths })
            : t('writing.periodCount', { months, max: view.maxMonths })}
        </p>
      </div>
      <div role="status">
        <AdviceList findings={findings} id="periodo-error" />
      </div>
    </Section>
  );
}
