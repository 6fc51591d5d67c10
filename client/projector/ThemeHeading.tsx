// The theme of the mesa as the wall's headline, as large as it goes without cutting a word (WaitingStage.module.css).
import type { CSSProperties } from 'react';
import { useMesa } from '../state/useMesa.ts';

/** Characters up to which the theme takes two lines of the largest size. */
const SHORT_THEME = 26;
/** Characters from which it is set smaller, in four lines instead of three. */
const LONG_THEME = 42;

export function ThemeHeading() {
  const { theme } = useMesa().view;
  const letters = Math.max(...theme.split(/\s+/).map((word) => word.length));
  const length = theme.length > LONG_THEME ? 'long' : theme.length > SHORT_THEME ? undefined : 'short';
  return (
    <h1 data-length={length} style={{ '--letters': letters } as CSSProperties}>
      {theme}
    </h1>
  );
}
