// C10: the order of a reveal is drawn from the random source that is handed in, and from nothing else.
import { describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../server/domain/commands/index.ts';
import type { PrivateCard } from '../../../server/domain/privateCards.ts';
import type { CardId, RainId } from '../../../shared/model/cards.ts';
import type { EventPayload } from '../../../shared/model/event.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import { Meeting } from '../../support/meeting.ts';
import { Random, seeded } from '../../support/random.ts';

const meeting = new Meeting();
const rainId = meeting.must('fac', 'rain.open', { question: '¿Por qué falta agua?' }).rainId as RainId;
/** In the order in which they were written. */
const WRITTEN = Array.from(
  { length: 12 },
  (_, n): PrivateCard => ({
    rainId,
    cardId: `card-${String(n).padStart(4, '0')}` as CardId,
    by: ['gob1', 'gar1', 'soc1'][n % 3] as ParticipantId,
    enteredBy: null,
    n: 1,
    at: n,
    text: `Tarjeta ${n}`,
  }),
);

/** The order in which cards appear, by their place in `WRITTEN`. */
function orderOf(random: Random, privateCards: PrivateCard[] = WRITTEN): number[] {
  const outcome = HANDLERS['rain.reveal'](
    meeting.state,
    { rainId },
    {
      actor: meeting.state.participants['fac' as ParticipantId]!,
      now: meeting.now,
      newId: () => 'x',
      newSalt: () => Array.from({ length: 32 }, () => random.int(16, 255).toString(16)).join(''),
      insecure: false,
      prepared: { privateCards },
    },
  );
  if (!outcome.ok) throw new Error(outcome.error.code);
  const ids = WRITTEN.map((card) => card.cardId);
  return outcome.value.events
    .filter((event) => event.type === 'card.revealed')
    .map((event) => ids.indexOf((event.payload as EventPayload<'card.revealed'>).cardId));
}

describe('the order of a reveal (C10)', () => {
  it('[C10] is of the draw: one seed, one order, whatever the order in which cards were written or are kept', () => {
    const first = orderOf(new Random(7));
    expect(orderOf(new Random(7))).toEqual(first);
    expect(orderOf(new Random(7), WRITTEN.toReversed())).toEqual(first);
    expect(orderOf(new Random(8))).not.toEqual(first);
    expect(first.toSorted((a, b) => a - b)).toEqual(WRITTEN.map((_, n) => n));
    expect(first).not.toEqual(WRITTEN.map((_, n) => n));
  });

  it('[C10] no place belongs to who wrote first: over many draws each card is everywhere', () => {
    const random = seeded('reveal order');
    const rounds = 3000;
    const firsts = Array.from({ length: WRITTEN.length }, () => 0);
    for (let round = 0; round < rounds; round += 1) firsts[orderOf(random)[0]!]! += 1;
    const fair = rounds / WRITTEN.length;
    // Six standard deviations: one run in many millions would fail by chance.
    for (const times of firsts) expect(Math.abs(times - fair)).toBeLessThan(6 * Math.sqrt(fair));
  });
});
