// In which order people speak (C9). The rule is declared and the same for everybody: points of order first; then who
// has never spoken; then who has spoken fewer times; then the party that has spoken less; then who asked before.
import type { Floor, Turn } from '../model/floor.ts';
import type { ParticipantId, PartyId } from '../model/ids.ts';

/** Why a turn goes before the next one. */
export type Place = 'order' | 'neverSpoke' | 'fewerTurns' | 'partyTime' | 'arrival';
export type PlacedTurn = Turn & { place: Place };

/** What has been spoken so far; it grows with each turn of the forecast. */
interface Spoken {
  turns: Map<ParticipantId, number>;
  /** Milliseconds; people without a party are one group. */
  time: Map<PartyId | null, number>;
}

const wasGiven = (turn: Turn): boolean => turn.state === 'done' || turn.state === 'speaking';

/** A turn that runs counts whole: otherwise the order of who waits would change while somebody speaks. */
const lengthOf = (turn: Turn, seconds: number): number =>
  turn.startedAt === null || turn.endedAt === null ? seconds * 1000 : turn.endedAt - turn.startedAt;

function count({ turns, time }: Spoken, turn: Turn, ms: number): void {
  turns.set(turn.by, (turns.get(turn.by) ?? 0) + 1);
  time.set(turn.partyId, (time.get(turn.partyId) ?? 0) + ms);
}

const turnsOf = (spoken: Spoken, turn: Turn): number => spoken.turns.get(turn.by) ?? 0;
const timeOf = (spoken: Spoken, turn: Turn): number => spoken.time.get(turn.partyId) ?? 0;

/** The declared rule, criterion by criterion; the first difference decides. Negative: `a` goes before. */
const CRITERIA: readonly [Place, (a: Turn, b: Turn, spoken: Spoken) => number][] = [
  ['order', (a, b) => Number(b.kind === 'order') - Number(a.kind === 'order')],
  ['neverSpoke', (a, b, spoken) => Math.min(turnsOf(spoken, a), 1) - Math.min(turnsOf(spoken, b), 1)],
  ['fewerTurns', (a, b, spoken) => turnsOf(spoken, a) - turnsOf(spoken, b)],
  ['partyTime', (a, b, spoken) => timeOf(spoken, a) - timeOf(spoken, b)],
  ['arrival', (a, b) => a.requestedAt - b.requestedAt],
];

function compare(a: Turn, b: Turn, spoken: Spoken): { place: Place; sign: number } {
  for (const [place, difference] of CRITERIA) {
    const sign = difference(a, b, spoken);
    if (sign !== 0) return { place, sign };
  }
  return { place: 'arrival', sign: 0 };
}

/** Facts about the turn itself come first; what else put it before the next one is said otherwise. */
function placeOf(turn: Turn, next: Turn | undefined, spoken: Spoken): Place {
  if (turn.kind === 'order') return 'order';
  if (turnsOf(spoken, turn) === 0) return 'neverSpoke';
  return next ? compare(turn, next, spoken).place : 'arrival';
}

/**
 * C9: who waits, in the order they will speak, each with why it goes before the next. It is a forecast: each turn is
 * taken as spoken whole before the next is chosen, so parties alternate and somebody's second turn waits its own.
 * Whoever is first is the same with and without the forecast. `turns` come oldest first.
 */
export function speakingOrder({ turns, seconds }: Pick<Floor, 'turns' | 'seconds'>): PlacedTurn[] {
  const spoken: Spoken = { turns: new Map(), time: new Map() };
  for (const turn of turns) if (wasGiven(turn)) count(spoken, turn, lengthOf(turn, seconds));
  const waiting = turns.filter((turn) => turn.state === 'waiting');
  const choose = (): Turn | undefined => {
    const first = waiting.reduce<Turn | undefined>(
      (best, turn) => (best === undefined || compare(turn, best, spoken).sign < 0 ? turn : best),
      undefined,
    );
    if (first) waiting.splice(waiting.indexOf(first), 1);
    return first;
  };
  const order: PlacedTurn[] = [];
  for (let turn = choose(); turn !== undefined; ) {
    const before: Spoken = { turns: new Map(spoken.turns), time: new Map(spoken.time) };
    count(spoken, turn, seconds * 1000);
    const next = choose();
    order.push({ ...turn, place: placeOf(turn, next, before) });
    turn = next;
  }
  return order;
}
