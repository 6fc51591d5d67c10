// Who opens a decision is taken to it. Kept by what stays on the screen: the button that opened it may be gone before
// the answer comes back.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';

/** Call the answer with the decision that was opened: the page changes once the view has it. */
export function useTakenThere(): (decisionId: string | null) => void {
  const { view } = useMesa();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState<string | null>(null);
  const number = view.decisions.find(({ id }) => id === opened)?.number;
  useEffect(() => {
    if (number !== undefined) navigate(addressOf(view.mesaId, `decisiones/${number}`));
  }, [number, navigate, view.mesaId]);
  return setOpened;
}
