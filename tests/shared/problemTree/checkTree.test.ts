// Rules T1 to T15 of 6.3, one row per case, on hand-made trees.
import { describe, expect, it } from 'vitest';
import { checkTree, mayBeStrategic } from '../../../shared/problemTree/checkTree.ts';
import { labelOf, readingOrder } from '../../../shared/problemTree/labels.ts';
import { leafCauses, levelsOf } from '../../../shared/problemTree/levels.ts';
import { type RawNode, resolveTree } from '../../../shared/problemTree/resolveTree.ts';
import type { NodeKind, ProblemTree, TreeNode } from '../../../shared/problemTree/types.ts';

const PHRASES = ['El agua llega con retraso a las colonias', 'Las pipas cuestan demasiado a cada familia'];
let serial = 0;
function raw(id: string, kind: NodeKind, parent: string | null, change: Partial<TreeNode> = {}): RawNode {
  serial += 1;
  const node: TreeNode = {
    id,
    kind,
    text: `${PHRASES[serial % 2]} según el registro ${id} de la zona`,
    state: 'accepted',
    createdBy: 'ana',
    createdAt: 1,
    parameter: false,
    parameterReason: '',
    evidence: [],
    notes: '',
    discardReason: '',
    population: kind === 'problem' ? 'Familias' : '',
    territory: kind === 'problem' ? 'Municipio' : '',
    prov: '',
    ...change,
  };
  return { node, parent, movedFrom: null, moved: 0, order: id.replace(/[^0-9A-Za-z]/g, 'Z'), secondary: [] };
}
/** A tree with nothing to remark except missing evidence. */
const good = (): RawNode[] => [
  raw('p', 'problem', null, { evidence: [{ label: 'Dato', source: 'Fuente' }] }),
  raw('c1', 'cause', 'p'),
  raw('c2', 'cause', 'p'),
  raw('c21', 'cause', 'c2'),
  raw('c22', 'cause', 'c2'),
  raw('e1', 'effect', 'p'),
  raw('e11', 'effect', 'e1'),
];
const codes = (tree: ProblemTree, strategic: string[] = []) =>
  checkTree(tree, { strategic }).map((f) => f.code);

describe('rules of the tree', () => {
  it('finds nothing in a sound tree', () => {
    expect(checkTree(resolveTree(good()))).toEqual([]);
  });

  it('[T1] asks for one problem: none and two are errors, and an empty tree says nothing else', () => {
    expect(codes(resolveTree([]))).toEqual(['T1']);
    const two = resolveTree([...good(), raw('q', 'problem', null)]);
    expect(two.problemId).toBe('p');
    expect(
      checkTree(two)
        .filter((f) => f.code === 'T1')[0]
        ?.nodes.toSorted(),
    ).toEqual(['p', 'q']);
    expect(two.loose).toEqual(['q']);
  });

  it('[T2] refuses an effect that points to a cause, and a cause to an effect', () => {
    const tree = resolveTree(good());
    for (const [from, to] of [
      ['e1', 'c1'],
      ['c1', 'e1'],
      ['p', 'c1'],
      ['e1', 'p'],
    ] as const) {
      const links = [...tree.links, { from, to, secondary: true }];
      expect(codes({ ...tree, links })).toContain('T2');
    }
  });

  it('[T3] refuses circles, links to itself and repeated links', () => {
    const tree = resolveTree(good());
    for (const [from, to] of [
      ['c2', 'c21'],
      ['c1', 'c1'],
      ['c1', 'p'],
    ] as const) {
      expect(codes({ ...tree, links: [...tree.links, { from, to, secondary: true }] })).toContain('T3');
    }
  });

  it('[T4] an accepted node without a path is an error, a proposed one just floats', () => {
    expect(codes(resolveTree([...good(), raw('c9', 'cause', null)]))).toEqual(['T4']);
    expect(codes(resolveTree([...good(), raw('c9', 'cause', null, { state: 'proposed' })]))).toEqual([]);
  });

  it('[T5] finds the same text on the same or on opposite sides, whatever its accents and case', () => {
    const tree = resolveTree([
      ...good(),
      raw('c8', 'cause', 'p', { text: 'Las pipas llegan cada TRÉS días.' }),
      raw('e8', 'effect', 'p', { text: 'las pipas  llegan cada tres dias'.normalize('NFD') }),
    ]);
    expect(checkTree(tree).filter((f) => f.code === 'T5')).toMatchObject([
      { severity: 'error', nodes: ['e8', 'c8'] },
    ]);
  });

  it('[T6] refuses four links, or two primary ones', () => {
    const tree = resolveTree(good());
    const extra = ['c1', 'c22', 'c2', 'p'].map((to) => ({ from: 'c21', to, secondary: true }));
    expect(codes({ ...tree, links: [...tree.links.filter((l) => l.from !== 'c21'), ...extra] })).toContain(
      'T6',
    );
    expect(codes({ ...tree, links: [...tree.links, { from: 'c21', to: 'c1', secondary: false }] })).toContain(
      'T6',
    );
  });

  it('[T7] asks for population and territory of the problem', () => {
    const [problem, ...rest] = good() as [RawNode, ...RawNode[]];
    const bare = { ...problem, node: { ...problem.node, territory: ' ' } };
    expect(codes(resolveTree([bare, ...rest]))).toEqual(['T7']);
  });

  it.each([
    [11, true],
    [12, false],
    [280, false],
    [281, true],
  ])('[T8] a text of %i characters: error %s', (length, wrong) => {
    const text = 'ñ'.normalize('NFD').repeat(length);
    const tree = resolveTree([...good(), raw('c9', 'cause', 'p', { text })]);
    expect(codes(tree).includes('T8')).toBe(wrong);
  });

  it('[T9] [T11] [T12] warns about one direct cause, no deeper cause and no effects', () => {
    const tree = resolveTree([raw('p', 'problem', null), raw('c1', 'cause', 'p')]);
    expect(
      checkTree(tree)
        .filter((f) => f.severity === 'warning')
        .map((f) => f.code),
    ).toEqual(['T9', 'T11', 'T12', 'T15']);
  });

  it('[T10] counts the children of each side apart: seven causes and seven effects are fine', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => raw(`c2x${i}`, 'cause', 'c2'));
    expect(codes(resolveTree([...good(), ...many(5)]))).toEqual([]);
    expect(codes(resolveTree([...good(), ...many(6)]))).toEqual(['T10']);
  });

  it('[T13] warns above 80 nodes', () => {
    const fill = Array.from({ length: 74 }, (_, i) => raw(`x${i}`, 'cause', `c${(i % 2) + 1}`));
    expect(codes(resolveTree([...good(), ...fill.slice(0, 73)]))).not.toContain('T13');
    expect(codes(resolveTree([...good(), ...fill]))).toContain('T13');
  });

  it('[T14] warns about a cause whose only child says nearly the same', () => {
    const parent = raw('c3', 'cause', 'p', { text: 'Los trámites tardan más de sesenta días' });
    const echo = raw('c31', 'cause', 'c3', { text: 'Los trámites tardan más de setenta días' });
    const other = raw('c32', 'cause', 'c3', { text: 'La ventanilla abre dos horas por semana' });
    expect(codes(resolveTree([...good(), parent, echo]))).toEqual(['T14']);
    expect(codes(resolveTree([...good(), parent, echo, other]))).toEqual([]);
  });

  it('[T15] [S1] asks for evidence of the problem and the strategic causes, which cannot be parameters', () => {
    const tree = resolveTree([...good(), raw('c9', 'cause', 'p', { parameter: true })]);
    expect(checkTree(tree, { strategic: ['c21'] })).toMatchObject([{ code: 'T15', nodes: ['c21'] }]);
    expect(mayBeStrategic(tree, 'c21')).toBe(true);
    expect([mayBeStrategic(tree, 'c9'), mayBeStrategic(tree, 'e1'), mayBeStrategic(tree, 'p')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('[6.3] levels take the shortest path over all links, and a secondary link makes its end no leaf', () => {
    const nodes = [...good(), raw('c23', 'cause', 'c21')];
    const deep = nodes.find((r) => r.node.id === 'c23') as RawNode;
    deep.secondary = [{ other: 'c1', made: 1 }];
    const tree = resolveTree(nodes);
    expect(levelsOf(tree).get('c23')).toBe(2);
    expect(leafCauses(tree)).toEqual(['c23', 'c22']);
  });

  it('labels by layout order and reads effects, problem, causes, loose cards', () => {
    const tree = resolveTree([...good(), raw('z', 'cause', null, { state: 'proposed' })]);
    expect(readingOrder(tree)).toEqual(['e1', 'e11', 'p', 'c1', 'c2', 'c21', 'c22', 'z']);
    expect(Object.fromEntries(labelOf(tree))).toEqual({
      p: 'P',
      c1: 'C1',
      c2: 'C2',
      c21: 'C2.1',
      c22: 'C2.2',
      e1: 'E1',
      e11: 'E1.1',
    });
  });
});
