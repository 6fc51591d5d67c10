// The parts of a matter that is being divided (5.5), as they are typed, and whether they may be sent.
import { useState } from 'react';
import { firstCharacters } from '../../shared/model/plainText.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { type Translate, useWords } from '../i18n.ts';
import { useCommand } from '../state/useMesa.ts';
import { lastText } from './lastText.ts';
import { partsOfText } from './splitText.ts';

export interface Part {
  /** Only for React: a part keeps its fields when another one goes. */
  key: number;
  matter: string;
  text: string;
}

export const MATTER_MAX = 200;

const matterOf = (t: Translate, { matter }: DecisionView, n: number): string =>
  t('decision.partDefault', { matter: firstCharacters(matter, MATTER_MAX - 12), n });

/** What the form starts from: the frozen words when they are plain, empty texts otherwise. */
function firstParts(t: Translate, decision: DecisionView, round: RoundView): Part[] {
  const texts = decision.subject.kind === 'text' ? partsOfText(lastText(decision, round)) : ['', ''];
  return texts.map((text, index) => ({ key: index, text, matter: matterOf(t, decision, index + 1) }));
}

/** The server's own shortest matter and text. */
export const isShort = (words: string): boolean => words.trim().length < 3;

/** A matter is divided into different texts. */
export const isRepeated = (parts: readonly Part[], { key, text }: Part): boolean =>
  parts.some((other) => other.key !== key && other.text.trim() === text.trim());

/** State of the form; `onDone` runs once the server divided it. */
export function useSplit(decision: DecisionView, round: RoundView, onDone: () => void) {
  const t = useWords();
  const { run, busy, error, clearError } = useCommand('decision.split');
  const [parts, setParts] = useState(() => firstParts(t, decision, round));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const change = (key: number, next: Partial<Part>) => {
    clearError();
    setParts((before) => before.map((part) => (part.key === key ? { ...part, ...next } : part)));
  };
  const add = () =>
    setParts((before) => {
      const key = Math.max(...before.map((part) => part.key)) + 1;
      return [...before, { key, matter: matterOf(t, decision, before.length + 1), text: '' }];
    });
  const remove = (key: number) => setParts((before) => before.filter((part) => part.key !== key));
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '' || parts.some(({ matter, text }) => isShort(matter) || isShort(text))) return;
    if (parts.some((part) => isRepeated(parts, part))) return;
    const sent = parts.map(({ matter, text }) => ({ matter: matter.trim(), text: text.trim() }));
    const answer = await run({ decisionId: decision.id, reason: reason.trim(), parts: sent });
    if (answer.ok) onDone();
  };
  return { parts, change, add, remove, reason, setReason, tried, busy, error, submit };
}
