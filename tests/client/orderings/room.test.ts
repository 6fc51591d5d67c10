// Where a round of ordering takes the room: «Ahora», the rail, the live regions and the wall agree.
import { describe, expect, it } from 'vitest';
import type { Translate } from '../../../client/i18n.ts';
import { stageOf } from '../../../client/projector/stageOf.ts';
import { announcements } from '../../../client/shell/announcements.ts';
import { nowOf, targetOf } from '../../../client/shell/now.ts';
import { nameOfPlace, placeOfRoom, sectionOf } from '../../../client/shell/sections.ts';
import { words } from '../../../shared/i18n/words.ts';
import { OrderingDefinition, OrderingId } from '../../../shared/model/ordering.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import type { OrderingView } from '../../../shared/model/views/orderingView.ts';
import { exampleDecision, exampleMe, exampleRound, exampleView, inPhase } from '../shell/exampleView.ts';

const t: Translate = (key, values) => words(key, values);
const id = OrderingId.parse('r1');
const ordering = (part: Partial<OrderingView> = {}): OrderingView => ({
  id,
  number: 2,
  definition: OrderingDefinition.parse({
    question: '¿Por cuál empezamos?',
    method: 'dots',
    purpose: 'ordering',
    secret: false,
    receipts: false,
    electorate: 'people',
    settings: {
      options: [
        { id: 'a', label: 'Agua' },
        { id: 'b', label: 'Luz' },
      ],
      parties: ['gov', 'civ', 'gua'],
      dots: 3,
      criteria: [],
      floor: 1,
    },
  }),
  versionHash: 'a'.repeat(64),
  state: 'open',
  openedAt: 950_000,
  closedAt: null,
  endReason: '',
  papers: [],
  eligible: 9,
  byParty: true,
  answered: 4,
  result: null,
  unanimous: false,
  ballotsHash: null,
  named: [],
  secret: [],
  roll: [],
  ...part,
});
const withRound = (part: Partial<OrderingView> = {}, more: Partial<MesaView> = {}) =>
  inPhase('drafting', { serverNow: 1_000_000, orderings: [ordering(part)], ...more });

describe('a round of ordering in the room', () => {
  it('asks who may answer, says so once answered, and lets the rest watch', () => {
    const open = withRound();
    expect(nowOf(open, exampleMe({ orderings: [id] }))).toMatchObject({
      kind: 'ordering',
      part: 'answers',
      answered: 4,
      eligible: 9,
    });
    const own = { [id]: { ballot: { shape: 'dots' as const, dots: { a: 3 } }, n: 1, at: 1 } };
    expect(nowOf(open, exampleMe({ orderings: [id], ballots: own }))).toMatchObject({ part: 'answered' });
    expect(nowOf(open, exampleMe({ orderings: [] }))).toMatchObject({ part: 'watches' });
    expect(targetOf(nowOf(open, exampleMe()))).toBe('prioridades/2');
    expect(nowOf(withRound({ state: 'closed', closedAt: 960_000 }), exampleMe()).kind).toBe('drafting');
  });

  it('never stands before a decision, which binds', () => {
    const both = withRound({}, { decisions: [exampleDecision()] });
    expect(nowOf(both, exampleMe({ orderings: [id] })).kind).toBe('decision');
    expect(placeOfRoom(both)).toBe('decisiones/1');
  });

  it('is where the room is while it is open, with a name people say', () => {
    expect(placeOfRoom(withRound())).toBe('prioridades/2');
    expect(placeOfRoom(withRound({ state: 'closed' }))).toBe('compromisos');
    expect(sectionOf('/mesa/m1/prioridades/2')).toBe('prioridades');
    expect(nameOfPlace(t, 'prioridades/2')).toBe('Priorización 2');
    expect(nameOfPlace(t, 'prioridades')).toBe('Prioridades');
  });

  it('is said calmly when it opens, closes or is withdrawn, and not for each answer', () => {
    const said = (before: MesaView, after: MesaView) =>
      announcements(before, after, t).map(({ sentence, urgency }) => `${urgency}: ${sentence}`);
    const none = inPhase('drafting');
    expect(said(none, withRound())).toEqual(['polite: Se abrió una priorización: ¿Por cuál empezamos?']);
    expect(said(withRound(), withRound({ answered: 5 }))).toEqual([]);
    expect(said(withRound(), withRound({ state: 'closed' }))).toEqual([
      'polite: Se cerró la priorización: ¿Por cuál empezamos?',
    ]);
    expect(said(withRound(), withRound({ state: 'withdrawn' }))).toHaveLength(1);
  });

  it('takes the wall when it is the newest thing, and leaves it when something newer is', () => {
    expect(stageOf(withRound()).kind).toBe('ordering');
    const pointed = { place: 'arbol', nodeId: null, at: 960_000 };
    expect(stageOf(withRound({}, { spotlight: pointed })).kind).toBe('tree');
    expect(
      stageOf(withRound({ state: 'closed', closedAt: 970_000 }, { spotlight: pointed, clock: clock() })).kind,
    ).toBe('orderingResult');
    const decision = exampleDecision({ rounds: [exampleRound({ openedAt: 980_000 })] });
    expect(stageOf(withRound({}, { decisions: [decision] })).kind).toBe('decision');
    const back = { place: 'prioridades/2', nodeId: null, at: 990_000 };
    expect(stageOf(withRound({ state: 'closed', closedAt: 1 }, { spotlight: back })).kind).toBe(
      'orderingResult',
    );
    expect(stageOf(withRound({ state: 'withdrawn' }, { spotlight: back })).kind).toBe('people');
  });

  it('leaves an old result behind when the phase changes', () => {
    expect(stageOf(withRound({ state: 'closed', closedAt: 970_000 }, { clock: clock() })).kind).toBe(
      'orderingResult',
    );
    expect(stageOf(withRound({ state: 'closed', closedAt: 100_000 }, { clock: clock() })).kind).not.toBe(
      'orderingResult',
    );
  });
});

/** A phase that began 60 seconds before `serverNow`. */
function clock(): NonNullable<MesaView['clock']> {
  const phaseId = exampleView().phases[0]?.id;
  if (phaseId === undefined) throw new Error('the example has no phases');
  return { phaseId, plannedMs: 600_000, remainingMs: 540_000, paused: false };
}
