// The round mark of a part of the form: done, half, empty. Fill says it, and a hidden word.
import { Check } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './SectionMark.module.css';
import type { Mark } from './sections.ts';

export function SectionMark({ mark }: { mark: Mark }) {
  const t = useWords();
  return (
    <span className={classes(styles.mark, styles[mark])}>
      {mark === 'done' ? <Check aria-hidden="true" strokeWidth={3} /> : null}
      {mark === 'done' ? <span className="visuallyHidden">{t('writing.mark_done')}: </span> : null}
    </span>
  );
}
