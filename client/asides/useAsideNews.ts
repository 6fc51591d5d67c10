// Tells the author of a change that was kept aside what was answered to it, and the facilitation that one waits for an
// answer, wherever they are.
import { useEffect, useRef } from 'react';
import type { Aside } from '../../shared/model/aside.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { useToast } from '../ui/ToastRegion.tsx';
import { newAnswers, newAsides } from './asideLists.ts';

/** A toast for each own proposal that was answered since the last view, and for who answers, one for those that came.
 *  The list beside the text keeps everything. */
export function useAsideNews(): void {
  const t = useWords();
  const toast = useToast();
  const { view, me } = useMesa();
  const last = useRef<readonly Aside[]>(view.asides);
  const say = useRef(toast);
  say.current = toast;
  const latest = useRef(view);
  latest.current = view;
  const answers = view.can['aside.answer'] === true;
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
    const came = newAsides(before, view.asides, me.participantId)[0];
    if (came === undefined || !answers) return;
    const name = latest.current.people.find((person) => person.id === came.by)?.name ?? '';
    say.current({ tone: 'now', title: t('net.asides_toldCame', { name }), text: t('net.asides_toldWhere') });
  }, [view.asides, answers, me.participantId, t]);
}
