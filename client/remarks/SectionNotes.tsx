// The notes of one part of the form under it, where there is no margin: phones and narrow windows.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import type { SectionId } from '../writing/sections.ts';
import { useDesk } from './desk.ts';
import { RemarkCard } from './RemarkCard.tsx';
import { isNote, sectionOf, waitingOn } from './remarkLists.ts';
import styles from './SectionNotes.module.css';

/** Nothing where they go in the margin, while reading only, and where nobody wrote any. */
export function SectionNotes({ section }: { section: SectionId }) {
  const t = useWords();
  const { view } = useMesa();
  const desk = useDesk();
  if (!desk || desk.inMargin || desk.mode === 'read') return null;
  const notes = waitingOn(view, desk.commitment.id).filter(
    (one) => isNote(one) && sectionOf(one.field) === section,
  );
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={t('remarks.notes')}>
      {notes.map((remark) => (
        <li key={remark.id}>
          <RemarkCard remark={remark} />
        </li>
      ))}
    </ul>
  );
}

/** «2 sugerencias» in the list of parts. */
export function NoteCount({ section }: { section: SectionId }) {
  const t = useWords();
  const { view } = useMesa();
  const desk = useDesk();
  if (!desk) return null;
  const here = waitingOn(view, desk.commitment.id).filter((one) => sectionOf(one.field) === section);
  const suggestions = here.filter((one) => one.kind === 'replace').length;
  const comments = here.filter((one) => one.kind === 'comment').length;
  const words = [
    suggestions === 0
      ? ''
      : t(suggestions === 1 ? 'remarks.waiting_one' : 'remarks.waiting_other', { count: suggestions }),
    comments === 0
      ? ''
      : t(comments === 1 ? 'remarks.commentCount_one' : 'remarks.commentCount_other', { count: comments }),
  ].filter((one) => one !== '');
  return words.length === 0 ? null : <small className={styles.count}>{words.join(' · ')}</small>;
}
