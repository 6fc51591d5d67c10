// «Dividir en grupos» (E3): how many and for how long, a proposal mixed by rule, and each person moved by hand where it is
// better. When the server refuses, its sentence is shown and nothing typed is lost.
import { Shuffle } from 'lucide-react';
import { useState } from 'react';
import { SUBMESAS_MAX } from '../../shared/model/tableLimits.ts';
import type { PersonView } from '../../shared/model/view.ts';
import { type Translate, useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { SheetForm } from '../ui/SheetForm.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Groups.module.css';
import { MemberRows } from './MemberRows.tsx';
import { PlanFields } from './PlanFields.tsx';
import {
  divisible,
  FEWEST_GROUPS,
  formArguments,
  membersOf,
  mixed,
  type PlanDraft,
  type PlanObstacle,
  placed,
  planObstacle,
  withCount,
} from './planDraft.ts';

const FIRST = { groups: 3, minutes: 25 } as const;
const anySeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
/** «Grupo A»; after the alphabet nobody gets. */
const nameOf = (t: Translate) => (at: number) =>
  t('submesas.defaultName', { letter: String.fromCharCode(65 + at) });

export function DivideDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { view } = useMesa();
  const { run, busy, error } = useCommand('submesas.form');
  const people = divisible(view);
  const deal = (draft: PlanDraft, count: number) =>
    withCount(draft, count, people, { seed: anySeed(), nameOf: nameOf(t) });
  const most = Math.min(SUBMESAS_MAX, people.length);
  const [draft, setDraft] = useState<PlanDraft>(() =>
    deal(
      { minutes: String(FIRST.minutes), groups: [], place: {} },
      Math.min(FIRST.groups, Math.max(FEWEST_GROUPS, most)),
    ),
  );
  const [tried, setTried] = useState(false);
  const obstacle = planObstacle(draft, people);
  const submit = async () => {
    setTried(true);
    if (obstacle !== null || busy) return;
    const answer = await run(formArguments(draft, people));
    if (answer.ok) onClose();
  };
  const counts = Array.from({ length: Math.max(0, most - 1) }, (_, at) => at + FEWEST_GROUPS);
  return (
    <SheetForm
      title={t('submesas.divide')}
      lead={t('submesas.divideLead')}
      onClose={onClose}
      size="lg"
      send={t('submesas.start')}
      onSend={submit}
      busy={busy}
      refusal={error}
      obstacle={tried && obstacle !== null ? obstacleWords(t, obstacle) : null}
      isDisabled={people.length < FEWEST_GROUPS}
      roomy
    >
      {people.length < FEWEST_GROUPS ? <p>{t('submesas.fewPeople', { least: FEWEST_GROUPS })}</p> : null}
      <div className={styles.top}>
        <Select
          label={t('submesas.count')}
          value={String(draft.groups.length)}
          onChange={(count) => setDraft(deal(draft, Number(count)))}
          options={counts.map((count) => ({
            value: String(count),
            label: t('submesas.countOption', { count }),
          }))}
        />
        <TextField
          label={t('submesas.minutes')}
          value={draft.minutes}
          onChange={(minutes) => setDraft({ ...draft, minutes })}
          inputMode="numeric"
          maxLength={3}
          error={tried && obstacle?.kind === 'minutes' ? t('submesas.minutesError') : undefined}
        />
        <Button
          icon={<Shuffle aria-hidden="true" />}
          onPress={() => setDraft(mixed(draft, people, anySeed()))}
        >
          {t('submesas.mixAgain')}
        </Button>
      </div>
      <Plans draft={draft} people={people} onChange={setDraft} />
    </SheetForm>
  );
}

const obstacleWords = (t: Translate, obstacle: PlanObstacle): string =>
  obstacle.kind === 'minutes'
    ? t('submesas.minutesError')
    : obstacle.kind === 'name'
      ? t('submesas.missingName')
      : t('submesas.emptyGroup', { n: obstacle.group });

interface PlansProps {
  draft: PlanDraft;
  people: readonly PersonView[];
  onChange: (draft: PlanDraft) => void;
}

/** One card for each group, and whoever is left in none. */
function Plans({ draft, people, onChange }: PlansProps) {
  const t = useWords();
  const options = draft.groups.map((group, at) => ({
    value: String(at),
    label: group.name.trim() || t('submesas.groupLegend', { n: at + 1 }),
  }));
  const rows = (at: number | null) => (
    <MemberRows
      members={membersOf(draft, people, at)}
      value={at === null ? null : String(at)}
      options={options}
      onMove={(id, to) => onChange(placed(draft, id, to === null ? null : Number(to)))}
    />
  );
  const outside = membersOf(draft, people, null);
  return (
    <>
      {draft.groups.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place until it starts
        <PlanFields key={at} draft={draft} at={at} members={membersOf(draft, people, at)} onChange={onChange}>
          {rows(at)}
        </PlanFields>
      ))}
      {outside.length === 0 ? null : (
        <section className={styles.plan}>
          <div className={styles.planHead}>
            <h3>{t('submesas.outside', { count: outside.length })}</h3>
          </div>
          {rows(null)}
        </section>
      )}
    </>
  );
}
