// Names of who wrote the cards, and lists of names in words.
import { useCallback } from 'react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';

/** The name of a participant as the mesa reads it, «la sala» included; undefined for seeds and strangers. */
export function usePeopleNames(): (id: string | undefined) => string | undefined {
  const t = useWords();
  const { view } = useMesa();
  return useCallback(
    (id) => (id === 'room' ? t('mesa.room') : view.people.find((person) => person.id === id)?.name),
    [t, view.people],
  );
}

/** «Ana, Luis y Eva», in the language of the page. */
export const listOf = (words: readonly string[]): string =>
  new Intl.ListFormat(globalThis.document?.documentElement.lang || 'es', { type: 'conjunction' }).format(
    words,
  );
