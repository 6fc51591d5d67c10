// Which passage of the form a note is about: what is selected in one of its texts, or, with nothing selected, a list of its
// sentences to choose from (so that keyboards, phones and screen readers need no selection).

import { countCharacters } from '../../shared/model/plainText.ts';
import { REMARK_QUOTE_MAX } from '../../shared/model/tableLimits.ts';
import { type Passage, uniquePassage } from '../../shared/remarks/place.ts';
import { sectionAnchor } from '../writing/anchors.ts';
import type { SectionId } from '../writing/sections.ts';

/** A passage of a field, with the words of that field when it was chosen. */
export interface Chosen {
  field: string;
  pieces: string[];
  passage: Passage;
}
export interface PassageOption {
  value: string;
  label: string;
  note: string;
  chosen: Chosen;
}
/** Where the selection or the caret was last. `start === end`: nothing selected. */
export interface LastSelection {
  field: string;
  /** Of a field with paragraphs, which one, counting only those with words; 0 in the others. */
  paragraph: number;
  start: number;
  end: number;
  /** The words of the paragraph as the screen has them, marks of lists included; null in plain fields. */
  shown: string | null;
}

const FIELD = 'data-field';

/** What is not the text itself: names of carets, and the words of suggestions drawn in it. */
const NOT_TEXT = '.ProseMirror-widget, [data-person], ins, .visuallyHidden';

function wordsIn(range: Range): string {
  const copy = range.cloneContents();
  for (const extra of copy.querySelectorAll(NOT_TEXT)) extra.remove();
  return copy.textContent ?? '';
}

/** The selection inside of a text of the form, or null when it is somewhere else. */
export function readSelection(doc: Document): LastSelection | null {
  const active = doc.activeElement;
  if (active instanceof HTMLTextAreaElement && active.hasAttribute(FIELD)) {
    const { selectionStart: start, selectionEnd: end } = active;
    return { field: active.getAttribute(FIELD) ?? '', paragraph: 0, start, end, shown: null };
  }
  const selection = doc.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const from = range?.startContainer;
  const element = from instanceof Element ? from : (from?.parentElement ?? null);
  const paragraph = element?.closest('p') ?? null;
  const root = element?.closest(`[${FIELD}]`) ?? null;
  if (!range || !paragraph || !root?.contains(paragraph)) return null;
  return paragraphSelection(range, paragraph, root);
}

/** A passage stays inside one paragraph: what goes on into the next is left out. */
function paragraphSelection(range: Range, paragraph: Element, root: Element): LastSelection {
  const all = paragraph.ownerDocument.createRange();
  all.selectNodeContents(paragraph);
  const until = (to: 'start' | 'end'): number => {
    const part = all.cloneRange();
    const inside = paragraph.contains(to === 'start' ? range.startContainer : range.endContainer);
    if (inside && to === 'start') part.setEnd(range.startContainer, range.startOffset);
    if (inside && to === 'end') part.setEnd(range.endContainer, range.endOffset);
    return wordsIn(part).length;
  };
  const withWords = [...root.querySelectorAll('p')].filter((one) => one.textContent?.trim() !== '');
  return {
    field: root.getAttribute(FIELD) ?? '',
    paragraph: withWords.indexOf(paragraph as HTMLParagraphElement),
    start: until('start'),
    end: until('end'),
    shown: wordsIn(all),
  };
}

/** What was selected, on the live words; null when nothing but spaces is. */
export function chosenFrom(last: LastSelection, pieces: readonly string[]): Chosen | null {
  const withWords = pieces.flatMap((piece, at) => (piece.trim() === '' ? [] : [at]));
  const at = last.shown === null ? 0 : (withWords[last.paragraph] ?? -1);
  const piece = pieces[at];
  if (piece === undefined) return null;
  // A line of a list is drawn with its mark, which is not in the text.
  const shift = last.shown === null ? 0 : Math.max(0, last.shown.length - piece.length);
  const [start, end] = [Math.max(0, last.start - shift), Math.max(0, last.end - shift)];
  if (piece.slice(start, end).trim() === '') return null;
  return { field: last.field, pieces: [...pieces], passage: { at, start, end } };
}

const SENTENCE = /[^.;:!?\n]+[.;:!?]*\s*|\n+/gu;
const LABEL_MAX = 90;

/** Every sentence of a field, and each of its paragraphs whole where a note may quote it. */
export function optionsOf(field: string, name: string, pieces: readonly string[]): PassageOption[] {
  return pieces.flatMap((piece, at) => {
    const whole = { at, start: 0, end: piece.length };
    const sentences = [...piece.matchAll(SENTENCE)].map((match) => ({
      at,
      start: match.index,
      end: match.index + match[0].length,
    }));
    return [whole, ...(sentences.length > 1 ? sentences : [])].flatMap((passage) => {
      const words = piece.slice(passage.start, passage.end).trim();
      if (!/[\p{L}\p{N}]/u.test(words) || countCharacters(words) > REMARK_QUOTE_MAX) return [];
      return {
        value: [field, at, passage.start, passage.end].join('|'),
        label: words.length > LABEL_MAX ? `${words.slice(0, LABEL_MAX).trimEnd()} …` : words,
        note: name,
        chosen: { field, pieces: [...pieces], passage },
      };
    });
  });
}

/** The texts of a part of the form as they are drawn: field and name. */
export function fieldsIn(doc: Document, section: SectionId): { field: string; name: string }[] {
  const root = doc.getElementById(sectionAnchor(section));
  return [...(root?.querySelectorAll<HTMLElement>(`[${FIELD}]`) ?? [])].map((element) => ({
    field: element.getAttribute(FIELD) ?? '',
    name: nameOf(element),
  }));
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLTextAreaElement ? element.labels[0] : undefined;
  return (label?.textContent ?? element.getAttribute('aria-label') ?? '').trim();
}

/** The passage as it is sent: long enough to be found again, and the replacement that goes with it. */
export function quoteOf(chosen: Chosen, replacement: string): { quote: string; text: string } | null {
  const grown = uniquePassage(chosen.pieces, chosen.passage);
  const raw = chosen.pieces[chosen.passage.at] ?? '';
  if (!grown) return null;
  const words = raw.slice(chosen.passage.start, chosen.passage.end);
  const start = chosen.passage.start + (words.length - words.trimStart().length);
  const end = chosen.passage.end - (words.length - words.trimEnd().length);
  return {
    quote: raw.slice(grown.start, grown.end),
    text: raw.slice(grown.start, start) + replacement.trim() + raw.slice(end, grown.end),
  };
}

/** The words somebody chose, without the spaces at their ends. */
export const wordsOf = ({ pieces, passage }: Chosen): string =>
  (pieces[passage.at] ?? '').slice(passage.start, passage.end).trim();
