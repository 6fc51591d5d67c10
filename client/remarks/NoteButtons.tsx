// «Comentar» and «Sugerir» of one part of the form: about what is selected in it, or about a passage chosen from a list.
import { MessageSquarePlus, PencilLine } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import type { SectionId } from '../writing/sections.ts';
import { useDesk } from './desk.ts';
import styles from './SectionNotes.module.css';

/** Nothing while reading only, and for who only watches. */
export function NoteButtons({ section }: { section: SectionId }) {
  const t = useWords();
  const { view } = useMesa();
  const desk = useDesk();
  if (!desk || desk.mode === 'read' || view.can['remark.send'] !== true) return null;
  const name = t(`writing.section_${section}`);
  return (
    <span className={styles.buttons}>
      <Button
        size="sm"
        variant="quiet"
        icon={<MessageSquarePlus aria-hidden="true" />}
        aria-label={t('remarks.commentIn', { section: name })}
        onPress={() => desk.compose({ kind: 'comment', section })}
      >
        {t('remarks.comment')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        icon={<PencilLine aria-hidden="true" />}
        aria-label={t('remarks.suggestIn', { section: name })}
        onPress={() => desk.compose({ kind: 'replace', section })}
      >
        {t('remarks.suggest')}
      </Button>
    </span>
  );
}
