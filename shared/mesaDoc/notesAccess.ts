// The rapporteur's notes: one rich text per mesa, kept apart from tree and drafts so that its own
// right to write and its own lock apply.
import type * as Y from 'yjs';
import { richTextToPlain } from './richText.ts';
import { ROOTS } from './schema.ts';

/** The live notes, for Tiptap's collaboration extension. */
export const notesFragment = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(ROOTS.notes);
/** The notes as plain text (paragraphs and list items, one per line), for the acta and exports. */
export const readNotes = (doc: Y.Doc): string => richTextToPlain(notesFragment(doc));
