// As what cards may enter the tree, and under which node (T1, T2).
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { plantKinds, spotsFor } from '../../../client/cards/treeSpots.ts';
import { addNode, discardNode, readTree } from '../../../shared/mesaDoc/treeAccess.ts';
import type { NodeKind } from '../../../shared/problemTree/types.ts';

function tree(nodes: [string, NodeKind, string | null][]) {
  const doc = new Y.Doc();
  for (const [id, kind, parent] of nodes)
    addNode(doc, { id, kind, parent, text: `Texto ${id}`, by: 'ana', at: 1 }, 'ana');
  return doc;
}

it('[T1] offers to be the central problem only while there is none', () => {
  expect(plantKinds(readTree(tree([])))).toEqual(['problem', 'cause', 'effect']);
  expect(plantKinds(readTree(tree([['p', 'problem', null]])))).toEqual(['cause', 'effect', 'existing']);
});

it('[T2] causes hang from causes and effects from effects, the problem first; what was taken out is no place', () => {
  const doc = tree([
    ['p', 'problem', null],
    ['c1', 'cause', 'p'],
    ['c2', 'cause', 'c1'],
    ['e1', 'effect', 'p'],
    ['c3', 'cause', null],
  ]);
  const under = (kind: 'cause' | 'effect' | 'existing' | 'problem') =>
    spotsFor(readTree(doc), kind).map(({ id, label }) => `${id}:${label}`);
  expect(under('cause')).toEqual(['p:P', 'c1:C1', 'c2:C1.1']);
  expect(under('effect')).toEqual(['p:P', 'e1:E1']);
  expect(under('existing')).toEqual(['e1:E1', 'p:P', 'c1:C1', 'c2:C1.1', 'c3:']);
  expect(under('problem')).toEqual([]);
  discardNode(doc, 'c1', { by: 'ana', at: 2 }, 'ana');
  expect(under('cause')).toEqual(['p:P']);
});
