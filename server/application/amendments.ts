// What an amendment does to the live draft (E18): its agreed state is kept when it begins, and when it is dropped the
// draft says again what was agreed. Both run while the draft is held still, so that nothing enters in between.
import { droppedWords, revertDraft } from '../../shared/mesaDoc/revertDraft.ts';
import type { EventType } from '../../shared/model/event.ts';
import type { LiveDocs, Storage } from './ports.ts';

type AmendmentEvent = EventType & ('commitment.amendmentStarted' | 'commitment.amendmentDropped');
interface Parts {
  storage: Storage;
  docs: LiveDocs;
}

/** Where the agreed state waits while the amendment is open, and what was dropped stays; nobody opens them live. */
const agreedDoc = (draft: string): string => `${draft}/agreed`;
const droppedDoc = (draft: string): string => `${draft}/dropped`;

/** Words that dropping this amendment takes out of the draft; [] when nothing was kept (one begun before this version). */
export async function wordsToDrop({ storage, docs }: Parts, draft: string): Promise<string[]> {
  const { snapshot } = await storage.loadDoc(agreedDoc(draft));
  return snapshot ? droppedWords(await docs.encodedState(draft), snapshot) : [];
}

/** Follows the events of an amendment to the draft of that name, once they are in the record. */
export async function followAmendment(
  { storage, docs }: Parts,
  draft: string,
  type: AmendmentEvent,
): Promise<void> {
  const now = await docs.encodedState(draft);
  if (type === 'commitment.amendmentStarted') return storage.saveDocSnapshot(agreedDoc(draft), now, 0);
  const { snapshot } = await storage.loadDoc(agreedDoc(draft));
  const back = snapshot ? revertDraft(now, snapshot) : null;
  if (back === null) return;
  await storage.saveDocSnapshot(droppedDoc(draft), now, 0);
  await docs.applyAsServer(draft, back);
}
