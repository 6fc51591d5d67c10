// The textarea on a live text: real Y.Docs on both sides, a field that behaves as the browser's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  bindTextarea,
  caretAfter,
  editBetween,
  type LiveField,
  rebase,
} from '../../../client/outline/bindTextarea.ts';

/** A focused text field: setting the value sends the caret to the end, as browsers do. */
class Field extends EventTarget implements LiveField {
  #value = '';
  selectionStart = 0;
  selectionEnd = 0;
  readonly ownerDocument = { activeElement: this };

  get value(): string {
    return this.#value;
  }
  set value(next: string) {
    if (next === this.#value) return;
    this.#value = next;
    this.setSelectionRange(next.length, next.length);
  }
  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = start ?? 0;
    this.selectionEnd = end ?? 0;
  }
  /** One keystroke at the caret. */
  type(words: string): void {
    const at = this.selectionStart;
    this.#value = this.#value.slice(0, at) + words + this.#value.slice(this.selectionEnd);
    this.setSelectionRange(at + words.length, at + words.length);
    this.dispatchEvent(new Event('input'));
  }
}

function twoPeople(start: string) {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.getText('t').insert(0, start);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  const exchange = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one), 'network');
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other), 'network');
  };
  const bind = (doc: Y.Doc) => {
    const field = new Field();
    bindTextarea(field, doc.getText('t'), 'me', () => undefined);
    return field;
  };
  return { one: bind(one), other: bind(other), docs: [one, other] as const, exchange };
}

describe('bindTextarea', () => {
  it('[V3] what two people type at once in one card stays whole, each at its own caret', () => {
    const { one, other, exchange } = twoPeople('tratamiento');
    one.setSelectionRange(0, 0);
    other.setSelectionRange(11, 11);
    for (const [mine, theirs] of [
      ['H', ' '],
      ['o', 'a'],
      ['y', 'l'],
      [' ', '.'],
    ] as const) {
      one.type(mine);
      other.type(theirs);
      exchange();
    }
    expect(one.value).toBe('Hoy tratamiento al.');
    expect(other.value).toBe(one.value);
    expect(one.selectionStart).toBe(4);
  });

  it('one’s own keystroke leaves the caret where the browser put it', () => {
    const { one } = twoPeople('abc');
    one.setSelectionRange(1, 1);
    one.type('x');
    expect([one.value, one.selectionStart]).toEqual(['axbc', 2]);
  });

  it('nothing is touched while a character is being composed, and both edits survive it', () => {
    const { one, other, exchange } = twoPeople('cano');
    one.dispatchEvent(new Event('compositionstart'));
    one.setSelectionRange(2, 3);
    one.type('ñ');
    other.setSelectionRange(0, 0);
    other.type('El ');
    exchange();
    expect(one.value).toBe('caño');
    one.dispatchEvent(new Event('compositionend'));
    exchange();
    expect(one.value).toBe('El caño');
    expect(other.value).toBe('El caño');
  });

  it('a paste of several lines becomes one line', () => {
    const { one, docs } = twoPeople('');
    one.type('una\r\ndos\ttres');
    expect(docs[0].getText('t').toString()).toBe('una dos tres');
    expect(one.value).toBe('una dos tres');
  });

  it('converges for any pair of edits, whoever arrives first', () => {
    const seed = Date.now();
    console.log(`bindTextarea seed ${seed}`);
    const step = fc.record({
      who: fc.boolean(),
      at: fc.nat(30),
      cut: fc.nat(3),
      words: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(step, { maxLength: 12 }), (start, steps) => {
        const { one, other, docs, exchange } = twoPeople(start.replace(/\s/g, ' '));
        steps.forEach(({ who, at, cut, words }, index) => {
          const field = who ? one : other;
          const from = Math.min(at, field.value.length);
          field.setSelectionRange(from, Math.min(from + cut, field.value.length));
          field.type(words);
          if (index % 3 === 2) exchange();
        });
        exchange();
        exchange();
        const text = docs[0].getText('t').toString();
        expect(docs[1].getText('t').toString()).toBe(text);
        expect([one.value, other.value]).toEqual([text, text]);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('edits of one text', () => {
  it('editBetween gives the edit that turns one text into the other, with whole characters', () => {
    const edit = editBetween('ir al 😀 mar', 'ir al 😁 mar');
    expect(edit.inserted).toBe('😁');
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { start, removed, inserted } = editBetween(before, after);
        expect(before.slice(0, start) + inserted + before.slice(start + removed)).toBe(after);
      }),
      { seed: 11 },
    );
  });

  it('caretAfter keeps a caret beside the letter it was beside', () => {
    expect(caretAfter(5, { start: 2, removed: 0, inserted: 'xx' })).toBe(7);
    expect(caretAfter(1, { start: 2, removed: 3, inserted: '' })).toBe(1);
    expect(caretAfter(3, { start: 2, removed: 4, inserted: 'y' })).toBe(3);
  });

  it('rebase moves an edit past somebody else’s', () => {
    expect(rebase({ start: 4, removed: 1, inserted: 'Z' }, { start: 0, removed: 0, inserted: 'ab' })).toEqual(
      {
        start: 6,
        removed: 1,
        inserted: 'Z',
      },
    );
  });
});
