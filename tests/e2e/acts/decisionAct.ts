// The commitment of the long run: drafted by several hands, frozen, decided without anybody seeing before time, agreed.
import { expect, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';
import { look } from '../support/screen.ts';
import * as decide from './decide.ts';
import * as draft from './draft.ts';
import * as room from './room.ts';
import { RESERVATION, type Table, TITLE } from './table.ts';
import * as tree from './tree.ts';

/** The nine fields, each by whoever has the hand on it. */
export async function writeDraft(table: Table): Promise<void> {
  const { facilitator, projector, government, society, guarantor, neighbour } = table;
  const year = new Date().getFullYear() + 1;
  const period = { start: `${year}-01-15`, end: `${year}-11-30` };
  await expect(government.getByRole('navigation', { name: t('writing.sections') })).toBeVisible();
  await draft.writeOpening(government, TITLE);
  await draft.openPart(society, t('writing.section_description'));
  const description = await draft.describeTogether(government, society);
  await expect(projector.getByText(description)).toBeVisible();
  await draft.writeActors(neighbour);
  await draft.writeAmbition(neighbour);
  await draft.openPart(guarantor, t('writing.section_period'));
  await draft.writePeriod(guarantor, period);
  await draft.writeActionLine(government, period);
  await draft.writeIndicator(neighbour, period);
  for (const page of [government, neighbour]) await draft.expectReady(page, 9);
  await expect(government.getByText(t('writing.ready', { total: 9 }))).toBeVisible();
  await look(government, 'desktop/compromiso');
  await look(society, 'phone/compromiso-texto');
  await look(guarantor, 'phone/compromiso-periodo');
  await look(projector, 'projector/compromiso');
  await look(facilitator, 'desktop/consola');
  await tree.goTo(neighbour, t('shell.section_compromisos'));
  await look(neighbour, 'desktop/compromisos');
  await tree.goTo(guarantor, t('shell.tab_compromisos'));
  await look(guarantor, 'phone/compromisos');
}

/** From the frozen text to the agreed version and the end of the session. */
export async function decideIt(table: Table): Promise<void> {
  const { facilitator, projector, government, society, guarantor, neighbour } = table;
  await room.advanceTo(facilitator, [t('mesa.phase_decision')]);
  await decide.openDecision(facilitator, t('decision.subjectCommitment', { number: 1 }));
  await room.bringEverybody(facilitator, t('shell.place_decision', { n: 1 }));
  const voices = [government, society, guarantor];
  const others = [...voices, neighbour];
  for (const page of others) await expect(page).toHaveURL(/\/decisiones\/1$/);
  const seals = new Set<string>();
  for (const page of [...others, projector]) {
    seals.add(await decide.sealOn(page));
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  }
  expect(seals.size, 'one seal on every device').toBe(1);
  await look(government, 'desktop/decision');
  await look(society, 'phone/decision');
  await look(projector, 'projector/decision');
  await decide.giveStance(government, { stance: 'agree' });
  await decide.giveStance(society, { stance: 'reservation', text: RESERVATION });
  await look(society, 'phone/decision-emitida');
  await expectNothingRevealed([facilitator, projector, government, guarantor, neighbour]);
  await decide.giveStance(guarantor, { stance: 'agree' });
  await expect(facilitator.getByText(t('decision.answeredAll', { total: 'tres' }))).toBeVisible();
  await expectNothingRevealed([facilitator, projector, neighbour]);
  await look(facilitator, 'desktop/consola-decision');
  await decide.closeRound(facilitator);
  await seeResult(table);
}

/** Before the round closes nobody's page holds what another party said, not even hidden. */
async function expectNothingRevealed(pages: readonly Page[]): Promise<void> {
  for (const page of pages) expect(await page.content()).not.toContain('así lo pidió la niñez');
}

async function seeResult({ facilitator, projector, government, society, neighbour }: Table): Promise<void> {
  const result = t('mesa.result_adoptedByConsensus');
  for (const page of [government, society, neighbour, projector]) {
    await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: result })).toBeVisible();
  }
  for (const page of [government, society, neighbour]) {
    await expect(page.getByText(RESERVATION)).toBeVisible();
  }
  await expect(projector.getByText(t('screen.legend_reservation'))).toBeVisible();
  await expect(government.getByText(t('decision.agreedVersion', { version: 1 }))).toBeVisible();
  await look(government, 'desktop/decision-resultado');
  await look(society, 'phone/decision-resultado');
  await look(projector, 'projector/resultado');
  await tree.goTo(government, t('shell.section_decisiones'));
  await look(government, 'desktop/decisiones');
  await tree.goTo(society, t('shell.section_decisiones'));
  await look(society, 'phone/decisiones');
  await tree.goTo(neighbour, t('shell.section_compromisos'));
  await neighbour.getByRole('main').getByRole('link', { name: TITLE }).click();
  await expect(neighbour.getByText(t('writing.agreedVersion', { version: 1 }))).toBeVisible();
  await expect(neighbour.getByRole('textbox')).toHaveCount(0);
  await look(neighbour, 'desktop/compromiso-acordado');
  await room.advanceTo(facilitator, [t('mesa.phase_closing')]);
  await room.closeSession(facilitator);
  await expect(projector.getByText(t('screen.closedTitle'))).toBeVisible();
  await look(projector, 'projector/cierre');
  await look(facilitator, 'desktop/consola-cerrada');
}
