// One part of the form: heading, who else writes in it, its fields and the advice about them. Being inside with
// the focus is what tells the others «Teresa escribe aquí».
import { CircleAlert, Lightbulb } from 'lucide-react';
import type { FocusEvent, ReactNode } from 'react';
import type { CommitmentFinding } from '../../shared/commitment/finding.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { NoteButtons } from '../remarks/NoteButtons.tsx';
import { SectionNotes } from '../remarks/SectionNotes.tsx';
import { lookByParty } from '../shell/partyLooks.ts';
import { listOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { isMistake } from './advice.ts';
import { headingAnchor, sectionAnchor } from './anchors.ts';
import styles from './Section.module.css';
import type { SectionId } from './sections.ts';
import { useDraft } from './useDraft.ts';

export interface SectionProps {
  id: SectionId;
  /** Beside the heading, quiet. */
  note?: string;
  /** The heading is only for screen readers: the field itself is the heading. */
  hideHeading?: boolean;
  /** Where this part's advice goes when the fields place it themselves. */
  ownAdvice?: boolean;
  children: ReactNode;
}

export function Section({ id, note, hideHeading, ownAdvice, children }: SectionProps) {
  const t = useWords();
  const { enter, advice, mayWrite } = useDraft();
  const left = (event: FocusEvent<HTMLElement>) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
      enter(null);
  };
  return (
    <section
      id={sectionAnchor(id)}
      className={classes(styles.section, hideHeading && styles.bare)}
      aria-labelledby={headingAnchor(id)}
      onFocus={mayWrite ? () => enter(id) : undefined}
      onBlur={left}
    >
      <div className={hideHeading ? undefined : styles.head}>
        <h2 id={headingAnchor(id)} tabIndex={-1} className={hideHeading ? 'visuallyHidden' : styles.heading}>
          {t(`writing.section_${id}`)}
        </h2>
        {note === undefined ? null : <small className={styles.note}>{note}</small>}
        <Writers id={id} />
        {hideHeading ? null : <NoteButtons section={id} />}
      </div>
      {children}
      {hideHeading ? <NoteButtons section={id} /> : null}
      <SectionNotes section={id} />
      {ownAdvice ? null : <AdviceList findings={advice.get(id) ?? []} />}
    </section>
  );
}

/** «Elena escribe aquí», with the shape of her sector. */
function Writers({ id }: { id: SectionId }) {
  const t = useWords();
  const { view } = useMesa();
  const people = useDraft().writers.get(id) ?? [];
  const looks = lookByParty(view.parties);
  if (people.length === 0) return null;
  const names = people.map((person) => person.firstName);
  return (
    <span className={styles.writers}>
      {people.map((person) => (
        <SectorGlyph
          key={person.personId}
          look={person.partyId === null ? 'all' : (looks.get(person.partyId) ?? 'all')}
        />
      ))}
      {people.length === 1
        ? t('writing.writesHere_one', { name: names[0] ?? '' })
        : t('writing.writesHere_other', { names: listOf(names) })}
    </span>
  );
}

/** Findings in words. Advice never blocks; what has to be corrected is said apart, without colour alone. */
export function AdviceList({ findings, id }: { findings: readonly CommitmentFinding[]; id?: string }) {
  const t = useWords();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.advice} id={id}>
      {findings.map((finding) => {
        const wrong = isMistake(finding);
        const { last, term } = finding.params;
        const values = {
          ...finding.params,
          ...(typeof last === 'string' ? { last: shortDate(last) } : {}),
          ...(typeof term === 'string' ? { term: shortDate(term) } : {}),
        };
        return (
          <li
            key={`${finding.code} ${JSON.stringify(finding.params)}`}
            className={wrong ? styles.wrong : undefined}
          >
            {wrong ? <CircleAlert aria-hidden="true" /> : <Lightbulb aria-hidden="true" />}
            <span>
              <span className="visuallyHidden">{t(wrong ? 'writing.mustFix' : 'writing.advice')}: </span>
              {t(`commitment.rule_${finding.code}`, values)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
