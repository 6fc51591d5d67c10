// A newcomer presses once on the landing and has a living mesa in front: its tree grows while it is looked at.
import { words as t } from '../../shared/i18n/words.ts';
import { goTo } from './acts/tree.ts';
import { expect, test } from './support/fixtures.ts';

test('one press on an example opens a mesa where people write by themselves', async ({ server, people }) => {
  test.setTimeout(120_000);
  const page = await people.open('newcomer', 'desktop');
  await page.goto(server.url);
  await page
    .getByRole('button', { name: /^Abrir la mesa de ejemplo/ })
    .first()
    .click();
  const crowd = page.getByRole('region', { name: t('console.people') }).getByRole('listitem');
  await expect(page.getByText(t('console.youFacilitate'))).toBeVisible();
  await expect(page.getByText(t('shell.example'), { exact: true })).toBeVisible();
  await expect.poll(() => crowd.count()).toBeGreaterThan(3);
  await goTo(page, t('shell.section_arbol'));
  const cards = page.getByRole('treeitem');
  await expect.poll(() => cards.count()).toBeGreaterThan(0);
  const atFirst = await cards.count();
  await expect.poll(() => cards.count(), { timeout: 30_000 }).toBeGreaterThan(atFirst + 3);
  const marks = [t('tree.prov_seed'), t('tree.prov_external'), t('tree.prov_invented')];
  await expect(page.getByText(new RegExp(`^(${marks.join('|')})$`)).first()).toBeVisible();
});

test('the landing speaks English to who asks for it, also when they come back', async ({
  server,
  people,
}) => {
  const page = await people.open('visitor', 'laptop');
  await page.goto(server.url);
  await page.getByRole('button', { name: t('home.language') }).click();
  const title = page.getByRole('heading', { level: 1, name: t('home.heroTitle', {}, 'en') });
  await expect(title).toBeVisible();
  await page.reload();
  await expect(title).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
