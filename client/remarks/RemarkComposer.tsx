// The form of a new note: what passage it is about, what it says or how the passage would read, and, typed by the
// facilitation, whose it is (B5, B7). What was typed stays when the server refuses.
import { useState } from 'react';
import { countCharacters } from '../../shared/model/plainText.ts';
import type { RemarkKind } from '../../shared/model/remarks.ts';
import { REMARK_MAX_LENGTH, REMARK_QUOTE_MAX } from '../../shared/model/tableLimits.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { remarkTarget } from '../../shared/remarks/fields.ts';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { SectionId } from '../writing/sections.ts';
import { DiffWords } from './DiffWords.tsx';
import { useDesk } from './desk.ts';
import { type Chosen, type PassageOption, quoteOf, wordsOf } from './passages.ts';
import styles from './RemarkComposer.module.css';

export interface RemarkComposerProps {
  kind: RemarkKind;
  section: SectionId | null;
  /** What was selected in that part, or null. */
  chosen: Chosen | null;
  onClose: () => void;
}

const TITLES = {
  comment: 'titleComment',
  replace: 'titleReplace',
  pro: 'titlePro',
  con: 'titleCon',
} as const;
/** A comment on the whole part of the form. */
const PART = '-';

export function RemarkComposer(props: RemarkComposerProps) {
  const { kind, onClose } = props;
  const t = useWords();
  const { me } = useMesa();
  const { run, busy, error } = useCommand('remark.send');
  const desk = useDesk();
  const { chosen, options, value, choose } = usePassage(props);
  const [text, setText] = useState(kind === 'replace' && chosen ? wordsOf(chosen) : '');
  const [why, setWhy] = useState('');
  const [author, setAuthor] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const replaces = kind === 'replace';
  const pick = (next: string) => {
    const option = choose(next);
    if (replaces) setText(option ? wordsOf(option.chosen) : '');
  };
  const submit = async () => {
    if (!desk) return;
    if (me.role === 'facilitator' && author === null) return setWrong(t('remarks.forMissing'));
    if (replaces && chosen === null) return setWrong(t('remarks.passageMissing'));
    const passage = chosen ? quoteOf(chosen, replaces ? text : '') : { quote: '', text: '' };
    if (passage === null) return setWrong(t('remarks.passageUnclear'));
    if (countCharacters(passage.quote) > REMARK_QUOTE_MAX)
      return setWrong(t('remarks.passageLong', { max: REMARK_QUOTE_MAX }));
    setWrong(null);
    const answer = await run({
      commitmentId: desk.commitment.id,
      kind,
      field: chosen?.field ?? partField(props.section),
      quote: passage.quote,
      text: replaces ? passage.text : text,
      why,
      for: author as CommandInput<'remark.send'>['for'],
    });
    if (answer.ok) onClose();
  };
  return (
    <SheetForm
      title={t(`remarks.${TITLES[kind]}`)}
      onClose={onClose}
      send={t('remarks.send')}
      onSend={submit}
      busy={busy}
      refusal={wrong === null ? error : null}
      obstacle={wrong}
      cancel={t('remarks.cancel')}
    >
      <AboutWhat kind={kind} chosen={chosen} options={options} value={value} onPick={pick} />
      {replaces && chosen === null ? null : (
        <TextArea
          label={t(
            replaces ? 'remarks.textReplace' : kind === 'comment' ? 'remarks.text' : 'remarks.textArgument',
          )}
          hint={replaces ? t('remarks.textReplaceHint') : undefined}
          value={text}
          onChange={setText}
          max={REMARK_MAX_LENGTH}
          rows={3}
          record
          autoFocus
          isRequired={!replaces}
        />
      )}
      {replaces && chosen ? (
        <>
          {text === wordsOf(chosen) ? null : (
            <p className={styles.preview}>
              <DiffWords from={wordsOf(chosen)} to={text} name={me.name} />
            </p>
          )}
          <TextArea
            label={t('remarks.whyLabel')}
            value={why}
            onChange={setWhy}
            max={500}
            rows={1}
            markOptional
          />
        </>
      ) : null}
      {me.role === 'facilitator' ? <Whose value={author} onChange={setAuthor} /> : null}
    </SheetForm>
  );
}

/** The name of a part of the form on the wire; '' for the whole and for «Más campos», which is no part by itself. */
const partField = (section: SectionId | null): string =>
  section === null || remarkTarget(section) === null ? '' : section;

/** The passage selected, or the one chosen from the list of this part. */
function usePassage({ kind, section, chosen }: RemarkComposerProps) {
  const desk = useDesk();
  // Once, when the form opens: what others write meanwhile must not move the list under the hand.
  const [options] = useState<PassageOption[]>(() =>
    kind === 'pro' || kind === 'con' || chosen !== null || (kind === 'comment' && section === null)
      ? []
      : (desk?.passages(section) ?? []),
  );
  const [value, setValue] = useState<string | null>(kind === 'replace' ? null : PART);
  const choose = (next: string): PassageOption | undefined => {
    setValue(next);
    return options.find((option) => option.value === next);
  };
  return {
    chosen: chosen ?? options.find((option) => option.value === value)?.chosen ?? null,
    options,
    value,
    choose,
  };
}

interface AboutProps {
  kind: RemarkKind;
  chosen: Chosen | null;
  options: readonly PassageOption[];
  value: string | null;
  onPick: (value: string) => void;
}

function AboutWhat({ kind, chosen, options, value, onPick }: AboutProps) {
  const t = useWords();
  if (chosen !== null && options.length === 0)
    return (
      <div className={styles.passage}>
        <p className={styles.label}>{t('remarks.passage')}</p>
        <blockquote className={styles.quote}>{wordsOf(chosen)}</blockquote>
        <p className={styles.hint}>{t('remarks.passageHint')}</p>
      </div>
    );
  if (options.length === 0) return kind === 'replace' ? <p>{t('remarks.noPassage')}</p> : null;
  const part = { value: PART, label: t('remarks.aboutSection'), note: '' };
  const several = new Set(options.map((option) => option.note)).size > 1;
  return (
    <Select
      label={t(kind === 'replace' ? 'remarks.choosePassage' : 'remarks.chooseAbout')}
      value={value}
      onChange={onPick}
      options={[...(kind === 'replace' ? [] : [part]), ...options].map(({ value: key, label, note }) => ({
        value: key,
        label,
        ...(several && note !== '' ? { note } : {}),
      }))}
    />
  );
}

/** B5, B7: for whom the facilitation types. */
function Whose({ value, onChange }: { value: string | null; onChange: (id: string) => void }) {
  const t = useWords();
  const { view } = useMesa();
  const people = view.people.filter((person) => person.role === 'participant');
  return (
    <Select
      label={t('remarks.for')}
      hint={t('remarks.forHint')}
      value={value}
      onChange={onChange}
      options={people.map((person) => {
        const party = view.parties.find((one) => one.id === person.partyId)?.name;
        return { value: person.id, label: person.name, ...(party === undefined ? {} : { note: party }) };
      })}
    />
  );
}
