// The decision in course about this roadmap, or null.
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import { isAlive } from '../decisions/roundOf.ts';
import { useMesa } from '../state/useMesa.ts';
import { useRoadmap } from './roadmapContext.ts';

export function useLiveDecision(): DecisionView | null {
  const { view } = useMesa();
  const { commitment } = useRoadmap();
  return (
    view.decisions.find(
      (decision) =>
        decision.subject.kind === 'roadmap' &&
        decision.subject.commitmentId === commitment.id &&
        (isAlive(decision) || decision.state === 'deliberating'),
    ) ?? null
  );
}
