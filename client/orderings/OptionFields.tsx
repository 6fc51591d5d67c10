// What is put in order: a source, and which of its candidates; or loose options, one per line.
import { useWords } from '../i18n.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './NewOrdering.module.css';
import { OptionWords } from './OptionWords.tsx';
import {
  type Candidate,
  type DraftObstacle,
  isChosen,
  type OptionSource,
  type OrderingDraft,
  optionLabel,
} from './orderingDraft.ts';

const SOURCES = ['causes', 'strategic', 'commitments', 'people', 'free'] as const satisfies OptionSource[];

interface OptionFieldsProps {
  draft: OrderingDraft;
  candidates: readonly Candidate[];
  loaded: boolean;
  /** Options of the round as it stands. */
  chosen: number;
  onChange: (part: Partial<OrderingDraft>) => void;
  obstacle: DraftObstacle | null;
}

export function OptionFields(props: OptionFieldsProps) {
  const { draft, onChange } = props;
  const t = useWords();
  return (
    <div className={styles.block}>
      <RadioCards
        className={styles.pairs}
        label={t('orderings.source')}
        value={draft.source}
        onChange={(source) => onChange({ source, marked: [] })}
        options={SOURCES.map((value) => ({
          value,
          title: t(`orderings.source_${value}`),
          note: t(`orderings.sourceNote_${value}`),
        }))}
      />
      {draft.source === 'free' ? <FreeOptions {...props} /> : <Candidates {...props} />}
    </div>
  );
}

function FreeOptions({ draft, onChange, chosen, obstacle }: OptionFieldsProps) {
  const t = useWords();
  const wrong = obstacle === 'few' || obstacle === 'many' || obstacle === 'repeated' || obstacle === 'long';
  return (
    <>
      <TextArea
        label={t('orderings.lines')}
        hint={t('orderings.linesHint')}
        value={draft.lines}
        onChange={(lines) => onChange({ lines })}
        rows={5}
        isRequired
        error={wrong ? t(`orderings.missing_${obstacle}`) : undefined}
      />
      <Chosen count={chosen} />
    </>
  );
}

function Candidates({ draft, candidates, loaded, chosen, onChange }: OptionFieldsProps) {
  const t = useWords();
  if (!loaded) return <p className={styles.hint}>{t('orderings.loadingTree')}</p>;
  if (candidates.length === 0) {
    return (
      <p className={styles.hint}>
        {t(`orderings.none_${draft.source === 'free' ? 'causes' : draft.source}`)}
      </p>
    );
  }
  const toggle = (id: string) => {
    const without = draft.marked.filter((one) => one !== id);
    onChange({ marked: without.length < draft.marked.length ? without : [...draft.marked, id] });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a second frame around each group of boxes */}
      <div role="group" aria-label={t('orderings.which')} className={styles.block}>
        <p className={styles.label} aria-hidden="true">
          {t('orderings.which')}
        </p>
        <ul className={styles.candidates}>
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <Checkbox checked={isChosen(draft, candidate.id)} onChange={() => toggle(candidate.id)}>
                <OptionWords label={optionLabel(candidate)} />
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
      <Chosen count={chosen} />
    </>
  );
}

function Chosen({ count }: { count: number }) {
  const t = useWords();
  return (
    <p className={styles.hint} role="status">
      {t(count === 1 ? 'orderings.chosen_one' : 'orderings.chosen_other', { count })}
    </p>
  );
}
