// Moving the focus to a card of the tree, wherever it is drawn.

/** Focuses the treeitem of `id` inside `box`, bringing it into view; does nothing when it is not there. */
export function focusItem(box: HTMLElement | null, id: string): void {
  const item = box?.querySelector(`[role="treeitem"][data-id="${CSS.escape(id)}"]`);
  if (item instanceof HTMLElement) item.focus();
}
