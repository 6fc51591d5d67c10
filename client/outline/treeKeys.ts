// The keyboard of the tree (design 3): which key does what, while a node is selected and while it is
// being written. Pure: the views run the verbs.

export type TreeVerb =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'openOrChild'
  | 'closeOrParent'
  | 'addSibling'
  | 'nest'
  | 'unnest'
  | 'moveUp'
  | 'moveDown'
  | 'edit'
  | 'type'
  | 'endEdit'
  | 'finishAndAdd'
  | 'remove'
  | 'undo'
  | 'redo'
  | 'mark'
  | 'evidence'
  | 'menu'
  | 'help';

export interface KeyPress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  /** True while an input method is composing a character. */
  isComposing?: boolean;
}

const SELECTED: Record<string, TreeVerb> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  ArrowRight: 'openOrChild',
  ArrowLeft: 'closeOrParent',
  Home: 'first',
  End: 'last',
  Enter: 'addSibling',
  F2: 'edit',
  Delete: 'remove',
  ContextMenu: 'menu',
  '.': 'menu',
  '?': 'help',
  m: 'mark',
  M: 'mark',
  e: 'evidence',
  E: 'evidence',
};

const WITH_ALT: Record<string, TreeVerb> = {
  ArrowRight: 'nest',
  ArrowLeft: 'unnest',
  ArrowUp: 'moveUp',
  ArrowDown: 'moveDown',
};

/**
 * The verb of a key, or null to leave it to the browser. `writing` is the edit mode: there Tab nests
 * (outside of it Tab leaves the tree: focus is never trapped) and letters are text.
 */
export function verbOf(press: KeyPress, writing: boolean): TreeVerb | null {
  if (press.isComposing) return null;
  if (press.ctrlKey || press.metaKey) return undoVerb(press);
  if (press.altKey) return WITH_ALT[press.key] ?? null;
  if (writing) return writingVerb(press);
  if (press.shiftKey && press.key === 'F10') return 'menu';
  return SELECTED[press.key] ?? (isCharacter(press.key) ? 'type' : null);
}

function undoVerb(press: KeyPress): TreeVerb | null {
  if (press.altKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

function writingVerb(press: KeyPress): TreeVerb | null {
  if (press.key === 'Tab') return press.shiftKey ? 'unnest' : 'nest';
  if (press.key === 'Enter') return 'finishAndAdd';
  return press.key === 'Escape' ? 'endEdit' : null;
}

const isCharacter = (key: string): boolean => [...key].length === 1 && key !== ' ';
