// Typing over a raw connection, and what of it a document lacks: for tests that kill the server or its disk.
import * as Y from 'yjs';
import type { RawDocClient } from './rawDocClient.ts';

/** One person's device: what it typed, in the order sent. */
export interface Writer {
  client: RawDocClient;
  doc: Y.Doc;
  updates: Uint8Array[];
}

/** A writer on an open connection; its empty step 2 is the first frame that gets acknowledged. */
export function writerOn(client: RawDocClient): Writer {
  client.sendStepTwo(new Uint8Array([0, 0]));
  return { client, doc: new Y.Doc(), updates: [] };
}

/** One letter somewhere, or a deletion. `random` gives numbers in [0, 1). */
export function write({ doc, client, updates }: Writer, random: () => number): void {
  const text = doc.getText('t');
  doc.once('update', (update: Uint8Array) => {
    updates.push(update);
    client.sendUpdate(update);
  });
  if (text.length > 5 && random() < 0.2) text.delete(Math.floor(random() * text.length), 1);
  else
    text.insert(
      Math.floor(random() * (text.length + 1)),
      String.fromCharCode(97 + Math.floor(random() * 26)),
    );
}

/** What of this writer is «Guardado». */
export function acknowledgedBy({ client, updates }: Writer): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates.slice(0, Math.max(0, client.acknowledged - 1))) Y.applyUpdate(doc, update);
  return doc;
}

/** What `whole` lacks of `part`: structs, and deletions in words; `{ structs: 0, text: '' }` when nothing. */
export function missing(whole: Y.Doc, part: Y.Doc): { structs: number; text: string } {
  const diff = Y.decodeUpdate(Y.encodeStateAsUpdate(part, Y.encodeStateVector(whole)));
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(whole));
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(part));
  const text =
    merged.getText('t').toString() === whole.getText('t').toString() ? '' : 'deletions are missing';
  return { structs: diff.structs.length, text };
}
