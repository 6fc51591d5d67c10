// Writers and readers of the tree document: seeds, moves, removals, undo and junk.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seedTree } from '../../../shared/mesaDoc/seedTree.ts';
import * as tree from '../../../shared/mesaDoc/treeAccess.ts';
import { readRawNodes } from '../../../shared/mesaDoc/treeReader.ts';
import { checkTree } from '../../../shared/problemTree/checkTree.ts';
import { resolveTree } from '../../../shared/problemTree/resolveTree.ts';
import { treeFacts } from '../../../shared/problemTree/treeFacts.ts';
import type { NodeKind } from '../../../shared/problemTree/types.ts';
import { loadCases } from '../../support/cases.ts';

const ANA = { by: 'ana', at: 1000 };
function start(): Y.Doc {
  const doc = new Y.Doc();
  for (const [id, kind, parent] of [
    ['p', 'problem', null],
    ['c1', 'cause', 'p'],
    ['c2', 'cause', 'p'],
    ['c3', 'cause', 'p'],
    ['c21', 'cause', 'c2'],
    ['e1', 'effect', 'p'],
  ] as [string, NodeKind, string | null][]) {
    expect(tree.addNode(doc, { id, kind, parent, text: `Tarjeta número ${id}`, ...ANA }, 'ana').ok).toBe(
      true,
    );
  }
  return doc;
}
const children = (doc: Y.Doc, id: string) => tree.readTree(doc).childrenOf.get(id) ?? [];
function sync(a: Y.Doc, b: Y.Doc): void {
  const fromA = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, fromA);
}
function copy(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}
const rule = (
  result: { ok: boolean } & Partial<{ error: { code: string; params?: Record<string, unknown> } }>,
) => (result.ok ? 'ok' : `${result.error?.code} ${result.error?.params?.rule ?? ''}`.trim());

describe('the tree of the examples', () => {
  it.each(loadCases().map((example) => [example.id, example] as const))(
    '%s gives its expected facts',
    (_, example) => {
      const doc = new Y.Doc();
      expect(seedTree(doc, example.tree, 'seed').ok).toBe(true);
      const read = tree.readTree(doc);
      const facts = treeFacts(read, example.selection?.selected);
      const expected = example.expected ?? {};
      const shared = Object.keys(facts).filter((key) => key in expected);
      expect(shared.length).toBeGreaterThan(10);
      for (const key of shared) expect({ [key]: Reflect.get(facts, key) }).toEqual({ [key]: expected[key] });
      expect(
        checkTree(read, { strategic: example.selection?.selected ?? [] }).filter(
          (f) => f.severity === 'error',
        ),
      ).toEqual([]);
      expect(read.repairs).toEqual([]);
      expect(rule(seedTree(doc, example.tree, 'seed'))).toBe('stale');
    },
  );
});

describe('moves', () => {
  it('indents, outdents and moves among siblings of one side', () => {
    const doc = start();
    expect(tree.indentNode(doc, 'c3', 'ana').ok).toBe(true);
    expect(children(doc, 'c2')).toEqual(['c21', 'c3']);
    expect(tree.moveUp(doc, 'c3', 'ana').ok).toBe(true);
    expect(children(doc, 'c2')).toEqual(['c3', 'c21']);
    expect(tree.moveDown(doc, 'c3', 'ana').ok).toBe(true);
    expect(tree.outdentNode(doc, 'c3', 'ana').ok).toBe(true);
    expect(children(doc, 'p').filter((id) => id.startsWith('c'))).toEqual(['c1', 'c2', 'c3']);
    expect(rule(tree.outdentNode(doc, 'c3', 'ana'))).toBe('tree_change T4');
    expect(rule(tree.indentNode(doc, 'c1', 'ana'))).toBe('tree_change T4');
    expect(tree.moveUp(doc, 'c1', 'ana').ok).toBe(true);
  });

  it('keeps the asked place through two hundred moves to the same crowded spot', () => {
    const doc = start();
    for (let i = 0; i < 200; i += 1) {
      const id = ['c1', 'c2', 'c3'][i % 3] as string;
      expect(tree.moveNode(doc, id, 'p', 1, 'ana').ok).toBe(true);
      expect(children(doc, 'p').filter((one) => one.startsWith('c'))[1]).toBe(id);
    }
  });

  it('[T1] [T2] [T3] refuses what would break the tree, and changes nothing', () => {
    const doc = start();
    const before = Y.encodeStateVector(doc);
    expect(rule(tree.moveNode(doc, 'c2', 'c21', 0, 'ana'))).toBe('tree_change T3');
    expect(rule(tree.moveNode(doc, 'c2', 'c2', 0, 'ana'))).toBe('tree_change T3');
    expect(rule(tree.moveNode(doc, 'c2', 'e1', 0, 'ana'))).toBe('tree_change T2');
    expect(rule(tree.moveNode(doc, 'p', null, 0, 'ana'))).toBe('tree_change T1');
    expect(rule(tree.moveNode(doc, 'c2', 'nope', 0, 'ana'))).toBe('unknown_node');
    expect(rule(tree.addNode(doc, { id: 'q', kind: 'problem', parent: null, text: '', ...ANA }, 'ana'))).toBe(
      'tree_change T1',
    );
    expect(rule(tree.addNode(doc, { id: 'c1', kind: 'cause', parent: 'p', text: '', ...ANA }, 'ana'))).toBe(
      'bad_request',
    );
    expect(
      rule(tree.addNode(doc, { id: 'x', kind: 'cause', parent: 'p', text: 'a'.repeat(281), ...ANA }, 'ana')),
    ).toBe('text_too_long');
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  it('[T6] allows two extra links, no circle, and turns one into the primary when moved there', () => {
    const doc = start();
    expect(tree.addSecondaryLink(doc, 'c21', 'c1', 'ana').ok).toBe(true);
    expect(tree.addSecondaryLink(doc, 'c21', 'c3', 'ana').ok).toBe(true);
    expect(rule(tree.addSecondaryLink(doc, 'c21', 'p', 'ana'))).toBe('tree_change T6');
    expect(rule(tree.addSecondaryLink(doc, 'c1', 'c21', 'ana'))).toBe('tree_change T3');
    expect(rule(tree.addSecondaryLink(doc, 'c1', 'e1', 'ana'))).toBe('tree_change T2');
    expect(rule(tree.moveNode(doc, 'c1', 'c21', 0, 'ana'))).toBe('tree_change T3');
    expect(tree.moveNode(doc, 'c21', 'c1', 0, 'ana').ok).toBe(true);
    const links = tree.readTree(doc).links.filter((link) => link.from === 'c21');
    expect(links).toEqual([
      { from: 'c21', to: 'c1', secondary: false },
      { from: 'c21', to: 'c3', secondary: true },
    ]);
    expect(tree.removeSecondaryLink(doc, 'c21', 'c3', 'ana').ok).toBe(true);
    expect(tree.readTree(doc).links.filter((link) => link.secondary)).toEqual([]);
  });
});

describe('concurrent edits', () => {
  it('[V1] of two moves that close a circle one applies, the same one everywhere, and the other goes back', () => {
    const a = start();
    const b = copy(a);
    expect(tree.moveNode(a, 'c1', 'c2', 0, 'a').ok).toBe(true);
    expect(tree.moveNode(b, 'c2', 'c1', 0, 'b').ok).toBe(true);
    sync(a, b);
    const read = tree.readTree(a);
    expect(read).toEqual(tree.readTree(b));
    expect(read.repairs).toEqual([{ code: 'cycle', node: 'c2', other: 'c1' }]);
    expect([read.parentOf.get('c1'), read.parentOf.get('c2')]).toEqual(['c2', 'p']);
    expect(read.loose).toEqual([]);
  });

  it('[V2] what is hung from a node that was removed meanwhile floats as proposed', () => {
    const a = start();
    const b = copy(a);
    expect(tree.setNodeState(b, 'c3', 'accepted', 'b').ok).toBe(true);
    expect(tree.moveNode(b, 'c3', 'c2', 0, 'b').ok).toBe(true);
    expect(tree.discardNode(a, 'c2', { ...ANA, reason: 'Repite C1' }, 'a')).toEqual({
      ok: true,
      value: ['c2', 'c21'],
    });
    sync(a, b);
    const read = tree.readTree(a);
    expect(read).toEqual(tree.readTree(b));
    expect(read.loose).toEqual(['c3']);
    expect(read.nodes.get('c3')?.state).toBe('proposed');
    expect(read.nodes.get('c2')).toMatchObject({
      state: 'discarded',
      discardReason: 'Repite C1',
      removedBy: 'ana',
      removedAt: 1000,
    });
    expect(tree.restoreNode(a, 'c2', 'a')).toMatchObject({ ok: true });
    expect(tree.readTree(a).parentOf.get('c3')).toBe('c2');
    expect(tree.readTree(a).removed).toEqual([]);
  });

  it('[V3] two people who rewrite the same text from plain inputs keep both', () => {
    const a = start();
    const b = copy(a);
    tree.setText(a, 'c1', 'La Tarjeta número c1', 'a');
    tree.setText(b, 'c1', 'Tarjeta número c1 del pueblo 👩‍🌾', 'b');
    sync(a, b);
    expect(tree.readTree(a).nodes.get('c1')?.text).toBe('La Tarjeta número c1 del pueblo 👩‍🌾');
    tree.setText(a, 'c1', 'La Tarjeta número c1 del pueblo 👩‍🚒', 'a');
    expect(tree.readTree(a).nodes.get('c1')?.text).toBe('La Tarjeta número c1 del pueblo 👩‍🚒');
  });

  it('[T1] two problems born at once leave one in force and the other visible, to be turned into a cause', () => {
    const a = new Y.Doc();
    const b = new Y.Doc();
    tree.addNode(a, { id: 'p1', kind: 'problem', parent: null, text: 'Problema uno', ...ANA }, 'a');
    tree.addNode(
      b,
      { id: 'p0', kind: 'problem', parent: null, text: 'Problema dos', by: 'eva', at: 10 },
      'b',
    );
    tree.addNode(a, { id: 'c1', kind: 'cause', parent: 'p1', text: 'Causa', ...ANA }, 'a');
    sync(a, b);
    expect(tree.readTree(a)).toEqual(tree.readTree(b));
    expect(tree.readTree(a)).toMatchObject({ problemId: 'p1', loose: ['p0'] });
    expect(rule(tree.changeKind(a, 'p1', 'cause', 'a'))).toBe('tree_change T1');
    expect(tree.changeKind(a, 'p0', 'cause', 'a').ok).toBe(true);
    expect(tree.moveNode(a, 'p0', 'p1', 0, 'a').ok).toBe(true);
    expect(tree.readTree(a).repairs).toEqual([]);
  });
});

describe('concurrent edits that the writers alone cannot refuse', () => {
  it('[T6] keeps the first two extra links when two people add more at once, and tells which did not fit', () => {
    const a = start();
    const b = copy(a);
    tree.addSecondaryLink(a, 'c21', 'c1', 'a');
    tree.addSecondaryLink(a, 'c21', 'c3', 'a');
    tree.addSecondaryLink(b, 'c21', 'p', 'b');
    sync(a, b);
    const read = tree.readTree(a);
    expect(read).toEqual(tree.readTree(b));
    expect(read.links.filter((link) => link.secondary).map((link) => link.to)).toEqual(['c1', 'p']);
    expect(read.repairs).toEqual([{ code: 'secondaryDropped', node: 'c21', other: 'c3' }]);
    tree.removeSecondaryLink(a, 'c21', 'p', 'a');
    expect(tree.readTree(a).repairs).toEqual([]);
  });

  it('[V3] edits of different places of a text from plain inputs leave each other alone', () => {
    const a = start();
    const b = copy(a);
    tree.setText(a, 'c1', 'Tarjeta uno c1', 'a');
    tree.setText(b, 'c1', 'Tarjeta número c1 y más', 'b');
    sync(a, b);
    expect(tree.readTree(a).nodes.get('c1')?.text).toBe('Tarjeta uno c1 y más');
    expect(tree.readTree(b).nodes.get('c1')?.text).toBe('Tarjeta uno c1 y más');
  });

  it('[V1] gives the same tree in whatever order the nodes are listed', () => {
    const doc = start();
    tree.addNode(doc, { id: 'a0', kind: 'cause', parent: null, text: 'Suelta', ...ANA }, 'ana');
    const raw = readRawNodes(doc).map((one, i) => ({ ...one, order: 'V', moved: i % 2 }));
    const circle = raw.map((one) => (one.node.id === 'c2' ? { ...one, parent: 'c21' } : one));
    expect(resolveTree(circle.toReversed())).toEqual(resolveTree(circle));
    expect([...resolveTree(circle.toReversed()).nodes.keys()]).toEqual([...resolveTree(circle).nodes.keys()]);
  });
});

describe('undo', () => {
  it('undoes only my own changes', () => {
    const doc = start();
    const undo = tree.createTreeUndo(doc, 'me', 0);
    tree.setText(doc, 'c1', 'Mi texto', 'me');
    tree.moveNode(doc, 'c3', 'c2', 0, 'other');
    tree.discardNode(doc, 'c1', ANA, 'me');
    undo.undo();
    expect(tree.readTree(doc).nodes.get('c1')?.state).toBe('proposed');
    undo.undo();
    expect(tree.readTree(doc).nodes.get('c1')?.text).toBe('Tarjeta número c1');
    expect(tree.readTree(doc).parentOf.get('c3')).toBe('c2');
    undo.redo();
    expect(tree.readTree(doc).nodes.get('c1')?.text).toBe('Mi texto');
    undo.destroy();
  });

  it('[V8] undoing the creation of a node keeps what others wrote in it, in «Retiradas», and redo brings it back', () => {
    const a = start();
    const undo = tree.createTreeUndo(a, 'me', 0);
    tree.addNode(a, { id: 'n1', kind: 'cause', parent: 'c1', text: 'Idea', ...ANA }, 'me');
    const b = copy(a);
    tree.setText(b, 'n1', 'Idea y su matiz', 'b');
    tree.addNode(
      b,
      { id: 'n2', kind: 'cause', parent: 'n1', text: 'Cuelga de la idea', by: 'eva', at: 5 },
      'b',
    );
    sync(a, b);
    undo.undo();
    const undone = tree.readTree(a);
    expect(undone.removed).toEqual(['n1']);
    expect(undone.nodes.get('n1')?.text).toContain('y su matiz');
    expect(undone.loose).toEqual(['n2']);
    undo.redo();
    sync(a, b);
    const redone = tree.readTree(b);
    expect(redone.nodes.get('n1')).toMatchObject({ kind: 'cause', state: 'proposed', createdBy: 'ana' });
    expect(redone.parentOf.get('n1')).toBe('c1');
    expect(redone.parentOf.get('n2')).toBe('n1');
    expect(redone.nodes.get('n1')?.text).toContain('Idea');
    undo.destroy();
  });

  it('undoes and redoes the creation of a node again and again, also after its state was changed and undone', () => {
    const doc = start();
    const undo = tree.createTreeUndo(doc, 'me', 0);
    tree.addNode(doc, { id: 'n1', kind: 'cause', parent: 'c1', text: 'Idea', ...ANA }, 'me');
    tree.setNodeState(doc, 'n1', 'accepted', 'me');
    const state = () => tree.readTree(doc).nodes.get('n1')?.state;
    for (let round = 0; round < 3; round += 1) {
      undo.undo();
      expect(state()).toBe('proposed');
      undo.undo();
      expect(state()).toBe('discarded');
      undo.redo();
      expect(state()).toBe('proposed');
      undo.redo();
      expect(state()).toBe('accepted');
    }
    expect(tree.readTree(doc).nodes.get('n1')?.text).toBe('Idea');
    undo.destroy();
  });

  it('[V8] undoing a change somebody else made at the same time leaves the node whole (seed 994248533)', () => {
    const a = start();
    const b = copy(a);
    a.clientID = 10;
    b.clientID = 11;
    const undo = tree.createTreeUndo(b, 'b', 0);
    tree.changeKind(a, 'c3', 'effect', 'a');
    tree.changeKind(b, 'c3', 'effect', 'b');
    tree.setNodeState(a, 'c1', 'challenged', 'a');
    tree.setNodeState(b, 'c1', 'accepted', 'b');
    tree.moveNode(a, 'c21', 'c1', 0, 'a');
    tree.moveNode(b, 'c21', 'p', 0, 'b');
    sync(a, b);
    while (undo.undo() !== null) sync(a, b);
    const read = tree.readTree(b);
    expect(read).toEqual(tree.readTree(a));
    expect(read.nodes.get('c3')?.kind).toBe('effect');
    expect(['accepted', 'challenged']).toContain(read.nodes.get('c1')?.state);
    expect(read.loose).toEqual([]);
    undo.destroy();
  });

  it('undoes a move and a new extra link', () => {
    const doc = start();
    const undo = tree.createTreeUndo(doc, 'me', 0);
    tree.moveNode(doc, 'c21', 'c1', 0, 'me');
    tree.addSecondaryLink(doc, 'c21', 'c3', 'me');
    undo.undo();
    expect(tree.readTree(doc).links.filter((link) => link.secondary)).toEqual([]);
    undo.undo();
    expect(tree.readTree(doc).parentOf.get('c21')).toBe('c2');
    undo.destroy();
  });
});

describe('facts, evidence and junk', () => {
  it('[T7] [T15] writes population, territory, parameter and evidence with their limits', () => {
    const doc = start();
    expect(tree.setProblemFacts(doc, 'p', { population: 'Familias', territory: 'Centro' }, 'ana').ok).toBe(
      true,
    );
    expect(rule(tree.setProblemFacts(doc, 'c1', { population: 'x' }, 'ana'))).toBe('tree_change T7');
    expect(rule(tree.setParameter(doc, 'c1', true, ' ', 'ana'))).toBe('reason_required');
    expect(tree.setParameter(doc, 'c1', true, 'Depende de otra autoridad', 'ana').ok).toBe(true);
    const datum = {
      label: 'Tres días por semana',
      source: 'Junta de agua',
      date: '2026-02-28',
      url: 'https://example.org/a',
      addedBy: 'ana',
    };
    expect(tree.addEvidence(doc, 'p', datum, 'ana').ok).toBe(true);
    expect(rule(tree.addEvidence(doc, 'p', { ...datum, date: '2026-02-30' }, 'ana'))).toBe('bad_request');
    expect(rule(tree.addEvidence(doc, 'p', { ...datum, url: 'javascript:alert(1)' }, 'ana'))).toBe(
      'bad_request',
    );
    expect(rule(tree.addEvidence(doc, 'p', { ...datum, source: ' ' }, 'ana'))).toBe('bad_request');
    const read = tree.readTree(doc).nodes;
    expect(read.get('p')).toMatchObject({
      population: 'Familias',
      territory: 'Centro',
      evidence: [{ label: 'Tres días por semana' }],
    });
    expect(read.get('c1')).toMatchObject({ parameter: true, parameterReason: 'Depende de otra autoridad' });
    expect(tree.removeEvidence(doc, 'p', datum, 'ana').ok).toBe(true);
    expect(tree.readTree(doc).nodes.get('p')?.evidence).toEqual([]);
  });

  it('ignores what does not fit and never throws', () => {
    const doc = start();
    const nodes = doc.getMap('nodes');
    const odd = (entries: Record<string, unknown>) => new Y.Map(Object.entries(entries));
    nodes.set('j1', 'text');
    nodes.set('j2', odd({ kind: 'tree' }));
    nodes.set('bad id!', odd({ kind: 'cause', state: 'accepted' }));
    nodes.set(
      'j3',
      odd({
        kind: 'cause',
        state: 'accepted',
        parent: 'j3',
        order: '~',
        moved: -5,
        text: 7,
        evidence: 'no',
        secondary: [],
      }),
    );
    nodes.set('j4', odd({ kind: 'effect', state: { state: 'gone' }, parent: 'c1', createdAt: Number.NaN }));
    nodes.set(
      'j5',
      odd({ kind: 'cause', state: 'accepted', parent: 'e1', text: `\u0000${'x'.repeat(20_000)}` }),
    );
    const read = tree.readTree(doc);
    expect([...read.nodes.keys()].filter((id) => id.startsWith('j') || id.startsWith('bad'))).toEqual([
      'j3',
      'j4',
      'j5',
    ]);
    expect(read.nodes.get('j3')).toMatchObject({ text: '', evidence: [], createdBy: '' });
    expect(read.nodes.get('j5')?.text.length).toBeLessThanOrEqual(8000);
    expect(read.loose.toSorted()).toEqual(['j3', 'j5']);
    expect(read.removed).toEqual(['j4']);
    expect(read.repairs.map((repair) => repair.code)).toEqual(['parentInvalid', 'parentInvalid']);
  });
});
