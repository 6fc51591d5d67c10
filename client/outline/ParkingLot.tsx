// The parking lot of the mesa as the last list of the tree: only a mesa with cards downloads it (design 12, 5.3).
import { Suspense } from 'react';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { withAllWords } from '../words/laterWords.ts';

const ParkedInTree = latePiece(
  () => withAllWords(import('../cards/ParkedInTree.tsx')),
  (m) => m.ParkedInTree,
);

export function ParkingLot() {
  const { view } = useMesa();
  // Only what got an answer can be there.
  if (view.cards.total === view.cards.pending) return null;
  return (
    <Suspense fallback={null}>
      <ParkedInTree />
    </Suspense>
  );
}
