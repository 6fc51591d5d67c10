// A shared tablet remembers names, nothing else, and forgets them when asked (trust.md 2, E10).
import { describe, expect, it } from 'vitest';
import { deviceUsers, forgetUser, rememberUser } from '../../../client/state/deviceUsers.ts';

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    length: 0,
    key: () => null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('the people of a shared tablet', () => {
  it('[E10] are offered by name in their mesa, the last one first, once and at most six', () => {
    const where = shelf();
    for (const name of ['S6', 'S7', 'S6', 'A', 'B', 'C', 'D', 'E']) rememberUser('m1', name, where);
    expect(deviceUsers('m1', where)).toEqual(['E', 'D', 'C', 'B', 'A', 'S6']);
    expect(deviceUsers('m2', where)).toEqual([]);
  });

  it('[E10] are gone when each leaves, or all together, and leave nothing behind', () => {
    const where = shelf();
    for (const name of ['S6', 'S7']) rememberUser('m1', name, where);
    forgetUser('m1', 'S6', where);
    expect(deviceUsers('m1', where)).toEqual(['S7']);
    forgetUser('m1', null, where);
    expect(where.kept.size).toBe(0);
  });

  it('junk in the browser is nobody', () => {
    const where = shelf();
    for (const junk of ['no', '{}', 'null', '[1, null, {"a": 1}]']) {
      where.setItem('mesa-abierta.device.m1', junk);
      expect(deviceUsers('m1', where)).toEqual([]);
    }
  });
});
