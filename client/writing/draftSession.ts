// One person's view of a live draft as plain data, computed once per turn however many updates arrive.
// React-free; useDraft.ts turns it into hooks.
import type * as Y from 'yjs';
import type { CommitmentDraft } from '../../shared/commitment/types.ts';
import { readDraft } from '../../shared/mesaDoc/draftAccess.ts';
import type { Origin } from '../../shared/mesaDoc/schema.ts';

export class DraftSession {
  readonly doc: Y.Doc;
  /** Marks this person's transactions. */
  readonly origin: Origin = { draft: 'mine' };
  readonly #listeners = new Set<() => void>();
  #draft: CommitmentDraft | null = null;
  #scheduled = false;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    doc.on('update', this.#changed);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object until the document changes. */
  read = (): CommitmentDraft => {
    this.#draft ??= readDraft(this.doc);
    return this.#draft;
  };

  destroy(): void {
    this.doc.off('update', this.#changed);
    this.#listeners.clear();
  }

  #changed = (): void => {
    this.#draft = null;
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) listener();
    });
  };
}
