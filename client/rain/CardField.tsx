// One card being written: the field, how much of the 140 it takes, and Enter to finish. The count is of what a person
// perceives as characters, as the server counts it (C10).
import { type KeyboardEvent, useId } from 'react';
import { countCharacters, normaliseLine } from '../../shared/model/plainText.ts';
import { CARD_MAX_LENGTH } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Rain.module.css';

/** What keeps a text from being a card, or null. */
export function cardObstacle(text: string): 'empty' | 'long' | null {
  const count = countCharacters(normaliseLine(text));
  return count === 0 ? 'empty' : count > CARD_MAX_LENGTH ? 'long' : null;
}

interface CardFieldProps {
  label: string;
  hint?: string;
  text: string;
  onChange: (text: string) => void;
  onEnter: () => void;
  onEscape?: () => void;
  autoFocus?: boolean;
  /** Shown under the field, as an alert of the form. */
  error?: string | undefined;
}

export function CardField(props: CardFieldProps) {
  const { label, hint, text, onChange, onEnter, onEscape, autoFocus, error } = props;
  const t = useWords();
  const counter = useId();
  const count = countCharacters(normaliseLine(text));
  const over = count - CARD_MAX_LENGTH;
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onEscape) {
      event.stopPropagation();
      onEscape();
    }
    // A card is one line: Enter finishes it, except while an accent or a suggestion is being composed.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={styles.field}>
      <TextArea
        label={label}
        hint={hint}
        value={text}
        onChange={onChange}
        onKeyDown={keys}
        rows={2}
        autoFocus={autoFocus}
        isInvalid={over > 0}
        error={error}
        aria-describedby={counter}
      />
      <p id={counter} className={classes(styles.count, over > 0 && styles.over)}>
        {over > 0 ? (
          <span role="status">{t(over === 1 ? 'rain.over_one' : 'rain.over_other', { count: over })}</span>
        ) : (
          <>
            <span aria-hidden="true">{t('rain.count', { count, max: CARD_MAX_LENGTH })}</span>
            <span className="visuallyHidden">{t('rain.countRead', { count, max: CARD_MAX_LENGTH })}</span>
          </>
        )}
      </p>
    </div>
  );
}
