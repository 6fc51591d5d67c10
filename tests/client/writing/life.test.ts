// Where a commitment stands as its screens say it (5.6, E18).
import { describe, expect, it } from 'vitest';
import { hasAgreedRoadmap, showsAgreed, standingOf, versionInForce } from '../../../client/writing/life.ts';
import { CommitmentId, DecisionId, ParticipantId } from '../../../shared/model/ids.ts';
import type { Roadmap } from '../../../shared/model/roadmap.ts';
import type { CommitmentView } from '../../../shared/model/view.ts';

const id = CommitmentId.parse('c1');
const version = (number: number) => ({
  version: number,
  decisionId: DecisionId.parse(`d${number}`),
  contentHash: '',
  content: {},
  at: 0,
});
const publication = (number: number) => ({
  version: number,
  at: 0,
  secretariat: { date: '2027-01-10', reference: 'Acuerdo 4' },
});
const commitment = (part: Partial<CommitmentView>): CommitmentView => ({
  id,
  number: 1,
  title: '',
  state: 'draft',
  doc: '',
  lock: { locked: false, reason: '', frozenBy: null },
  versions: [],
  publications: [],
  amendment: null,
  ending: null,
  progress: null,
  ...part,
});
const roadmap = (number: number, state: Roadmap['state']): Roadmap => ({
  commitmentId: id,
  version: number,
  state,
  activities: [],
  checkpoints: [],
  askedAt: null,
  returned: [],
  decisionId: null,
  contentHash: null,
});

describe('[E18] the signed version and the one in force', () => {
  it('a version obliges once it is published, and until the next one is', () => {
    const amended = commitment({
      state: 'amended',
      versions: [version(1), version(2)],
      publications: [publication(1)],
    });
    expect(versionInForce(amended)).toBe(1);
    expect([1, 2].map((number) => standingOf(amended, number))).toEqual(['inForce', 'waiting']);
    const again = { ...amended, publications: [publication(1), publication(2)] };
    expect([1, 2].map((number) => standingOf(again, number))).toEqual(['before', 'inForce']);
    expect(standingOf(commitment({ versions: [version(1)] }), 1)).toBe('waiting');
  });

  it('the agreed text is read, but while it is amended or decided the one that is written is', () => {
    const running = commitment({
      state: 'inImplementation',
      versions: [version(1)],
      publications: [publication(1)],
    });
    const amendment = { by: ParticipantId.parse('ana'), at: 0, reason: 'Cambió la ley' };
    expect(showsAgreed(running)).toBe(true);
    expect(showsAgreed({ ...running, amendment })).toBe(false);
    expect(showsAgreed(commitment({}))).toBe(false);
  });

  it('[5.6] publishing asks for the agreed roadmap of that very version', () => {
    const amended = commitment({ state: 'amended', versions: [version(1), version(2)] });
    const has = (...roadmaps: Roadmap[]) => hasAgreedRoadmap({ roadmaps }, amended);
    expect(has()).toBe(false);
    expect(has(roadmap(1, 'active'))).toBe(false);
    expect(has(roadmap(1, 'active'), roadmap(2, 'acceptance'))).toBe(false);
    expect(has(roadmap(1, 'superseded'), roadmap(2, 'agreed'))).toBe(true);
  });
});
