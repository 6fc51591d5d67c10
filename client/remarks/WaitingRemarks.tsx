// «3 sugerencias esperan»: of each commitment, with the way to it. For the console and the list of commitments.
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { suggestionsWaiting } from './remarkLists.ts';

/** The words for one commitment, or null when none waits. */
export function useWaitingWords(): (commitmentId: string) => string | null {
  const t = useWords();
  const { view } = useMesa();
  return (commitmentId) => {
    const count = suggestionsWaiting(view, commitmentId);
    return count === 0 ? null : t(count === 1 ? 'remarks.wait_one' : 'remarks.wait_other', { count });
  };
}

/** A group of the console; nothing while no suggestion waits. `className` is of the group. */
export function WaitingRemarks({ className }: { className?: string | undefined }) {
  const t = useWords();
  const { view } = useMesa();
  const wordsOf = useWaitingWords();
  const waiting = view.commitments.flatMap(({ id, number }) => {
    const words = wordsOf(id);
    return words === null ? [] : [{ id, number, words }];
  });
  if (waiting.length === 0) return null;
  return (
    <div className={className}>
      <h2>{t('remarks.waitTitle')}</h2>
      {waiting.map(({ id, number, words }) => (
        <ButtonLink key={id} size="sm" block href={addressOf(view.mesaId, `compromisos/${number}`)}>
          {t('remarks.waitIn', { n: number, waiting: words })}
        </ButtonLink>
      ))}
    </div>
  );
}
