// From the frozen content to what is drawn and to the hash of what is drawn. Both come from the same value, so
// the fingerprint on the screen is of the words on the screen.
import { useMemo } from 'react';
import { fingerprint } from '../../shared/record/canonicalJson.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { readFrozen } from './frozenContent.ts';
import type { FrozenText } from './frozenText.ts';

/** The pieces of a frozen content, in the language of the page. */
export function useFrozenText(content: unknown): FrozenText {
  const t = useWords();
  const { view } = useMesa();
  const named = JSON.stringify(view.tree.strategic);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round's content never changes; t follows the language and names causes and people
  return useMemo(() => {
    const names = view.tree.strategic.map(
      (cause) => [cause.nodeId, `${cause.label} ${cause.text}`.trim()] as const,
    );
    return readFrozen(content, t, new Map(names), view.parties, view.people);
  }, [content, named, view.people.length, document.documentElement.lang]);
}

/** SHA-256 of the content as this device holds it; '' when it is not canonical JSON. */
export function useShownHash(content: unknown): string {
  return useMemo(() => {
    try {
      return fingerprint(content);
    } catch {
      return '';
    }
  }, [content]);
}
