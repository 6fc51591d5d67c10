// What a person does with the cards on the table: takes some, groups them, separates them, and undoes the last of it.
// Every act is a command; what was taken stays taken when one is refused (C11).
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import type { ApiRefusal } from '../net/api.ts';
import { randomName } from '../net/commandId.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { groupingOf, separable } from './cardTable.ts';
import { inverseOf, isUntouched } from './inverse.ts';

/** The last own act that can still be undone. */
interface LastAct {
  kind: 'grouped' | 'separated';
  before: CardList;
  cardIds: string[];
  /** The group the act left them in, or null when it separated them. */
  after: string | null;
}

export interface Taking {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Takes all of these, or leaves them all when every one was taken. */
  toggleAll: (ids: readonly string[]) => void;
  clear: () => void;
  /** Nothing in hand and nothing to undo: what followed was another kind of act. */
  forget: () => void;
  /** Where the focus goes if the last grouping took its card away, as selectors in their order; null for nowhere. */
  landing: readonly string[] | null;
  landed: () => void;
  /** What grouping the chosen cards would make; null when it would make nothing. */
  grouping: ReturnType<typeof groupingOf>;
  separable: string[];
  /** `land`: where a person goes on, before the group itself. */
  group: (
    groupId: string | null,
    title: string,
    cardIds: readonly string[],
    land?: string,
  ) => Promise<boolean>;
  separate: (cardIds: readonly string[]) => Promise<boolean>;
  /** Null when there is nothing of one's own to undo. */
  undo: { kind: LastAct['kind']; count: number; run: () => Promise<void> } | null;
  busy: boolean;
  error: ApiRefusal | null;
  mayGroup: boolean;
}

export function useTaking(list: CardList): Taking {
  const { view } = useMesa();
  const grouping = useCommand('cards.group');
  const split = useCommand('cards.split');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<LastAct | null>(null);
  const [landing, setLanding] = useState<readonly string[] | null>(null);
  const now = useRef(list);
  now.current = list;
  // Cards that left the table, or were taken from view, are not in the hand any more.
  const chosen = useMemo(
    () =>
      new Set(
        list.cards.filter(({ id, hidden }) => taken.has(id) && hidden === null).map(({ id }) => String(id)),
      ),
    [list, taken],
  );
  const toggle = useCallback((id: string) => setTaken((current) => flipped(current, [id])), []);
  const toggleAll = useCallback((ids: readonly string[]) => setTaken((current) => flipped(current, ids)), []);
  const clear = useCallback(() => setTaken(new Set()), []);
  const settle = (act: LastAct | null) => {
    setLast(act);
    setTaken(new Set());
  };

  const group: Taking['group'] = async (groupId, title, cardIds, land) => {
    const id = groupId ?? randomName(12);
    const before = now.current;
    const answer = await grouping.run({ groupId: id, title, cardIds: [...cardIds] });
    if (answer.ok) setLanding([...(land === undefined ? [] : [land]), `[data-tile="${id}"]`]);
    if (answer.ok) settle({ kind: 'grouped', before, cardIds: [...cardIds], after: id });
    return answer.ok;
  };
  const separate = async (cardIds: readonly string[]) => {
    const before = now.current;
    const answer = await split.run({ cardIds: [...cardIds] });
    if (answer.ok) settle({ kind: 'separated', before, cardIds: [...cardIds], after: null });
    return answer.ok;
  };
  const undo = async () => {
    if (last === null) return;
    for (const one of inverseOf(last.before, last.cardIds, last.after)) {
      const answer = await (one.name === 'cards.group'
        ? grouping.run({ groupId: one.groupId, title: one.title, cardIds: one.cardIds })
        : split.run({ cardIds: one.cardIds }));
      if (!answer.ok) return;
    }
    setLast(null);
  };
  const fresh = useIsArrived(list, last);
  const undoable = last !== null && fresh && isUntouched(list, last.cardIds, last.after);
  return {
    chosen,
    toggle,
    toggleAll,
    clear,
    forget: () => settle(null),
    landing,
    landed: useCallback(() => setLanding(null), []),
    grouping: useMemo(() => groupingOf(list, chosen), [list, chosen]),
    separable: useMemo(() => separable(list, chosen), [list, chosen]),
    group,
    separate,
    undo: undoable ? { kind: last.kind, count: last.cardIds.length, run: undo } : null,
    busy: grouping.busy || split.busy,
    error: grouping.error ?? split.error,
    mayGroup: view.can['cards.group'] === true,
  };
}

/** The list in hand already shows the last act: before that, nobody can say whether it was touched. */
function useIsArrived(list: CardList, last: LastAct | null): boolean {
  const [seen, setSeen] = useState<LastAct | null>(null);
  useEffect(() => {
    if (last !== null && list.seq > last.before.seq) setSeen(last);
  }, [list, last]);
  return last !== null && seen === last;
}

function flipped(current: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const all = ids.every((id) => current.has(id));
  const next = new Set(current);
  for (const id of ids) {
    if (all) next.delete(id);
    else next.add(id);
  }
  return next;
}
