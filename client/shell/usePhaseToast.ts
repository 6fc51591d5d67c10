// What who does not facilitate is told of a change of phase before any screen moves, and of its undoing (features C6).
import { useEffect, useRef } from 'react';
import type { PhaseId } from '../../shared/model/ids.ts';
import { useWords } from '../i18n.ts';
import { useMesa, useMesaSnapshot } from '../state/useMesa.ts';
import { useToast } from '../ui/ToastRegion.tsx';
import { currentPhase, phaseName } from './sections.ts';

/** One toast when a phase comes, and one if it was taken back before it was shown. */
export function usePhaseToast(): void {
  const t = useWords();
  const toast = useToast();
  const { view } = useMesa();
  const { coming } = useMesaSnapshot();
  const before = useRef<PhaseId | null>(null);
  const takeAway = useRef<(() => void) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes is news; the rest is read when it does
  useEffect(() => {
    const was = before.current;
    before.current = coming;
    if (coming === was) return;
    const next = view.phases.find((phase) => phase.id === coming);
    const now = currentPhase(view);
    if (next)
      takeAway.current = toast({
        tone: 'now',
        title: t('device.phaseComes', { phase: phaseName(t, next) }),
        text: t('device.phaseComesText'),
      });
    else if (now && was !== null && now.id !== was) {
      // What it announced will not happen: both at once would contradict each other.
      takeAway.current?.();
      toast({
        title: t('device.phaseStays', { phase: phaseName(t, now) }),
        text: t('device.phaseStaysText'),
      });
    }
  }, [coming]);
}
