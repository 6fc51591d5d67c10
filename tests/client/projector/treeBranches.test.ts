// The tree on the projector: what hangs from what, and looks that go from roomy to tight without ever going
// under the size that is read from eight metres.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { branchesOf, DENSITIES, holds, holdsAny, sizeOf } from '../../../client/projector/treeBranches.ts';
import { addNode, readTree } from '../../../shared/mesaDoc/treeAccess.ts';

function sample() {
  const doc = new Y.Doc();
  const add = (id: string, kind: 'problem' | 'cause' | 'effect', parent: string | null) =>
    addNode(doc, { id, kind, parent, text: id, by: 'x', at: 1 }, 'test');
  add('p', 'problem', null);
  add('c1', 'cause', 'p');
  add('c1a', 'cause', 'c1');
  add('c2', 'cause', 'p');
  add('e1', 'effect', 'p');
  add('suelta', 'cause', null);
  return branchesOf(readTree(doc));
}

describe('branchesOf', () => {
  it('separates effects and causes, keeps their order and labels, and counts loose cards', () => {
    const { problem, effects, causes, loose } = sample();
    expect(problem).toBe('p');
    expect(effects.map((branch) => branch.label)).toEqual(['E1']);
    expect(causes.map((branch) => branch.label)).toEqual(['C1', 'C2']);
    expect(causes[0]?.children.map((branch) => branch.label)).toEqual(['C1.1']);
    expect(loose).toBe(1);
  });
  it('knows how many cards a branch has and whether it holds the one pointed at', () => {
    const [first, second] = sample().causes;
    if (!first || !second) throw new Error('two causes expected');
    expect(sizeOf(first)).toBe(2);
    expect(holds(first, 'c1a')).toBe(true);
    expect(holds(second, 'c1a')).toBe(false);
    expect(holds(first, null)).toBe(false);
    expect(holdsAny(first, new Set(['c1a']))).toBe(true);
    expect(holdsAny(second, new Set(['c1a']))).toBe(false);
  });
});

describe('DENSITIES', () => {
  it('counts the deep levels before it cuts the words of any card', () => {
    const cut = DENSITIES.findIndex(({ lines }) => lines > 0);
    expect(DENSITIES.slice(0, cut).some(({ levels }) => levels === 0)).toBe(true);
    expect(DENSITIES.slice(cut).every(({ levels }) => levels === 0)).toBe(true);
  });
  it('[E30] never goes under 2.6 vh, 28 px of 1080', () => {
    for (const { problem, main, sub } of DENSITIES)
      expect(Math.min(problem, main, sub)).toBeGreaterThanOrEqual(2.6);
  });
});
