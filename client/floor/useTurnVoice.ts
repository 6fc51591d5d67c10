// Says aloud that a turn is about to end and that its time is over, to who speaks and to who facilitates: never each
// second, and never to the rest of the table, who are listening.
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { isSpeaking } from './queue.ts';
import { useTurnRemaining } from './useTurnRemaining.ts';

const WARNING_MS = 10_000;

export function useTurnVoice(): void {
  const t = useWords();
  const announce = useAnnounce();
  const { view, me } = useMesa();
  const remaining = useTurnRemaining();
  const turnId = view.floor.speaking?.id ?? null;
  const concerns = view.role === 'facilitator' || isSpeaking(view, me);
  const last = useRef<{ turnId: string; ms: number } | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = turnId === null || remaining === null ? null : { turnId, ms: remaining };
    if (before === null || remaining === null || before.turnId !== turnId || !concerns) return;
    const passed = (limit: number) => before.ms > limit && remaining <= limit;
    if (passed(0)) announce(t('floor.said_over'));
    else if (passed(WARNING_MS)) announce(t('floor.said_seconds'));
  }, [turnId, remaining, concerns, announce, t]);
}
