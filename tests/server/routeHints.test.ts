// What the page announces in its `Link` header, over a folder like the one a build leaves.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { routeHints } from '../../server/routeHints.ts';

const folder = mkdtempSync(join(tmpdir(), 'mesa-hints-'));
const FACE = 'atkinson-hyperlegible-next-latin-wght-normal-BcXVPD7q.woff2';
mkdirSync(join(folder, 'assets'));
for (const [name, text] of [
  [
    'DoorScreen-DD-oN1NP.js',
    'import{a as t}from"./looks-DoXQYWi6.js";import"./Tag.module-aaaabbbb.js";import("./Later-aaaabbbb.js")',
  ],
  ['DoorScreen-BcRBE_Ok.css', ''],
  ['looks-DoXQYWi6.js', 'import"./DoorScreen-DD-oN1NP.js"'],
  ['Tag.module-aaaabbbb.js', ''],
  ['Tag-aaaacccc.css', ''],
  ['TagList-aaaabbbb.css', ''],
  ['Later-aaaabbbb.js', ''],
  [FACE, ''],
] as const) {
  writeFileSync(join(folder, 'assets', name), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

describe('routeHints', () => {
  it('announces the chunks of the door, their styles and the typeface, each once, and nothing that comes later', () => {
    expect(routeHints(folder)('/m/GALERA88')?.split(', ')).toEqual([
      '</assets/DoorScreen-DD-oN1NP.js>; rel=modulepreload',
      '</assets/DoorScreen-BcRBE_Ok.css>; rel=preload; as=style; crossorigin',
      '</assets/looks-DoXQYWi6.js>; rel=modulepreload',
      '</assets/Tag.module-aaaabbbb.js>; rel=modulepreload',
      '</assets/Tag-aaaacccc.css>; rel=preload; as=style; crossorigin',
      `</assets/${FACE}>; rel=preload; as=font; type=font/woff2; crossorigin; fetchpriority=low`,
    ]);
  });

  it('says nothing for an address without a screen of its own, nor over a folder that was not built', () => {
    expect(routeHints(folder)('/api/health')).toBeNull();
    expect(routeHints(join(folder, 'nowhere'))('/m/GALERA88')).toBeNull();
  });
});
