// Whether what was written in a card has arrived, in words.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n.ts';
import type { SyncStatus } from '../net/docProvider.ts';
import { useMesaSnapshot } from '../state/useMesa.ts';

/** Words beside a card that is being written; «Guardado» only when it is on disk. */
export function useSavedWords(status: SyncStatus): ReactNode {
  const t = useWords();
  const { line } = useMesaSnapshot();
  if (status === 'saving') return t('canvas.saving');
  if (status !== 'saved') return t(line === 'late' ? 'canvas.reconnecting' : 'canvas.willSend');
  return (
    <>
      <Check aria-hidden="true" />
      {t('canvas.saved')}
    </>
  );
}
