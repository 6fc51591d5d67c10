// A text of the form on the shared text: a textarea that grows with its words, with its counter when the limit
// is near. The limit warns and never cuts.
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { countCharacters } from '../../shared/model/plainText.ts';
import { fieldOfText } from '../../shared/remarks/replace.ts';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { bindText } from './bindText.ts';
import { FieldLabel, type LabelWords } from './FieldLabel.tsx';
import styles from './LiveText.module.css';
import { useDraft } from './useDraft.ts';

export interface LiveTextProps extends LabelWords {
  text: Y.Text | null;
  hint?: string;
  /** Most user-perceived characters. */
  max: number;
  multiline?: boolean;
  /** `field`: a boxed field. `record`: boxed, serif. `line`: only a rule under the words, for rows. `title`: the large heading. */
  look?: 'field' | 'record' | 'line' | 'lineRecord' | 'title';
  placeholder?: string;
  autoFocus?: boolean;
  className?: string | undefined;
}

export function LiveText(props: LiveTextProps) {
  const { text, hint, max, multiline = false, look = 'field', placeholder, autoFocus } = props;
  const t = useWords();
  const id = useId();
  const { doc, mayWrite } = useDraft();
  // Where the notes about this text find it (C15).
  const field = useMemo(() => (text ? fieldOfText(doc, text) : null), [doc, text]);
  const { area, value } = useBoundText(text, multiline);
  useEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [area, autoFocus]);
  const count = countCharacters(value);
  const over = count - max;
  const counts = over > 0 || count > max * 0.8 || (multiline && max >= 1000 && count > 0);
  const described = [hint === undefined ? '' : `${id}-hint`, counts ? `${id}-count` : ''].join(' ').trim();
  return (
    <div className={classes(styles.field, props.className)}>
      <FieldLabel id={id} label={props.label} context={props.context} hideLabel={props.hideLabel} />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <textarea
        ref={area}
        id={id}
        data-field={field ?? undefined}
        className={classes(styles.area, styles[look], over > 0 && styles.overArea)}
        rows={multiline ? 2 : 1}
        placeholder={mayWrite ? placeholder : undefined}
        readOnly={!mayWrite}
        aria-invalid={over > 0 || undefined}
        aria-describedby={described === '' ? undefined : described}
        spellCheck
        enterKeyHint={multiline ? 'enter' : 'done'}
        onKeyDown={(event) => {
          // One line is one line: Enter does not break it, also while it is composed.
          if (!multiline && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      {counts ? (
        <p id={`${id}-count`} className={classes(styles.count, over > 0 && styles.over)}>
          {over > 0 ? t('writing.counterOver', { count: over, max }) : t('writing.counter', { count, max })}
        </p>
      ) : null}
    </div>
  );
}

/** Binds the textarea while it is mounted and keeps its height at its words. */
function useBoundText(text: Y.Text | null, multiline: boolean) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { origin } = useDraft();
  const [value, setValue] = useState(() => text?.toString() ?? '');
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || !text) return undefined;
    const isFocused = () => element.ownerDocument.activeElement === element;
    const unbind = bindText(element, text, { origin, multiline, isFocused, onText: setValue });
    setValue(element.value);
    return unbind;
  }, [text, origin, multiline]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    const element = area.current;
    // Browsers that size a field by its content need no help, and follow the window too.
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [value]);
  return { area, value };
}
