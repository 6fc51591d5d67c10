// The operator under pressure (trust.md 1 and 6): the record of a mesa is cut back or rewritten, whole and with the
// server's own key, while nobody looks. Whoever was there is told on their screen; after an honest restart nobody is.
import { cpSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { MesaEvent } from '../../shared/model/event.ts';
import type { CreateMesaAnswer } from '../../shared/protocol/http.ts';
import { CHAIN_START, hashEvent } from '../../shared/record/hashChain.ts';
import { introduce } from './acts/open.ts';
import { admitAll, facilitate, mesaWaitingForSociety, openSessionAt, pathOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import type { People, Size } from './support/people.ts';
import { look } from './support/screen.ts';
import { dropFolder, freshFolder, type RunningServer, startServer } from './support/server.ts';

const LOST = /WebSocket|ERR_CONNECTION|Failed to load resource|ERR_EMPTY_RESPONSE/;

/** Somebody of civil society in the room, on a device of this size, whose memory holds what the screen shows. */
async function comeIn(server: RunningServer, people: People, mesa: CreateMesaAnswer, size: Size) {
  const page = await people.open(size, size);
  const proved = page.waitForResponse((response) => response.url().includes('/extension'));
  await page.goto(pathOf(mesa.joinUrl));
  await introduce(page, { name: 'María José Núñez', party: t('mesa.party_civilSociety') });
  await admitAll(server, mesa, 1);
  expect((await proved).status()).toBe(200);
  return page;
}

const banner = (page: Page) => page.getByRole('alert').filter({ hasText: t('proof.banner_title') });

/** Comes back to the mesa and waits until the server has answered for its record. */
async function comeBack(page: Page): Promise<void> {
  const proved = page.waitForResponse((response) => response.url().includes('/extension'));
  await page.reload();
  expect((await proved).status()).toBe(200);
}

/** The last event this device says it saw. */
const remembered = (page: Page, mesa: CreateMesaAnswer) =>
  page.evaluate(
    (key) => Number(JSON.parse(localStorage.getItem(key) ?? '{}').seen?.size ?? 0),
    `mesa-abierta.witness.${mesa.mesaId}`,
  );

test('an honest restart rings nothing, and the device goes on remembering', async ({ server, people }) => {
  const mesa = await mesaWaitingForSociety(server, 'Agua de la Cañada');
  const page = await comeIn(server, people, mesa, 'phone');
  await openSessionAt(server, mesa, 'problem');
  const before = await remembered(page, mesa);
  people.expectComplaints(LOST);
  await server.stop('SIGKILL');
  const again = await startServer(server.folder, server.port);
  try {
    await comeBack(page);
    await facilitate(again, mesa, 'clock.pause', {});
    await expect.poll(() => remembered(page, mesa)).toBeGreaterThan(before);
    await expect(banner(page)).toHaveCount(0);
  } finally {
    await again.stop();
  }
});

test('an older copy of the data in the place of the record is told to whoever was there', async ({
  server,
  people,
}) => {
  test.setTimeout(150_000);
  const mesa = await mesaWaitingForSociety(server, 'Agua de la Cañada');
  const page = await comeIn(server, people, mesa, 'phone');
  people.expectComplaints(LOST);
  await server.stop();
  const older = freshFolder();
  cpSync(server.folder, older, { recursive: true });
  const second = await startServer(server.folder, server.port);
  await comeBack(page);
  const before = await remembered(page, mesa);
  await openSessionAt(second, mesa, 'problem');
  await expect.poll(() => remembered(page, mesa)).toBeGreaterThan(before);
  await second.stop();
  const third = await startServer(older, server.port);
  try {
    await comeBack(page);
    await expect(banner(page)).toContainText('faltan hechos que ya habían ocurrido');
    await look(page, 'witness-phone');
  } finally {
    await third.stop();
    dropFolder(older);
  }
});

test('a record rewritten from the first event, with every hash made again, is told to whoever was there', async ({
  server,
  people,
}) => {
  test.setTimeout(150_000);
  const mesa = await mesaWaitingForSociety(server, 'Agua de la Cañada');
  const page = await comeIn(server, people, mesa, 'laptop');
  await openSessionAt(server, mesa, 'problem');
  people.expectComplaints(LOST);
  await server.stop();
  const honest = freshFolder();
  cpSync(server.folder, honest, { recursive: true });
  rewrite(server.folder, mesa.mesaId);
  const forged = await startServer(server.folder, server.port);
  await comeBack(page);
  await expect(page.getByText('Minería de la Cañada').first()).toBeVisible();
  await expect(banner(page)).toContainText(t('proof.banner_rewritten'));
  await look(page, 'witness-laptop');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: t('proof.banner_save') }).click();
  const proof = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(proof).toMatchObject({ format: 'mesa-testigo/1', verdict: 'rewritten', mesaId: mesa.mesaId });
  await forged.stop();
  // The true record comes back: the alarm ends by itself.
  renameSync(server.folder, `${server.folder}-forged`);
  cpSync(honest, server.folder, { recursive: true });
  const again = await startServer(server.folder, server.port);
  try {
    await comeBack(page);
    await expect(page.getByText('Agua de la Cañada').first()).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
  } finally {
    await again.stop();
    for (const folder of [honest, `${server.folder}-forged`]) dropFolder(folder);
  }
});

/** What somebody with the whole machine can do: another theme in the first event, and the chain made again over it. */
function rewrite(folder: string, mesaId: string): void {
  const database = new DatabaseSync(join(folder, 'mesa-abierta.sqlite'));
  const rows = database.prepare('select event from events where mesa_id = ? order by seq').all(mesaId);
  let prevHash = CHAIN_START;
  for (const row of rows) {
    const event = JSON.parse(
      String(row.event).replaceAll('Agua de la Cañada', 'Minería de la Cañada'),
    ) as MesaEvent;
    const open = { ...event, prevHash };
    prevHash = hashEvent(open);
    const text = JSON.stringify({ ...open, hash: prevHash });
    database
      .prepare('update events set event = ? where mesa_id = ? and seq = ?')
      .run(text, mesaId, event.seq);
  }
  // Nothing that contradicts it stays behind.
  database.exec('delete from checkpoints');
  database.close();
}
