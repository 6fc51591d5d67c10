// The keyboard of the tree as a table (design 3).
import { describe, expect, it } from 'vitest';
import { type KeyPress, verbOf } from '../../../client/outline/treeKeys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('verbOf', () => {
  it.each([
    ['ArrowUp', {}, 'previous'],
    ['ArrowDown', {}, 'next'],
    ['ArrowRight', {}, 'openOrChild'],
    ['ArrowLeft', {}, 'closeOrParent'],
    ['Enter', {}, 'addSibling'],
    ['F2', {}, 'edit'],
    ['a', {}, 'type'],
    ['Delete', {}, 'remove'],
    ['ArrowRight', { altKey: true }, 'nest'],
    ['ArrowLeft', { altKey: true }, 'unnest'],
    ['ArrowUp', { altKey: true }, 'moveUp'],
    ['ArrowDown', { altKey: true }, 'moveDown'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['z', { metaKey: true }, 'undo'],
    ['.', {}, 'menu'],
    ['F10', { shiftKey: true }, 'menu'],
    ['?', { shiftKey: true }, 'help'],
    ['M', { shiftKey: true }, 'mark'],
    ['e', {}, 'evidence'],
  ] as const)('with a card selected, %s %o is %s', (key, more, verb) => {
    expect(verbOf(press(key, more), false)).toBe(verb);
  });

  it('outside of writing, Tab leaves the tree: focus is never trapped', () => {
    expect(verbOf(press('Tab'), false)).toBeNull();
    expect(verbOf(press('Tab', { shiftKey: true }), false)).toBeNull();
  });

  it('while writing, Tab nests, letters are text and Escape ends', () => {
    expect(verbOf(press('Tab'), true)).toBe('nest');
    expect(verbOf(press('Tab', { shiftKey: true }), true)).toBe('unnest');
    expect(verbOf(press('m'), true)).toBeNull();
    expect(verbOf(press('.'), true)).toBeNull();
    expect(verbOf(press('Delete'), true)).toBeNull();
    expect(verbOf(press('Escape'), true)).toBe('endEdit');
    expect(verbOf(press('Enter'), true)).toBe('finishAndAdd');
  });

  it('a key that an input method is composing with does nothing', () => {
    expect(verbOf(press('Enter', { isComposing: true }), true)).toBeNull();
  });
});
