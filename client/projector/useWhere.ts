// «Mesa 3 · Sesión 1 · Zacatecas», the line under the theme.
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';

export function useWhere(): string {
  const t = useWords();
  const { view } = useMesa();
  const parts = [t('screen.where', { number: view.number, session: view.session.number }), view.place];
  return parts.filter((part) => part !== '').join(' · ');
}
