// One person's session on the live tree, over a real document shared with somebody else.
import { describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { splitCompound } from '../../../client/outline/splitCompound.ts';
import {
  movesOf,
  possibleParents,
  possibleSecondary,
  siblingPlace,
} from '../../../client/outline/treePlaces.ts';
import { readPeer, TreePresence } from '../../../client/outline/treePresence.ts';
import { sideRows, treeRows } from '../../../client/outline/treeRows.ts';
import { overtakenBy, TreeSession } from '../../../client/outline/treeSession.ts';
import { addNode, moveNode, setText } from '../../../shared/mesaDoc/treeAccess.ts';

const who = { by: 'ana', at: 5 };

function opened() {
  const doc = new Y.Doc();
  const add = (id: string, kind: 'problem' | 'cause' | 'effect', parent: string | null) =>
    addNode(doc, { id, kind, parent, text: `Texto de ${id} en el árbol`, by: 'beto', at: 1 }, 'others');
  add('p', 'problem', null);
  add('c1', 'cause', 'p');
  add('c2', 'cause', 'p');
  add('c11', 'cause', 'c1');
  add('e1', 'effect', 'p');
  return { doc, session: new TreeSession(doc) };
}

describe('TreeSession', () => {
  it('a card that is only open is drawn in its place and is nowhere in the document', () => {
    const { doc, session } = opened();
    session.openDraft({ id: 'n', kind: 'cause', parent: 'p', index: 1 });
    expect(sideRows(session.read().tree, 'cause', new Set()).map((row) => row.id)).toEqual([
      'c1',
      'c11',
      'n',
      'c2',
    ]);
    expect(session.read().labels.has('n')).toBe(false);
    expect(doc.getMap('nodes').has('n')).toBe(false);
    session.dropDraft();
    expect(session.read().tree.nodes.has('n')).toBe(false);
  });

  it('[B7] the first words create it where it was open, with who said it and who typed it', () => {
    const { session } = opened();
    session.openDraft({ id: 'n', kind: 'cause', parent: 'p', index: 1 });
    const written = session.writeDraft('Los archivos se pierden', { ...who, enteredBy: 'lucia' });
    expect(written.ok).toBe(true);
    const { tree, draft, labels } = session.read();
    expect(draft).toBeNull();
    expect(labels.get('n')).toBe('C2');
    expect(tree.nodes.get('n')).toMatchObject({ createdBy: 'ana', enteredBy: 'lucia', state: 'proposed' });
  });

  it('[T1] a problem that arrives first overtakes the one that was only open, and its words are refused', () => {
    const doc = new Y.Doc();
    const session = new TreeSession(doc);
    session.openDraft({ id: 'mine', kind: 'problem', parent: null, index: undefined });
    expect(overtakenBy(session.read())).toBeNull();
    addNode(doc, { id: 'p', kind: 'problem', parent: null, text: 'El primero', by: 'beto', at: 1 }, 'others');
    expect(overtakenBy(session.read())).toBe('p');
    expect(session.writeDraft('El segundo', who).ok).toBe(false);
    session.dropDraft();
    expect(overtakenBy(session.read())).toBeNull();
  });

  it('undo takes back one’s own gestures, one by one, and never those of others', () => {
    const { doc, session } = opened();
    session.act((one, origin) => setText(one, 'c1', 'Primer cambio propio', origin));
    session.act((one, origin) => moveNode(one, 'c11', 'c2', undefined, origin));
    setText(doc, 'c2', 'Cambio de otra persona', 'others');
    session.undo();
    expect(session.read().tree.parentOf.get('c11')).toBe('c1');
    session.undo();
    expect(session.read().tree.nodes.get('c1')?.text).toBe('Texto de c1 en el árbol');
    expect(session.read().tree.nodes.get('c2')?.text).toBe('Cambio de otra persona');
    expect(session.read().canUndo).toBe(false);
    session.redo();
    expect(session.read().tree.nodes.get('c1')?.text).toBe('Primer cambio propio');
  });

  it('tells its listeners once for the changes of one turn', async () => {
    const { doc, session } = opened();
    let told = 0;
    session.subscribe(() => {
      told += 1;
    });
    setText(doc, 'c1', 'Un cambio más del texto', 'others');
    setText(doc, 'c2', 'Otro cambio más del texto', 'others');
    await Promise.resolve();
    expect(told).toBe(1);
  });
});

describe('rows and places', () => {
  it('[design 5] rows carry level, set size and position, and folding hides a branch', () => {
    const { tree } = opened().session.read();
    expect(treeRows(tree, new Set()).map((row) => [row.id, row.level, row.position, row.setSize])).toEqual([
      ['p', 1, 1, 1],
      ['c1', 2, 1, 2],
      ['c11', 3, 1, 1],
      ['c2', 2, 2, 2],
      ['e1', 2, 1, 1],
    ]);
    const folded = treeRows(tree, new Set(['c1']));
    expect(folded.map((row) => row.id)).toEqual(['p', 'c1', 'c2', 'e1']);
    expect(folded[1]).toMatchObject({ expanded: false, below: 1 });
  });

  it('[T2, T3] possible parents leave out the other side, the card itself and its own branch', () => {
    const { tree } = opened().session.read();
    expect(possibleParents(tree, 'c1').sort()).toEqual(['c2', 'p']);
    expect(possibleParents(tree, 'e1')).toEqual(['p']);
    expect(possibleSecondary(tree, 'c11').sort()).toEqual(['c2', 'p']);
  });

  it('a sibling goes right below; under the problem it is a direct cause', () => {
    const { tree } = opened().session.read();
    expect(siblingPlace(tree, 'c1')).toEqual({ kind: 'cause', parent: 'p', index: 1 });
    expect(siblingPlace(tree, 'p')).toEqual({ kind: 'cause', parent: 'p', index: 2 });
    expect(movesOf(tree, 'c2')).toEqual({ up: true, down: false, out: false, in: true });
  });

  it('a compound text splits at its first break', () => {
    expect(splitCompound('No hay planos; nadie los pide')).toEqual(['No hay planos', 'Nadie los pide']);
    expect(splitCompound('Una sola idea.')).toBeNull();
  });
});

describe('presence', () => {
  it('reads the identity that the server wrote and ignores junk', () => {
    const user = { id: 'x1', name: 'Teresa Ibarra', partyId: 'civ', role: 'participant' };
    expect(readPeer(7, { user, tree: { x: 4, y: 9, writing: 'c1' } })).toMatchObject({
      firstName: 'Teresa',
      cursor: { x: 4, y: 9 },
      writing: 'c1',
    });
    expect(readPeer(7, { user, tree: { x: 'a', y: Number.NaN, writing: 3 } })).toMatchObject({
      cursor: null,
      writing: null,
    });
    expect(readPeer(7, { tree: { x: 1, y: 1 } })).toBeNull();
  });

  it('a moving cursor does not change the map of who writes where', () => {
    const awareness = new Awareness(new Y.Doc());
    const presence = new TreePresence(awareness, 'me');
    const user = { id: 'x1', name: 'Teresa Ibarra', partyId: 'civ', role: 'participant' };
    const remote = (tree: unknown) => {
      awareness.states.set(99, { user, tree });
      awareness.emit('change', [{ added: [], updated: [99], removed: [] }, 'network']);
    };
    remote({ x: 1, y: 1, writing: 'c1' });
    const before = presence.writers();
    expect([...before.keys()]).toEqual(['c1']);
    remote({ x: 2, y: 1, writing: 'c1' });
    expect(presence.writers()).toBe(before);
    expect(presence.peers()[0]?.cursor).toEqual({ x: 2, y: 1 });
    presence.destroy();
    awareness.destroy();
  });
});
