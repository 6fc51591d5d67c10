// The Sustainable Development Goals, one to five (C6, C10): cards that are pressed or not, and for each chosen
// goal the target it serves when the mesa wants to be that precise. Names and numbers, no official logos.
import { ODS_GOALS, type OdsGoal } from '../../shared/commitment/ods.ts';
import type { OdsClaim } from '../../shared/commitment/types.ts';
import { setOds } from '../../shared/mesaDoc/draftAccess.ts';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { Select } from '../ui/Select.tsx';
import styles from './OdsSection.module.css';
import { Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';

/** `sdg.max` of domain.md 8. */
const MOST = 5;
const WHOLE = 'whole';

const codeOf = (claim: OdsClaim): string => claim.target ?? claim.goal;
const language = (): 'es' | 'en' => (document.documentElement.lang === 'en' ? 'en' : 'es');

export function OdsSection() {
  const t = useWords();
  const { doc, origin, draft, mayWrite } = useDraft();
  const full = draft.ods.length >= MOST;
  const count = draft.ods.length;
  const toggle = (goal: OdsGoal) => {
    const own = draft.ods.filter((claim) => claim.goal === goal.code);
    if (own.length === 0) setOds(doc, goal.code, true, origin);
    doc.transact(() => {
      for (const claim of own) setOds(doc, codeOf(claim), false, origin);
    }, origin);
  };
  const chosenWords =
    count === 0
      ? t('writing.odsHint')
      : count === 1
        ? t('writing.odsCount_one')
        : t('writing.odsCount_other', { count });
  return (
    <Section id="ods" note={chosenWords}>
      <ul className={styles.goals}>
        {ODS_GOALS.map((goal) => {
          const on = draft.ods.some((claim) => claim.goal === goal.code);
          return (
            <li key={goal.code}>
              <button
                type="button"
                aria-pressed={on}
                disabled={!mayWrite || (full && !on)}
                className={classes(styles.goal, on && styles.on)}
                onClick={() => toggle(goal)}
              >
                <b>{goal.code}</b>
                <span>{goal[language()].short}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {full && mayWrite ? <p className={styles.full}>{t('writing.odsFull')}</p> : null}
      {draft.ods.map((claim) => (
        <Target key={codeOf(claim)} claim={claim} />
      ))}
    </Section>
  );
}

function Target({ claim }: { claim: OdsClaim }) {
  const t = useWords();
  const { doc, origin, mayWrite } = useDraft();
  const goal = ODS_GOALS.find((one) => one.code === claim.goal);
  if (!goal) return null;
  const choose = (value: string) => {
    const next = value === WHOLE ? goal.code : value;
    doc.transact(() => {
      setOds(doc, codeOf(claim), false, origin);
      setOds(doc, next, true, origin);
    }, origin);
  };
  return (
    <Select
      label={t('writing.odsTarget', { goal: `${goal.code}, ${goal[language()].short}` })}
      value={claim.target ?? WHOLE}
      onChange={choose}
      disabled={!mayWrite}
      className={styles.target ?? ''}
      options={[
        { value: WHOLE, label: t('writing.odsWhole') },
        ...goal.targets.map((target) => ({
          value: target.code,
          label: `${target.code} ${target[language()]}`,
        })),
      ]}
    />
  );
}
