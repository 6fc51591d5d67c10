// The copy of a document on this device: what was typed while the network or the server was away survives
// a closed tab. One database per document and epoch; gone when the document is reset or the person is out.
import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

export interface OfflineCopy {
  /** Origin of the updates that come from the copy. */
  readonly origin: unknown;
  /** Resolves when the copy was read into the document, or could not be in time. */
  readonly ready: Promise<void>;
  /** Erases the copy; the next one of this document begins empty. */
  forget(): void;
}

/** A device whose database does not answer must not keep a person from working. */
const PATIENCE_MS = 1_500;

const epochKey = (name: string) => `mesa-doc-epoch:${name}`;
const databaseName = (name: string, epoch: number) => `mesa-doc:${name}:${epoch}`;

function readEpoch(name: string): number {
  try {
    return Number(localStorage.getItem(epochKey(name)) ?? 0) || 0;
  } catch {
    // Storage may be forbidden (private windows); then every tab begins at zero.
    return 0;
  }
}

function writeEpoch(name: string, epoch: number): void {
  try {
    localStorage.setItem(epochKey(name), String(epoch));
  } catch {
    // The database of the old epoch is deleted anyway.
  }
}

/** Erases every copy of the documents of a mesa, for who leaves this device. Best effort: what the browser does not let. */
export async function forgetCopiesOf(mesaId: string): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) {
      const [, doc, epoch] = /^mesa-doc:(.+):(\d+)$/.exec(name ?? '') ?? [];
      if (!name || !doc?.startsWith(`mesa/${mesaId}/`)) continue;
      // Another tab may still hold it open: its name is not used again.
      writeEpoch(doc, Number(epoch) + 1);
      indexedDB.deleteDatabase(name);
    }
  } catch {
    // No database here, or none that can be listed.
  }
}

/** Opens the copy of `name` into `doc`; null where the browser has no IndexedDB. */
export function openOfflineCopy(name: string, doc: Y.Doc): OfflineCopy | null {
  if (typeof indexedDB === 'undefined') return null;
  const epoch = readEpoch(name);
  const persistence = new IndexeddbPersistence(databaseName(name, epoch), doc);
  const inTime = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  return {
    origin: persistence,
    ready: Promise.race([persistence.whenSynced.then(() => undefined), inTime]),
    forget: () => {
      // A new name at once: deleting waits for other tabs, and must not be waited for.
      writeEpoch(name, epoch + 1);
      void persistence.clearData().catch(() => undefined);
    },
  };
}
