// trust.md 8: the server stops in the middle of typing without closing anything (a machine that swaps, a blocked
// loop). The phone says so calmly after five seconds, by itself, and takes it back when the answer comes.
import { words as t } from '../../shared/i18n/words.ts';
import { introduce } from './acts/open.ts';
import { card, openSheet, openTree, writeFirstCause, writeProblem } from './acts/tree.ts';
import { admitAll, mesaWaitingForSociety, openSessionAt, pathOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';

const CAUSE = 'Nadie vigila los pozos del ejido';
const DURING = ', ni de día ni de noche';
/** Five seconds of patience and the longest silence that is normal, with room for a loaded machine. */
const SAID_WITHIN = { timeout: 14_000 };

test('[trust 8] a phone says «Reconectando» while the server is stopped, and «Guardado» when it goes on', async ({
  server,
  people,
}) => {
  test.setTimeout(120_000);
  const mesa = await mesaWaitingForSociety(server, 'Agua de la Cañada');
  const party = t('mesa.party_civilSociety');
  const wide = await people.open('wide', 'laptop');
  const phone = await people.open('phone', 'phone');
  for (const page of [wide, phone]) await page.goto(pathOf(mesa.joinUrl));
  await introduce(wide, { name: 'María José Núñez', party });
  await introduce(phone, { name: 'Zoé Ordóñez', party, seat: 'none' });
  await admitAll(server, mesa, 2);
  await openSessionAt(server, mesa, 'causesEffects');
  for (const page of [wide, phone]) await openTree(page);
  await writeProblem(wide, { text: 'Beben agua turbia', population: 'Las familias', territory: 'Güémez' });
  await writeFirstCause(wide, CAUSE);
  await expect(card(phone, CAUSE)).toBeVisible();
  const sheet = await openSheet(phone, CAUSE);
  await expect(sheet.getByText(t('canvas.saved'))).toBeVisible();
  const calm = phone.getByText(t('shell.lateTitle'), { exact: true });
  await expect(calm).toHaveCount(0);

  server.freeze();
  const stoppedAt = performance.now();
  try {
    await sheet.getByRole('textbox', { name: /^Texto de Causa/ }).focus();
    await phone.keyboard.press('Control+End');
    await phone.keyboard.insertText(DURING);
    await expect(sheet.getByText(t('canvas.saving'))).toBeVisible();
    await expect(sheet.getByText(t('canvas.reconnecting'))).toBeVisible(SAID_WITHIN);
    expect(performance.now() - stoppedAt).toBeGreaterThan(5_000);
    await expect(calm).toBeVisible();
    // Who only reads is told too: the ping that is due does not come.
    await expect(wide.getByText(t('shell.lateTitle'), { exact: true })).toBeVisible(SAID_WITHIN);
    await expect(card(wide, DURING)).toHaveCount(0);
  } finally {
    server.thaw();
  }

  await expect(sheet.getByText(t('canvas.saved'))).toBeVisible();
  await expect(calm).toHaveCount(0);
  await expect(card(wide, `${CAUSE}${DURING}`)).toBeVisible();
  for (const page of [wide, phone]) {
    await expect(page.getByText(t('shell.lateTitle'), { exact: true })).toHaveCount(0);
    await expect(page.getByText(t('net.kept_aside_title'))).toHaveCount(0);
  }
});
