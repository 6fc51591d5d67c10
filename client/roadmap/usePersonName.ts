// The name of a person of the mesa by their id. Who is no longer in it is still somebody.
import { useCallback } from 'react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';

export function usePersonName(): (id: string | null) => string {
  const t = useWords();
  const { view } = useMesa();
  const { people } = view;
  return useCallback(
    (id) => people.find((person) => person.id === id)?.name || t('roadmap.someone'),
    [people, t],
  );
}
