// Carrying an accepted replacement into the live text of a draft (C15, V3): one transaction that touches its passage and
// nothing else, so that what others type around it at the same time stays.
import * as Y from 'yjs';
import { ROW_LISTS, type RowList, TEXT_FIELDS, type TextField } from '../commitment/types.ts';
import { draftDescription, draftText, rowsOf, rowText } from '../mesaDoc/draftReader.ts';
import { type Origin, READ_LIMITS } from '../mesaDoc/schema.ts';
import { replaceWords } from '../mesaDoc/textEdit.ts';
import { stripControls } from '../model/plainText.ts';
import { cellField, isMultiline, type RemarkTarget, remarkTarget } from './fields.ts';
import { placeOf } from './place.ts';

/** What is in place of a thing that is no word (nothing of it can be quoted). */
const THING = '\uFFFC';

/** The live texts of what a remark is about: one, or one per paragraph of the description. Empty when it has none. */
function textsOf(doc: Y.Doc, target: RemarkTarget): Y.Text[] {
  switch (target.kind) {
    case 'text':
      return [draftText(doc, target.field)];
    case 'cell': {
      const text = rowText(doc, target.list, target.row, target.cell as never);
      return text ? [text] : [];
    }
    case 'description': {
      const found: Y.XmlText[] = [];
      collect(draftDescription(doc), 0, found);
      return found;
    }
    default:
      return [];
  }
}

function collect(node: Y.XmlFragment, depth: number, found: Y.XmlText[]): void {
  if (depth > READ_LIMITS.richDepth) return;
  for (const child of node.toArray()) {
    if (found.length >= READ_LIMITS.richBlocks) return;
    if (child instanceof Y.XmlText) found.push(child);
    else if (child instanceof Y.XmlElement) collect(child, depth + 1, found);
  }
}

/** The words of a text as they are counted in it: `toString` of a rich one would write its marks. */
function wordsOf(text: Y.Text): string {
  if (!(text instanceof Y.XmlText)) return text.toString();
  const parts: { insert?: unknown }[] = text.toDelta();
  return parts.map((part) => (typeof part.insert === 'string' ? part.insert : THING)).join('');
}

/** The present words a remark is about, one piece per text; empty for the whole draft, parts that are no text, and lost rows. */
export function remarkPieces(doc: Y.Doc, field: string): string[] {
  const target = remarkTarget(field);
  return target ? textsOf(doc, target).map(wordsOf) : [];
}

/** The name on the wire of a live text of the form; null for one that has none. */
export function fieldOfText(doc: Y.Doc, text: Y.Text): string | null {
  for (const field of Object.keys(TEXT_FIELDS) as TextField[])
    if (draftText(doc, field) === text) return field;
  for (const list of Object.keys(ROW_LISTS) as RowList[]) {
    for (const [row, map] of rowsOf(doc, list).entries()) {
      if (!(map instanceof Y.Map)) continue;
      const cell = Object.keys(ROW_LISTS[list].texts).find((name) => map.get(name) === text);
      if (cell !== undefined) return cellField(list, row, cell);
    }
  }
  return null;
}

/**
 * Puts `text` in the place of `quote`, once, in one transaction with the caller's origin. 'gone' and 'repeated' (C15) touch
 * nothing. Where there is one line only, line breaks become spaces.
 */
export function replaceQuote(
  doc: Y.Doc,
  remark: { field: string; quote: string; text: string },
  origin: Origin,
): 'done' | 'gone' | 'repeated' {
  const target = remarkTarget(remark.field);
  if (!target) return 'gone';
  const texts = textsOf(doc, target);
  const place = placeOf(texts.map(wordsOf), remark.quote);
  if (typeof place === 'string') return place;
  const text = texts[place.at]!;
  const current = wordsOf(text).slice(place.start, place.end);
  const next = stripControls(remark.text, isMultiline(target));
  doc.transact(() => replaceWords(text, place.start, current, next), origin);
  return 'done';
}
