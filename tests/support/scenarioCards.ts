// What the twenty-five put on the table, minute 15 to 41: the common sheet and its doubts, private cards that nobody else
// sees, cards on paper, the reveal and the groups.
import { expect, vi } from 'vitest';
import { lookAlikes } from '../../shared/cards/lookAlikes.ts';
import { addNode, readTree } from '../../shared/mesaDoc/treeAccess.ts';
import type { CardGroupId, CardId, RainId } from '../../shared/model/cards.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { WAIT } from './person.ts';
import { ACADEMIA, ON_PAPER, REMOTE, type Stage } from './scenarioStage.ts';

/** Minutes 15–23: everybody reads the same sheet; three doubts wait in the queue and are answered in order. */
export async function commonSheet(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  stage.at(15);
  const readers = [...stage.participants()].filter((name) => !['S8', 'G9', 'T4', 'A3'].includes(name));
  for (const name of readers) {
    if (ON_PAPER.includes(name)) await stage.who('R').must('background.read', { for: stage.ids.get(name)! });
    else await stage.who(name).must('background.read', {});
  }
  const doubts = ['S4', 'A1', 'G5'];
  for (const name of doubts)
    await stage.who(name).must('turn.request', { kind: 'doubt', text: `¿De qué año es el dato de ${name}?` });
  const view = await facilitator.sees((now) => now.floor.queue.length === 3);
  expect(view.floor.readers.length, '15: 21 read').toBe(21);
  expect(
    view.floor.queue.map((turn) => stage.nameOf(turn.by)),
    '15: 3 doubts wait, in order',
  ).toEqual(doubts);
  for (const turn of view.floor.queue) {
    await facilitator.must('turn.grant', { turnId: turn.id });
    await stage.who('P').sees((wall) => wall.floor.speaking?.id === turn.id);
    await facilitator.must('turn.end', { turnId: turn.id });
  }
  await stage.who('R').must('background.read', { for: stage.ids.get('A3')! });
  await facilitator.sees((now) => now.floor.queue.length === 0 && now.floor.readers.length === 22);
}

/** Fourteen things people say (invented), and seven of them said twice with nearly the same words. */
const THEMES = [
  'Los salarios de cada puesto no se publican en las empresas',
  'Las mujeres dejan el empleo cuando nace una hija',
  'Los ascensos se deciden en reuniones de la noche',
  'Nadie revisa si dos personas ganan lo mismo por la misma tarea',
  'Las guarderías cierran antes que los turnos de fábrica',
  'Quien pregunta cuánto ganan los demás recibe un castigo',
  'El trabajo de limpieza se paga por fuera de nómina',
  'Las escuelas técnicas orientan a las jóvenes hacia oficios mal pagados',
  'Los contratos temporales se renuevan menos a las mujeres',
  'Las inspecciones laborales no miran los recibos de pago',
  'El cuidado de personas mayores recae en las hijas',
  'Las madres solas aceptan cualquier horario',
  'Los jefes creen que ellas no mantienen un hogar',
  'Las convocatorias piden disponibilidad total sin necesidad',
];
const PLACES = [
  'en Tonalá',
  'en el sector textil',
  'en oficinas públicas',
  'en la zona industrial',
  'en el campo',
];
const textOf = (nth: number): string => {
  const theme = THEMES[nth % THEMES.length]!;
  const turn = Math.floor(nth / THEMES.length);
  // The second time around half of them come back almost word by word; later ones tell where.
  return turn === 0
    ? theme
    : turn === 1 && nth % 2 === 0
      ? `${theme}.`
      : `${theme} ${PLACES[turn % PLACES.length]}`;
};
export const NOTES = 68;
export const INPUTS = 9;
export const themeOf = (nth: number): number => nth % THEMES.length;

const cardId = (nth: number): CardId => `tarjeta-${String(nth).padStart(3, '0')}` as CardId;

/** Who writes card number `nth`: two on paper, three people write two and everybody else three. */
function writers(stage: Stage): string[] {
  const devices = stage.participants().filter((name) => !ON_PAPER.includes(name));
  const many = devices.flatMap((name, at) => Array.from({ length: at < 3 ? 2 : 3 }, () => name));
  return [...many, ...ON_PAPER];
}

/** Minute 0: nine contributions of the consultation are brought, once. */
export async function inputs(stage: Stage): Promise<void> {
  const texts = Array.from(
    { length: INPUTS },
    (_, nth) => `Aporte ${nth + 1} de la consulta: ${THEMES[nth]}`,
  );
  const brought = { origin: 'Consulta pública en línea (inventada)', texts };
  await stage.facilitator.must('cards.bring', brought);
  await stage.facilitator.must('cards.bring', brought);
  expect(stage.facilitator.view.cards.total, '0: importing twice adds none').toBe(INPUTS);
}

/** Minutes 23–31: five cards each at most, and nobody else's device receives a word of them. */
export async function rain(stage: Stage): Promise<RainId> {
  const { facilitator } = stage;
  stage.at(23);
  const { rainId: id } = await facilitator.must('rain.open', {
    question: '¿Por qué se paga menos por el mismo trabajo?',
    perPerson: 5,
    signature: 'party',
  });
  const rainId = id as RainId;
  const seen = new Map(
    [...stage.people].map(([name, person]) => [name, [person.views.length, person.mes.length]]),
  );
  const who = writers(stage);
  expect(who.length, '23: 68 cards').toBe(NOTES);
  for (const [nth, name] of who.entries()) {
    if (ON_PAPER.includes(name)) continue;
    await stage.who(name).must('card.put', { rainId, cardId: cardId(nth), text: textOf(nth) });
  }
  await phoneDies(stage, who);
  stage.at(30);
  for (const [nth, name] of who.entries())
    if (ON_PAPER.includes(name))
      await stage.who('R').must('card.put', {
        rainId,
        cardId: cardId(nth),
        text: textOf(nth),
        for: stage.ids.get(name)!,
      });
  expect(await facilitator.refusal('card.put', { rainId, cardId: cardId(900), text: 'Mía' }), '30: B5').toBe(
    'only_for_somebody',
  );
  await facilitator.sees((view) => view.cards.rains[0]?.cards === NOTES);
  expect(facilitator.view.cards.rains[0], '23: counts by party').toMatchObject({ people: 25, state: 'open' });
  for (const [name, person] of stage.people) {
    // R knows what she typed for who has only paper; nobody else's words reach her either.
    const mine = who.flatMap((writer, nth) =>
      writer === name || (name === 'R' && ON_PAPER.includes(writer)) ? [textOf(nth)] : [],
    );
    const [views = 0, mes = 0] = seen.get(name) ?? [];
    const received = JSON.stringify([person.views.slice(views), person.mes.slice(mes)]);
    for (const [nth] of who.entries()) {
      const text = textOf(nth);
      if (mine.some((own) => own.includes(text))) continue;
      expect(received.includes(text), `23: «${text}» on the device of ${name}`).toBe(false);
    }
  }
  return rainId;
}

/** Minute 27: the phone of S4 dies; she goes on at the tablet with her words, and her cards are there. */
async function phoneDies(stage: Stage, who: string[]): Promise<void> {
  stage.at(27);
  const words = await stage.deviceWords('S4');
  await stage.drop('S4');
  await stage.resume('S4', words);
  const mine = who.flatMap((name, nth) => (name === 'S4' ? [textOf(nth)] : []));
  await vi.waitFor(
    () =>
      expect(
        stage
          .who('S4')
          .me.cards.map((one) => one.text)
          .sort(),
        '27: her cards',
      ).toEqual(mine.sort()),
    WAIT,
  );
  for (const name of ['S6', 'S7'])
    expect(JSON.stringify(stage.who(name).me.cards), `27: ${name} sees none of hers`).not.toContain(mine[0]);
}

/** The cards as this person's device asks for them. */
export async function cardsOf(stage: Stage, name: string): Promise<CardList> {
  const answer = await stage.world.ask(`/api/mesas/${stage.table.mesaId}/cards`, {
    token: stage.who(name).token,
  });
  expect(answer.status, answer.text.slice(0, 200)).toBe(200);
  return answer.body as CardList;
}

/** Minutes 31–41: all at once, in an order drawn by chance; fourteen groups with every origin. */
export async function grouping(stage: Stage, rainId: RainId): Promise<void> {
  const { facilitator } = stage;
  stage.at(31);
  await facilitator.must('rain.reveal', { rainId });
  const { cards } = await cardsOf(stage, 'S1');
  expect(cards.length, '31: 68 and 9').toBe(NOTES + INPUTS);
  const written = cards.filter((card) => card.source === 'person');
  expect(
    written.map((card) => card.id),
    '31: not in the order in which they were written',
  ).not.toEqual([...written.map((card) => card.id)].sort());
  expect(
    written.every((card) => card.by === null),
    '31: only the party',
  ).toBe(true);
  expect(written.filter((card) => card.enteredBy !== null).length, '30: the mark of the scribe').toBe(2);
  const pairs = lookAlikes(cards);
  expect(pairs.length, '31: look-alikes are suggested').toBeGreaterThanOrEqual(7);
  const nth = (id: CardId) => Number(id.slice(-3));
  const groupId = (theme: number) => `grupo-${String(theme).padStart(3, '0')}` as CardGroupId;
  const grouped = (theme: number) => [
    ...written.filter((card) => themeOf(nth(card.id)) === theme).map((card) => card.id),
    ...cards
      .filter((card) => card.text.endsWith(THEMES[theme]!) && card.source !== 'person')
      .map((card) => card.id),
  ];
  for (const [theme, title] of THEMES.entries()) {
    // Anybody groups: here people of the three parties and academia take turns.
    const hand = stage.who(['G4', 'S5', 'T3', 'A1'][theme % 4]!);
    await hand.must('cards.group', { groupId: groupId(theme), title, cardIds: grouped(theme) });
  }
  // One is put apart and back: no origin is lost on the way (C11).
  const moved = grouped(0)[0]!;
  await stage.who('G4').must('cards.split', { cardIds: [moved] });
  await stage.who('G4').must('cards.group', { groupId: groupId(1), title: THEMES[1]!, cardIds: [moved] });
  await stage.who('S5').must('cards.group', { groupId: groupId(0), title: THEMES[0]!, cardIds: [moved] });
  const after = await cardsOf(stage, 'P');
  expect(after.groups.length, '41: 14 groups').toBe(14);
  for (const theme of THEMES.keys())
    expect(
      after.cards
        .filter((card) => card.groupId === groupId(theme))
        .map((card) => card.id)
        .sort(),
      `41: every origin of group ${theme}`,
    ).toEqual(grouped(theme).sort());
  expect(
    after.cards.filter((card) => card.source === 'consultation').map((card) => card.origin)[0],
    '41',
  ).toContain('Consulta');
}

/** Minutes 41–66: a group becomes a card of the tree; what is left gets its answer before the closing (P1). */
export async function placing(stage: Stage): Promise<void> {
  stage.at(42);
  const name = `mesa/${stage.table.mesaId}/tree`;
  const doc = await stage.who('S5').open(name);
  const { cards, groups } = await cardsOf(stage, 'S5');
  const group = groups[6]!;
  const parent = readTree(doc).problemId;
  const node = { id: 'grupo6', kind: 'cause', text: group.title, parent, by: 'S5', at: 42 } as const;
  expect(addNode(doc, node, 'S5'), '41: placed as a cause').toMatchObject({ ok: true });
  await stage.settle(name, 'S5');
  await stage.who('S5').must('cards.dispose', {
    cardIds: cards.filter((card) => card.groupId === group.id).map((card) => card.id),
    disposition: 'adopted',
    became: { kind: 'node', nodeId: node.id },
  });
  expect(
    await stage.who('S5').refusal('cards.dispose', {
      cardIds: [cards[0]!.id],
      disposition: 'notAdopted',
      reason: 'No.',
    }),
    '41: the rest is answered by the facilitation',
  ).toBe('disposition_not_yours');
}

/** Before the closing: every contribution has its answer; until then the mesa does not close (5.1, P1). */
export async function answers(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  expect(await facilitator.refusal('session.close', {}), '176: contributions wait').toBe(
    'contributions_pending',
  );
  const pending = (await cardsOf(stage, 'F')).cards.filter((card) => card.disposition === 'pending');
  const [outside, ...rest] = pending.map((card) => card.id);
  await facilitator.must('cards.dispose', {
    cardIds: [outside!],
    disposition: 'notAdopted',
    reason: 'Está fuera de la competencia de la mesa.',
  });
  await facilitator.must('cards.dispose', {
    cardIds: rest,
    disposition: 'partlyAdopted',
    reason: 'Se recogió en las causas elegidas.',
  });
  await facilitator.sees((view) => view.cards.pending === 0);
  expect(ACADEMIA.length + REMOTE.length, 'the room is the one of the scenario').toBe(8);
}
