// What the order of the floor means to one person, and who has read the common sheet by party.
import { describe, expect, it } from 'vitest';
import { minutesUntil, ownIndex, whyKey } from '../../../client/floor/queue.ts';
import { partiesWithoutReader, readersByParty, unreadBefore } from '../../../client/floor/readers.ts';
import { minutesAndSeconds } from '../../../client/floor/turnTime.ts';
import { announcements } from '../../../client/shell/announcements.ts';
import { dutyOf } from '../../../client/shell/duty.ts';
import { words } from '../../../shared/i18n/words.ts';
import type { TurnId } from '../../../shared/model/floor.ts';
import { ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import type { FloorView, TurnPlace } from '../../../shared/model/views/floorView.ts';
import { exampleMe, examplePerson, exampleView } from '../shell/exampleView.ts';

type Queued = FloorView['queue'][number];
const turn = (by: string, place: TurnPlace, part: Partial<Queued> = {}): Queued => ({
  id: `t-${by}` as TurnId,
  by: ParticipantId.parse(by),
  partyId: null,
  enteredBy: null,
  kind: 'floor',
  text: '',
  requestedAt: 0,
  state: 'waiting',
  startedAt: null,
  endedAt: null,
  override: '',
  place,
  ...part,
});
const withFloor = (part: Partial<FloorView>, more: Partial<MesaView> = {}): MesaView => {
  const view = exampleView(more);
  return { ...view, floor: { ...view.floor, ...part } };
};

describe('[C9] the own place in the order', () => {
  const me = exampleMe();
  const own = me.participantId;
  const why = (queue: Queued[], index: number, speaking: Queued | null = null) =>
    whyKey(withFloor({ queue, speaking }).floor, index);

  it('[C9] is said with why it goes after the one before', () => {
    const last = turn(own, 'arrival');
    for (const place of ['order', 'neverSpoke', 'fewerTurns', 'partyTime', 'arrival'] as const)
      expect(why([turn('p1', place), last], 1)).toBe(`floor.why_${place}`);
    expect(why([turn('p1', 'neverSpoke'), turn(own, 'neverSpoke')], 1)).toBe('floor.why_bothNew');
    expect(why([last], 0)).toBe('floor.why_first');
    expect(why([last], 0, turn('p1', 'arrival', { state: 'speaking' }))).toBe('floor.why_firstNow');
    expect(ownIndex(withFloor({ queue: [turn('p1', 'arrival'), last] }), me)).toBe(1);
    expect(ownIndex(exampleView(), me)).toBe(-1);
  });

  it('[C9] is about the turns before it and what is left of the one that runs, never less than a minute', () => {
    const { floor } = withFloor({ seconds: 90 });
    expect([
      minutesUntil(floor, 0, null),
      minutesUntil(floor, 2, 60_000),
      minutesUntil(floor, 2, -60_000),
    ]).toEqual([1, 4, 3]);
    expect(minutesAndSeconds(74_900)).toBe('1:14');
  });

  it('[C9] the turn to speak is said on every other screen, and aloud with its reason when it was moved ahead', () => {
    const people = [examplePerson(own, 'Teresa')];
    const before = withFloor({}, { people });
    const speaking = turn(own, 'arrival', { state: 'speaking', override: 'Se retira' });
    const after = withFloor({ speaking }, { people });
    expect(dutyOf(after, me, '/mesa/m1/arbol', false)).toEqual({ kind: 'turn', place: 'palabra' });
    expect(dutyOf(after, me, '/mesa/m1/palabra', false)).toBeNull();
    const said = announcements(before, after, (key, values) => words(key, values));
    expect(said).toEqual([
      { sentence: 'Tiene la palabra Teresa, fuera del orden: Se retira', urgency: 'polite' },
    ]);
    expect(announcements(after, after, (key, values) => words(key, values))).toEqual([]);
  });
});

describe('[N1] who has said «Leí»', () => {
  const people = [
    examplePerson('g1', 'Ana', { partyId: PartyId.parse('gov') }),
    examplePerson('g2', 'Beto', { partyId: PartyId.parse('gov'), present: false }),
    examplePerson('c1', 'Celia', { partyId: PartyId.parse('civ') }),
    examplePerson('o1', 'Olga', { role: 'observer' }),
  ];
  const readers = [ParticipantId.parse('g1')];
  const background = [{ itemId: 'b1', title: 'Hoja común', text: 'Texto', reference: '' }];
  const planning = { ...exampleView().planning, background } as MesaView['planning'];

  it('[N1] is counted by party among who takes part and is here', () => {
    expect(readersByParty(withFloor({ readers }, { people, planning }))).toEqual([
      { partyId: 'gov', read: 1, people: 1 },
      { partyId: 'civ', read: 0, people: 1 },
      { partyId: 'gua', read: 0, people: 0 },
    ]);
  });

  it('[N1] the parties where nobody has are named before the problem is worked on, and only then', () => {
    const view = withFloor({ readers }, { people, planning });
    expect(partiesWithoutReader(view)).toEqual(['civ', 'gua']);
    expect(unreadBefore(view, { kind: 'problem' })).toEqual(['Sociedad civil', 'Órgano garante']);
    expect(unreadBefore(view, { kind: 'levelGround' })).toEqual([]);
    expect(unreadBefore(withFloor({ readers }, { people }), { kind: 'problem' })).toEqual([]);
  });
});
