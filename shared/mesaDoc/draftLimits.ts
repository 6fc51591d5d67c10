// What grew over its limit in a draft: typed straight into an editor, or merged from two people.
import type { CommitmentDraft, RowList, TextField } from '../commitment/types.ts';
import { DESCRIPTION_MAX, ROW_LISTS, TEXT_FIELDS } from '../commitment/types.ts';
import { countCharacters, fitsIn, normaliseLine, normaliseParagraphs } from '../model/plainText.ts';

/** A text longer than its limit, in user-perceived characters. */
export interface TooLong {
  /** Field of the form, as in `commitment.field_<field>`: a text field, `description` or a list. */
  field: TextField | RowList | 'description';
  /** For lists: which row, and which of its texts. */
  row?: string;
  cell?: string;
  max: number;
  length: number;
}

/** Every text over its limit, so that a draft with one is not frozen. In the order of the form. */
export function checkDraftLimits(draft: CommitmentDraft): TooLong[] {
  const found: TooLong[] = [];
  const check = (text: string, max: number, where: Pick<TooLong, 'field' | 'row' | 'cell'>) => {
    if (!fitsIn(text, max)) found.push({ ...where, max, length: countCharacters(text) });
  };
  for (const field of Object.keys(TEXT_FIELDS) as TextField[]) {
    const { max, multiline } = TEXT_FIELDS[field];
    const text = draft.texts[field];
    check(multiline ? normaliseParagraphs(text) : normaliseLine(text), max, { field });
  }
  check(normaliseParagraphs(draft.description), DESCRIPTION_MAX, { field: 'description' });
  const indicators = draft.indicators.map((one) => ({ ...one, relative: one.target.relative }));
  const rows: Record<RowList, { id: string }[]> = { ...draft, indicators };
  for (const field of Object.keys(ROW_LISTS) as RowList[]) {
    for (const row of rows[field]) {
      const cells = new Map<string, unknown>(Object.entries(row));
      for (const [cell, max] of Object.entries<number>(ROW_LISTS[field].texts)) {
        check(normaliseLine(String(cells.get(cell) ?? '')), max, { field, row: row.id, cell });
      }
    }
  }
  return found;
}
