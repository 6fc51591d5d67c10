// Third act: the commitment is drafted by several hands until the nine fields it needs are ready.
import { expect, type Locator, type Page } from '@playwright/test';
import { words as t } from '../../../shared/i18n/words.ts';

/** The facilitation opens a commitment with its working title. */
export async function createCommitment(facilitator: Page, title: string): Promise<void> {
  await facilitator.getByRole('button', { name: t('console.newCommitment') }).click();
  const dialog = facilitator.getByRole('dialog');
  await dialog.getByLabel(t('console.commitmentTitle')).fill(title);
  await dialog.getByRole('button', { name: t('console.create') }).click();
  await expect(dialog).toHaveCount(0);
}

/** On a phone the editor shows one part at a time: opens it from the list of parts. */
export async function openPart(phone: Page, part: string): Promise<void> {
  const parts = phone.getByRole('navigation', { name: t('writing.sections') });
  await parts.getByRole('link', { name: new RegExp(`^${part}`) }).click();
  await expect(parts).toHaveCount(0);
}

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const editor = (page: Page): Locator => page.getByRole('textbox', { name: t('writing.descriptionLabel') });

export async function expectReady(page: Page, ready: number): Promise<void> {
  await expect(page.getByRole('img', { name: t('writing.meterBar', { ready, total: 9 }) })).toBeVisible();
}

/** Title and problem: both come from what the mesa already wrote. */
export async function writeOpening(page: Page, title: string): Promise<void> {
  await part(page, t('writing.section_title')).getByRole('textbox').fill(title);
  await page.getByRole('button', { name: t('writing.problemUse') }).click();
  await page
    .getByRole('group', { name: t('writing.causes') })
    .getByRole('button')
    .first()
    .click();
}

/** Two people write in the description at the same time, one at each end; both end up with every letter. */
export async function describeTogether(wide: Page, phone: Page): Promise<string> {
  const middle = 'la comunidad y el municipio medirán el agua de cada pozo';
  const start = 'Con el ejido «El Ñandú», ';
  const end = ' y publicarán lo que encuentren, también en lengua tének.';
  await editor(wide).click();
  await wide.keyboard.type(middle);
  await expect(editor(phone)).toContainText(middle);
  await editor(phone).click();
  await phone.keyboard.press('Control+End');
  await wide.keyboard.press('Control+Home');
  await Promise.all([wide.keyboard.type(start, { delay: 15 }), phone.keyboard.type(end, { delay: 15 })]);
  const whole = `${start}${middle}${end}`;
  // The caret of the other person is drawn inside of the text: it is not part of what was written.
  for (const page of [wide, phone]) await expect.poll(() => wordsOf(editor(page))).toBe(whole);
  return whole;
}

const wordsOf = (box: Locator): Promise<string> =>
  box.evaluate((element) => {
    const copy = element.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return '';
    // Drawn by the editor around the text: carets of others and the placeholder.
    for (const drawn of copy.querySelectorAll('.ProseMirror-widget')) drawn.remove();
    return (copy.textContent ?? '').replace(/[\u2060\u200b\ufeff]/g, '').trim();
  });

/** Who answers for it and who goes along. */
export async function writeActors(page: Page): Promise<void> {
  const lead = part(page, t('writing.lead'));
  await lead.getByRole('button', { name: t('writing.leadAdd') }).click();
  await lead
    .getByRole('textbox', { name: t('commitment.actors_name') })
    .fill('Dirección de Agua y Drenaje de Güémez');
  const others = part(page, t('writing.supporting'));
  await others.getByRole('button', { name: t('writing.supportingAdd') }).click();
  await others.getByRole('textbox', { name: t('commitment.actors_name') }).fill('Red Ñandú de Colonias');
}

/** Axes with their reason, and one goal. */
export async function writeAmbition(page: Page): Promise<void> {
  const axes = { participation: 'proactive', transparency: 'structural' } as const;
  for (const [axis, level] of Object.entries(axes) as [keyof typeof axes, 'proactive' | 'structural'][]) {
    const column = page.getByRole('radiogroup', { name: t(`commitment.axis_${axis}`) });
    await column.getByRole('radio', { name: t(`commitment.level_${level}`) }).click();
    const why = t('writing.axisWhy', { axis: t(`commitment.axis_${axis}`).toLowerCase() });
    await page.getByLabel(why).fill('Porque la gente del ejido mide y pregunta.');
  }
  await page.getByRole('button', { name: /^6\s*Agua limpia y saneamiento/ }).click();
}

export interface Period {
  start: string;
  end: string;
}

export async function writePeriod(page: Page, { start, end }: Period): Promise<void> {
  const period = part(page, t('writing.section_period'));
  await period.getByLabel(t('commitment.field_periodStart')).fill(start);
  await period.getByLabel(t('commitment.field_periodEnd')).fill(end);
}

export async function writeActionLine(page: Page, { end }: Period): Promise<void> {
  const lines = part(page, t('writing.section_actionLines'));
  await lines.getByRole('button', { name: t('writing.lineAdd') }).click();
  const line = lines.getByRole('listitem', { name: t('writing.lineNumber', { n: 1 }) });
  await line.getByLabel(t('commitment.actionLines_title')).fill('Muestreo mensual de los pozos');
  await line.getByLabel(t('commitment.actionLines_responsible')).fill('Dirección de Agua');
  await line.getByLabel(t('commitment.actionLines_end')).fill(end);
  await line.getByLabel(t('commitment.actionLines_verification')).fill('Bitácora pública');
}

export async function writeIndicator(page: Page, { start, end }: Period): Promise<void> {
  const indicators = part(page, t('writing.section_indicators'));
  await indicators.getByRole('button', { name: t('writing.indicatorEmpty') }).click();
  const one = indicators.getByRole('article', { name: t('writing.indicatorNumber', { n: 1 }) });
  await one
    .getByRole('textbox', { name: t('commitment.indicators_name') })
    .fill('Hogares que beben agua dentro de la norma');
  await one.getByLabel(t('commitment.indicators_unit'), { exact: true }).fill('hogares');
  await one
    .getByRole('textbox', { name: t('commitment.indicators_verification') })
    .fill('Muestreo del laboratorio');
  await one.getByRole('button', { name: t('commitment.indicators_frequency') }).click();
  await page.getByRole('option').first().click();
  await one.getByLabel(t('writing.baselineValue')).fill('120');
  await one.getByLabel(t('writing.baselineWhen'), { exact: true }).fill(start);
  await one.getByLabel(t('writing.targetValue')).fill('800');
  await one.getByLabel(t('writing.targetWhen')).fill(end);
}
