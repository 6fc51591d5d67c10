// Names of the people of a mesa, also of who has left it.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';

/** Name of a person by its id. */
export function useNameOf(): (id: string) => string {
  const t = useWords();
  const { view } = useMesa();
  return (id) => view.people.find((person) => person.id === id)?.name ?? t('actaLife.unknownPerson');
}
