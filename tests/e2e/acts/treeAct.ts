// The tree of the long run: six people write, move, take out and bring back cards; the room is led.
import { expect } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';
import { look } from '../support/screen.ts';
import * as draft from './draft.ts';
import * as room from './room.ts';
import { everybody, type Table, TITLE } from './table.ts';
import * as tree from './tree.ts';

const PROBLEM = 'Las familias de la Cañada beben agua contaminada';
const FIRST = 'las descargas llegan sin tratar al río Güeñes';
const WELLS = 'Nadie vigila los pozos de los ejidos';
const STAFF = 'El municipio perdió a su personal técnico';
const MONEY = 'El presupuesto del agua se va en reparar fugas';
const HEALTH = 'Crecen las enfermedades en la niñez';

/** From the empty tree to a strategic cause. */
export async function writeTree(table: Table): Promise<void> {
  const { facilitator, projector, government, society, guarantor } = table;
  const readers = everybody(table);
  for (const page of readers) await tree.openTree(page);
  await look(society, 'phone/arbol-vacio');
  await tree.writeProblem(government, {
    text: PROBLEM,
    population: 'Las 3 200 familias',
    territory: 'Güémez',
  });
  await room.advanceTo(facilitator, [t('mesa.phase_causesEffects')]);
  await tree.writeFirstCause(government, FIRST);
  await tree.addFromPhone(society, 'effect', HEALTH);
  await tree.addFromPhone(guarantor, 'cause', WELLS);
  await tree.addSubcause(government, WELLS, STAFF);
  await tree.addFromPhone(society, 'cause', MONEY);
  for (const [text, level] of [
    [FIRST, 2],
    [HEALTH, 2],
    [WELLS, 2],
    [STAFF, 3],
    [MONEY, 2],
  ] as const) {
    await tree.expectCard(readers, text, level);
    await expect(projector.getByText(text)).toBeVisible();
  }
  const whole = await tree.writeTogether(government, society, FIRST);
  await tree.expectCard(readers, whole, 2);
  await moveRemoveUndo(table);
  await room.advanceTo(facilitator, [t('mesa.phase_selection')]);
  await markStrategic(table);
  await look(government, 'desktop/arbol');
  await look(society, 'phone/arbol');
  await tree.openSheet(society, WELLS);
  await look(society, 'phone/arbol-tarjeta');
  await tree.closeSheet(society);
  await look(projector, 'projector/arbol');
}

/** A card moves under another one and back, goes and comes back, and an undo undoes only its own author's work. */
async function moveRemoveUndo(table: Table): Promise<void> {
  const { government, society, guarantor } = table;
  const readers = everybody(table);
  const sheet = await tree.openSheet(society, MONEY);
  await sheet.getByRole('button', { name: t('canvas.moveIn') }).click();
  await tree.closeSheet(society);
  await tree.expectCard(readers, MONEY, 3);
  await tree.card(government, MONEY).focus();
  await government.keyboard.press('Alt+ArrowLeft');
  await tree.expectCard(readers, MONEY, 2);
  const going = await tree.openSheet(guarantor, WELLS);
  await going.getByRole('button', { name: t('canvas.remove') }).click();
  await tree.expectNoCard(readers, WELLS);
  await tree.expectNoCard(readers, STAFF);
  await guarantor.getByText(t('canvas.removed', { count: 1 })).click();
  await guarantor.getByRole('button', { name: t('canvas.restore') }).click();
  await tree.expectCard(readers, WELLS, 2);
  await tree.expectCard(readers, STAFF, 3);
  await tree.card(government, HEALTH).focus();
  await government.keyboard.press('F2');
  await government.keyboard.press('Control+End');
  await government.keyboard.type(' y en las personas mayores');
  await government.keyboard.press('Escape');
  await tree.expectCard(readers, `${HEALTH} y en las personas mayores`, 2);
  await tree.addFromPhone(society, 'effect', 'Suben los gastos en agua embotellada');
  await government
    .getByRole('toolbar')
    .getByRole('button', { name: t('canvas.undo'), exact: true })
    .click();
  await tree.expectNoCard(readers, 'personas mayores');
  await tree.expectCard(readers, 'Suben los gastos en agua embotellada', 2);
}

async function markStrategic({ facilitator, projector, government, society }: Table): Promise<void> {
  await tree.openTree(facilitator);
  await tree.card(facilitator, STAFF).click();
  await facilitator.getByRole('button', { name: t('canvas.markStrategic') }).click();
  for (const page of [facilitator, government, society]) {
    await expect(tree.card(page, `${t('canvas.strategicMark')}: ${STAFF}`)).toBeVisible();
  }
  await expect(projector.getByText(t('screen.strategic')).first()).toBeVisible();
  await room.openConsole(facilitator);
}

/** A reload loses nothing; a lock makes others' editors read-only at once; a call brings everybody. */
export async function leadRoom(table: Table): Promise<void> {
  const { facilitator, government, society, neighbour } = table;
  await neighbour.reload();
  await tree.expectCard([neighbour], STAFF, 3);
  await tree.card(government, MONEY).dblclick();
  const writing = government.getByRole('textbox', { name: /^Texto de Causa/ });
  await expect(writing).toBeFocused();
  await room.lock(facilitator, t('canvas.tree'), 'Vamos a leerlo en voz alta');
  for (const page of everybody(table)) {
    await expect(page.getByText('Vamos a leerlo en voz alta')).toBeVisible();
    await expect(page.getByRole('button', { name: t('canvas.addEffect') })).toHaveCount(0);
  }
  await expect(writing).toHaveCount(0);
  await look(government, 'desktop/arbol-cerrado');
  await look(society, 'phone/arbol-cerrado');
  await room.unlock(facilitator, t('canvas.tree'));
  await expect(government.getByRole('button', { name: t('canvas.addEffect') })).toBeVisible();
  await room.advanceTo(facilitator, [t('mesa.phase_drafting')]);
  await draft.createCommitment(facilitator, TITLE);
  await room.bringEverybody(facilitator, t('shell.place_commitment', { n: 1 }));
  await expect(society.getByRole('button', { name: t('shell.spotlightStay') })).toBeVisible();
  await look(society, 'phone/llamado');
  for (const page of everybody(table)) await expect(page).toHaveURL(/\/compromisos\/1$/);
}
