// A mesa prepared for another day, from the form to its call; and one that gathers, divides what it does not agree on,
// takes it elsewhere, goes on another day, or is cancelled (domain.md 5.1, 5.2, 5.5, Q11, N1).
import type { Page } from '@playwright/test';
import { words as t } from '../../shared/i18n/words.ts';
import type { MesaView } from '../../shared/model/view.ts';
import { closeRound, giveStance } from './acts/decide.ts';
import { admit, introduce } from './acts/open.ts';
import { goTo } from './acts/tree.ts';
import { facilitate, openSessionAt, pathOf, sitDown, viewOf } from './support/api.ts';
import { expect, test } from './support/fixtures.ts';
import { pressOn } from './support/keyboard.ts';
import { call, type Planned, plannedToday, READING } from './support/planned.ts';
import { look } from './support/screen.ts';
import { ADMIN_TOKEN } from './support/server.ts';

const DAY = 86_400_000;
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Sends the dialog that is open, with its reason when it asks for one. */
async function confirm(page: Page, button: string, reason?: { label: string; text: string }): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByLabel(reason.label).fill(reason.text);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('[5.1, Q11] a mesa is prepared for another day, called with its pack and invitations, and read before it meets', async ({
  server,
  people,
}) => {
  test.setTimeout(120_000);
  const desk = await people.open('facilitator', 'desktop');
  await desk.goto(`${server.url}/#admin=${ADMIN_TOKEN}`);
  await expect(desk.getByText(t('home.adminEmpty'))).toBeVisible();
  await desk
    .getByRole('link', { name: t('home.create'), exact: true })
    .first()
    .click();
  await desk.getByLabel(t('home.theme'), { exact: true }).fill('Agua limpia en el valle');
  await desk.getByLabel(t('home.place')).fill('Casa de la Cultura');
  await desk.getByRole('radio', { name: t('planning.later') }).check({ force: true });
  await desk.getByRole('button', { name: t('home.submit') }).click();
  await expect(desk.getByRole('heading', { name: t('planning.createdTitle') })).toBeVisible();
  await desk.getByRole('button', { name: t('planning.goPrepare') }).click();
  await expect(desk.getByRole('heading', { level: 1, name: t('planning.title') })).toBeVisible();
  await expect(desk.getByRole('button', { name: t('planning.call'), exact: true })).toBeDisabled();
  await prepare(desk);
  await look(desk, 'desktop/preparacion');
  await desk.getByRole('button', { name: t('planning.call'), exact: true }).click();
  await look(desk, 'desktop/convocar');
  await confirm(desk, t('planning.call'));
  await expect(desk.getByRole('button', { name: t('planning.gather') })).toBeVisible();
  await look(desk, 'desktop/convocada');

  const link = await desk.getByRole('textbox', { name: t('console.joinLink') }).inputValue();
  const phone = await people.open('Teresa Güémez', 'phone');
  await phone.goto(pathOf(link));
  await look(phone, 'phone/puerta-convocada');
  await introduce(phone, { name: 'Teresa Güémez', party: t('mesa.party_civilSociety'), seat: 'holder' });
  await admit(desk, ['Teresa Güémez']);
  await expect(phone.getByRole('heading', { level: 1, name: 'Nos reunimos el' })).toBeVisible();
  await phone.getByText(READING).click();
  await expect(phone.getByText('La planta opera a la mitad.')).toBeVisible();
  await look(phone, 'phone/convocada');

  // The day has not come: the door says so, in words, and nothing is lost.
  await desk.getByRole('button', { name: t('planning.gather') }).click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: t('planning.gather') })
    .click();
  await expect(desk.getByRole('dialog').getByRole('alert')).toBeVisible();
  await desk.keyboard.press('Escape');
});

/** The day, one reading and the three invitations, as a person types them. */
async function prepare(desk: Page): Promise<void> {
  const tomorrow = isoDay(Date.now() + DAY);
  await desk.getByLabel(t('planning.date')).fill(tomorrow);
  await desk.getByRole('button', { name: t('planning.saveDay') }).click();
  await expect(desk.getByText('La convocatoria necesita aviso').first()).toBeVisible();
  await desk.getByLabel(t('planning.date')).fill(isoDay(Date.now() + 21 * DAY));
  await desk.getByRole('button', { name: t('planning.saveDay') }).click();
  await expect(desk.getByRole('button', { name: t('planning.changeDay') })).toBeVisible();
  await desk.getByRole('button', { name: t('planning.packAdd') }).click();
  await desk.getByLabel(t('planning.packTitle')).fill(READING);
  await desk
    .getByRole('textbox', { name: t('planning.packText'), exact: false })
    .first()
    .fill('La planta opera a la mitad.\nTres colonias reciben agua un día de cada cuatro.');
  await desk
    .getByRole('textbox', { name: t('planning.packReference') })
    .fill('https://datos.example/cuenca.pdf');
  await desk.getByRole('button', { name: t('planning.packSave'), exact: true }).click();
  await expect(desk.getByText(READING)).toBeVisible();
  for (const kind of ['government', 'guarantor', 'civilSociety'] as const) {
    await desk
      .getByLabel(t('planning.invitationTo', { party: t(`mesa.party_${kind}`) }))
      .fill(t(`planning.example_${kind}`));
  }
  await expect(desk.getByRole('button', { name: t('planning.call'), exact: true })).toBeEnabled();
}

test('[5.5] a matter is proposed, opened, objected, divided and taken to the secretariat; the mesa goes on another day', async ({
  server,
  people,
}) => {
  test.setTimeout(150_000);
  const planned = await plannedToday(server, 'Residuos del mercado');
  const { mesa } = planned;
  const phone = await people.open('Citlali Ramos', 'phone');
  await phone.goto(pathOf(mesa.joinUrl));
  await expect(phone.getByText(t('planning.door_draftText'))).toBeVisible();
  await call(planned);
  const society = await sitDown(server, mesa, 'Citlali Ramos', 'civilSociety');
  const others = [
    await sitDown(server, mesa, 'Héctor Carrillo', 'government'),
    await sitDown(server, mesa, 'Paola Neri', 'guarantor'),
  ];
  for (const { participantId } of [society, ...others])
    await facilitate(server, mesa, 'person.admit', { participantId });
  const wall = await people.open('wall', 'projector');
  await wall.goto(pathOf(mesa.screenUrl));
  await expect(wall.getByText(READING)).toBeVisible();
  await look(wall, 'projector/convocada');
  await phone.goto(`/mesa/${mesa.mesaId}/ahora#t=${society.token}`);
  const laptop = await people.open('Héctor Carrillo', 'laptop');
  await laptop.goto(`/mesa/${mesa.mesaId}/ahora#t=${others[0]?.token ?? ''}`);
  await expect(laptop.getByRole('heading', { level: 2, name: 'Nos reunimos el' })).toBeVisible();
  await look(laptop, 'laptop/convocada');

  const desk = await people.open('facilitator', 'desktop');
  await desk.goto(pathOf(mesa.facilitatorUrl));
  await desk.getByRole('button', { name: t('planning.gather') }).click();
  await confirm(desk, t('planning.gather'));
  for (const { participantId } of [society, ...others])
    await facilitate(server, mesa, 'person.markPresent', { participantId });
  await openSessionAt(server, mesa, 'levelGround');
  await expect(phone.getByText(READING)).toBeVisible();

  await test.step('proposed and opened', () => propose(phone, desk));
  const voices = { society, government: others[0], guarantor: others[1] };
  await decideAgainst(planned, phone, voices);
  await closeRound(desk);
  await test.step('divided', () => divide(desk, phone, wall));
  await test.step('taken to the secretariat', async () => {
    await desk.getByRole('link', { name: /Publicar las rutas/ }).click();
    await desk.getByRole('button', { name: t('decision.openProposal'), exact: true }).click();
    await confirm(desk, t('console.openDecisionConfirm'));
    await decideAgainst(planned, phone, voices);
    await closeRound(desk);
    await desk.getByRole('button', { name: t('decision.escalate') }).click();
    await confirm(desk, t('decision.escalate'), {
      label: t('decision.reasonField'),
      text: 'Toca a dos municipios',
    });
    await expect(phone.getByText('Secretariado Técnico Local').first()).toBeVisible();
  });
  await test.step('another day', () => anotherDay(planned, desk, [phone, laptop, wall]));
});

/** The proposal of somebody on a phone, seen in the console and opened from there. */
async function propose(phone: Page, desk: Page): Promise<void> {
  await goTo(phone, t('shell.section_decisiones'));
  await phone.getByRole('button', { name: t('decision.propose') }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('decision.subjectText') }).check({ force: true });
  await dialog
    .getByLabel(t('console.decisionText'))
    .fill('Publicar las rutas de recolección.\nAbrir un centro de acopio en el mercado.');
  await dialog.getByLabel(t('console.matter')).fill('Recolección y acopio');
  // A press outside, by a thumb that slips, does not lose what was typed.
  await phone.mouse.click(195, 6);
  await expect(dialog.getByLabel(t('console.matter'))).toHaveValue('Recolección y acopio');
  await look(phone, 'phone/proponer');
  await confirm(phone, t('decision.proposeConfirm'));
  await expect(phone.getByRole('heading', { name: t('decision.proposals') })).toBeVisible();
  await phone.getByRole('link', { name: /Recolección y acopio/ }).click();
  await expect(phone.getByRole('button', { name: t('decision.withdraw') })).toBeVisible();
  await look(phone, 'phone/propuesta');
  await expect(desk.getByRole('region', { name: t('decision.proposals') })).toBeVisible();
  await look(desk, 'desktop/consola-propuesta');
  await desk
    .getByRole('button', { name: t('decision.openProposalNamed', { matter: 'Recolección y acopio' }) })
    .click();
  await confirm(desk, t('console.openDecisionConfirm'));
  await expect(phone.getByRole('heading', { name: t('decision.question') })).toBeVisible();
}

type Voice = Awaited<ReturnType<typeof sitDown>> | undefined;

/** Two parties agree by the wire and society objects on its phone. */
async function decideAgainst(
  { server, mesa }: Planned,
  phone: Page,
  voices: { government: Voice; guarantor: Voice },
): Promise<void> {
  const alive = (view: MesaView) => view.decisions.find(({ state }) => state === 'open');
  await expect.poll(async () => alive(await viewOf(server, mesa))?.state).toBe('open');
  const decision = alive(await viewOf(server, mesa));
  const round = decision?.rounds.at(-1);
  for (const voice of [voices.government, voices.guarantor])
    await facilitate(server, { ...mesa, facilitatorToken: voice?.token ?? '' }, 'decision.position', {
      decisionId: decision?.id ?? ('' as never),
      round: round?.number ?? 0,
      contentHash: round?.contentHash ?? '',
      value: 'agree',
    });
  await phone.goto(`/mesa/${mesa.mesaId}/decisiones/${decision?.number}`);
  await giveStance(phone, { stance: 'object', text: 'El acopio no tiene presupuesto asignado.' });
}

async function divide(desk: Page, phone: Page, wall: Page): Promise<void> {
  await desk.getByRole('link', { name: t('console.seeNext') }).click();
  await desk.getByRole('button', { name: t('decision.split') }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByLabel(t('decision.partText', { n: 2 }))).toHaveValue(/centro de acopio/);
  await dialog.getByLabel(t('decision.partMatter', { n: 1 })).fill('Publicar las rutas');
  await dialog.getByLabel(t('decision.partMatter', { n: 2 })).fill('Abrir el centro de acopio');
  await dialog.getByLabel(t('decision.splitReason')).fill('Las rutas no esperan al presupuesto');
  await look(desk, 'desktop/dividir');
  await confirm(desk, t('decision.splitConfirm'));
  await expect(desk.getByRole('region', { name: t('decision.parts') }).getByRole('link')).toHaveCount(2);
  await expect(desk.getByRole('heading', { level: 1, name: t('mesa.state_split') })).toBeFocused();
  await expect(phone.getByRole('heading', { level: 1, name: t('mesa.state_split') })).toBeVisible();
  await look(phone, 'phone/dividida');
  await expect(wall.getByRole('heading', { level: 1, name: t('mesa.state_split') })).toBeVisible();
  await look(wall, 'projector/dividida');
}

/** A recess that becomes another day, read by everybody, and the mesa taken up again. */
async function anotherDay({ server, mesa }: Planned, desk: Page, pages: Page[]): Promise<void> {
  await facilitate(server, mesa, 'session.recess', { reason: '' });
  await goTo(desk, t('shell.section_facilitar'));
  await desk.getByRole('button', { name: t('planning.pause') }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel(t('planning.pauseDay')).fill(isoDay(Date.now() + 7 * DAY));
  await dialog.getByLabel(t('planning.pauseHour')).fill('16:30');
  await confirm(desk, t('planning.pauseConfirm'), {
    label: t('planning.reason'),
    text: 'Se fue la luz en la sala',
  });
  await expect(desk.getByRole('button', { name: t('console.close') })).toBeVisible();
  await look(desk, 'desktop/consola-en-pausa');
  const [phone, laptop, wall] = pages;
  await phone?.goto(`/mesa/${mesa.mesaId}/ahora`);
  await laptop?.goto(`/mesa/${mesa.mesaId}/personas`);
  for (const [page, name] of [
    [phone, 'phone'],
    [laptop, 'laptop'],
    [wall, 'projector'],
  ] as const) {
    if (!page) continue;
    await expect(page.getByRole('heading', { name: t('planning.now_pausedTitle') })).toBeVisible();
    await expect(page.getByText('Se fue la luz en la sala').first()).toBeVisible();
    await look(page, `${name}/en-pausa`);
  }
  await phone?.getByRole('link', { name: t('planning.now_readTree') }).click();
  await expect(phone?.getByText(t('planning.away_pausedTitle')) ?? desk.locator('body')).toBeVisible();
  await desk.getByRole('button', { name: t('planning.unpause') }).click();
  await expect(desk.getByRole('button', { name: t('console.resumeSession') })).toBeVisible();
}

test('[5.1, 5.2] a session is cancelled with its reason, and so is the mesa', async ({ server, people }) => {
  const planned = await plannedToday(server, 'Movilidad escolar');
  await call(planned);
  const { mesa } = planned;
  const desk = await people.open('facilitator', 'desktop', { colorScheme: 'dark' });
  await desk.goto(pathOf(mesa.facilitatorUrl));
  await expect(desk.getByRole('button', { name: t('planning.gather') })).toBeVisible();
  await look(desk, 'dark/desk-convocada');
  await desk.setViewportSize({ width: 320, height: 640 });
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await look(desk, 'dark/desk-convocada-320');
  // With the keyboard alone, and the keyboard goes on from the heading.
  await pressOn(desk, desk.getByRole('button', { name: t('planning.cancelSession') }));
  await expect(desk.getByRole('dialog').getByLabel(t('planning.reason'))).toBeFocused();
  await desk.keyboard.type('El auditorio quedó inundado');
  await pressOn(
    desk,
    desk.getByRole('dialog').getByRole('button', { name: t('planning.cancelSession'), exact: true }),
  );
  await expect(desk.getByRole('heading', { level: 1, name: t('planning.title') })).toBeFocused();
  await expect(desk.getByText('El auditorio quedó inundado')).toBeVisible();
  const again = desk.getByLabel(t('planning.invitationTo', { party: t('mesa.party_government') }));
  await expect(again).toHaveValue('Oficina de enlace');
  await desk.setViewportSize({ width: 1440, height: 900 });
  const phone = await people.open('neighbour', 'phone', { colorScheme: 'dark' });
  await phone.goto(pathOf(mesa.joinUrl));
  await expect(phone.getByText('El auditorio quedó inundado')).toBeVisible();
  await expect(phone.getByRole('button', { name: t('door.ask') })).toHaveCount(0);
  await desk.getByRole('button', { name: t('planning.cancelMesa') }).click();
  await confirm(desk, t('planning.cancelMesa'), {
    label: t('planning.reason'),
    text: 'El municipio ya lo resolvió',
  });
  await expect(
    desk.getByRole('heading', { level: 1, name: t('planning.now_mesaCancelledTitle') }),
  ).toBeVisible();
  await phone.getByRole('button', { name: t('planning.door_again') }).click();
  await expect(phone.getByText('El municipio ya lo resolvió')).toBeVisible();
});
