// What a remark on a draft may be about (C15): the whole of it, one of its texts, one cell of a row, or a part of the form
// that is not a text. Pure and without schemas: the server checks with it and the screens find their place.
import { DECISION_FIELDS, type DecisionField } from '../commitment/requiredFields.ts';
import { ROW_LISTS, type RowList, TEXT_FIELDS, type TextField } from '../commitment/types.ts';
import { isNodeId } from '../model/idShape.ts';

export type RemarkTarget =
  | { kind: 'whole' }
  | { kind: 'text'; field: TextField }
  | { kind: 'description' }
  | { kind: 'cell'; list: RowList; row: string; cell: string }
  | { kind: 'part'; part: DecisionField };

/** Most characters of the name of a field on the wire. */
const FIELD_MAX = 60;

const isIn = <R extends object>(name: string, record: R): name is keyof R & string =>
  Object.hasOwn(record, name);

/** Reads '' (the whole), 'title', 'description', 'actionLines/<row>/deliverable' or 'axes'. Null for anything else. */
export function remarkTarget(field: string): RemarkTarget | null {
  if (field === '') return { kind: 'whole' };
  if (field === 'description') return { kind: 'description' };
  if (isIn(field, TEXT_FIELDS)) return { kind: 'text', field };
  const part = DECISION_FIELDS.find((one) => one === field);
  if (part) return { kind: 'part', part };
  const [list = '', row = '', cell = '', ...rest] = field.split('/');
  if (rest.length > 0 || field.length > FIELD_MAX || !isIn(list, ROW_LISTS) || !isNodeId(row)) return null;
  return Object.hasOwn(ROW_LISTS[list].texts, cell) ? { kind: 'cell', list, row, cell } : null;
}

/** The name of a cell on the wire; null when it would not fit in one (rows of old examples have long names). */
export function cellField(list: RowList, row: string, cell: string): string | null {
  const field = `${list}/${row}/${cell}`;
  return field.length <= FIELD_MAX ? field : null;
}

/** Whether its words can be replaced: a text, and not a part of the form nor the whole of it. */
export const holdsWords = (target: RemarkTarget): boolean =>
  target.kind === 'text' || target.kind === 'description' || target.kind === 'cell';

/** Whether it may hold several lines; the description is written in paragraphs, and a passage stays inside one. */
export const isMultiline = (target: RemarkTarget): boolean =>
  target.kind === 'text' && TEXT_FIELDS[target.field].multiline;
