// Advice on wording (6.3): one hint at a time, 1.5 s after typing stops, only on the device of who
// typed; «Dejar así» silences that hint for that card. Never a blocker.
import { useCallback, useEffect, useRef, useState } from 'react';
import { lintWording, type WordingCode } from '../../shared/problemTree/wording.ts';
import type { TreeSession } from './treeSession.ts';

const QUIET_MS = 1500;

export interface Hint {
  nodeId: string;
  code: WordingCode;
  /** The text it speaks about. */
  text: string;
}

export interface WordingHint {
  hint: Hint | null;
  /** To be called at every keystroke in a card. */
  typed: (nodeId: string) => void;
  silence: () => void;
}

export function useWordingHint(session: TreeSession): WordingHint {
  const [hint, setHint] = useState<Hint | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const silenced = useRef(new Set<string>());
  const stop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const typed = useCallback(
    (nodeId: string) => {
      stop();
      setHint(null);
      timer.current = setTimeout(() => {
        const text = session.read().tree.nodes.get(nodeId)?.text ?? '';
        const code = lintWording(text).find((one) => !silenced.current.has(`${nodeId} ${one}`));
        if (code) setHint({ nodeId, code, text });
      }, QUIET_MS);
    },
    [session, stop],
  );
  const silence = useCallback(() => {
    setHint((current) => {
      if (current) silenced.current.add(`${current.nodeId} ${current.code}`);
      return null;
    });
  }, []);
  return { hint, typed, silence };
}
