// What a person is doing in the tree: selected and written card, folded branches, and the verbs that
// canvas, outline, panel and sheet share. Rights come from the view; the document's own rules refuse.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import {
  discardNode,
  indentNode,
  mergeNode,
  moveDown,
  moveNode,
  moveUp,
  type Origin,
  outdentNode,
  restoreNode,
} from '../../shared/mesaDoc/treeAccess.ts';
import { childrenOfKind } from '../../shared/problemTree/labels.ts';
import type { NodeKind } from '../../shared/problemTree/types.ts';
import type { Result } from '../../shared/protocol/errors.ts';
import { useWords } from '../i18n.ts';
import { randomName } from '../net/commandId.ts';
import { useMesa, useMesaSnapshot } from '../state/useMesa.ts';
import { refusalWords } from './refusalWords.ts';
import { lastPlace, nestedPlace, type Place, siblingPlace, unnestedPlace } from './treePlaces.ts';
import type { TreePresence } from './treePresence.ts';
import { ancestorsOf } from './treeRows.ts';
import { overtakenBy, type TreeSession, type TreeSnapshot, type Who } from './treeSession.ts';
import { useTreeSnapshot } from './useTreeSession.ts';
import { useWordingHint, type WordingHint } from './useWordingHint.ts';

export type Move = 'up' | 'down' | 'in' | 'out';

export interface TreeWork extends WordingHint {
  session: TreeSession;
  presence: TreePresence;
  snapshot: TreeSnapshot;
  mayWrite: boolean;
  selected: string | null;
  editing: string | null;
  collapsed: ReadonlySet<string>;
  /** The last refusal in words, to show beside the control; null once something worked. */
  refusal: string | null;
  /** Id to move the focus to, with a number that grows at every request. */
  focus: { id: string; turn: number };
  /** The person this device types for (B7): a participant id, 'room', or null for oneself. */
  writesFor: string | null;
  setWritesFor: (id: string | null) => void;
  who: () => Who;
  select: (id: string | null, takeFocus?: boolean) => void;
  edit: (id: string) => void;
  /** Ends writing; with `takeFocus` the focus goes back to the card. */
  endEdit: (takeFocus?: boolean) => void;
  toggle: (id: string, open?: boolean) => void;
  addProblem: () => void;
  addSibling: (id: string) => void;
  addChild: (parent: string, kind: NodeKind) => void;
  /** The first words of a card that was only open; returns false when the document refused it. */
  writeDraft: (text: string) => boolean;
  move: (id: string, move: Move) => boolean;
  place: (id: string, place: Place) => boolean;
  remove: (id: string) => void;
  /** Joins a card to another one (V7); `strategic` are the marked causes. True when it worked. */
  merge: (id: string, into: string, strategic: readonly string[]) => boolean;
  restore: (id: string) => void;
  /** Any other gesture on the document; true when it worked. */
  run: (change: (doc: Y.Doc, origin: Origin) => Result<unknown>) => boolean;
}

const MOVES: Record<Move, (doc: Y.Doc, id: string, origin: Origin) => Result<true>> = {
  up: moveUp,
  down: moveDown,
  in: indentNode,
  out: outdentNode,
};

export function useTreeWork(session: TreeSession, presence: TreePresence, mayWrite: boolean): TreeWork {
  const snapshot = useTreeSnapshot(session);
  const selection = useSelection(session, presence);
  const { self, ...authorship } = useAuthorship();
  const { who } = authorship;
  const { refusal, run, note } = useGestures(session);
  const wording = useWordingHint(session);
  const { select, edit, endEdit, unfold } = selection;
  // A lock or a freeze closes the card that was being written: what was typed is already in the mesa.
  useEffect(() => {
    if (!mayWrite) endEdit();
  }, [mayWrite, endEdit]);
  // T1: somebody else's problem arrived first. Whoever was about to write another continues on that one.
  const overtaken = overtakenBy(snapshot);
  useEffect(() => {
    if (overtaken !== null) edit(overtaken);
  }, [overtaken, edit]);
  // Whoever was on a card that is joined to another one goes on at that one.
  const followed = snapshot.tree.nodes.get(selection.selected ?? '')?.mergedInto;
  useEffect(() => {
    if (followed !== undefined) select(followed);
  }, [followed, select]);

  const addAt = useCallback(
    (kind: NodeKind, parent: string | null, index: number | undefined) => {
      const id = randomName(12);
      if (parent !== null) unfold(parent);
      session.openDraft({ id, kind, parent, index });
      edit(id);
    },
    [session, edit, unfold],
  );
  const verbs = useMemo(
    () => ({
      addProblem: () => addAt('problem', null, undefined),
      addSibling: (id: string) => {
        const place = siblingPlace(session.read().tree, id);
        if (place) addAt(place.kind, place.parent, place.index);
      },
      addChild: (parent: string, kind: NodeKind) => {
        const place = lastPlace(session.read().tree, parent, kind);
        addAt(kind, parent, place.index);
      },
      writeDraft: (text: string) => note(session.writeDraft(text, who())),
      move: (id: string, move: Move) => moveOne(session, id, move, run, unfold),
      place: (id: string, place: Place) => {
        unfold(place.parent);
        return run((doc, origin) => moveNode(doc, id, place.parent, place.index, origin));
      },
      remove: (id: string) => {
        const next = neighbourOf(session, id);
        if (run((doc, origin) => discardNode(doc, id, self(), origin))) select(next, next !== null);
      },
      merge: (id: string, into: string, strategic: readonly string[]) => {
        const done = run((doc, origin) => mergeNode(doc, id, into, self(), origin, strategic));
        if (done) {
          unfold(into);
          select(into, true);
        }
        return done;
      },
      restore: (id: string) => {
        if (run((doc, origin) => restoreNode(doc, id, origin))) select(id);
      },
    }),
    [session, addAt, who, self, run, note, select, unfold],
  );
  return {
    session,
    presence,
    snapshot,
    mayWrite,
    refusal,
    run,
    ...authorship,
    ...selection,
    ...wording,
    ...verbs,
  };
}

function useSelection(session: TreeSession, presence: TreePresence) {
  const [selected, setSelected] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const folding = useFolding(session);
  const [focus, setFocus] = useState({ id: '', turn: 0 });
  const editingNow = useRef<string | null>(null);
  useEffect(() => presence.write(editing), [presence, editing]);

  const ask = useCallback((id: string) => setFocus((last) => ({ id, turn: last.turn + 1 })), []);
  const endEdit = useCallback(
    (takeFocus = false) => {
      const id = editingNow.current;
      if (id === null) return;
      editingNow.current = null;
      setEditing(null);
      const { draft, tree } = session.read();
      const back = draft?.id === id ? neighbourOf(session, id) : id;
      if (draft?.id === id) session.dropDraft();
      session.breakUndo();
      if (back !== null && tree.nodes.has(back)) {
        setSelected((current) => (current === id ? back : current));
        if (takeFocus) ask(back);
      } else setSelected((current) => (current === id ? null : current));
    },
    [session, ask],
  );
  const select = useCallback(
    (id: string | null, takeFocus = false) => {
      if (editingNow.current !== id) endEdit();
      setSelected(id);
      if (takeFocus && id !== null) ask(id);
    },
    [endEdit, ask],
  );
  const edit = useCallback(
    (id: string) => {
      if (editingNow.current !== id) endEdit();
      editingNow.current = id;
      session.breakUndo();
      setSelected(id);
      setEditing(id);
    },
    [session, endEdit],
  );
  return { selected, editing, focus, select, edit, endEdit, ...folding };
}

/** Folded branches: this device's own, for both views. */
function useFolding(session: TreeSession) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string, open?: boolean) => {
    setCollapsed((current) => {
      const next = new Set(current);
      if (open ?? current.has(id)) next.delete(id);
      else next.add(id);
      return next;
    });
  }, []);
  const unfold = useCallback(
    (id: string) => {
      const path = [id, ...ancestorsOf(session.read().tree, id)];
      setCollapsed((current) => new Set([...current].filter((one) => !path.includes(one))));
    },
    [session],
  );
  return { collapsed, toggle, unfold };
}

function useAuthorship() {
  const { me } = useMesa();
  const { clockOffset } = useMesaSnapshot();
  // B5: the facilitation never writes in its own name; unless it says for whom, it types for the room.
  const [writesFor, setWritesFor] = useState<string | null>(me.role === 'facilitator' ? 'room' : null);
  const self = useCallback(
    (): Who => ({ by: me.participantId, at: Date.now() + clockOffset }),
    [me.participantId, clockOffset],
  );
  const who = useCallback(
    (): Who => ({ ...self(), by: writesFor ?? me.participantId, enteredBy: me.participantId }),
    [me.participantId, self, writesFor],
  );
  return { writesFor, setWritesFor, who, self };
}

function useGestures(session: TreeSession) {
  const t = useWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const words = useRef(t);
  words.current = t;
  const note = useCallback((result: Result<unknown>) => {
    setRefusal(result.ok ? null : refusalWords(words.current, result.error));
    return result.ok;
  }, []);
  const run = useCallback(
    (change: (doc: Y.Doc, origin: Origin) => Result<unknown>) => note(session.act(change)),
    [session, note],
  );
  return { refusal, run, note };
}

function moveOne(
  session: TreeSession,
  id: string,
  move: Move,
  run: TreeWork['run'],
  unfold: (id: string) => void,
): boolean {
  const { tree, draft } = session.read();
  if (draft?.id === id) {
    const place =
      move === 'in' ? nestedPlace(tree, draft) : move === 'out' ? unnestedPlace(tree, draft) : null;
    if (place) session.placeDraft(place.parent, place.index);
    return place !== null;
  }
  const done = run((doc, origin) => MOVES[move](doc, id, origin));
  const parent = session.read().tree.parentOf.get(id);
  if (done && parent !== undefined) unfold(parent);
  return done;
}

/** Where the selection goes when a node disappears: the sibling above, the one below, or the parent. */
function neighbourOf(session: TreeSession, id: string): string | null {
  const { tree } = session.read();
  const parent = tree.parentOf.get(id);
  const kind = tree.nodes.get(id)?.kind;
  if (parent === undefined || kind === undefined) return tree.problemId === id ? null : tree.problemId;
  const siblings = childrenOfKind(tree, parent, kind);
  const at = siblings.indexOf(id);
  return siblings[at - 1] ?? siblings[at + 1] ?? parent;
}
