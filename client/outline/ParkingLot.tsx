// The parking lot of the mesa as the last list of the tree: only a mesa with cards downloads it (design 12, 5.3).
import { lazy, Suspense } from 'react';
import { useMesa } from '../state/useMesa.ts';
import { withAllWords } from '../words/laterWords.ts';

const ParkedInTree = lazy(() =>
  withAllWords(import('../cards/ParkedInTree.tsx')).then((m) => ({ default: m.ParkedInTree })),
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
