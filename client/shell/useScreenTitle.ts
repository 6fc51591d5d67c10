// The name of the page in the tab of the browser, and the focus on its heading when a person arrives
// from another screen, so that a screen reader says where they are.
import { useEffect } from 'react';
import { useWords } from '../i18n.ts';

/** Sets the document's title: the screen, the mesa's theme when there is one, and the product. */
export function useScreenTitle(screen: string, theme?: string): void {
  const t = useWords();
  const title = theme ? t('shell.title', { screen, theme }) : t('shell.titleAlone', { screen });
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Moves the focus to the heading of the page, unless the person is already inside its content. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
