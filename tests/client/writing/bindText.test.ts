// Writing in plain fields over a shared text (V3): nobody loses words or the place of their caret.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindText, type TextControl } from '../../../client/writing/bindText.ts';

/** A textarea without a page: value, selection and the three events the binding listens to. */
class Field implements TextControl {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  readonly #listeners = new Map<string, Set<() => void>>();
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }
  removeEventListener(type: string, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }
  fire(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }
  get listeners(): number {
    return [...this.#listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }
  /** Types at the caret, as a browser does: value and caret first, then the event. */
  type(words: string): void {
    this.value = this.value.slice(0, this.selectionStart) + words + this.value.slice(this.selectionEnd);
    this.setSelectionRange(this.selectionStart + words.length, this.selectionStart + words.length);
    this.fire('input');
  }
}

const undo: (() => void)[] = [];
afterEach(() => {
  for (const stop of undo.splice(0)) stop();
});

function bound(text: Y.Text, multiline = false) {
  const field = new Field();
  const heard: string[] = [];
  const stop = bindText(field, text, {
    origin: 'me',
    multiline,
    isFocused: () => true,
    onText: (value) => heard.push(value),
  });
  undo.push(stop);
  const unbind = () => {
    undo.splice(undo.indexOf(stop), 1);
    stop();
  };
  return { field, heard, unbind };
}

/** Two people in two documents; what one writes reaches the other when `deliver` says so. */
function twoPeople(start: string) {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  docs[0].getText('t').insert(0, start);
  Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
  const people = docs.map((doc) => bound(doc.getText('t')));
  const deliver = (from: 0 | 1) =>
    Y.applyUpdate(docs[1 - from] as Y.Doc, Y.encodeStateAsUpdate(docs[from]), 'remote');
  const [ana, beto] = people as [(typeof people)[0], (typeof people)[0]];
  return { docs, ana, beto, deliver };
}

describe('bindText', () => {
  it('shows the text there is and writes what is typed with its origin', () => {
    const doc = new Y.Doc();
    const text = doc.getText('t');
    text.insert(0, 'Abrir');
    const origins: unknown[] = [];
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    const { field, heard } = bound(text);
    expect(field.value).toBe('Abrir');
    field.setSelectionRange(5, 5);
    field.type(' datos');
    expect(text.toString()).toBe('Abrir datos');
    expect(heard.at(-1)).toBe('Abrir datos');
    expect(origins).toEqual(['me']);
  });

  it('[V3] words that others insert before the caret push it, words after it leave it', () => {
    const { ana, beto, deliver } = twoPeople('municipio');
    ana.field.setSelectionRange(9, 9);
    beto.field.setSelectionRange(0, 0);
    beto.field.type('El ');
    deliver(1);
    expect(ana.field.value).toBe('El municipio');
    expect(ana.field.selectionStart).toBe(12);
    beto.field.setSelectionRange(12, 12);
    beto.field.type(' abierto');
    deliver(1);
    expect(ana.field.value).toBe('El municipio abierto');
    expect(ana.field.selectionStart).toBe(12);
  });

  it('does not touch the field while an input method composes, and loses nothing of either person when it ends', () => {
    const { docs, ana, beto, deliver } = twoPeople('ab');
    ana.field.setSelectionRange(1, 1);
    ana.field.fire('compositionstart');
    ana.field.type('ñ');
    beto.field.setSelectionRange(2, 2);
    beto.field.type('c');
    deliver(1);
    expect(ana.field.value).toBe('añb');
    ana.field.fire('compositionend');
    expect(ana.field.value).toBe('añbc');
    expect(ana.field.selectionStart).toBe(2);
    deliver(0);
    expect(docs[1].getText('t').toString()).toBe('añbc');
  });

  it('a field of one line turns pasted breaks into spaces; one of several lines keeps them', () => {
    const one = bound(new Y.Doc().getText('t'));
    one.field.type('a\nb\tc');
    expect(one.field.value).toBe('a b c');
    const many = bound(new Y.Doc().getText('t'), true);
    many.field.type('a\r\nb');
    expect(many.field.value).toBe('a\nb');
  });

  it('unbinding sends what was being composed and stops listening', () => {
    const text = new Y.Doc().getText('t');
    const { field, unbind } = bound(text);
    field.fire('compositionstart');
    field.type('á');
    expect(text.toString()).toBe('');
    unbind();
    expect(text.toString()).toBe('á');
    expect(field.listeners).toBe(0);
    text.insert(0, 'x');
    expect(field.value).toBe('á');
  });

  it('[V3] any two people who type by turns and receive late see the same, with every word of both', () => {
    const step = fc.record({
      who: fc.constantFrom<0 | 1>(0, 1),
      at: fc.nat(40),
      words: fc.stringMatching(/^[a-z\u00e1\u{1F331}]{1,3}$/u),
      deliver: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { docs, ana, beto, deliver } = twoPeople('inicio');
        const fields = [ana.field, beto.field] as const;
        let typed = 'inicio'.length;
        for (const { who, at, words, deliver: now } of steps) {
          const field = fields[who];
          // A caret never stands inside a surrogate pair.
          let place = Math.min(at, field.value.length);
          if (/[\udc00-\udfff]/.test(field.value[place] ?? '')) place += 1;
          field.setSelectionRange(place, place);
          field.type(words);
          typed += words.length;
          if (now) deliver(who);
        }
        deliver(0);
        deliver(1);
        expect(ana.field.value).toBe(beto.field.value);
        expect(ana.field.value).toBe(docs[0].getText('t').toString());
        expect(ana.field.value).toHaveLength(typed);
      }),
      { numRuns: 300, verbose: true },
    );
  });
});
