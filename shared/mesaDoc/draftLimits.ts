// What grew over its limit in a draft: typed straight into an editor, or merged from two people.
import type { CommitmentDraft, RowList, TextField } from '../commitment/types.ts';
import { DESCRIPTION_MAX, ROW_LISTS, TEXT_FIELDS } from '../commitment/types.ts';
import { countCharacters, fitsIn, normaliseLine, normaliseParagraphs } from '../model/plainText.ts';

/** A text longer than its limit. */
export interface TooLong {
  /** Text field, `description`, or `<list>/<row>/<field>`. */
  field: string;
  max: number;
  length: number;
}
/** Every text over its limit, so that a draft with one is not frozen. Lengths in user-perceived characters. */
export function checkDraftLimits(draft: CommitmentDraft): TooLong[] {
  const found: TooLong[] = [];
  const check = (field: string, text: string, max: number) => {
    if (!fitsIn(text, max)) found.push({ field, max, length: countCharacters(text) });
  };
  for (const [field, { max, multiline }] of Object.entries(TEXT_FIELDS)) {
    const text = draft.texts[field as TextField];
    check(field, multiline ? normaliseParagraphs(text) : normaliseLine(text), max);
  }
  check('description', normaliseParagraphs(draft.description), DESCRIPTION_MAX);
  const lists = {
    actors: draft.actors,
    actionLines: draft.actionLines,
    links: draft.links,
    risks: draft.risks,
  };
  const rows = { ...lists, indicators: draft.indicators.map((i) => ({ ...i, relative: i.target.relative })) };
  for (const list of Object.keys(ROW_LISTS) as RowList[]) {
    for (const row of rows[list]) {
      const cells = new Map<string, unknown>(Object.entries(row));
      for (const [field, max] of Object.entries<number>(ROW_LISTS[list].texts)) {
        check(`${list}/${row.id}/${field}`, normaliseLine(String(cells.get(field) ?? '')), max);
      }
    }
  }
  return found;
}
