// The dark theme of the screens where people spend their time: the same rules of contrast, and a picture of each.
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import { goTo } from './acts/tree.ts';
import { exampleIds, openExample, pathOf, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/screen.ts';

const SECTIONS = ['arbol', 'palabra', 'compromisos', 'decisiones', 'personas', 'acta'] as const;

test('every section can be read in the dark, at a desk and on a phone', async ({ server, people }) => {
  test.setTimeout(180_000);
  const [example = ''] = await exampleIds(server);
  const mesa = await openExample(server, example);
  const dark = { colorScheme: 'dark' } as const;
  const desk = await people.open('desk', 'desktop', dark);
  const phone = await people.open('phone', 'phone', dark);
  await phone.goto(server.url);
  await expect(phone.getByRole('heading', { level: 1, name: t('home.heroTitle') })).toBeVisible();
  await look(phone, 'dark/phone-inicio');
  await phone.goto(pathOf(mesa.joinUrl));
  await expect(phone.getByRole('heading', { name: t('door.title') })).toBeVisible();
  await look(phone, 'dark/phone-puerta');
  await desk.goto(pathOf(mesa.facilitatorUrl));
  await expect(desk.getByText(t('console.youFacilitate'))).toBeVisible();
  await expect
    .poll(async () => (await viewOf(server, mesa)).decisions.length, { timeout: 60_000 })
    .toBeGreaterThan(0);
  await look(desk, 'dark/desk-consola');
  await phone.goto(pathOf(mesa.facilitatorUrl));
  for (const section of SECTIONS) await lookAt(desk, phone, section);
  await desk.goto(`${server.url}/verificar`);
  await look(desk, 'dark/desk-verificar');
  await phone.goto(`${server.url}/reglas#Q1`);
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  await look(phone, 'dark/phone-reglas');
});

async function lookAt(desk: Page, phone: Page, section: (typeof SECTIONS)[number]): Promise<void> {
  await goTo(desk, t(`shell.section_${section}`));
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  await look(desk, `dark/desk-${section}`);
  if (section === 'acta') return;
  await goTo(phone, section === 'compromisos' ? t('shell.tab_compromisos') : t(`shell.section_${section}`));
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  await look(phone, `dark/phone-${section}`);
}
