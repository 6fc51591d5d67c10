// The two live regions of the app. Wrap the app in LiveRegionProvider; `useAnnounce()` gives
// `announce(sentence)` (polite, batched) and `announce(sentence, 'assertive')`. Assertive is only for:
// spotlight, decision opened or closed, quorum lost, connection lost.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { type Announcer, createAnnouncer } from './announcer.ts';

export type Urgency = 'polite' | 'assertive';
export type Announce = (sentence: string, urgency?: Urgency) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** `announce(sentence, urgency?)`. Without a provider above it says nothing. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** Holds both regions for everything inside. */
export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const [announcer] = useState(createAnnouncer);
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const schedule = usePoliteTurn(announcer, setPolite);
  useEffect(() => {
    const typed = (event: Event) => {
      if (isWriting(event.target)) announcer.typed(performance.now());
    };
    document.addEventListener('input', typed, true);
    return () => document.removeEventListener('input', typed, true);
  }, [announcer]);
  const announce = useCallback<Announce>(
    (sentence, urgency = 'polite') => {
      if (urgency === 'assertive') {
        // A region says only what changes: the same sentence twice needs a difference that is not read.
        setAssertive((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
        return;
      }
      announcer.add(sentence);
      schedule();
    },
    [announcer, schedule],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visuallyHidden" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="visuallyHidden" role="alert" aria-live="assertive">
        {assertive}
      </div>
    </AnnounceContext>
  );
}

// One timer at a time; when it fires early (the person was typing) it asks again.
function usePoliteTurn(announcer: Announcer, say: (update: (before: string) => string) => void): () => void {
  const timer = useRef<number | null>(null);
  useEffect(() => () => window.clearTimeout(timer.current ?? undefined), []);
  return useCallback(() => {
    const turn = () => {
      timer.current = null;
      const batch = announcer.take(performance.now());
      if (batch !== null) say((before) => (before === batch ? `${batch}\u00a0` : batch));
      const due = announcer.dueInMs(performance.now());
      if (due !== null) timer.current = window.setTimeout(turn, Math.max(due, 100));
    };
    if (timer.current === null)
      timer.current = window.setTimeout(turn, announcer.dueInMs(performance.now()) ?? 0);
  }, [announcer, say]);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLInputElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
