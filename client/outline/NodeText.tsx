// The words of one card while they are written: a textarea on the live text, with its counter. The same
// element serves a card that is only open; its first character creates the node, without losing the caret.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { TREE_LIMITS } from '../../shared/mesaDoc/schema.ts';
import { nodeText } from '../../shared/mesaDoc/treeAccess.ts';
import { countCharacters } from '../../shared/model/plainText.ts';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { bindTextarea, oneLine } from './bindTextarea.ts';
import styles from './NodeText.module.css';
import type { TreeWork } from './useTreeWork.ts';

export interface NodeTextProps {
  work: TreeWork;
  id: string;
  label: string;
  /** On a card: no border, the card's own type size. In the sheet: a field with its line of state. */
  look: 'card' | 'field';
  placeholder?: string;
  autoFocus?: boolean;
  /** Said before the counter, such as «Guardado. Toda la mesa lo ve.» */
  note?: ReactNode;
  onFocus?: () => void;
  onBlur?: () => void;
}

export function NodeText({
  work,
  id,
  label,
  look,
  placeholder,
  autoFocus,
  note,
  onFocus,
  onBlur,
}: NodeTextProps) {
  const t = useWords();
  const { area, value } = useLiveText(work, id);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || !autoFocus) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [area, autoFocus]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [area, value]);
  const count = countCharacters(value);
  const over = count - TREE_LIMITS.text;
  return (
    <div className={classes(styles.wrap, styles[look])}>
      <textarea
        ref={area}
        className={classes(styles.area, 'nodrag', 'nowheel', 'nopan')}
        aria-label={label}
        aria-describedby={`${id}-count`}
        aria-invalid={over > 0 || undefined}
        placeholder={placeholder}
        rows={look === 'field' ? 3 : 1}
        spellCheck
        enterKeyHint="done"
        onFocus={onFocus}
        onBlur={onBlur}
      />
      <p className={styles.line}>
        {note === undefined ? null : (
          <span className={styles.note} role="status">
            {note}
          </span>
        )}
        <span id={`${id}-count`} className={classes(styles.count, over > 0 && styles.over)}>
          {over > 0
            ? t('canvas.counterOver', { count: over })
            : t('canvas.counter', { count, max: TREE_LIMITS.text })}
        </span>
      </p>
    </div>
  );
}

/** Binds the textarea to the node's Y.Text, or, while there is none, waits for the first words. */
function useLiveText(work: TreeWork, id: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState('');
  const { session, typed, writeDraft } = work;
  const drafting = work.snapshot.draft?.id === id;
  useEffect(() => {
    const element = area.current;
    const text = nodeText(session.doc, id);
    if (!element) return undefined;
    const heard = (next: string, mine: boolean) => {
      setValue(next);
      if (mine) typed(id);
    };
    if (text) {
      const unbind = bindTextarea(element, text, session.origin, heard);
      setValue(element.value);
      return unbind;
    }
    if (!drafting) return undefined;
    const first = (event: Event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      const words = oneLine(element.value);
      setValue(words);
      if (words.trim() !== '' && writeDraft(words)) typed(id);
    };
    element.addEventListener('input', first);
    element.addEventListener('compositionend', first);
    return () => {
      element.removeEventListener('input', first);
      element.removeEventListener('compositionend', first);
    };
  }, [session, id, drafting, typed, writeDraft]);
  return { area, value };
}
