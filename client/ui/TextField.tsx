// One line of text. `look="code"` is the join code (mono, 56 px); `look="record"` is for words that may
// reach the acta. An `error` makes it invalid and is read out with the field.
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './FieldFrame.module.css';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> &
  FieldWords & {
    placeholder?: string;
    look?: 'plain' | 'record' | 'code';
    className?: string;
  };

/** Labelled single-line input; `onChange` receives the text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    markOptional,
    placeholder,
    look = 'plain',
    className,
    ...rest
  } = props;
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined || rest.isInvalid === true}
      className={classes(styles.field, className)}
    >
      <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} markOptional={markOptional}>
        <Input
          placeholder={placeholder}
          className={classes(styles.input, look !== 'plain' && styles[look])}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
