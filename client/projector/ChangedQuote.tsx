// The words of the result on the wall from the second round on: what is new, in bold inside of its own sentence, so
// that the room reads what made the difference.
import type { TextChange } from '../decisions/frozenText.ts';
import { shortPieces } from '../decisions/textChanges.ts';
import styles from './ResultStage.module.css';

/** The first line with new words; null when words only went away. */
export const newWords = (changes: readonly TextChange[]): TextChange | null =>
  changes.find(({ pieces }) => pieces.some((piece) => piece.kind === 'added')) ?? null;

/** `part` says that the text has more lines than this one. */
export function ChangedQuote({ change, part }: { change: TextChange; part: boolean }) {
  const pieces = shortPieces(change.pieces).filter((piece) => piece.kind !== 'removed');
  const more = part && !pieces[0]?.text.startsWith('…');
  return (
    <p className={styles.quote}>
      <q>
        {more ? '…' : ''}
        {change.heading === '' ? '' : `${change.heading}: `}
        {pieces.map((piece, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: two frozen texts never change
          piece.kind === 'added' ? <b key={at}>{piece.text}</b> : piece.text,
        )}
      </q>
    </p>
  );
}
