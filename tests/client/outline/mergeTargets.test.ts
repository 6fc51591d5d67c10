// Which cards «Juntar con…» offers, and in which order.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hasTargets, mergeTargets, searchTargets } from '../../../client/outline/mergeTargets.ts';
import { addNode, discardNode, mergeNode, moveNode, readTree } from '../../../shared/mesaDoc/treeAccess.ts';
import type { NodeKind } from '../../../shared/problemTree/types.ts';

function tree() {
  const doc = new Y.Doc();
  const cards: [string, NodeKind, string | null, string][] = [
    ['p', 'problem', null, 'Se paga menos a las mujeres'],
    ['c1', 'cause', 'p', 'Nadie compara los salarios que se pagan'],
    ['c2', 'cause', 'p', 'Las inspecciones no llegan a los talleres'],
    ['c3', 'cause', 'c2', 'Nadie compara los sueldos que se pagan'],
    ['c4', 'cause', 'p', ''],
    ['e1', 'effect', 'p', 'Nadie compara los salarios que se pagan'],
  ];
  for (const [id, kind, parent, text] of cards)
    addNode(doc, { id, kind, parent, text, by: 'ana', at: 1 }, 'ana');
  return doc;
}

describe('the cards one may be joined with', () => {
  it('[V7] are live, with words and of its kind, the look-alikes first', () => {
    const doc = tree();
    expect(mergeTargets(readTree(doc), 'c1')).toEqual({ alike: ['c3'], others: ['c2'] });
    moveNode(doc, 'c3', null, 0, 'ana');
    expect(mergeTargets(readTree(doc), 'c1')).toEqual({ alike: ['c3'], others: ['c2'] });
    discardNode(doc, 'c3', { by: 'ana', at: 2 }, 'ana');
    expect(mergeTargets(readTree(doc), 'c1')).toEqual({ alike: [], others: ['c2'] });
    mergeNode(doc, 'c2', 'c1', { by: 'ana', at: 2 }, 'ana');
    expect(mergeTargets(readTree(doc), 'c1')).toEqual({ alike: [], others: [] });
    expect(['p', 'c1', 'e1'].map((id) => hasTargets(readTree(doc), id))).toEqual([false, false, false]);
  });

  it('are found by their words without accents or capitals, or by their label', () => {
    const read = readTree(tree());
    const found = (typed: string) => searchTargets(read, ['c1', 'c2', 'c3'], typed);
    expect(found('INSPECCIÓNES')).toEqual(['c2']);
    expect(found(' se pagan ')).toEqual(['c1', 'c3']);
    expect(found('c2.1')).toEqual(['c3']);
    expect(found('')).toEqual(['c1', 'c2', 'c3']);
    expect(found('otra cosa')).toEqual([]);
  });
});
