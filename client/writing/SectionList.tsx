// The parts of the form with their mark and who is writing there. At the left of a desktop it goes to the part;
// on a phone it is the index from which one part at a time is opened.
import { ChevronRight } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { NoteCount } from '../remarks/SectionNotes.tsx';
import { lookByParty } from '../shell/partyLooks.ts';
import { listOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { sectionAnchor } from './anchors.ts';
import styles from './SectionList.module.css';
import { SectionMark } from './SectionMark.tsx';
import { type Mark, SECTION_IDS, type SectionId, type SectionState } from './sections.ts';
import { useDraft } from './useDraft.ts';

export interface SectionListProps {
  states: readonly SectionState[];
  current: SectionId | null;
  onOpen: (section: SectionId) => void;
  /** Rows of 56 px with an arrow. */
  roomy?: boolean;
}

export function SectionList({ states, current, onOpen, roomy = false }: SectionListProps) {
  const t = useWords();
  return (
    <nav aria-label={t('writing.sections')} className={classes(styles.list, roomy && styles.roomy)}>
      <ol>
        {SECTION_IDS.map((id) => (
          <li key={id} className={id === current ? styles.current : undefined}>
            <a
              href={roomy ? `?apartado=${id}` : `#${sectionAnchor(id)}`}
              aria-current={id === current ? 'location' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(id);
              }}
            >
              <Row id={id} mark={states.find((state) => state.id === id)?.mark ?? null} />
              {roomy ? <ChevronRight aria-hidden="true" className={styles.arrow} /> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Row({ id, mark }: { id: SectionId; mark: Mark | null }) {
  const t = useWords();
  const { view } = useMesa();
  const { writers } = useDraft();
  const here = writers.get(id) ?? [];
  const looks = lookByParty(view.parties);
  return (
    <>
      {mark === null ? <span className={styles.dots} aria-hidden="true" /> : <SectionMark mark={mark} />}
      <span className={styles.words}>
        {t(id === 'ods' ? 'writing.short_ods' : `writing.section_${id}`)}
        {mark === null ? <small>{t('writing.moreNote')}</small> : null}
        {mark === null || mark === 'done' ? null : <small>{t(`writing.mark_${mark}`)}</small>}
        <NoteCount section={id} />
      </span>
      {here.length === 0 ? null : (
        <span className={styles.who} title={listOf(here.map((person) => person.name))}>
          {here.slice(0, 3).map((person) => (
            <SectorGlyph
              key={person.personId}
              look={person.partyId === null ? 'all' : (looks.get(person.partyId) ?? 'all')}
            />
          ))}
          <span className="visuallyHidden">
            {here.length === 1
              ? t('writing.writesHere_one', { name: here[0]?.firstName ?? '' })
              : t('writing.writesHere_other', { names: listOf(here.map((person) => person.firstName)) })}
          </span>
        </span>
      )}
    </>
  );
}
