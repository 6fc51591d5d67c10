// One group while it is prepared (E3): its name, its task, its draft, and how many of each party it has.
import type { ReactNode } from 'react';
import type { PersonView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Groups.module.css';
import { changeGroup, type PlanDraft, partyCounts } from './planDraft.ts';

interface PlanFieldsProps {
  draft: PlanDraft;
  at: number;
  members: readonly PersonView[];
  onChange: (draft: PlanDraft) => void;
  /** The people of the group. */
  children: ReactNode;
}

const NO_DRAFT = '-';
const TASK_MAX = 300;

export function PlanFields({ draft, at, members, onChange, children }: PlanFieldsProps) {
  const t = useWords();
  const { view } = useMesa();
  const group = draft.groups[at]!;
  const n = at + 1;
  const drafts = view.commitments.map(({ id, number, title }) => ({
    value: id as string,
    label: t('submesas.draftOption', { n: number, title: title || t('submesas.untitled') }),
  }));
  const choose = (chosen: string) => {
    const commitment = view.commitments.find(({ id }) => id === chosen);
    onChange(changeGroup(draft, at, { commitmentId: commitment?.id ?? null }));
  };
  return (
    <section className={styles.plan} aria-label={group.name}>
      <div className={styles.planHead}>
        <h3>{group.name || t('submesas.groupLegend', { n })}</h3>
        <PartyCounts members={members} />
      </div>
      <div className={styles.fields}>
        <TextField
          label={t('submesas.name')}
          aria-label={t('submesas.nameOf', { n })}
          value={group.name}
          onChange={(name) => onChange(changeGroup(draft, at, { name }))}
          maxLength={80}
        />
        <Select
          label={t('submesas.draftField')}
          value={group.commitmentId ?? NO_DRAFT}
          onChange={choose}
          options={[{ value: NO_DRAFT, label: t('submesas.draftNone') }, ...drafts]}
        />
      </div>
      <TextArea
        label={t('submesas.taskField')}
        aria-label={t('submesas.taskFieldOf', { n })}
        value={group.task}
        onChange={(task) => onChange(changeGroup(draft, at, { task }))}
        max={TASK_MAX}
        rows={2}
        record
      />
      {children}
    </section>
  );
}

/** «3 1 4» with the glyph of each party, and in words for who does not see it. */
export function PartyCounts({ members }: { members: readonly PersonView[] }) {
  const t = useWords();
  const { view } = useMesa();
  const looks = lookByParty(view.parties);
  return (
    <ul className={styles.counts}>
      {partyCounts(view, members).map(({ partyId, count }) => {
        const party = view.parties.find(({ id }) => id === partyId)?.name ?? t('submesas.noParty');
        return (
          <li key={partyId ?? NO_DRAFT}>
            <SectorGlyph look={(partyId && looks.get(partyId)) || 'obs'} />
            <span aria-hidden="true">{count}</span>
            <span className="visuallyHidden">{t('submesas.partyCount', { party, count })}</span>
          </li>
        );
      })}
    </ul>
  );
}
