// One person's work on the live tree: reads it as plain data, remembers their own undo, and holds the
// card they have opened but not written in yet. React-free; useTree.ts turns it into a hook.
import type * as Y from 'yjs';
import { addNode, createTreeUndo, type Origin, readTree } from '../../shared/mesaDoc/treeAccess.ts';
import { labelOf } from '../../shared/problemTree/labels.ts';
import type { NodeKind, ProblemTree, TreeNode } from '../../shared/problemTree/types.ts';
import { type Result, refuse } from '../../shared/protocol/errors.ts';

/** A card without words yet. It enters the document with its first character, so nobody sees empty cards. */
export interface Draft {
  id: string;
  kind: NodeKind;
  /** Layout parent; null for the central problem. */
  parent: string | null;
  /** Place among the parent's children of the same kind; last when undefined. */
  index: number | undefined;
}

/** What the views draw. A new object after every change. */
export interface TreeSnapshot {
  /** The tree with the draft in its place. */
  tree: ProblemTree;
  /** 'C1.2' by node id; nodes outside of the tree have none. */
  labels: ReadonlyMap<string, string>;
  draft: Draft | null;
  canUndo: boolean;
  canRedo: boolean;
}

export interface Who {
  by: string;
  at: number;
  enteredBy?: string;
}

export class TreeSession {
  readonly doc: Y.Doc;
  /** Marks this person's transactions, so that undo never touches the work of others. */
  readonly origin: Origin = { tree: 'mine' };
  readonly #undo: Y.UndoManager;
  readonly #listeners = new Set<() => void>();
  #snapshot: TreeSnapshot | null = null;
  #draft: Draft | null = null;
  #scheduled = false;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.#undo = createTreeUndo(doc, this.origin);
    doc.on('update', this.#changed);
    this.#undo.on('stack-item-added', this.#changed);
    this.#undo.on('stack-item-popped', this.#changed);
    this.#undo.on('stack-cleared', this.#changed);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): TreeSnapshot => {
    this.#snapshot ??= this.#compute();
    return this.#snapshot;
  };

  /** Runs one gesture: it is undone on its own, not together with what was typed a moment before. */
  act<T>(change: (doc: Y.Doc, origin: Origin) => Result<T>): Result<T> {
    this.#undo.stopCapturing();
    const result = change(this.doc, this.origin);
    this.#undo.stopCapturing();
    return result;
  }

  openDraft(draft: Draft): void {
    this.#draft = draft;
    this.#undo.stopCapturing();
    this.#changed();
  }

  /** Closes the draft without a trace; does nothing when there is none. */
  dropDraft(): void {
    if (!this.#draft) return;
    this.#draft = null;
    this.#changed();
  }

  /** Moves the draft under another parent, before it is written. */
  placeDraft(parent: string, index: number | undefined): void {
    if (!this.#draft) return;
    this.#draft = { ...this.#draft, parent, index };
    this.#changed();
  }

  /** Writes the draft into the document with its first words. Refuses as addNode does; bad_request without a draft. */
  writeDraft(text: string, who: Who): Result<string> {
    const draft = this.#draft;
    if (!draft) return refuse('bad_request');
    const result = addNode(this.doc, { ...draft, index: draft.index, text, ...who }, this.origin);
    if (result.ok) this.#draft = null;
    this.#changed();
    return result;
  }

  undo = (): void => {
    this.#undo.undo();
  };

  redo = (): void => {
    this.#undo.redo();
  };

  /** What comes next is undone apart from what came before. */
  breakUndo = (): void => this.#undo.stopCapturing();

  destroy(): void {
    this.doc.off('update', this.#changed);
    this.#undo.destroy();
    this.#listeners.clear();
  }

  /** One notice for all the updates that arrive in the same turn. */
  #changed = (): void => {
    this.#snapshot = null;
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) listener();
    });
  };

  #compute(): TreeSnapshot {
    const real = readTree(this.doc);
    const labels = labelOf(real);
    const draft = this.#draft;
    const placed = draft && (draft.parent === null || real.nodes.has(draft.parent)) ? draft : null;
    return {
      tree: placed ? withDraft(real, placed) : real,
      labels,
      draft: placed,
      canUndo: this.#undo.undoStack.length > 0,
      canRedo: this.#undo.redoStack.length > 0,
    };
  }
}

/** The problem that entered the tree while this person's own was still an empty card, or null (T1). */
export function overtakenBy({ draft, tree }: TreeSnapshot): string | null {
  return draft?.kind === 'problem' && tree.problemId !== draft.id ? tree.problemId : null;
}

/** A copy of the tree with the draft as an empty proposed node in its place. */
export function withDraft(tree: ProblemTree, draft: Draft): ProblemTree {
  const nodes = new Map(tree.nodes).set(draft.id, emptyNode(draft));
  if (draft.parent === null) return { ...tree, nodes, problemId: tree.problemId ?? draft.id };
  const siblings = [...(tree.childrenOf.get(draft.parent) ?? [])];
  const sameKind = siblings.filter((id) => nodes.get(id)?.kind === draft.kind);
  const next = draft.index === undefined ? undefined : sameKind[draft.index];
  siblings.splice(next === undefined ? siblings.length : siblings.indexOf(next), 0, draft.id);
  return {
    ...tree,
    nodes,
    parentOf: new Map(tree.parentOf).set(draft.id, draft.parent),
    childrenOf: new Map(tree.childrenOf).set(draft.parent, siblings),
  };
}

const emptyNode = (draft: Draft): TreeNode => ({
  id: draft.id,
  kind: draft.kind,
  text: '',
  state: 'proposed',
  createdBy: '',
  createdAt: 0,
  parameter: false,
  parameterReason: '',
  evidence: [],
  notes: '',
  discardReason: '',
  population: '',
  territory: '',
  prov: '',
});
