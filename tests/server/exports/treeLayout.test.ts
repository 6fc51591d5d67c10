// The drawing of a tree on paper: where cards go, for random trees and for junk.
import { describe, expect, it } from 'vitest';
import { layTree, wrap } from '../../../server/exports/treeLayout.ts';

describe('layTree', () => {
  it('puts effects above and causes below, and no card over another, for random trees', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const nodes = [
        { id: 'p', kind: 'problem', label: 'P', text: 'Problema central de la mesa '.repeat(3) },
      ];
      const links: { from: string; to: string }[] = [];
      for (let n = 1; n <= 40; n += 1) {
        const kind = (n * seed) % 3 === 0 ? 'effect' : 'cause';
        const same = nodes.filter((node) => node.kind === kind || node.kind === 'problem');
        const parent = same[(n * 7 + seed) % same.length]!.id;
        nodes.push({ id: `n${n}`, kind, label: `X${n}`, text: 'palabra '.repeat(((n * seed) % 30) + 1) });
        links.push(kind === 'cause' ? { from: `n${n}`, to: parent } : { from: parent, to: `n${n}` });
      }
      const laid = layTree({ nodes, links })!;
      expect(laid.nodes).toHaveLength(41);
      const problem = laid.nodes.find((node) => node.kind === 'problem')!;
      for (const [index, a] of laid.nodes.entries()) {
        if (a.kind === 'effect') expect(a.y + a.height).toBeLessThan(problem.y);
        if (a.kind === 'cause') expect(a.y).toBeGreaterThan(problem.y + problem.height);
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(laid.width + 0.01);
        for (const b of laid.nodes.slice(index + 1)) {
          const apart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `seed ${seed}: ${a.id} over ${b.id}`).toBe(true);
        }
      }
    }
  });
  it('cuts a word longer than its card', () => {
    expect(wrap('a'.repeat(60), 180).every((line) => line.length <= 22)).toBe(true);
  });
  it('survives circles and junk', () => {
    const nodes = ['p', 'a', 'b'].map((id) => ({
      id,
      kind: id === 'p' ? 'problem' : 'cause',
      label: '',
      text: id,
    }));
    expect(
      layTree({
        nodes,
        links: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
        ],
      })!.nodes,
    ).toHaveLength(1);
    expect(layTree({ nodes: 3, links: null })).toBeNull();
  });
});
