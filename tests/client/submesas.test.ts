// Preparing groups and reading the running ones (E3): who may be in one, moving people, what keeps them from starting, and
// where groups take the phone's home and the wall.
import { describe, expect, it } from 'vitest';
import { stageOf } from '../../client/projector/stageOf.ts';
import { nowOf } from '../../client/shell/now.ts';
import {
  divisible,
  formArguments,
  membersOf,
  type PlanDraft,
  partyCounts,
  placed,
  planObstacle,
  withCount,
} from '../../client/submesas/planDraft.ts';
import { unplaced } from '../../client/submesas/running.ts';
import { minutesLeft } from '../../client/submesas/useDivisionLeft.ts';
import { PartyId } from '../../shared/model/ids.ts';
import type { Division } from '../../shared/model/submesas.ts';
import { exampleDecision, exampleMe, examplePerson, exampleView } from './shell/exampleView.ts';

const of = (id: string, party: string | null, more: Parameters<typeof examplePerson>[2] = {}) =>
  examplePerson(id, id, { partyId: party === null ? null : PartyId.parse(party), ...more });
const people = [
  of('ana', 'civ'),
  of('beto', 'civ'),
  of('caro', 'gov'),
  of('dora', 'gov'),
  of('eva', null),
  of('fe', 'gov', { role: 'facilitator' }),
  of('gil', 'gov', { present: false }),
];
const view = exampleView({ people });
const here = divisible(view);
const empty: PlanDraft = { minutes: '25', groups: [], place: {} };
const two = withCount(empty, 2, here, { seed: 1, nameOf: (at) => `G${at + 1}` });
const running = (members: string[][]): Division => ({
  startedAt: 900_000,
  plannedMs: 1_500_000,
  endedAt: null,
  groups: members.map((ids, at) => ({
    id: `g${at}` as never,
    name: `G${at + 1}`,
    task: '',
    commitmentId: null,
    members: ids as never,
    helpSince: null,
  })),
});

describe('[E3] preparing groups', () => {
  it('everybody who takes part and is here is in one; another number deals again and keeps what was written', () => {
    expect(here.map((one) => one.name)).toEqual(['ana', 'beto', 'caro', 'dora', 'eva']);
    expect(formArguments(two, here).groups.map((group) => group.members.length)).toEqual([3, 2]);
    const named = { ...two, groups: two.groups.map((group) => ({ ...group, task: 'Redactar' })) };
    const three = withCount(named, 3, here, { seed: 1, nameOf: (at) => `G${at + 1}` });
    expect(three.groups.map(({ name, task }) => [name, task])).toEqual([
      ['G1', 'Redactar'],
      ['G2', 'Redactar'],
      ['G3', ''],
    ]);
    expect(Object.keys(three.place)).toHaveLength(5);
  });

  it('a person is moved to another group or to none, and the counts by party follow', () => {
    const ana = here[0]!;
    const moved = placed(two, ana.id, 1);
    expect(membersOf(moved, here, 1)).toContain(ana);
    expect(membersOf(placed(moved, ana.id, null), here, null)).toEqual([ana]);
    expect(partyCounts(view, here)).toEqual([
      { partyId: 'gov', count: 2 },
      { partyId: 'civ', count: 2 },
      { partyId: 'gua', count: 0 },
      { partyId: null, count: 1 },
    ]);
  });

  it('does not start without minutes, with two groups of one name, or with a group of nobody', () => {
    expect(planObstacle(two, here)).toBeNull();
    for (const minutes of ['', '0', '481', 'x'])
      expect(planObstacle({ ...two, minutes }, here), minutes).toEqual({ kind: 'minutes' });
    const same = { ...two, groups: two.groups.map((group) => ({ ...group, name: 'G' })) };
    expect(planObstacle(same, here)).toEqual({ kind: 'name' });
    const alone = { ...two, place: Object.fromEntries(here.map((one) => [one.id, 0])) };
    expect(planObstacle(alone, here)).toEqual({ kind: 'empty', group: 2 });
  });
});

describe('[E3] while they run', () => {
  it('who came later shows without a group', () => {
    expect(unplaced(view, running([['ana', 'caro'], ['beto']])).map((one) => one.name)).toEqual([
      'dora',
      'eva',
    ]);
  });

  it('the phone’s home is the group, but for what everybody decides; the wall shows them until something newer', () => {
    const divided = exampleView({ submesas: running([['ana'], ['caro']]), serverNow: 1_000_000 });
    expect(nowOf(divided, exampleMe())).toEqual({ kind: 'groups' });
    expect(stageOf(divided)).toMatchObject({ kind: 'groups' });
    const deciding = { ...divided, decisions: [exampleDecision()] };
    expect(nowOf(deciding, exampleMe()).kind).toBe('decision');
    const pointed = { ...divided, spotlight: { place: 'arbol', nodeId: null, at: 950_000 } };
    expect(stageOf(pointed)).toMatchObject({ kind: 'tree' });
  });

  it('minutes are said whole, the running one included', () => {
    expect([60_001, 60_000, 1, 0, -5].map(minutesLeft)).toEqual([2, 1, 1, 0, 0]);
  });
});
