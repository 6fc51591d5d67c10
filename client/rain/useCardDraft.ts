// What is being typed in the field of cards, kept on the device letter by letter: a screen that changes under the hands, a
// closed tab or an empty battery does not lose it.
import { useState } from 'react';
import { keepPersonal, readPersonal } from '../state/personalStorage.ts';
import { useMesa } from '../state/useMesa.ts';
import { draftKey } from './keptCards.ts';

/** The text and its setter, for the own field of a round or the one for `person`. */
export function useCardDraft(rainId: string, person: string | null): [string, (text: string) => void] {
  const { view, me } = useMesa();
  const key = draftKey(view.mesaId, me.participantId, rainId, person);
  const [text, setText] = useState(() => readPersonal(key) ?? '');
  const change = (next: string) => {
    setText(next);
    keepPersonal(key, next === '' ? null : next);
  };
  return [text, change];
}
