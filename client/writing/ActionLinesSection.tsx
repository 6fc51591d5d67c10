// Action lines, one to eight: what, who, by when, how it is verified, so that the mesa can judge whether it can be
// done. A table from 900 px, stacked cards below.
import { type ActionLine, ROW_LISTS } from '../../shared/commitment/types.ts';
import { rowText, setRowValue } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import styles from './ActionLinesSection.module.css';
import { DateField } from './DateField.tsx';
import { LiveText } from './LiveText.tsx';
import { AddRow, BringBack, EmptyRow, RowMenu } from './RowParts.tsx';
import { Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';
import { type Rows, useRows } from './useRows.ts';

const { max: MOST, texts: LIMITS } = ROW_LISTS.actionLines;

export function ActionLinesSection() {
  const t = useWords();
  const { draft, mayWrite } = useDraft();
  const rows = useRows('actionLines');
  const lines = draft.actionLines;
  return (
    <Section id="actionLines">
      {lines.length === 0 ? null : (
        <div className={styles.table}>
          <div className={styles.head} aria-hidden="true">
            <span />
            <span>{t('commitment.actionLines_title')}</span>
            <span>{t('commitment.actionLines_responsible')}</span>
            <span>{t('commitment.actionLines_end')}</span>
            <span>{t('commitment.actionLines_verification')}</span>
          </div>
          <ol>
            {lines.map((line, at) => (
              <Line key={line.id} line={line} at={at} count={lines.length} rows={rows} />
            ))}
          </ol>
        </div>
      )}
      <BringBack rows={rows} />
      {!mayWrite ? null : lines.length === 0 ? (
        <EmptyRow
          title={t('writing.lineAdd')}
          text={t('writing.linePlaceholder')}
          onPress={() => rows.add({})}
        />
      ) : lines.length < MOST ? (
        <AddRow label={t('writing.lineAdd')} onPress={() => rows.add({})} />
      ) : (
        <p className={styles.full}>{t('writing.lineFull')}</p>
      )}
    </Section>
  );
}

interface LineProps {
  line: ActionLine;
  at: number;
  count: number;
  rows: Rows<'actionLines'>;
}

function Line({ line, at, count, rows }: LineProps) {
  const t = useWords();
  const { doc, origin, mayWrite } = useDraft();
  const name = t('writing.lineNumber', { n: at + 1 });
  const text = (field: keyof typeof LIMITS) => ({
    text: rowText(doc, 'actionLines', line.id, field),
    max: LIMITS[field],
  });
  return (
    <li className={styles.line} aria-label={name}>
      <span className={styles.number}>{at + 1}</span>
      <div className={styles.what}>
        <LiveText
          {...text('title')}
          label={t('commitment.actionLines_title')}
          context={name}
          hideLabel
          look="lineRecord"
          placeholder={t('writing.linePlaceholder')}
          autoFocus={rows.fresh === line.id}
        />
        <LiveText
          {...text('deliverable')}
          label={t('commitment.actionLines_deliverable')}
          context={name}
          hideLabel="table"
          look="line"
          placeholder={t('writing.lineDeliverablePlaceholder')}
          className={styles.small}
        />
      </div>
      <LiveText
        {...text('responsible')}
        label={t('commitment.actionLines_responsible')}
        context={name}
        hideLabel="table"
        look="line"
        placeholder={t('writing.lineResponsiblePlaceholder')}
        className={styles.small}
      />
      <DateField
        label={t('commitment.actionLines_end')}
        context={name}
        hideLabel="table"
        look="line"
        value={line.end}
        onChange={(end) => setRowValue(doc, 'actionLines', line.id, 'end', end, origin)}
      />
      <LiveText
        {...text('verification')}
        label={t('commitment.actionLines_verification')}
        context={name}
        hideLabel="table"
        look="line"
        placeholder={t('writing.lineVerificationPlaceholder')}
        className={styles.small}
      />
      <span className={styles.menu}>
        {mayWrite ? <RowMenu rows={rows} row={line.id} at={at} count={count} name={name} /> : null}
      </span>
    </li>
  );
}
