// C11: which cards are suggested as saying the same, and that everybody is suggested the same.
import { describe, expect, it } from 'vitest';
import { LIKE_ENOUGH, type Likeable, lookAlikes } from '../../../shared/cards/lookAlikes.ts';
import type { CardGroupId, CardId } from '../../../shared/model/cards.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import { Random } from '../../support/random.ts';

const card = (text: string, more: Partial<Likeable> = {}, name = text): Likeable => ({
  id: name as CardId,
  text,
  groupId: null,
  hidden: null,
  disposition: 'pending',
  ...more,
});
const inGroup = (text: string, group: string) => card(text, { groupId: group as CardGroupId });
const ids = (cards: Likeable[]) => lookAlikes(cards).map((one) => one.cardIds);

/** What a table of people says around one question, so that its own words do not make everything alike. */
const AROUND = [
  'Los salarios de cada puesto no se publican en las empresas',
  'Las mujeres dejan el empleo cuando nace una hija',
  'Los ascensos se deciden en reuniones de la noche',
  'Quien pregunta cuánto ganan los demás recibe un castigo',
  'El cuidado de personas mayores recae en las hijas',
  'Las convocatorias piden disponibilidad total sin necesidad',
];

describe('cards that say nearly the same (C11)', () => {
  it.each([
    ['Pagan menos a las mujeres', 'A las mujeres se les paga menos'],
    ['Las guarderías cierran temprano', 'Cierran muy temprano la guardería'],
    ['Hay pocos inspectores de trabajo', 'hay muy pocas INSPECTORAS de trabajo.'],
    ['El transporte no llega a las colonias altas', 'No llega transporte a las colonias de arriba'],
    ['Falta de transporte de noche', 'No hay transporte de noche'],
    ['Las inspecciones no miran los recibos', 'La inspeccion no mira los recibos'],
  ])('[C11] «%s» and «%s» are suggested', (one, other) => {
    expect(ids([card(one), ...AROUND.map((text) => card(text)), card(other)])).toEqual([[one, other]]);
  });

  it.each([
    ['Se publica el padrón de pozos', 'No se publica el padrón de pozos'],
    ['Las escuelas técnicas son caras', 'Los contratos temporales se renuevan menos'],
    ['Nadie revisa los contratos de limpieza', 'Las guarderías de limpieza cierran'],
    ['¿?', '...'],
    ['La', 'El'],
  ])('[C11] «%s» and «%s» are not', (one, other) => {
    expect(ids([card(one), ...AROUND.map((text) => card(text)), card(other)])).toEqual([]);
  });

  it('[C11] several that say the same come together, each alike with each, the most alike first', () => {
    const same = ['Poca luz en las calles', 'Hay poca luz en las calles.', 'Las calles con poca luz'];
    const found = lookAlikes([
      card('Cierra temprano la guardería del centro'),
      ...same.map((text) => card(text)),
      ...AROUND.map((text) => card(text)),
      card('Las guarderías cierran temprano'),
    ]);
    expect(found.map((one) => one.cardIds)).toEqual([
      same,
      ['Cierra temprano la guardería del centro', 'Las guarderías cierran temprano'],
    ]);
    expect(found[0]!.likeness).toBeGreaterThan(found[1]!.likeness);
    expect(found.every((one) => one.likeness >= LIKE_ENOUGH && one.groupId === null)).toBe(true);
  });

  it('[C11] loose cards are offered to a group that says it, whole; what people put apart is never joined', () => {
    const list = [
      inGroup('Poca luz en las calles', 'group-01'),
      inGroup('Otra cosa distinta del alumbrado', 'group-01'),
      inGroup('Hay poca luz en la calle', 'group-02'),
      ...AROUND.map((text) => card(text)),
    ];
    expect(lookAlikes(list)).toEqual([]);
    const found = lookAlikes([...list, card('En las calles hay poca luz')]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ cardIds: expect.arrayContaining(['En las calles hay poca luz']) });
    const group = list.filter((one) => one.groupId === found[0]!.groupId).map((one) => one.id);
    expect(found[0]!.cardIds).toEqual([...group, 'En las calles hay poca luz']);
  });

  it('[C11, C28] what is hidden or already answered is not suggested', () => {
    const twin = 'Poca luz en las calles';
    const hidden = { reason: 'x', by: 'fac' as ParticipantId, at: 1 };
    expect(ids([card(twin, {}, 'a'), card(twin, { hidden }, 'b')])).toEqual([]);
    expect(ids([card(twin, {}, 'a'), card(twin, { disposition: 'notAdopted' }, 'b')])).toEqual([]);
    expect(ids([card(twin, {}, 'a'), card(twin, {}, 'b')])).toEqual([['a', 'b']]);
  });

  it('[C11] the answer is the same for the same list, and 300 cards are read in a moment', () => {
    const random = new Random(11);
    const words = AROUND.join(' ').split(' ');
    const list = Array.from({ length: 300 }, (_, n) =>
      card(Array.from({ length: 16 }, () => random.pick(words)).join(' '), {}, `card-${n}`),
    );
    const first = lookAlikes(list);
    const before = process.cpuUsage();
    expect(lookAlikes(list)).toEqual(first);
    const used = process.cpuUsage(before);
    // About 30 ms of one core; the bound leaves room for a machine that is busy with other things.
    expect((used.user + used.system) / 1000).toBeLessThan(250);
    expect(new Set(first.flatMap((one) => one.cardIds)).size).toBe(
      first.flatMap((one) => one.cardIds).length,
    );
  });
});
