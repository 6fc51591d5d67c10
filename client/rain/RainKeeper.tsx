// Sends what this device keeps of private writing, one card at a time, wherever the person is inside of the mesa; and takes
// in what she wrote on another device. Draws nothing.
import { useEffect, useRef, useState } from 'react';
import { openRain } from '../cards/moment.ts';
import { useMesa, useMesaSnapshot, useMesaStore } from '../state/useMesa.ts';
import { changeKept } from './keptCards.ts';
import { type Errand, forgetTyped, nextErrand, reconcile, settleErrand } from './ownCards.ts';
import { useKeptCards } from './useOwnCards.ts';

/** Refusals that end by themselves: the card waits and is sent again. */
const PASSING = ['offline', 'rate_limited', 'internal', 'stale'];
const RETRY_MS = 3_000;

export function RainKeeper() {
  const store = useMesaStore();
  const { view, me } = useMesa();
  const { connected } = useMesaSnapshot();
  const { key, kept } = useKeptCards();
  const rainId = openRain(view)?.id ?? null;
  const mine = me.cards;
  useEffect(() => {
    if (rainId !== null) changeKept(key, (cards) => reconcile(cards, rainId, mine));
  }, [key, rainId, mine]);

  const { rains } = view.cards;
  useEffect(() => {
    if (forgetTyped(kept, rains) !== kept) changeKept(key, (cards) => forgetTyped(cards, rains));
  }, [key, kept, rains]);

  const sending = useRef(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the next one when an answer came
  useEffect(() => {
    const errand = sending.current || !connected ? null : nextErrand(kept, rains);
    if (errand === null) return;
    sending.current = true;
    const again = () => {
      sending.current = false;
      setTurn((count) => count + 1);
    };
    void carry(store, errand).then((answer) => {
      if (!answer.ok && PASSING.includes(answer.error.code)) return void setTimeout(again, RETRY_MS);
      changeKept(key, (cards) => settleErrand(cards, errand, answer.ok ? null : answer.error.message));
      again();
    });
  }, [kept, rains, connected, turn]);
  return null;
}

function carry(store: ReturnType<typeof useMesaStore>, { kind, card }: Errand) {
  const where = { rainId: card.rainId, cardId: card.id, for: card.for };
  return kind === 'put'
    ? store.send('card.put', { ...where, text: card.text })
    : store.send('card.drop', where);
}
