// «¿Cuál es el compromiso?»: the rich editor arrives in its own chunk and only for who may write. Who reads gets
// plain paragraphs, which also means that nobody without the right to write holds an editor on the document.
import { Suspense } from 'react';
import { DESCRIPTION_MAX } from '../../shared/commitment/types.ts';
import { countCharacters, normaliseParagraphs } from '../../shared/model/plainText.ts';
import { useWords } from '../i18n.ts';
import { useDesk } from '../remarks/desk.ts';
import { MarkedLines } from '../remarks/MarkedLines.tsx';
import { waitingOn } from '../remarks/remarkLists.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './DescriptionSection.module.css';
import { Section } from './Section.tsx';
import { useDraft } from './useDraft.ts';

export const bringEditor = () => import('./DescriptionEditor.tsx');
const DescriptionEditor = latePiece(bringEditor, (m) => m.DescriptionEditor);

export function DescriptionSection() {
  const { mayWrite } = useDraft();
  return (
    <Section id="description">
      {mayWrite ? (
        <Suspense fallback={<Skeleton lines={4} height="1.1rem" />}>
          <DescriptionEditor count={<DescriptionCount />} />
        </Suspense>
      ) : (
        <ReadDescription />
      )}
    </Section>
  );
}

function ReadDescription() {
  const t = useWords();
  const { draft, commitment } = useDraft();
  const { view } = useMesa();
  const reads = useDesk()?.mode === 'read';
  const suggestions = reads
    ? []
    : waitingOn(view, commitment.id).filter((one) => one.field === 'description');
  const lines = draft.description.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return <p className={styles.none}>{t('writing.descriptionEmpty')}</p>;
  return (
    // The keyboard does not stop here: «Sugerir» offers the passages of the part in a list.
    <div className={styles.reading} data-field="description">
      <MarkedLines lines={lines} remarks={suggestions} />
    </div>
  );
}

function DescriptionCount() {
  const t = useWords();
  const plain = normaliseParagraphs(useDraft().draft.description);
  const count = countCharacters(plain);
  const words = plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const over = count - DESCRIPTION_MAX;
  return (
    <span id="compromiso-cuenta" className={classes(styles.count, over > 0 && styles.over)}>
      {words === 1 ? t('writing.words_one') : t('writing.words_other', { count: words })}
      {' · '}
      {over > 0
        ? t('writing.counterOver', { count: over, max: DESCRIPTION_MAX })
        : t('writing.counter', { count, max: DESCRIPTION_MAX })}
    </span>
  );
}
