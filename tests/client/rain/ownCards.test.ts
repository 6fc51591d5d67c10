// A person's private cards on her device: what is sent, what is shown, and what her author notices after the reveal (C10).
import { describe, expect, it } from 'vitest';
import {
  dropCard,
  type Errand,
  forgetTyped,
  isSaved,
  type MeCards,
  nextErrand,
  type OwnCards,
  ownFaults,
  putCard,
  reconcile,
  retryCard,
  settleErrand,
  shownCards,
} from '../../../client/rain/ownCards.ts';
import { CardId, RainId } from '../../../shared/model/cards.ts';
import { ParticipantId } from '../../../shared/model/ids.ts';

const OPEN = [{ id: 'r1', state: 'open' as const }];
const REVEALED = [{ id: 'r1', state: 'revealed' as const }];
const WITHDRAWN = [{ id: 'r1', state: 'withdrawn' as const }];

const write = (cards: OwnCards, id: string, text: string, at = 1, person: string | null = null) =>
  putCard(cards, { id, rainId: 'r1', text, at, for: person });
const errandOf = (
  cards: OwnCards,
  rounds: typeof OPEN | typeof REVEALED | typeof WITHDRAWN = OPEN,
): Errand => {
  const errand = nextErrand(cards, rounds);
  if (errand === null) throw new Error('nothing to send');
  return errand;
};
/** The server takes everything that waits. */
function sendAll(cards: OwnCards): OwnCards {
  let now = cards;
  for (let errand = nextErrand(now, OPEN); errand !== null; errand = nextErrand(now, OPEN))
    now = settleErrand(now, errand, null);
  return now;
}
const listed = (id: string, text: string, person: string | null = null): MeCards[number] => ({
  rainId: RainId.parse('r1'),
  cardId: CardId.parse(id),
  text,
  at: 5,
  for: person === null ? null : ParticipantId.parse(person),
});
const texts = (cards: OwnCards, person: string | null = null) =>
  shownCards(cards, 'r1', person).map(({ text }) => text);

describe('a card written on the device (C10)', () => {
  it('waits without a line and is sent once, under the same id', () => {
    const waiting = write([], 'card-aaaa', ' Nadie  mide ');
    expect(texts(waiting)).toEqual(['Nadie mide']);
    expect(shownCards(waiting, 'r1', null).map(isSaved)).toEqual([false]);
    const errand = errandOf(waiting);
    expect(errand).toMatchObject({ kind: 'put', card: { id: 'card-aaaa', text: 'Nadie mide' } });
    const sent = settleErrand(waiting, errand, null);
    expect(shownCards(sent, 'r1', null).map(isSaved)).toEqual([true]);
    expect(nextErrand(sent, OPEN)).toBeNull();
  });

  it('is not two when its answer was lost: the server lists the same id and nothing is sent again', () => {
    const back = reconcile(write([], 'card-aaaa', 'Nadie mide'), 'r1', [listed('card-aaaa', 'Nadie mide')]);
    expect(texts(back)).toEqual(['Nadie mide']);
    expect(nextErrand(back, OPEN)).toBeNull();
  });

  it('is sent again when it was changed while the answer travelled', () => {
    const first = write([], 'card-aaaa', 'Nadie mide');
    const errand = errandOf(first);
    const after = settleErrand(write(first, 'card-aaaa', 'Nadie publica'), errand, null);
    expect(errandOf(after)).toMatchObject({ kind: 'put', card: { text: 'Nadie publica' } });
    expect(texts(reconcile(after, 'r1', [listed('card-aaaa', 'Nadie mide')]))).toEqual(['Nadie publica']);
  });

  it('arrives late after the reveal, and stays on the device if the round was withdrawn (5.3)', () => {
    const waiting = write([], 'card-aaaa', 'Nadie mide');
    expect(errandOf(waiting, REVEALED).kind).toBe('put');
    expect(nextErrand(waiting, WITHDRAWN)).toBeNull();
    expect(nextErrand(waiting, [])).toBeNull();
  });

  it('is taken back at once in sight and then at the server, also when nobody knows whether it arrived (C28)', () => {
    const dropped = dropCard(write([], 'card-aaaa', 'Nadie mide'), 'card-aaaa');
    expect(texts(dropped)).toEqual([]);
    const errand = errandOf(dropped);
    expect(errand.kind).toBe('drop');
    for (const refusal of [null, 'Esa tarjeta no existe.'])
      expect(nextErrand(settleErrand(dropped, errand, refusal), OPEN)).toBeNull();
  });

  it('keeps the words of a refusal beside it and is tried again only when the person says so', () => {
    const waiting = write([], 'card-aaaa', 'Nadie mide');
    const refused = settleErrand(waiting, errandOf(waiting), 'Ya escribió todas.');
    expect(shownCards(refused, 'r1', null)[0]?.refused).toBe('Ya escribió todas.');
    expect(nextErrand(refused, OPEN)).toBeNull();
    expect(errandOf(retryCard(refused, 'card-aaaa')).kind).toBe('put');
    expect(errandOf(write(refused, 'card-aaaa', 'Otra')).kind).toBe('put');
  });

  it('is for oneself or for somebody without a device, never both (B7)', () => {
    const cards = write(write([], 'card-aaaa', 'Mía'), 'card-bbbb', 'De papel', 2, 'g7');
    expect(texts(cards)).toEqual(['Mía']);
    expect(texts(cards, 'g7')).toEqual(['De papel']);
    expect(texts(cards, 'a3')).toEqual([]);
  });
});

describe('what was typed for somebody without a device (B7)', () => {
  it('leaves the device of the scribe once the round is over, except what is still to be sent (trust.md 4)', () => {
    const cards = write(
      sendAll(write(write([], 'card-aaaa', 'Mía'), 'card-bbbb', 'De papel', 2, 'g7')),
      'card-cccc',
      'De última hora',
      3,
      'g7',
    );
    const ids = (left: OwnCards) => left.map(({ id }) => id);
    expect(forgetTyped(cards, OPEN)).toBe(cards);
    expect(ids(forgetTyped(cards, REVEALED))).toEqual(['card-aaaa', 'card-cccc']);
    expect(ids(forgetTyped(cards, WITHDRAWN))).toEqual(['card-aaaa']);
    const late = settleErrand(cards, errandOf(cards, REVEALED), null);
    expect(ids(forgetTyped(late, REVEALED))).toEqual(['card-aaaa']);
  });
});

describe('the same person on two devices (E10)', () => {
  it('finds on the second the cards of the first, and what was changed there', () => {
    const tablet = reconcile([], 'r1', [listed('card-aaaa', 'Una'), listed('card-bbbb', 'Dos')]);
    expect(texts(tablet)).toEqual(['Una', 'Dos']);
    const changed = reconcile(tablet, 'r1', [listed('card-aaaa', 'Una más'), listed('card-bbbb', 'Dos')]);
    expect(texts(changed)).toEqual(['Una más', 'Dos']);
  });

  it('loses here what was taken back there, not what only this device has', () => {
    const here = reconcile(sendAll(write([], 'card-aaaa', 'Una')), 'r1', [listed('card-aaaa', 'Una')]);
    expect(texts(reconcile(write(here, 'card-bbbb', 'Dos', 2), 'r1', []))).toEqual(['Dos']);
    // Acknowledged, but the list is older than the answer.
    expect(texts(reconcile(sendAll(write([], 'card-aaaa', 'Una')), 'r1', []))).toEqual(['Una']);
  });

  it('changes nothing when both say the same', () => {
    const cards = reconcile([], 'r1', [listed('card-aaaa', 'Una')]);
    expect(reconcile(cards, 'r1', [listed('card-aaaa', 'Una')])).toBe(cards);
    expect(reconcile(cards, 'r2', [])).toBe(cards);
  });
});

describe('what the author notices after the reveal', () => {
  const sent = sendAll(write(write([], 'card-aaaa', 'Una'), 'card-bbbb', 'Dos', 2));
  const shown = (id: string, text: string, hidden = false) => ({
    id: CardId.parse(id),
    text,
    hidden: hidden ? { reason: 'Datos personales', by: ParticipantId.parse('f'), at: 1 } : null,
  });

  it('says nothing when every card reads as it was written, or was hidden with a reason (C28)', () => {
    expect(ownFaults(sent, REVEALED, [shown('card-aaaa', 'Una'), shown('card-bbbb', '', true)])).toEqual([]);
    expect(ownFaults(sent, OPEN, [])).toEqual([]);
    expect(ownFaults(sent, WITHDRAWN, [])).toEqual([]);
  });

  it('tells a last change that came too late from a card that was altered', () => {
    const changed = write(sent, 'card-aaaa', 'Una más');
    expect(nextErrand(changed, REVEALED)).toBeNull();
    expect(ownFaults(changed, REVEALED, [shown('card-aaaa', 'Una'), shown('card-bbbb', 'Dos')])).toEqual([
      { kind: 'lateChange', id: 'card-aaaa', wrote: 'Una más', reads: 'Una' },
    ]);
  });

  it('says which one is missing, which one reads otherwise and which one has not left the device', () => {
    const cards = write(sent, 'card-cccc', 'Tres', 3);
    expect(ownFaults(cards, REVEALED, [shown('card-bbbb', 'Doce')])).toEqual([
      { kind: 'missing', id: 'card-aaaa', wrote: 'Una' },
      { kind: 'different', id: 'card-bbbb', wrote: 'Dos', reads: 'Doce' },
      { kind: 'unsent', id: 'card-cccc', wrote: 'Tres' },
    ]);
  });
});
