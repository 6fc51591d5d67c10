// [V7] Joining cards: what passes to the one that stays, what is refused, and what several people do at once.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as tree from '../../../shared/mesaDoc/treeAccess.ts';
import { checkTree } from '../../../shared/problemTree/checkTree.ts';
import { authorsOf, markedCards, markOn } from '../../../shared/problemTree/joined.ts';
import type { NodeKind } from '../../../shared/problemTree/types.ts';

const LUIS = { by: 'luis', at: 5000 };
const datum = (label: string) => ({ label, source: 'INEGI', addedBy: 'ana' });

/** p ← c1 ← c11; p ← c2 ← c21, c22; p ← c3; p → e1. Each card by its own author, c1 and c2 with evidence. */
function start(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const cards: [string, NodeKind, string | null][] = [
    ['p', 'problem', null],
    ['c1', 'cause', 'p'],
    ['c2', 'cause', 'p'],
    ['c3', 'cause', 'p'],
    ['c11', 'cause', 'c1'],
    ['c21', 'cause', 'c2'],
    ['c22', 'cause', 'c2'],
    ['e1', 'effect', 'p'],
  ];
  cards.forEach(([id, kind, parent], at) => {
    const made = { id, kind, parent, text: `Tarjeta número ${id}`, by: `autora-${id}`, at: 1000 + at };
    expect(tree.addNode(doc, made, 'seed').ok).toBe(true);
  });
  tree.addEvidence(doc, 'c1', datum('Encuesta'), 'seed');
  tree.addEvidence(doc, 'c2', datum('Encuesta'), 'seed');
  tree.addEvidence(doc, 'c2', datum('Censo'), 'seed');
  return doc;
}
function copy(doc: Y.Doc, clientID: number): Y.Doc {
  const other = new Y.Doc();
  other.clientID = clientID;
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}
function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  expect(tree.readTree(b)).toEqual(tree.readTree(a));
}
const merge = (doc: Y.Doc, id: string, into: string) => tree.mergeNode(doc, id, into, LUIS, 'luis');
const node = (doc: Y.Doc, id: string) => tree.readTree(doc).nodes.get(id);
const parent = (doc: Y.Doc, id: string) => tree.readTree(doc).parentOf.get(id);
const ups = (doc: Y.Doc, id: string) =>
  tree.readTree(doc).links.flatMap((link) => (link.from === id ? [link.to] : []));
const ruleOf = (result: ReturnType<typeof merge>) =>
  result.ok ? 'ok' : `${result.error.code} ${result.error.params?.rule ?? ''}`.trim();

describe('joining two cards', () => {
  it('[V7] keeps all authors, evidence and links, without repeats, and names where the other went', () => {
    const doc = start();
    tree.addSecondaryLink(doc, 'c2', 'c1', 'seed');
    tree.addSecondaryLink(doc, 'c11', 'c2', 'seed');
    tree.addSecondaryLink(doc, 'c22', 'c3', 'seed');
    expect(merge(doc, 'c2', 'c3').ok).toBe(true);
    const read = tree.readTree(doc);
    expect(read.nodes.get('c2')).toMatchObject({
      state: 'merged',
      mergedInto: 'c3',
      removedBy: 'luis',
      removedAt: 5000,
    });
    expect(authorsOf(read, 'c3')).toEqual(['autora-c3', 'autora-c2']);
    expect(read.nodes.get('c3')?.evidence.map((item) => item.label)).toEqual(['Encuesta', 'Censo']);
    expect(read.childrenOf.get('c3')).toEqual(['c21', 'c22']);
    // p once; c1 from the one that went; c22 no longer twice; c11 now contributes to the one that stays.
    expect(ups(doc, 'c3')).toEqual(['p', 'c1']);
    expect(ups(doc, 'c22')).toEqual(['c3']);
    expect(ups(doc, 'c11')).toEqual(['c1', 'c3']);
    expect(read.removed).toEqual(['c2']);
    expect(checkTree(read).filter((one) => ['T2', 'T3', 'T6'].includes(one.code))).toEqual([]);
    expect(read.repairs).toEqual([]);
  });

  it('[V7] says the same evidence once', () => {
    const doc = start();
    merge(doc, 'c2', 'c1');
    expect(node(doc, 'c1')?.evidence.map((item) => item.label)).toEqual(['Encuesta', 'Censo']);
    tree.removeEvidence(doc, 'c1', datum('Encuesta'), 'ana');
    expect(node(doc, 'c1')?.evidence.map((item) => item.label)).toEqual(['Censo']);
  });

  it('[V7] rechecks T2: only cards of one kind, never the central problem with a cause', () => {
    const doc = start();
    for (const [id, into] of [
      ['c1', 'e1'],
      ['c1', 'p'],
      ['p', 'c1'],
      ['c1', 'c1'],
    ] as const) {
      expect(ruleOf(merge(doc, id, into)), `${id} → ${into}`).toBe('tree_change V7');
    }
    expect(ruleOf(merge(doc, 'c1', 'nope'))).toBe('unknown_node');
    tree.discardNode(doc, 'c3', LUIS, 'luis');
    expect(ruleOf(merge(doc, 'c1', 'c3'))).toBe('unknown_node');
    expect(ruleOf(merge(doc, 'c3', 'c1'))).toBe('unknown_node');
  });

  it('[V7] rechecks T3: into the card above, into one below it, and into one further below, which take its place', () => {
    const up = start();
    expect(merge(up, 'c21', 'c2').ok).toBe(true);
    expect(ups(up, 'c2')).toEqual(['p']);
    const down = start();
    expect(merge(down, 'c2', 'c22').ok).toBe(true);
    expect(parent(down, 'c22')).toBe('p');
    expect(tree.readTree(down).childrenOf.get('p')).toEqual(['e1', 'c1', 'c22', 'c3']);
    expect(tree.readTree(down).childrenOf.get('c22')).toEqual(['c21']);
    const deep = start();
    tree.moveNode(deep, 'c2', 'c11', 0, 'seed');
    expect(merge(deep, 'c1', 'c22').ok).toBe(true);
    expect(tree.readTree(deep)).toMatchObject({ repairs: [], loose: [] });
    expect([parent(deep, 'c22'), parent(deep, 'c11'), parent(deep, 'c2')]).toEqual(['p', 'c22', 'c11']);
  });

  it('[V7] a marked strategic cause stays until the mark is taken away', () => {
    const doc = start();
    const strategic = ['c1'];
    const marked = tree.mergeNode(doc, 'c1', 'c2', LUIS, 'luis', strategic);
    expect(ruleOf(marked)).toBe('tree_change V7-strategic');
    expect(tree.mergeNode(doc, 'c2', 'c1', LUIS, 'luis', strategic).ok).toBe(true);
    // Marked by the facilitation in the same second: the mark is read on the card that stayed.
    const read = tree.readTree(doc);
    expect(markOn(read, 'c1', [{ nodeId: 'c2' }])).toBe('c2');
    expect(markedCards(read, [{ nodeId: 'c2' }, { nodeId: 'c3' }])).toEqual(['c1', 'c3']);
  });

  it('[V7] a link that is one too many stays with the card that goes, and the preview says so', () => {
    const doc = start();
    tree.addSecondaryLink(doc, 'c22', 'c1', 'seed');
    tree.addSecondaryLink(doc, 'c22', 'c3', 'seed');
    tree.moveNode(doc, 'c21', 'p', 0, 'seed');
    expect(tree.previewMerge(doc, 'c21', 'c22')).toMatchObject({ links: [], dropped: ['p'] });
    expect(merge(doc, 'c21', 'c22').ok).toBe(true);
    expect(ups(doc, 'c22')).toEqual(['c2', 'c1', 'c3']);
    expect(tree.readTree(doc).repairs).toEqual([]);
  });

  it('[V7] says beforehand what will remain, and changes nothing by saying it', () => {
    const doc = start();
    const before = Y.encodeStateVector(doc);
    expect(tree.previewMerge(doc, 'c2', 'c11')).toEqual({
      children: ['c21', 'c22'],
      gained: 2,
      evidence: 2,
      place: null,
      links: ['p'],
      dropped: [],
      authors: ['autora-c11', 'autora-c2'],
    });
    expect(tree.previewMerge(doc, 'c2', 'c21')).toMatchObject({ place: 'p', links: [], children: ['c22'] });
    expect(tree.previewMerge(doc, 'c2', 'e1')).toBeNull();
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('what was taken over can be taken away: a link, and the old place when the card moves', () => {
    const doc = start();
    merge(doc, 'c2', 'c11');
    expect(ups(doc, 'c11')).toEqual(['c1', 'p']);
    tree.removeSecondaryLink(doc, 'c11', 'p', 'ana');
    expect(ups(doc, 'c11')).toEqual(['c1']);
    tree.addSecondaryLink(doc, 'c11', 'p', 'ana');
    expect(ups(doc, 'c11')).toEqual(['c1', 'p']);
    const sister = start();
    merge(sister, 'c2', 'c1');
    tree.moveNode(sister, 'c1', 'c3', 0, 'ana');
    expect(ups(sister, 'c1')).toEqual(['c3']);
    tree.moveNode(sister, 'c1', null, 0, 'ana');
    expect(tree.readTree(sister).loose.toSorted()).toEqual(['c1', 'c11', 'c21', 'c22']);
  });

  it('a placed card joined to a loose one gives it its place', () => {
    const doc = start();
    tree.moveNode(doc, 'c3', null, 0, 'ana');
    expect(merge(doc, 'c2', 'c3').ok).toBe(true);
    expect(parent(doc, 'c3')).toBe('p');
    tree.restoreNode(doc, 'c2', 'ana');
    expect(tree.readTree(doc).loose).toEqual(['c3']);
  });
});

describe('bringing back what was joined', () => {
  it('[V7] everything it had comes back with it, and its author can undo it', () => {
    const doc = start();
    tree.addSecondaryLink(doc, 'c11', 'c2', 'seed');
    tree.setNodeState(doc, 'c2', 'accepted', 'seed');
    const before = tree.readTree(doc);
    const undo = tree.createTreeUndo(doc, 'luis', 0);
    merge(doc, 'c2', 'c3');
    tree.setText(doc, 'c3', 'Otra persona escribe aquí', 'ana');
    undo.undo();
    expect(node(doc, 'c2')).toEqual(before.nodes.get('c2'));
    undo.redo();
    expect(node(doc, 'c2')?.mergedInto).toBe('c3');
    expect(tree.restoreNode(doc, 'c2', 'ana').ok).toBe(true);
    const back = tree.readTree(doc);
    expect(back.links).toEqual(before.links);
    expect(back.nodes.get('c3')).toMatchObject({ text: 'Otra persona escribe aquí', evidence: [] });
    expect(back.nodes.get('c3')?.mergedFrom).toBeUndefined();
    undo.destroy();
  });

  it('[V7] undoing the merge of a card into one below it puts both where they were', () => {
    const doc = start();
    const before = tree.readTree(doc);
    const undo = tree.createTreeUndo(doc, 'luis', 0);
    merge(doc, 'c2', 'c22');
    undo.undo();
    expect(tree.readTree(doc).parentOf).toEqual(before.parentOf);
    expect(tree.readTree(doc).childrenOf).toEqual(before.childrenOf);
    undo.destroy();
  });

  it('[V7] chains end in their last card; a card restored takes along what was joined to it', () => {
    const doc = start();
    merge(doc, 'c1', 'c2');
    merge(doc, 'c2', 'c3');
    expect(node(doc, 'c1')?.mergedInto).toBe('c3');
    expect(parent(doc, 'c11')).toBe('c3');
    expect(authorsOf(tree.readTree(doc), 'c3')).toEqual(['autora-c3', 'autora-c1', 'autora-c2']);
    tree.restoreNode(doc, 'c2', 'ana');
    expect(node(doc, 'c1')?.mergedInto).toBe('c2');
    expect(parent(doc, 'c11')).toBe('c2');
  });

  it('[V7] discarding the joined card takes all of it, and restoring it brings all of it back', () => {
    const doc = start();
    merge(doc, 'c2', 'c1');
    tree.discardNode(doc, 'c1', LUIS, 'luis');
    expect(tree.readTree(doc).removed.toSorted()).toEqual(['c1', 'c11', 'c2', 'c21', 'c22']);
    expect(tree.readTree(doc).repairs).toEqual([]);
    tree.restoreNode(doc, 'c1', 'ana');
    expect(node(doc, 'c1')?.mergedFrom).toEqual(['c2']);
    expect(parent(doc, 'c22')).toBe('c1');
  });

  it('[V7] a joined card that changes side takes its own along', () => {
    const doc = start();
    merge(doc, 'c2', 'c3');
    tree.moveNode(doc, 'c3', null, 0, 'ana');
    expect(tree.changeKind(doc, 'c3', 'effect', 'ana').ok).toBe(true);
    expect(node(doc, 'c2')).toMatchObject({ kind: 'effect', mergedInto: 'c3' });
  });
});

describe('several people at once', () => {
  it('[V7] two cards merged into each other meet in the oldest; undoing one merge leaves the other', () => {
    const a = start();
    const b = copy(a, 2);
    const undo = tree.createTreeUndo(a, 'luis', 0);
    merge(a, 'c1', 'c2');
    merge(b, 'c2', 'c1');
    sync(a, b);
    expect(tree.readTree(a).removed).toEqual(['c2']);
    expect(node(a, 'c1')).toMatchObject({ state: 'proposed', mergedFrom: ['c2'] });
    expect(parent(a, 'c22')).toBe('c1');
    expect(tree.readTree(a).repairs).toEqual([{ code: 'mergeCrossed', node: 'c1', other: 'c2' }]);
    undo.undo();
    sync(a, b);
    expect(tree.readTree(a)).toMatchObject({ removed: ['c2'], repairs: [] });
    undo.destroy();
  });

  it('[V7] three merges in a circle leave one card, and a fourth that pointed there follows', () => {
    const docs = [1, 2, 3, 4].map((client) => copy(start(), client));
    const [a, b, c, d] = docs as [Y.Doc, Y.Doc, Y.Doc, Y.Doc];
    merge(a, 'c1', 'c2');
    merge(b, 'c2', 'c3');
    merge(c, 'c3', 'c1');
    merge(d, 'c11', 'c3');
    for (const one of docs) sync(a, one);
    for (const one of docs) sync(a, one);
    expect(tree.readTree(d).removed.toSorted()).toEqual(['c11', 'c2', 'c3']);
    expect(node(d, 'c11')?.mergedInto).toBe('c1');
  });

  it('[V7] a merge into a card that somebody discards meanwhile does not take the other one away', () => {
    const a = start();
    const b = copy(a, 2);
    merge(a, 'c1', 'c2');
    tree.discardNode(b, 'c2', LUIS, 'luis');
    sync(a, b);
    expect(node(a, 'c1')).toMatchObject({ state: 'proposed' });
    expect(parent(a, 'c11')).toBe('c1');
    expect(tree.readTree(a).repairs).toEqual([{ code: 'mergeRefused', node: 'c1', other: 'c2' }]);
    tree.setNodeState(a, 'c1', 'proposed', 'ana');
    expect(tree.readTree(a).repairs).toEqual([]);
  });

  it('[V7] a merge into a card that changes side meanwhile does not apply', () => {
    const a = start();
    tree.moveNode(a, 'c2', null, 0, 'seed');
    const b = copy(a, 2);
    merge(a, 'c1', 'c2');
    tree.changeKind(b, 'c2', 'effect', 'ana');
    sync(a, b);
    expect(node(a, 'c1')?.state).toBe('proposed');
    expect(tree.readTree(a).repairs).toMatchObject([{ code: 'mergeRefused', node: 'c1' }]);
  });

  it('[V7] a card hung meanwhile from the one that goes ends under the one that stays', () => {
    const a = start();
    const b = copy(a, 2);
    merge(a, 'c1', 'c2');
    tree.moveNode(b, 'c3', 'c1', 0, 'ana');
    tree.setText(b, 'c1', 'Tarjeta número c1, con más palabras', 'ana');
    sync(a, b);
    expect(parent(a, 'c3')).toBe('c2');
    expect(node(a, 'c1')).toMatchObject({ mergedInto: 'c2', text: 'Tarjeta número c1, con más palabras' });
    expect(tree.readTree(a).repairs).toEqual([]);
  });

  it('[V7] the one that stays, hung meanwhile under the one that goes, takes its place', () => {
    const a = start();
    const b = copy(a, 2);
    merge(a, 'c1', 'c3');
    tree.moveNode(b, 'c3', 'c1', 0, 'ana');
    sync(a, b);
    expect(parent(a, 'c3')).toBe('p');
    expect(parent(a, 'c11')).toBe('c3');
    expect(tree.readTree(a).loose).toEqual([]);
  });

  it('[T1] [V7] of two problems born at once, one may be joined to the other', () => {
    const a = start();
    const b = new Y.Doc();
    tree.addNode(b, { id: 'q', kind: 'problem', parent: null, text: 'Lo mismo', by: 'eva', at: 1 }, 'eva');
    tree.addNode(b, { id: 'c9', kind: 'cause', parent: 'q', text: 'Otra causa', by: 'eva', at: 1 }, 'eva');
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    expect(merge(a, 'q', 'p').ok).toBe(true);
    const read = tree.readTree(a);
    expect(read).toMatchObject({ problemId: 'p', loose: [], repairs: [] });
    expect(read.parentOf.get('c9')).toBe('p');
    expect(tree.restoreNode(a, 'q', 'ana').ok).toBe(false);
  });

  it('[V7] ignores a merge into nobody, into itself and other junk', () => {
    const doc = start();
    const map = doc.getMap('nodes');
    const write = (id: string, key: string, value: unknown) =>
      (map.get(id) as Y.Map<unknown>).set(key, value);
    write('c1', 'state', { state: 'merged', into: 'nope' });
    write('c2', 'state', { state: 'merged', into: 'c2' });
    write('c3', 'state', { state: 'merged' });
    write('e1', 'state', { state: 'discarded', joined: [7, 'e1', null] });
    const read = tree.readTree(doc);
    expect(read.removed).toEqual(['c3', 'e1']);
    expect(read.repairs.map((one) => one.code)).toEqual(['mergeRefused', 'mergeRefused']);
  });
});
