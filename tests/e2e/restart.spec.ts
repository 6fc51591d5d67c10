// The power goes out in the middle of typing and of an open decision: the server dies without a word, starts again
// on the same folder and port, and everybody comes back by themselves to the state they had seen.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { giveStance, sealOn } from './acts/decide.ts';
import { introduce } from './acts/open.ts';
import { openTree } from './acts/tree.ts';
import { admitAll, facilitate, mesaWaitingForSociety, openSessionAt, pathOf, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { startServer } from './support/server.ts';

const BEFORE = 'Las familias de la Cañada beben agua ';
const DURING = 'turbia desde agosto, según midió la niñez de Güémez';

test('a server killed while people type and decide comes back with what everybody had seen', async ({
  server,
  people,
}) => {
  test.setTimeout(180_000);
  const mesa = await mesaWaitingForSociety(server, 'Agua de la Cañada');
  const writer = await people.open('writer', 'laptop');
  const reader = await people.open('reader', 'phone');
  await writer.goto(pathOf(mesa.joinUrl));
  await introduce(writer, { name: 'María José Núñez', party: t('mesa.party_civilSociety') });
  await reader.goto(pathOf(mesa.joinUrl));
  await introduce(reader, { name: 'Zoé Ordóñez', party: t('mesa.party_civilSociety'), seat: 'none' });
  await admitAll(server, mesa, 2);
  await openSessionAt(server, mesa, 'problem');
  const seal = await decideHalfWay(writer, () =>
    facilitate(server, mesa, 'decision.open', {
      matter: 'Calendario de sesiones',
      subject: { kind: 'text', text: 'La mesa se reúne cada mañana de «San Íñigo».' },
    }),
  );
  await openTree(writer);
  await openTree(reader);
  await writer.getByRole('button', { name: t('canvas.writeProblem') }).click();
  await writer.keyboard.type(BEFORE);
  const read = (words: string) => reader.getByRole('main').getByText(words);
  await expect(read(BEFORE.trim())).toBeVisible();

  people.expectComplaints(/WebSocket|ERR_CONNECTION|Failed to load resource|ERR_EMPTY_RESPONSE/);
  const typing = writer.keyboard.type(DURING, { delay: 40 });
  await expect(read('turbia')).toBeVisible();
  const seen = (await read(BEFORE.trim()).textContent()) ?? '';
  await server.stop('SIGKILL');
  await typing;
  await expect(reader.getByText(t('shell.offlineTitle'))).toBeVisible();
  const again = await startServer(server.folder, server.port);
  try {
    await expect(read(`${BEFORE}${DURING}`)).toBeVisible({ timeout: 30_000 });
    await expect(writer.getByRole('textbox', { name: /^Texto de/ })).toHaveValue(`${BEFORE}${DURING}`);
    expect(`${BEFORE}${DURING}`).toContain(seen.trim());
    await expect(reader.getByText(t('shell.offlineTitle'))).toHaveCount(0);
    await expectStillDeciding(writer, seal);
    const { decisions } = await viewOf(again, mesa);
    expect(decisions[0]).toMatchObject({ state: 'open', matter: 'Calendario de sesiones' });
    expect(decisions[0]?.rounds[0]?.answered).toHaveLength(1);
  } finally {
    await again.stop();
  }
});

/** Opens a decision and leaves this person's stance in it; answers the words of its seal. */
async function decideHalfWay(page: Page, open: () => Promise<void>): Promise<string> {
  await open();
  await toDecision(page);
  const seal = await sealOn(page);
  await giveStance(page, { stance: 'agree' });
  return seal;
}

async function toDecision(page: Page): Promise<void> {
  const sections = page.getByRole('navigation', { name: t('shell.sections') });
  await sections.getByRole('link', { name: new RegExp(`^${t('shell.section_decisiones')}`) }).click();
  await page.getByRole('main').getByRole('link', { name: 'Calendario de sesiones' }).click();
}

async function expectStillDeciding(page: Page, seal: string): Promise<void> {
  await toDecision(page);
  expect(await sealOn(page)).toBe(seal);
  await expect(page.getByText(t('decision.sentTitle'))).toBeVisible();
}
