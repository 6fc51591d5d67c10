// The fields of one activity, in the order in which people think of it: what, who, when, how much, and how it is proved.
import type { Activity } from '../../shared/model/roadmap.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ActivitySheet.module.css';
import { type ActivityDraft, type DraftField, type DraftProblems, LIMITS } from './activityDraft.ts';
import { DateInput } from './DateInput.tsx';
import type { Frame } from './frame.ts';
import { useProblemWords } from './useProblemWords.ts';

const NOBODY = '-';

export interface ActivityFieldsProps {
  draft: ActivityDraft;
  onChange: (draft: ActivityDraft) => void;
  frame: Frame;
  /** The other activities of the roadmap. */
  others: readonly Activity[];
  problems: DraftProblems;
}

export function ActivityFields({ draft, onChange, frame, others, problems }: ActivityFieldsProps) {
  const t = useWords();
  const wordsOf = useProblemWords(frame.period, draft);
  const set = (change: Partial<ActivityDraft>) => onChange({ ...draft, ...change });
  const error = (field: DraftField) => wordsOf(field, problems[field]);
  const lines =
    frame.lines.includes(draft.actionLine) || draft.actionLine === ''
      ? frame.lines
      : [draft.actionLine, ...frame.lines];
  return (
    <>
      {lines.length === 0 ? (
        <TextField
          label={t('roadmap.fieldLine')}
          value={draft.actionLine}
          onChange={(actionLine) => set({ actionLine })}
          look="record"
          isRequired
          error={error('actionLine')}
        />
      ) : (
        <Select
          label={t('roadmap.fieldLine')}
          value={draft.actionLine === '' ? null : draft.actionLine}
          onChange={(actionLine) => set({ actionLine })}
          options={lines.map((line) => ({ value: line, label: line }))}
          error={error('actionLine')}
        />
      )}
      <TextArea
        label={t('roadmap.fieldTitle')}
        placeholder={t('roadmap.fieldTitlePlaceholder')}
        value={draft.title}
        onChange={(title) => set({ title })}
        max={LIMITS.title}
        rows={1}
        record
        autoFocus
        isRequired
        error={error('title')}
      />
      <TextArea
        label={t('roadmap.fieldDeliverable')}
        hint={t('roadmap.fieldDeliverableHint')}
        value={draft.deliverable}
        onChange={(deliverable) => set({ deliverable })}
        max={LIMITS.deliverable}
        rows={2}
        record
        isRequired
        error={error('deliverable')}
      />
      <LeadFields draft={draft} set={set} error={error} />
      <div className={styles.pair}>
        <DateInput
          label={t('roadmap.fieldStart')}
          value={draft.start}
          onChange={(start) => set({ start })}
          min={frame.period.start}
          max={frame.period.end}
          error={error('start')}
        />
        <DateInput
          label={t('roadmap.fieldEnd')}
          value={draft.end}
          onChange={(end) => set({ end })}
          min={frame.period.start}
          max={frame.period.end}
          error={error('end')}
        />
      </div>
      <WeightField draft={draft} set={set} others={others} error={error('weight')} />
      <TextArea
        label={t('roadmap.fieldVerification')}
        hint={t('roadmap.fieldVerificationHint')}
        value={draft.verification}
        onChange={(verification) => set({ verification })}
        max={LIMITS.verification}
        rows={2}
        record
        isRequired
        error={error('verification')}
      />
      <TextArea
        label={t('roadmap.fieldSupport')}
        hint={t('roadmap.fieldSupportHint')}
        value={draft.support}
        onChange={(support) => set({ support })}
        rows={2}
        record
        markOptional
        error={error('support')}
      />
      <After draft={draft} set={set} others={others} />
    </>
  );
}

interface PartProps {
  draft: ActivityDraft;
  set: (change: Partial<ActivityDraft>) => void;
}

/** The body that answers, its party, and the person who accepts for it on their own device (C29). */
function LeadFields({ draft, set, error }: PartProps & { error: (field: DraftField) => string | undefined }) {
  const t = useWords();
  const { view } = useMesa();
  const looks = lookByParty(view.parties);
  const people = view.people.filter(
    (person) => person.status === 'admitted' && person.partyId === draft.leadParty,
  );
  return (
    <>
      <TextField
        label={t('roadmap.fieldLead')}
        hint={t('roadmap.fieldLeadHint')}
        value={draft.lead}
        onChange={(lead) => set({ lead })}
        look="record"
        isRequired
        error={error('lead')}
      />
      <div className={styles.pair}>
        <Select
          label={t('roadmap.fieldParty')}
          hint={t('roadmap.fieldPartyHint')}
          value={draft.leadParty === '' ? null : draft.leadParty}
          onChange={(leadParty) =>
            set(leadParty === draft.leadParty ? { leadParty } : { leadParty, leadPerson: '' })
          }
          options={view.parties.map((party) => ({
            value: party.id as string,
            label: party.name,
            icon: <SectorGlyph look={looks.get(party.id) ?? 'obs'} />,
          }))}
          error={error('leadParty')}
        />
        <Select
          label={t('roadmap.fieldPerson')}
          hint={t(
            draft.leadParty !== '' && people.length === 0
              ? 'roadmap.fieldPersonNone'
              : 'roadmap.fieldPersonHint',
          )}
          value={draft.leadPerson === '' ? NOBODY : draft.leadPerson}
          onChange={(person) => set({ leadPerson: person === NOBODY ? '' : person })}
          options={[
            { value: NOBODY, label: t('roadmap.nobody') },
            ...people.map(({ id, name, organisation }) => ({
              value: id as string,
              label: name,
              ...(organisation === '' ? {} : { note: organisation }),
            })),
          ]}
          disabled={draft.leadParty === ''}
        />
      </div>
    </>
  );
}

/** R3 while it is typed: what the others already sum. */
function WeightField({
  draft,
  set,
  others,
  error,
}: PartProps & { others: readonly Activity[]; error: string | undefined }) {
  const t = useWords();
  const sum = others.reduce((total, { weight }) => total + weight, 0);
  return (
    <TextField
      className={styles.short ?? ''}
      label={t('roadmap.fieldWeight')}
      hint={
        sum < 100
          ? t('roadmap.fieldWeightHint', { sum, rest: 100 - sum })
          : t('roadmap.fieldWeightFull', { sum })
      }
      value={draft.weight}
      onChange={(weight) => set({ weight })}
      inputMode="numeric"
      isRequired
      error={error}
    />
  );
}

function After({ draft, set, others }: PartProps & { others: readonly Activity[] }) {
  const t = useWords();
  if (others.length === 0) return null;
  const toggle = (code: string, on: boolean) =>
    set({
      dependsOn: on ? [...draft.dependsOn, code] : draft.dependsOn.filter((other) => other !== code),
    });
  return (
    <fieldset className={styles.after}>
      <legend>
        {t('roadmap.fieldAfter')} ({t('ui.optional')})
      </legend>
      {others.map(({ code, title }) => (
        <Checkbox
          key={code}
          checked={draft.dependsOn.includes(code)}
          onChange={(on) => toggle(code, on)}
          disabled={!draft.dependsOn.includes(code) && draft.dependsOn.length >= 8}
        >
          {code} · {title}
        </Checkbox>
      ))}
    </fieldset>
  );
}
