// Paragraphs of a text with the suggestions that wait on it drawn inside.
import type { Remark } from '../../shared/model/remarks.ts';
import { Change } from './DiffWords.tsx';
import { markLines } from './marks.ts';
import { useNameOf } from './useNameOf.ts';

export function MarkedLines({ lines, remarks }: { lines: readonly string[]; remarks: readonly Remark[] }) {
  const nameOf = useNameOf();
  return (
    <>
      {markLines(lines, remarks).map((pieces, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other identity
        <p key={at}>
          {pieces.map((piece, n) =>
            piece.kind === 'text' ? (
              piece.text
            ) : (
              <Change
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other identity
                key={n}
                removed={piece.removed}
                inserted={piece.inserted}
                name={nameOf(piece.remark.by)}
              />
            ),
          )}
        </p>
      ))}
    </>
  );
}
