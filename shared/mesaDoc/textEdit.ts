// Writing a whole value into a Y.Text as the smallest edit, so that two people who type in the same
// field from plain inputs merge instead of replacing each other (V3).
import type * as Y from 'yjs';

/**
 * Turns `target` into `next` by one deletion and one insertion between the common start and the common
 * end. Surrogate pairs stay whole. Returns false when there was nothing to change.
 */
export const editText = (target: Y.Text, next: string): boolean =>
  replaceWords(target, 0, target.toString(), next);

/** The same for the words `current` that stand at `at`: only what differs between them and `next` is touched. */
export function replaceWords(target: Y.Text, at: number, current: string, next: string): boolean {
  if (current === next) return false;
  const most = Math.min(current.length, next.length);
  let start = 0;
  while (start < most && current[start] === next[start]) start += 1;
  if (start > 0 && isHighSurrogate(current, start - 1)) start -= 1;
  let end = 0;
  while (end < most - start && current[current.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  if (end > 0 && isLowSurrogate(current, current.length - end)) end -= 1;
  const removed = current.length - end - start;
  const inserted = next.slice(start, next.length - end);
  if (removed > 0) target.delete(at + start, removed);
  if (inserted !== '') target.insert(at + start, inserted);
  return true;
}

const isHighSurrogate = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text[at] ?? '');
const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '');
