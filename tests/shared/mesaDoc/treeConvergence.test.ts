// [V1] [V2] [V3] [V7] [V8] Thousands of interleavings of random edits on three replicas whose messages are
// held and released in any order: the same tree everywhere, T1 to T3 and T6 hold, nothing is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isOrderKey, keyBetween, spreadKeys } from '../../../shared/mesaDoc/fractionalKey.ts';
import * as tree from '../../../shared/mesaDoc/treeAccess.ts';
import { checkTree } from '../../../shared/problemTree/checkTree.ts';
import { readingOrder } from '../../../shared/problemTree/labels.ts';
import { isRemoved } from '../../../shared/problemTree/resolveTree.ts';
import type { ProblemTree } from '../../../shared/problemTree/types.ts';

const REPLICAS = 3;
const RUNS = Number(process.env.RUNS ?? 2000);

interface Step {
  op:
    | 'add'
    | 'move'
    | 'indent'
    | 'outdent'
    | 'up'
    | 'down'
    | 'discard'
    | 'restore'
    | 'merge'
    | 'link'
    | 'unlink'
    | 'type'
    | 'kind'
    | 'undo'
    | 'redo'
    | 'deliver';
  who: number;
  pick: number;
  other: number;
  at: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  op: fc.oneof(
    { weight: 4, arbitrary: fc.constant('add' as const) },
    { weight: 6, arbitrary: fc.constant('move' as const) },
    {
      weight: 5,
      arbitrary: fc.constantFrom('indent' as const, 'outdent' as const, 'up' as const, 'down' as const),
    },
    { weight: 4, arbitrary: fc.constantFrom('discard' as const, 'restore' as const, 'kind' as const) },
    { weight: 3, arbitrary: fc.constant('merge' as const) },
    { weight: 3, arbitrary: fc.constantFrom('link' as const, 'unlink' as const) },
    { weight: 3, arbitrary: fc.constantFrom('type' as const, 'undo' as const, 'redo' as const) },
    { weight: 5, arbitrary: fc.constant('deliver' as const) },
  ),
  who: fc.nat(REPLICAS - 1),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  at: fc.nat(4),
});

/** Three people with an undo manager each, and the messages that wait between them. */
class Room {
  docs: Y.Doc[] = [];
  undos: Y.UndoManager[] = [];
  held: { to: number; update: Uint8Array }[] = [];
  added = new Set<string>();
  typed: { id: string; token: string }[] = [];
  undone = false;
  made = 0;

  constructor() {
    const first = new Y.Doc();
    first.clientID = 1;
    for (const id of ['p', 'c1', 'c2', 'c3', 'e1']) {
      const kind = id === 'p' ? 'problem' : id.startsWith('c') ? 'cause' : 'effect';
      tree.addNode(first, { id, kind, parent: id === 'p' ? null : 'p', text: id, by: 'ana', at: 0 }, 'seed');
      tree.addEvidence(first, id, { label: id, source: 'INEGI', addedBy: 'ana' }, 'seed');
      this.added.add(id);
    }
    for (let i = 0; i < REPLICAS; i += 1) {
      const doc = new Y.Doc();
      doc.clientID = 10 + i;
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'wire') return;
        for (let to = 0; to < REPLICAS; to += 1) if (to !== i) this.held.push({ to, update });
      });
      this.docs.push(doc);
      this.undos.push(tree.createTreeUndo(doc, `p${i}`, 0));
    }
  }

  run({ op, who, pick, other, at }: Step): void {
    const doc = this.docs[who] as Y.Doc;
    const origin = `p${who}`;
    const view = tree.readTree(doc);
    const ids = [...view.nodes.keys()];
    const id = ids[pick % ids.length] as string;
    const target = ids[other % ids.length] as string;
    if (op === 'add') {
      const parent = at === 0 ? null : target;
      const kind =
        view.problemId === null
          ? 'problem'
          : view.nodes.get(target)?.kind === 'effect' || at === 1
            ? 'effect'
            : 'cause';
      const name = `n${who}.${this.made}`;
      this.made += 1;
      const added = tree.addNode(
        doc,
        {
          id: name,
          kind,
          parent: kind === 'problem' ? null : parent,
          text: name,
          by: origin,
          at: this.made,
          index: at,
        },
        origin,
      );
      if (added.ok) this.added.add(name);
    } else if (op === 'move') tree.moveNode(doc, id, at === 0 ? null : target, at, origin);
    else if (op === 'indent') tree.indentNode(doc, id, origin);
    else if (op === 'outdent') tree.outdentNode(doc, id, origin);
    else if (op === 'up') tree.moveUp(doc, id, origin);
    else if (op === 'down') tree.moveDown(doc, id, origin);
    else if (op === 'discard') tree.discardNode(doc, id, { by: origin, at: this.made }, origin);
    else if (op === 'restore')
      tree.restoreNode(doc, view.removed[pick % Math.max(1, view.removed.length)] ?? id, origin);
    else if (op === 'merge') {
      // Mostly among the three cards everybody has, so that people do merge into each other.
      const [one, into] = at > 1 ? [`c${1 + (pick % 3)}`, `c${1 + (other % 3)}`] : [id, target];
      tree.mergeNode(doc, one, into, { by: origin, at: this.made }, origin);
    } else if (op === 'link') tree.addSecondaryLink(doc, id, target, origin);
    else if (op === 'unlink') tree.removeSecondaryLink(doc, id, target, origin);
    else if (op === 'kind') tree.changeKind(doc, id, at > 2 ? 'effect' : 'cause', origin);
    else if (op === 'type') {
      const token = `<${who}:${this.typed.length}>`;
      const text = view.nodes.get(id)?.text ?? '';
      if (tree.setText(doc, id, at > 1 ? text + token : token + text, origin).ok)
        this.typed.push({ id, token });
    } else if (op === 'undo' || op === 'redo') {
      this.undone ||= (op === 'undo' ? this.undos[who]?.undo() : this.undos[who]?.redo()) !== null;
    } else this.deliver(pick);
  }

  /** Releases one waiting message, not necessarily the oldest, sometimes twice. */
  deliver(pick: number): void {
    if (this.held.length === 0) return;
    const [message] = this.held.splice(pick % this.held.length, 1);
    if (!message) return;
    const doc = this.docs[message.to] as Y.Doc;
    Y.applyUpdate(doc, message.update, 'wire');
    if (pick % 7 === 0) Y.applyUpdate(doc, message.update, 'wire');
  }

  settle(): ProblemTree[] {
    while (this.held.length > 0) this.deliver(this.held.length * 31);
    return this.docs.map((doc) => tree.readTree(doc));
  }
}

/** A tree as text, maps in their order. */
const plain = (read: ProblemTree): string =>
  JSON.stringify(read, (_, value) => (value instanceof Map ? [...value] : value));

/** V7: what was joined points at a card that is not merged itself, lists it, and keeps its evidence once; how many were. */
function joinedWhole(read: ProblemTree): number {
  const merged = [...read.nodes.values()].filter((node) => node.state === 'merged');
  const broken = merged.filter((node) => {
    const end = read.nodes.get(node.mergedInto ?? '');
    const labels = end?.evidence.map((item) => item.label) ?? [];
    const whole =
      end?.state !== 'merged' &&
      end?.kind === node.kind &&
      end.mergedFrom?.includes(node.id) &&
      node.evidence.every((item) => labels.includes(item.label)) &&
      new Set(labels).size === labels.length;
    return !whole || read.childrenOf.has(node.id);
  });
  expect(broken).toEqual([]);
  return merged.length;
}

describe('convergence of the tree', () => {
  it(`holds over ${RUNS} random interleavings`, () => {
    const conflicts = { cycle: 0, parentRemoved: 0, secondProblem: 0, secondaryDropped: 0 };
    const seen = { ...conflicts, mergeCrossed: 0, mergeRefused: 0, links: 0, removed: 0, merged: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        const room = new Room();
        for (const one of steps) room.run(one);
        const [first, ...others] = room.settle() as [ProblemTree, ...ProblemTree[]];
        // As text first: comparing maps one by one is most of the time of this test.
        for (const other of others) if (plain(other) !== plain(first)) expect(other).toEqual(first);
        const broken = checkTree(first).filter((f) => ['T2', 'T3', 'T6'].includes(f.code));
        expect(broken).toEqual([]);
        // T1: at most one in force; any other is announced and floats with its branch.
        const live = [...first.nodes.values()].filter((n) => n.kind === 'problem' && !isRemoved(n));
        const second = first.repairs.filter((r) => r.code === 'secondProblem').map((r) => r.node);
        expect(
          live
            .map((n) => n.id)
            .filter((id) => id !== first.problemId)
            .sort(),
        ).toEqual(second.sort());
        // Nothing is lost: every node is read once, in the tree, loose or removed.
        const everywhere = [...readingOrder(first), ...first.removed];
        expect(everywhere.toSorted()).toEqual([...room.added].sort());
        seen.merged += joinedWhole(first);
        const orphans = [...first.parentOf].filter(
          ([child, parent]) => !first.childrenOf.get(parent)?.includes(child),
        );
        expect(orphans).toEqual([]);
        // V3: every word typed is still there (unless somebody undid something).
        if (!room.undone)
          for (const { id, token } of room.typed) expect(first.nodes.get(id)?.text).toContain(token);
        for (const repair of first.repairs)
          if (repair.code in seen) seen[repair.code as keyof typeof seen] += 1;
        seen.links += first.links.filter((l) => l.secondary).length;
        seen.removed += first.removed.length;
      }),
      { numRuns: RUNS },
    );
    // The run did something: every kind of conflict was met.
    for (const [what, count] of Object.entries(seen))
      expect({ what, met: count > 0 }).toEqual({ what, met: true });
  }, 600_000);
});

describe('order keys', () => {
  it('always fit strictly between well-formed neighbours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.double({ min: 0, max: 0.999, noNaN: true })), { maxLength: 60 }),
        (inserts) => {
          const keys: string[] = [];
          for (const [spot, luck] of inserts) {
            const at = spot % (keys.length + 1);
            const key = keyBetween(keys[at - 1] ?? null, keys[at] ?? null, () => luck);
            if (key === null) throw new Error('no room');
            expect(isOrderKey(key)).toBe(true);
            keys.splice(at, 0, key);
          }
          expect([...keys].sort()).toEqual(keys);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('spread evenly, distinct and in order, for any number of siblings', () => {
    for (const count of [0, 1, 2, 61, 62, 80, 4000]) {
      const keys = spreadKeys(count);
      expect([...keys].sort()).toEqual(keys);
      expect(new Set(keys).size).toBe(count);
      expect(keys.every(isOrderKey)).toBe(true);
    }
  });
});
