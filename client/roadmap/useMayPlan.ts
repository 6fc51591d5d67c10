// Whether activities can be written here and now: the server allows it, the newest version is on the screen, and it is
// still in preparation.
import { useMesa } from '../state/useMesa.ts';
import { useRoadmap } from './roadmapContext.ts';

export function useMayPlan(): boolean {
  const { view } = useMesa();
  const { roadmap, latest } = useRoadmap();
  return (
    view.can['roadmap.putActivity'] === true && latest && (roadmap === null || roadmap.state === 'draft')
  );
}
