// A plain textarea on a Y.Text: what is typed enters as the smallest edit, what others type moves the
// caret instead of losing it, and nothing is touched while an input method composes a character (V3).
import type * as Y from 'yjs';
import type { Origin } from '../../shared/mesaDoc/treeAccess.ts';

/** One replacement: `removed` UTF-16 units at `start` give way to `inserted`. */
export interface Edit {
  start: number;
  removed: number;
  inserted: string;
}

/** The one replacement between two texts, between their common start and common end. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (start > 0 && isHigh(before, start - 1)) start -= 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && isLow(before, before.length - end)) end -= 1;
  return { start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) };
}

/** Where a caret at `position` stands after the edit; text inserted exactly there goes after it. */
export function caretAfter(position: number, edit: Edit): number {
  if (position <= edit.start) return position;
  if (position >= edit.start + edit.removed) return position + edit.inserted.length - edit.removed;
  return edit.start + edit.inserted.length;
}

/** A local edit made on `base`, moved so that it applies to the text after somebody else's edit of `base`. */
export function rebase(local: Edit, remote: Edit): Edit {
  const start = caretAfter(local.start, remote);
  const end = Math.max(start, caretAfter(local.start + local.removed, remote));
  // Inside what the other person replaced there is nothing left to remove: only the new words go in.
  const overlap = local.start < remote.start + remote.removed && remote.start < local.start + local.removed;
  return { start, removed: overlap ? 0 : end - start, inserted: local.inserted };
}

const isHigh = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text[at] ?? '');
const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

function applyEdit(text: Y.Text, edit: Edit, origin: Origin): void {
  text.doc?.transact(() => {
    if (edit.removed > 0) text.delete(edit.start, edit.removed);
    if (edit.inserted !== '') text.insert(edit.start, edit.inserted);
  }, origin);
}

/** Line breaks and tabs that come in with a paste become spaces: a node is one line. */
export const oneLine = (value: string): string => value.replace(/[\r\n\t\u2028\u2029]+/g, ' ');

/** What is needed of a textarea. */
export type LiveField = EventTarget &
  Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd' | 'setSelectionRange'> & {
    readonly ownerDocument: { readonly activeElement: unknown };
  };

/**
 * Binds until the returned function is called. `onText` gets every new value and whether this person
 * typed it. Transactions carry `origin`.
 */
export function bindTextarea(
  area: LiveField,
  text: Y.Text,
  origin: Origin,
  onText: (value: string, mine: boolean) => void,
): () => void {
  let base = text.toString();
  let composing = false;
  // While this binding writes, the browser has already moved the caret: moving it again would scramble the words.
  let sending = false;
  area.value = base;

  const show = (value: string, edit: Edit) => {
    const { selectionStart, selectionEnd } = area;
    area.value = value;
    if (area.ownerDocument.activeElement === area) {
      area.setSelectionRange(caretAfter(selectionStart, edit), caretAfter(selectionEnd, edit));
    }
  };
  const send = () => {
    if (composing) return;
    const wanted = oneLine(area.value);
    const current = text.toString();
    const local = editBetween(base, wanted);
    if (local.removed === 0 && local.inserted === '') {
      if (current !== area.value) show(current, editBetween(area.value, current));
      base = current;
      return;
    }
    sending = true;
    applyEdit(text, current === base ? local : rebase(local, editBetween(base, current)), origin);
    sending = false;
    base = text.toString();
    if (area.value !== base) show(base, editBetween(area.value, base));
    onText(base, true);
  };
  const arrived = (_: Y.YTextEvent, transaction: Y.Transaction) => {
    const value = text.toString();
    if (composing || sending || value === base) return;
    show(value, editBetween(base, value));
    base = value;
    onText(base, transaction.origin === origin);
  };
  const start = () => {
    composing = true;
  };
  const end = () => {
    composing = false;
    send();
  };
  text.observe(arrived);
  area.addEventListener('input', send);
  area.addEventListener('compositionstart', start);
  area.addEventListener('compositionend', end);
  return () => {
    text.unobserve(arrived);
    area.removeEventListener('input', send);
    area.removeEventListener('compositionstart', start);
    area.removeEventListener('compositionend', end);
  };
}
