// Adding, ordering and taking out rows of a list of the form, with a way back for what was just taken out.
import { useState } from 'react';
import type { RowList } from '../../shared/commitment/types.ts';
import { addRow, moveRow, type RowValues, removeRow, restoreRow } from '../../shared/mesaDoc/draftAccess.ts';
import { randomName } from '../net/commandId.ts';
import { useDraft } from './useDraft.ts';

export interface Rows<L extends RowList> {
  add: (values: Partial<RowValues[L]>) => void;
  remove: (row: string) => void;
  /** One place up (-1) or down (1). `at` is the present place. */
  move: (row: string, at: number, by: -1 | 1) => void;
  /** The row this person added last: its first field takes the focus. */
  fresh: string | null;
  /** True right after this person took a row out. */
  hasRemoved: boolean;
  bringBack: () => void;
}

export function useRows<L extends RowList>(list: L): Rows<L> {
  const { doc, origin } = useDraft();
  const [fresh, setFresh] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  return {
    add: (values) => {
      const result = addRow(doc, list, randomName(12), values, origin);
      if (result.ok) setFresh(result.value);
    },
    remove: (row) => {
      if (removeRow(doc, list, row, origin).ok) setRemoved(row);
    },
    move: (row, at, by) => {
      moveRow(doc, list, row, at + by, origin);
    },
    fresh,
    hasRemoved: removed !== null,
    bringBack: () => {
      if (removed !== null) restoreRow(doc, list, removed, origin);
      setRemoved(null);
    },
  };
}
