// Sending the introduction: the answers as they are typed, and the refusal until something is corrected.
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { DoorAnswer } from '../../shared/protocol/http.ts';
import type { ApiRefusal } from '../net/api.ts';
import { join } from '../net/session.ts';
import { addressOf } from '../shell/sections.ts';
import { blankIntroduction, fieldOf, type Introduction, joinRequestOf } from './introduction.ts';

export interface JoinAt {
  door: DoorAnswer;
  code: string;
  qr: string | null;
  /** A seat was taken while the person wrote: the list has to be read again. */
  onSeatsChanged: () => void;
}

/** State of the join form. Admitted or not, the person goes to the mesa, which shows the waiting room. */
export function useJoin({ door, code, qr, onSeatsChanged }: JoinAt) {
  const [, navigate] = useLocation();
  const [answers, setAnswers] = useState<Introduction>(blankIntroduction);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Introduction>) => {
    setAnswers((before) => ({ ...before, ...part }));
    setRefusal(null);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    setBusy(true);
    setRefusal(null);
    const answer = await join(joinRequestOf(code, qr, door, answers));
    setBusy(false);
    if (answer.ok) {
      navigate(addressOf(answer.value.mesaId, 'ahora'), { replace: true });
      return;
    }
    setRefusal(answer.error);
    if (answer.error.code === 'seat_taken') onSeatsChanged();
    if (fieldOf(answer.error.code) === 'name')
      form.querySelector<HTMLElement>('[name="displayName"]')?.focus();
  };
  return { answers, change, refusal, busy, submit };
}
