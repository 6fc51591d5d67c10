// «Más campos»: everything of the form that does not count for a decision, folded until somebody wants it.
import { X } from 'lucide-react';
import { computedAmbition } from '../../shared/commitment/ambition.ts';
import {
  CROSS_CUTTING,
  LEVELS,
  ROW_LISTS,
  TEXT_FIELDS,
  type TextField,
} from '../../shared/commitment/types.ts';
import type { WordKey } from '../../shared/i18n/words.ts';
import { draftText, rowText, setCrossCutting, setDraftChoice } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { LiveText } from './LiveText.tsx';
import styles from './MoreSection.module.css';
import { type ChoiceField, type FlagField, LOWERED, MORE_GROUPS, type MoreField } from './moreFields.ts';
import { NumberField } from './NumberField.tsx';
import { AddRow, BringBack } from './RowParts.tsx';
import { AdviceList, Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';
import { useRows } from './useRows.ts';

/** A choice that is not made: Select needs a key for it. */
const NONE = '-';

export function MoreSection({ open = false }: { open?: boolean }) {
  const t = useWords();
  const { advice } = useDraft();
  return (
    <Section id="more" note={t('writing.moreLead')} ownAdvice>
      <AdviceList findings={advice.get('more') ?? []} />
      {MORE_GROUPS.map((group) => (
        <details key={group.id} className={styles.group} open={open || undefined}>
          <summary>{t(`writing.group_${group.id}`)}</summary>
          <div className={styles.fields}>
            {group.fields.map((field) => (
              <AnyField key={keyOf(field)} field={field} />
            ))}
            {group.id === 'results' ? <Lowered /> : null}
          </div>
        </details>
      ))}
    </Section>
  );
}

const keyOf = (field: MoreField): string =>
  'field' in field ? field.field : 'list' in field ? field.list : field.kind;

function AnyField({ field }: { field: MoreField }) {
  switch (field.kind) {
    case 'text':
      return <Words field={field.field} />;
    case 'choice':
      return <Choice field={field} options={field.options} />;
    case 'flag':
      return <Flag field={field} />;
    case 'amount':
      return <Amount />;
    case 'currency':
      return <Currency />;
    case 'crossCutting':
      return <CrossCuttingField />;
    case 'rows':
      return <TextRows list={field.list} />;
  }
}

function Words({ field }: { field: TextField }) {
  const t = useWords();
  const { doc } = useDraft();
  const { max, multiline } = TEXT_FIELDS[field];
  return (
    <LiveText
      text={draftText(doc, field)}
      label={t(`commitment.field_${field}`)}
      max={max}
      multiline={multiline}
      look={max >= 300 ? 'record' : 'field'}
      className={max >= 300 ? styles.whole : undefined}
    />
  );
}

interface ChoiceProps {
  field: ChoiceField;
  options: readonly string[];
  label?: string;
  none?: string;
}

function Choice({ field, options, label, none }: ChoiceProps) {
  const t = useWords();
  const { doc, origin, draft, mayWrite } = useDraft();
  return (
    <Select
      label={label ?? t(`commitment.field_${field.field}` as WordKey)}
      value={field.read(draft) ?? NONE}
      onChange={(value) => field.write(doc, value === NONE ? null : value, origin)}
      disabled={!mayWrite}
      options={[
        { value: NONE, label: none ?? t('writing.chooseNone') },
        ...options.map((option) => ({
          value: option,
          label: t(`commitment.${field.words}_${option}` as WordKey),
        })),
      ]}
    />
  );
}

/** A4: only levels under the computed one can be agreed on, and a reason is asked for. */
function Lowered() {
  const t = useWords();
  const { doc, draft } = useDraft();
  const computed = computedAmbition(draft.axes);
  const lower = computed === null ? [] : LEVELS.slice(0, LEVELS.indexOf(computed));
  if (lower.length === 0) return null;
  return (
    <>
      <Choice field={LOWERED} options={lower} label={t('writing.lowerLabel')} none={t('writing.lowerNone')} />
      {draft.ambitionLowered === null ? null : (
        <LiveText
          text={draftText(doc, 'ambitionReason')}
          label={t('commitment.field_ambitionReason')}
          max={TEXT_FIELDS.ambitionReason.max}
          look="record"
          className={styles.whole}
        />
      )}
    </>
  );
}

function Flag({ field }: { field: FlagField }) {
  const t = useWords();
  const { doc, origin, draft, mayWrite } = useDraft();
  return (
    <Checkbox
      checked={draft[field.field]}
      disabled={!mayWrite}
      note={t(`writing.${field.note}`)}
      onChange={(on) => setDraftChoice(doc, field.field, on, origin)}
      className={styles.whole ?? ''}
    >
      {t(`commitment.field_${field.field}`)}
    </Checkbox>
  );
}

function Amount() {
  const t = useWords();
  const { doc, origin, draft } = useDraft();
  return (
    <NumberField
      label={t('commitment.field_budgetAmount')}
      value={draft.budget.amount}
      onChange={(amount) => setDraftChoice(doc, 'budgetAmount', amount, origin)}
    />
  );
}

function Currency() {
  const t = useWords();
  const { doc, origin, draft, mayWrite } = useDraft();
  // A short closed code: three letters, written whole or not at all.
  const options = [...new Set(['MXN', 'USD', draft.budget.currency].filter((code) => code !== ''))];
  return (
    <Select
      label={t('commitment.field_budgetCurrency')}
      value={draft.budget.currency === '' ? NONE : draft.budget.currency}
      onChange={(code) => setDraftChoice(doc, 'budgetCurrency', code === NONE ? null : code, origin)}
      disabled={!mayWrite}
      options={[
        { value: NONE, label: t('writing.chooseNone') },
        ...options.map((code) => ({ value: code, label: code })),
      ]}
    />
  );
}

function CrossCuttingField() {
  const t = useWords();
  const { doc, origin, draft, mayWrite } = useDraft();
  return (
    <fieldset className={styles.subjects}>
      <legend>{t('writing.crossCuttingLabel')}</legend>
      {CROSS_CUTTING.map((subject) => (
        <Checkbox
          key={subject}
          checked={draft.crossCutting.includes(subject)}
          disabled={!mayWrite}
          onChange={(on) => setCrossCutting(doc, subject, on, origin)}
        >
          {t(`commitment.crossCutting_${subject}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function TextRows({ list }: { list: 'links' | 'risks' }) {
  const t = useWords();
  const { doc, draft, mayWrite } = useDraft();
  const rows = useRows(list);
  const items = draft[list];
  return (
    <section className={styles.rows} aria-label={t(`commitment.field_${list}`)}>
      <h4>{t(`commitment.field_${list}`)}</h4>
      {items.map((item, at) => {
        const name = t(list === 'links' ? 'writing.linkNumber' : 'writing.riskNumber', { n: at + 1 });
        return (
          <div key={item.id} className={styles.row}>
            <LiveText
              text={rowText(doc, list, item.id, 'text')}
              label={name}
              hideLabel
              max={ROW_LISTS[list].texts.text}
              look="line"
              autoFocus={rows.fresh === item.id}
            />
            {mayWrite ? (
              <IconButton
                label={t('writing.removeNamed', { name })}
                icon={<X />}
                onPress={() => rows.remove(item.id)}
              />
            ) : null}
          </div>
        );
      })}
      <BringBack rows={rows} />
      {mayWrite && items.length < ROW_LISTS[list].max ? (
        <AddRow
          label={t(list === 'links' ? 'writing.linkAdd' : 'writing.riskAdd')}
          onPress={() => rows.add({})}
        />
      ) : null}
    </section>
  );
}
