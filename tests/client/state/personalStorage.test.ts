// trust.md 2, «another device»: what a shared tablet keeps is of one person, and goes with her.
import { describe, expect, it } from 'vitest';
import { drawerKey } from '../../../client/orderings/secretNumber.ts';
import {
  forgetPersonal,
  keepPersonal,
  personalKey,
  readPersonal,
} from '../../../client/state/personalStorage.ts';

/** A shelf as the browser's, that counts what is on it. */
function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('what a device keeps of a person', () => {
  it('[C27] the next person on the tablet does not find it, and the first one does', () => {
    const where = shelf();
    keepPersonal(personalKey('m1', 's6', 'card'), 'Nadie publica los tabuladores', where);
    expect(readPersonal(personalKey('m1', 's4', 'card'), where)).toBeNull();
    expect(readPersonal(personalKey('m2', 's6', 'card'), where)).toBeNull();
    expect(readPersonal(personalKey('m1', 's6', 'card'), where)).toBe('Nadie publica los tabuladores');
    keepPersonal(personalKey('m1', 's6', 'card'), null, where);
    expect(where.kept.size).toBe(0);
  });

  it('[C27] leaving forgets her drafts, her key and the numbers of her ballots, and nothing of anybody else', () => {
    const where = shelf();
    const hers = [
      personalKey('m1', 's6', 'card'),
      personalKey('m1', 's6', 'stance.d1'),
      'mesa-abierta.key.m1.s6',
      drawerKey('m1', 'o1', 's6'),
    ];
    const others = [
      personalKey('m1', 's4', 'card'),
      personalKey('m2', 's6', 'card'),
      'mesa-abierta.key.m1.s60',
      'mesa-abierta.theme',
      'mesa-witness:m1',
    ];
    for (const name of [...hers, ...others]) where.setItem(name, 'x');
    forgetPersonal('m1', 's6', where);
    expect([...where.kept.keys()]).toEqual(others);
  });

  it('a browser that keeps nothing is not an error', () => {
    const closed = {
      length: 1,
      key: () => 'mesa-abierta.key.m1.s6',
      getItem: (): string | null => {
        throw new Error('closed');
      },
      setItem: () => {
        throw new Error('closed');
      },
      removeItem: () => {
        throw new Error('closed');
      },
    };
    expect(readPersonal('a', closed)).toBeNull();
    expect(keepPersonal('a', 'b', closed)).toBe(false);
    expect(() => forgetPersonal('m1', 's6', closed)).not.toThrow();
  });
});
