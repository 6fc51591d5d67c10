// Tells the author of a change that was kept aside what was answered to it, wherever the person is.
import { useEffect, useRef } from 'react';
import type { Aside } from '../../shared/model/aside.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { useToast } from '../ui/ToastRegion.tsx';
import { newAnswers } from './asideLists.ts';

/** A toast for each own proposal that was answered since the last view. The list keeps the answer. */
export function useAsideAnswers(): void {
  const t = useWords();
  const toast = useToast();
  const { view, me } = useMesa();
  const last = useRef<readonly Aside[]>(view.asides);
  const say = useRef(toast);
  say.current = toast;
  useEffect(() => {
    const before = last.current;
    last.current = view.asides;
    for (const { answer } of newAnswers(before, view.asides, me.participantId)) {
      if (answer === null) continue;
      if (answer.taken) say.current({ tone: 'ok', title: t('net.asides_toldTaken') });
      else
        say.current({
          title: t('net.asides_toldKept'),
          text: t('net.asides_reason', { reason: answer.reason }),
        });
    }
  }, [view.asides, me.participantId, t]);
}
