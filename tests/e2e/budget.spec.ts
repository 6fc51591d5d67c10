// The first load on the phone of somebody in the room: four times slower, on a venue's line. Times are printed, not
// asserted; what travels is: a small first route, and neither the canvas nor the editor before they are opened.
import type { Page, Response } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { introduce } from './acts/open.ts';
import { goTo } from './acts/tree.ts';
import { admitAll, exampleIds, openExample, pathOf, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';

/** Measured: 195 and 350 kB. */
const LIMIT_BYTES = 205_000;
const TREE_LIMIT_BYTES = 368_000;
/** The check of signatures and its schemas leave the line free for some seconds; on a slow machine they may arrive meanwhile. */
const CHECK_BYTES = 40_000;
const FAST_3G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** Words that only the code of these two can contain. */
const CANVAS = 'react-flow__node';
const EDITOR = 'ProseMirror-';
const SCHEMAS = '$ZodType';

test('a phone reads the living tree with a small first load and without canvas nor editor', async ({
  server,
  people,
}) => {
  test.setTimeout(180_000);
  const [example = ''] = await exampleIds(server);
  const mesa = await openExample(server, example);
  const page = await people.open('phone', 'phone');
  const travelled = await slowDown(page);
  const scripts = scriptsOf(page);
  const start = performance.now();
  await page.goto(pathOf(mesa.joinUrl));
  await expect(page.getByRole('heading', { name: t('door.title') })).toBeVisible();
  const door = performance.now() - start;
  const first = { ...travelled() };
  await introduce(page, { name: 'Zoé Ordóñez', party: null });
  const asked = performance.now();
  await admitAll(server, mesa, 1);
  await goTo(page, t('shell.section_arbol'));
  await expect(page.getByRole('treeitem').nth(3)).toBeVisible();
  const reading = door + performance.now() - asked;
  const all = { ...travelled() };
  print({ door, reading, first, all });
  const told = await scripts();
  expect(
    told.filter((code) => code.includes(CANVAS)),
    'canvas on a phone',
  ).toEqual([]);
  expect(
    told.filter((code) => code.includes(EDITOR)),
    'editor before it is opened',
  ).toEqual([]);
  expect(first.script).toBeGreaterThan(0);
  expect(first.script, 'compressed bytes of script in the first route').toBeLessThanOrEqual(LIMIT_BYTES);
  const allowed = TREE_LIMIT_BYTES + (told.some((code) => code.includes(SCHEMAS)) ? CHECK_BYTES : 0);
  expect(all.script, 'compressed bytes of script until the living tree').toBeLessThanOrEqual(allowed);
  expect((await viewOf(server, mesa)).people.length).toBeGreaterThan(1);
});

interface Travelled {
  script: number;
  everything: number;
}

/** Slows the page down and counts what really crosses the wire, compressed. */
async function slowDown(page: Page): Promise<() => Travelled> {
  const devtools = await page.context().newCDPSession(page);
  const sum = { script: 0, everything: 0 };
  const isScript = new Map<string, boolean>();
  devtools.on('Network.responseReceived', ({ requestId, type }) =>
    isScript.set(requestId, type === 'Script'),
  );
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sum.everything += encodedDataLength;
    if (isScript.get(requestId)) sum.script += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', FAST_3G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return () => ({ ...sum });
}

/** The text of every script that the page asks for from now on. */
function scriptsOf(page: Page): () => Promise<string[]> {
  const asked: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') asked.push(response);
  });
  return () => Promise.all(asked.map((response) => response.text()));
}

function print(figures: { door: number; reading: number; first: Travelled; all: Travelled }): void {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const { door, reading, first, all } = figures;
  console.log(
    [
      'phone, 4× slower processor, Fast 3G:',
      `  door ready in ${seconds(door)}: ${kilobytes(first.script)} of script, ${kilobytes(first.everything)} in all`,
      `  reading the living tree in ${seconds(reading)} without the time of typing the name: ${kilobytes(all.script)} of script, ${kilobytes(all.everything)} in all`,
    ].join('\n'),
  );
}
