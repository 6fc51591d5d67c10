// C15 in the browser: two people suggest over the same passage, another party accepts one, the text changes on both devices,
// and the other suggestion is in conflict and not lost. Arguments for and against are of the whole.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { facilitate } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { everybodySeated, type Seated } from './support/orderings.ts';
import type { People, Size } from './support/people.ts';
import { expectAccessible } from './support/screen.ts';

const TEXT = 'Los institutos se instalarán en un plazo de seis meses, con un consejo de participación.';
const SECTION = t('writing.section_description');

async function enter(people: People, mesaId: string, who: Seated, size: Size): Promise<Page> {
  const page = await people.open(who.name, size);
  const part = size === 'phone' ? '?apartado=description' : '';
  await page.goto(`/mesa/${mesaId}/compromisos/1${part}#t=${who.token}`);
  await expect(page.getByRole('heading', { name: SECTION, exact: true })).toBeVisible();
  return page;
}

const editor = (page: Page) => page.getByRole('textbox', { name: t('writing.descriptionLabel') });
const notes = (page: Page) => page.getByRole('article');

/** Selects these words of the description, as a finger or a mouse would leave them. */
const select = (page: Page, words: string) =>
  editor(page).evaluate((root, wanted) => {
    const text = root.querySelector('p')?.firstChild;
    const start = text?.textContent?.indexOf(wanted) ?? -1;
    if (!text || start < 0) throw new Error(`«${wanted}» is not there`);
    (root as HTMLElement).focus();
    document.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
  }, words);

async function suggest(page: Page, words: string, better: string): Promise<void> {
  await select(page, words);
  await page.getByRole('button', { name: t('remarks.suggestIn', { section: SECTION }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('blockquote')).toHaveText(words);
  await dialog.getByLabel(t('remarks.textReplace'), { exact: true }).fill(better);
  await dialog.getByRole('button', { name: t('remarks.send') }).click();
  await expect(dialog).toHaveCount(0);
}

async function argue(page: Page, side: 'pro' | 'con', words: string): Promise<void> {
  await page.getByRole('button', { name: t(side === 'pro' ? 'remarks.addPro' : 'remarks.addCon') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('remarks.textArgument'), { exact: true }).fill(words);
  await dialog.getByRole('button', { name: t('remarks.send') }).click();
  await expect(dialog).toHaveCount(0);
}

test('suggestions over one passage: accepted by another party, in conflict, withdrawn; arguments of the whole', async ({
  server,
  people,
}) => {
  const { mesa, seated } = await everybodySeated(server, 'Planeación', 3);
  const [government, society] = seated as [Seated, Seated];
  await facilitate(server, mesa, 'commitment.create', { title: 'Institutos de planeación' });
  const [desk, phone] = await Promise.all([
    enter(people, mesa.mesaId, society, 'laptop'),
    enter(people, mesa.mesaId, government, 'phone'),
  ]);
  await editor(desk).click();
  await desk.keyboard.insertText(TEXT);
  await expect(editor(phone)).toContainText(TEXT);

  await suggest(desk, 'seis', 'nueve');
  await suggest(desk, 'plazo de seis meses', 'plazo de un año');
  await expect(notes(phone)).toHaveCount(2);
  // Her own party does not accept it, and she can take it back.
  await expect(
    desk.getByRole('button', { name: t('remarks.acceptNamed', { name: society.name }), exact: true }),
  ).toHaveCount(0);
  await expectAccessible(phone, 'notes under their part');

  await notes(phone)
    .first()
    .getByRole('button', { name: t('remarks.acceptNamed', { name: society.name }), exact: true })
    .click();
  const after = TEXT.replace('seis', 'nueve');
  for (const page of [desk, phone]) {
    await expect(editor(page)).toContainText(after);
    await expect(notes(page)).toHaveCount(1);
    await expect(notes(page)).toContainText(t('remarks.conflict'));
    await expect(notes(page)).toContainText('un año');
  }
  await argue(desk, 'pro', 'Da tiempo al cabildo.');
  await argue(desk, 'con', 'Se alarga otro trienio.');
  await desk
    .getByRole('complementary', { name: t('remarks.notes') })
    .getByRole('button', { name: t('remarks.withdrawNamed', { name: society.name }) })
    .click();
  await expect(notes(phone)).toHaveCount(0);
  await desk.getByText(t('remarks.history_other', { count: 2 })).click();
  await expect(
    desk.getByText(t('remarks.did_accepted', { name: society.name, by: government.name })),
  ).toBeVisible();
  await expectAccessible(desk, 'margin, arguments and history');
});
