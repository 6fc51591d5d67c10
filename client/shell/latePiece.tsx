// A screen or a dialog that travels apart, as with React's `lazy`; but a line that drops while it travels is not a crash:
// its place says so, asks again, and everything around it goes on.
import { type ReactNode, use, useReducer } from 'react';
import { mendStyles } from './lostStyles.ts';
import { PieceMissing, type PlaceOfPiece } from './PieceMissing.tsx';

/**
 * What `pick` finds in what `bring` brings, the first time it is shown, under the nearest `Suspense`. What could not be brought
 * is asked for again: a failed import is not kept. `place` says where the notice stands in its stead; a piece with an
 * `onClose` is a dialog, and so is its notice.
 */
export function latePiece<M, P extends object>(
  bring: () => Promise<M>,
  pick: (brought: M) => (props: P) => ReactNode,
  place: PlaceOfPiece = 'part',
): (props: P) => ReactNode {
  let piece: ((props: P) => ReactNode) | null = null;
  let asked: Promise<boolean> | null = null;
  const ask = async (): Promise<boolean> => {
    try {
      await mendStyles();
      piece = pick(await bring());
      return true;
    } catch {
      return false;
    }
  };
  const forget = () => {
    asked = null;
  };
  return function LatePiece(props: P) {
    const [, arrive] = useReducer((times: number) => times + 1, 0);
    if (piece === null) {
      asked ??= ask();
      use(asked);
    }
    const Piece = piece;
    if (Piece !== null) return <Piece {...props} />;
    const onClose = 'onClose' in props && typeof props.onClose === 'function' ? props.onClose : null;
    return (
      <PieceMissing
        place={place}
        onClose={onClose === null ? null : () => onClose()}
        ask={ask}
        onHere={arrive}
        onLeft={forget}
      />
    );
  };
}
