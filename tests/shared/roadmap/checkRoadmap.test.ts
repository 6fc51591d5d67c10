// R1–R6: each finding on the smallest plan that has it, and what no plan may hide.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityPlan, CheckpointPlan } from '../../../shared/model/roadmap.ts';
import { checkRoadmap, errorsOf } from '../../../shared/roadmap/checkRoadmap.ts';
import { activity, CHECKPOINTS, SECOND } from '../../support/roadmaps.ts';

const COMMITMENT = { period: { start: '2026-05-01', end: '2026-12-31' }, actionLines: ['Padrón'] };
const UNSAID = { period: null, actionLines: null };
const TWO = [activity('A1'), activity('A2', SECOND)];
const codes = (
  activities: ActivityPlan[],
  commitment = COMMITMENT as Parameters<typeof checkRoadmap>[1],
  checkpoints: CheckpointPlan[] = CHECKPOINTS,
) =>
  checkRoadmap({ activities, checkpoints }, commitment).map(
    (one) => `${one.rule} ${one.code}${one.activity ? ` ${one.activity}` : ''}`,
  );
const second = (more: Partial<ActivityPlan>) => [activity('A1'), activity('A2', { ...SECOND, ...more })];

describe('a roadmap beside its commitment', () => {
  it('a whole one has nothing to say', () => expect(codes(TWO)).toEqual([]));

  it.each<[string, ActivityPlan[], string[]]>([
    ['[R1] one activity', [activity('A1', { weight: 100 })], ['R1 few']],
    [
      '[R1] more than forty',
      Array.from({ length: 41 }, (_, n) => activity(`A${n + 1}`, { weight: n === 0 ? 60 : 1 })),
      ['R1 many'],
    ],
    [
      '[R1] one that ends before it starts',
      second({ end: '2026-08-31', dependsOn: [] }),
      ['R1 backwards A2'],
    ],
    [
      '[R1] one that starts before the commitment',
      [activity('A1', { start: '2026-04-30' }), TWO[1]!],
      ['R1 outside A1'],
    ],
    ['[R1] one that ends after it', second({ end: '2027-01-01' }), ['R1 outside A2']],
    [
      '[R2] an action line nobody carries out',
      TWO.map((one) => ({ ...one, actionLine: 'Otra' })),
      ['R2 lineWithout', 'R2 lineUnknown A1', 'R2 lineUnknown A2'],
    ],
    [
      '[R2] a line written with another case is the same',
      TWO.map((one) => ({ ...one, actionLine: ' PADRÓN' })),
      [],
    ],
    [
      '[R2] without deliverable, lead or verification',
      second({ deliverable: ' ', lead: '', verification: '' }),
      ['R2 noDeliverable A2', 'R2 noLead A2', 'R2 noVerification A2'],
    ],
    ['[R3] weights that sum 99', second({ weight: 49 }), ['R3 weights']],
    ['[R3] weights that sum 101', second({ weight: 51 }), ['R3 weights']],
    [
      '[R4] one that waits for itself',
      second({ dependsOn: ['A2'] }),
      ['R4 circle A2', 'R4 lateDependency A2'],
    ],
    [
      '[R4] two that wait for each other',
      [activity('A1', { dependsOn: ['A2'] }), TWO[1]!],
      ['R4 circle A1', 'R4 lateDependency A1', 'R4 circle A2'],
    ],
    ['[R4] one that waits for nothing there', second({ dependsOn: ['A9'] }), ['R4 unknownDependency A2']],
    [
      '[R4] one that starts before what it waits for has ended',
      second({ start: '2026-08-30' }),
      ['R4 lateDependency A2'],
    ],
    ['[R5] one that nobody of the mesa accepts', second({ leadPerson: null }), ['R5 nobodyAccepts A2']],
  ])('%s', (_what, activities, found) => expect(codes(activities)).toEqual(found));

  it('[R6] without its two public events: a warning, as a dependency that ends late and a line that is not there', () => {
    expect(codes(TWO, COMMITMENT, [])).toEqual(['R6 noIntermediate', 'R6 noClosing']);
    const warnings = checkRoadmap(
      { activities: second({ start: '2026-08-30', actionLine: 'Otra', leadPerson: null }), checkpoints: [] },
      COMMITMENT,
    );
    expect(warnings.map((one) => one.code)).toEqual([
      'lineUnknown',
      'nobodyAccepts',
      'lateDependency',
      'noIntermediate',
      'noClosing',
    ]);
    expect(errorsOf(warnings)).toEqual([]);
  });

  it('[R1] nothing of a commitment is asked while its text does not say it', () => {
    const early = TWO.map((one) => ({ ...one, start: '2020-01-01', actionLine: 'Otra', dependsOn: [] }));
    expect(codes(early, UNSAID)).toEqual([]);
  });

  it('[R3] whatever the weights, only a sum of exactly 100 passes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 40 }), (weights) => {
        const activities = weights.map((weight, n) => activity(`A${n + 1}`, { weight }));
        const sum = weights.reduce((a, b) => a + b, 0);
        expect(codes(activities).includes('R3 weights')).toBe(sum !== 100);
      }),
      { numRuns: 60 },
    );
  });

  it('[R4] activities that only wait for earlier ones never make a circle; closing any chain makes one of each', () => {
    const chain = fc
      .integer({ min: 2, max: 40 })
      .chain((length) => fc.tuple(...Array.from({ length }, (_, n) => fc.nat({ max: Math.max(0, n - 1) }))));
    fc.assert(
      fc.property(chain, (waits) => {
        const plan = waits.map((to, n) =>
          activity(`A${n + 1}`, { dependsOn: n === 0 ? [] : [`A${to + 1}`] }),
        );
        const circles = (activities: ActivityPlan[]) =>
          codes(activities).filter((one) => one.startsWith('R4 circle'));
        expect(circles(plan)).toEqual([]);
        const closed = plan.map((one, n) => (n === 0 ? { ...one, dependsOn: [plan.at(-1)!.code] } : one));
        const path: string[] = [];
        for (let at = waits.length - 1; at > 0; at = waits[at]!) path.push(plan[at]!.code);
        expect(circles(closed)).toEqual(
          plan.filter((one, n) => n === 0 || path.includes(one.code)).map((one) => `R4 circle ${one.code}`),
        );
      }),
      { numRuns: 60 },
    );
  });
});
