// Whether activities can be written here and now: the server allows it, the newest version is on the screen, and it is
// still in preparation.
import { isAmending } from '../../shared/roadmap/commitmentMoves.ts';
import { useMesa } from '../state/useMesa.ts';
import { useRoadmap } from './roadmapContext.ts';

export function useMayPlan(): boolean {
  const { view } = useMesa();
  const { roadmap, latest, commitment } = useRoadmap();
  if (view.can['roadmap.putActivity'] !== true || !latest) return false;
  // Another version begins when the amended text is agreed, not before.
  return roadmap === null
    ? !isAmending(commitment) && commitment.state !== 'closed'
    : roadmap.state === 'draft';
}
