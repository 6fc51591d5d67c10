// Compares each view with the one before and says the difference in the live regions. Draws nothing.
import { useEffect, useRef } from 'react';
import type { MesaView } from '../../shared/model/view.ts';
import { useAsideNews } from '../asides/useAsideNews.ts';
import { useTurnVoice } from '../floor/useTurnVoice.ts';
import { useWords } from '../i18n.ts';
import { useMesa, useMesaSnapshot, useRemainingMs } from '../state/useMesa.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { announcements, timeAnnouncement } from './announcements.ts';
import { usePhaseToast } from './usePhaseToast.ts';

export function Announcer() {
  const t = useWords();
  const announce = useAnnounce();
  const { view } = useMesa();
  useAsideNews();
  usePhaseToast();
  useTurnVoice();
  const { line } = useMesaSnapshot();
  const remaining = useRemainingMs();
  const lastView = useRef<MesaView | null>(null);
  const lastLine = useRef(line);
  const lastRemaining = useRef<{ phaseId: string; ms: number } | null>(null);

  useEffect(() => {
    const before = lastView.current;
    lastView.current = view;
    if (before === null || before === view) return;
    for (const { sentence, urgency } of announcements(before, view, t)) announce(sentence, urgency);
  }, [view, announce, t]);

  useEffect(() => {
    if (lastLine.current === line) return;
    lastLine.current = line;
    if (line === 'lost') announce(t('shell.said_offline'), 'assertive');
    else announce(t(line === 'late' ? 'shell.said_late' : 'shell.said_online').replace(/\.$/, ''));
  }, [line, announce, t]);

  useEffect(() => {
    const phaseId = view.clock?.phaseId;
    const before = lastRemaining.current;
    lastRemaining.current = phaseId && remaining !== null ? { phaseId, ms: remaining } : null;
    if (before === null || remaining === null || before.phaseId !== phaseId) return;
    const sentence = timeAnnouncement(before.ms, remaining, t);
    if (sentence !== null) announce(sentence.replace(/\.$/, ''));
  }, [remaining, view.clock?.phaseId, announce, t]);

  return null;
}
