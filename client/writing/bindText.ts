// A textarea of the commitment form on its Y.Text: what is typed enters as the smallest edit and what others
// type moves the caret instead of losing it (V3). The arithmetic of edits is the tree's; this adds several lines.
import type * as Y from 'yjs';
import type { Origin } from '../../shared/mesaDoc/schema.ts';
import { stripControls } from '../../shared/model/plainText.ts';
import { caretAfter, type Edit, editBetween, rebase } from '../outline/bindTextarea.ts';

/** What the binding needs of a textarea, so that it can be tested without a page. */
export interface TextControl {
  value: string;
  selectionStart: number;
  selectionEnd: number;
  setSelectionRange(start: number, end: number): void;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

export interface TextBinding {
  origin: Origin;
  /** Keeps line breaks; otherwise they become spaces. */
  multiline: boolean;
  /** True while the control has the focus: only then is the caret moved. */
  isFocused: () => boolean;
  /** Every new value, of this person or of others. */
  onText: (value: string) => void;
}

/**
 * Binds until the returned function is called, which also sends what an input method still composes.
 * While it composes nothing is written and nothing of others is shown; both happen when it ends.
 */
export function bindText(area: TextControl, text: Y.Text, binding: TextBinding): () => void {
  const { origin, multiline, isFocused, onText } = binding;
  let base = text.toString();
  let composing = false;
  let sending = false;
  area.value = base;

  const show = (value: string, edit: Edit) => {
    const { selectionStart, selectionEnd } = area;
    area.value = value;
    if (isFocused()) area.setSelectionRange(caretAfter(selectionStart, edit), caretAfter(selectionEnd, edit));
  };
  const send = () => {
    if (composing) return;
    const current = text.toString();
    const local = editBetween(base, stripControls(area.value, multiline));
    if (local.removed > 0 || local.inserted !== '') {
      const edit = current === base ? local : rebase(local, editBetween(base, current));
      sending = true;
      text.doc?.transact(() => {
        if (edit.removed > 0) text.delete(edit.start, edit.removed);
        if (edit.inserted !== '') text.insert(edit.start, edit.inserted);
      }, origin);
      sending = false;
    }
    base = text.toString();
    if (area.value !== base) show(base, editBetween(area.value, base));
    onText(base);
  };
  const arrived = () => {
    const value = text.toString();
    if (composing || sending || value === base) return;
    show(value, editBetween(base, value));
    base = value;
    onText(value);
  };
  const start = () => {
    composing = true;
  };
  const end = () => {
    if (!composing) return;
    composing = false;
    send();
  };
  text.observe(arrived);
  area.addEventListener('input', send);
  area.addEventListener('compositionstart', start);
  area.addEventListener('compositionend', end);
  return () => {
    end();
    text.unobserve(arrived);
    area.removeEventListener('input', send);
    area.removeEventListener('compositionstart', start);
    area.removeEventListener('compositionend', end);
  };
}
