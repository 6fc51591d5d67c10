// 5.8, 5.9, R7: how it goes, computed from the activities; who may say so, as a table of every step.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import { ACTIVITY_STATUSES, type Activity, type ActivityStatus } from '../../../shared/model/roadmap.ts';
import { statusRefusal, stepsFor } from '../../../shared/roadmap/activityStatus.ts';
import { isLate, progressOf } from '../../../shared/roadmap/progress.ts';
import { activity } from '../../support/roadmaps.ts';

const EVIDENCE = { id: 'e1', title: 'Padrón', reference: 'Anexo 1', by: 'gob1' as ParticipantId, at: 1 };
const going = (status: ActivityStatus, more: Partial<Activity> = {}): Activity => ({
  ...activity('A1'),
  acceptances: [],
  status,
  statusLog: [],
  evidence: [EVIDENCE],
  ...more,
});
const person = (
  id: string,
  partyId: string | null,
  role: 'participant' | 'facilitator' | 'observer' = 'participant',
) => ({
  id: id as ParticipantId,
  partyId: partyId as PartyId | null,
  role,
});
const LEAD = person('gob1', 'gob');
const ANOTHER = person('soc1', 'soc');

describe('the label of a commitment (5.9)', () => {
  it.each<[string, ActivityStatus[], string]>([
    ['[5.9] nothing passed «por iniciar»', ['notStarted', 'notStarted'], 'sinAvance'],
    ['[5.9] one began', ['inProgress', 'notStarted'], 'enProceso'],
    ['[5.9] everything reported and not everything verified', ['complete', 'verified'], 'enProceso'],
    ['[5.9] everything verified', ['verified', 'verified'], 'completado'],
    ['[5.9] nothing planned', [], 'sinAvance'],
  ])('%s', (_what, statuses, label) => {
    expect(progressOf({ activities: statuses.map((status) => going(status)) })?.label).toBe(label);
  });

  it('[5.9] there is none without a roadmap in force', () => expect(progressOf(undefined)).toBeNull());

  it('[R7] verified and reported are two sums of weights, and verified never exceeds reported', () => {
    const one = fc.record({
      status: fc.constantFrom(...ACTIVITY_STATUSES),
      weight: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (drawn) => {
        const activities = drawn.map(({ status, weight }) => going(status, { weight }));
        const sum = (...of: ActivityStatus[]) =>
          drawn.filter(({ status }) => of.includes(status)).reduce((total, { weight }) => total + weight, 0);
        expect(progressOf({ activities })).toMatchObject({
          verified: sum('verified'),
          reported: sum('complete', 'verified'),
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each<[ActivityStatus, string, boolean]>([
    ['notStarted', '2026-08-31', false],
    ['notStarted', '2026-09-01', true],
    ['inProgress', '2026-09-01', true],
    ['complete', '2027-01-01', false],
    ['verified', '2027-01-01', false],
  ])('[5.8] %s on %s is late: %s', (status, today, late) => expect(isLate(going(status), today)).toBe(late));
});

describe('who changes the status of an activity (5.8, F1)', () => {
  const refusal = (
    from: ActivityStatus,
    to: ActivityStatus,
    who = LEAD,
    more: Partial<Activity> = {},
    reason = 'x',
  ) => statusRefusal(going(from, more), { to, reason }, who);

  it.each<[ActivityStatus, ActivityStatus[], ActivityStatus[]]>([
    ['notStarted', ['inProgress'], []],
    ['inProgress', ['notStarted', 'complete'], []],
    ['complete', ['inProgress'], ['inProgress', 'verified']],
    ['verified', [], ['complete']],
  ])(
    '[5.8] from %s its lead goes to %j and another party to %j, and nobody anywhere else',
    (from, lead, another) => {
      expect(stepsFor(going(from), LEAD)).toEqual(lead);
      expect(stepsFor(going(from), ANOTHER)).toEqual(another);
      const nobody = [
        person('fac', 'soc', 'facilitator'),
        person('fac', 'gob', 'facilitator'),
        person('obs', 'soc', 'observer'),
        person('sin', null),
      ];
      for (const who of nobody) expect(stepsFor(going(from), who)).toEqual([]);
    },
  );

  it('[5.8] complete needs evidence, and a step back its reason', () => {
    expect(refusal('inProgress', 'complete', LEAD, { evidence: [] })).toBe('activity_needs_evidence');
    expect(refusal('inProgress', 'complete')).toBeNull();
    expect(refusal('complete', 'inProgress', ANOTHER, {}, '')).toBe('reason_required');
    expect(refusal('verified', 'complete', ANOTHER, { evidence: [] }, 'x')).toBeNull();
  });

  it('[5.8] the person who accepted it is of its side, whatever party she came from', () => {
    const guest = person('gob1', 'soc');
    expect(refusal('complete', 'verified', guest)).toBe('verified_by_lead');
    expect(refusal('notStarted', 'inProgress', guest)).toBeNull();
  });

  it('[5.8] in any order of attempts, what is verified was reported first and never by its own side', () => {
    const attempt = fc.record({
      who: fc.constantFrom(LEAD, ANOTHER, person('fac', null, 'facilitator')),
      to: fc.constantFrom(...ACTIVITY_STATUSES),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let status: ActivityStatus = 'notStarted';
        for (const { who, to } of attempts) {
          if (statusRefusal(going(status), { to, reason: 'x' }, who)) continue;
          expect(Math.abs(ACTIVITY_STATUSES.indexOf(to) - ACTIVITY_STATUSES.indexOf(status))).toBe(1);
          if (to === 'verified') expect([status, who.partyId]).toEqual(['complete', 'soc']);
          status = to;
        }
      }),
      { numRuns: 100 },
    );
  });
});
