// Contributions of the consultation as people paste them (E2 in small).
import { expect, it } from 'vitest';
import { readPasted } from '../../../client/cards/pasted.ts';
import { CARDS_AT_ONCE, INPUT_MAX_LENGTH } from '../../../shared/model/tableLimits.ts';

it.each([
  ['one for each line, without empty ones', 'Uno\n\n  Dos  \r\nTres', ['Uno', 'Dos', 'Tres']],
  [
    'without bullets nor numbers',
    '- Uno\n• Dos\n3. Tres\n12) Cuatro\n— Cinco',
    ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco'],
  ],
  [
    'a number that belongs to the words stays',
    '3 de cada 10 escuelas\n2026 fue peor',
    ['3 de cada 10 escuelas', '2026 fue peor'],
  ],
  ['cells of a sheet in quotes', '"Dijo ""no"" y ya"', ['Dijo "no" y ya']],
])('reads %s', (_, pasted, texts) => {
  expect(readPasted(pasted, []).texts).toEqual(texts);
});

it('leaves out what repeats another line and what the table already has, whatever the case and accents', () => {
  const read = readPasted('Más guarderías\nmas GUARDERIAS.\nMenos trámites\nMenos trámites', [
    'Menos tramites',
  ]);
  expect(read).toMatchObject({ texts: ['Más guarderías'], repeated: 1, known: 2 });
});

it('says which lines are too long and when there are too many, and cuts nothing', () => {
  const long = 'a'.repeat(INPUT_MAX_LENGTH + 1);
  expect(readPasted(`${long}\ncorto`, [])).toMatchObject({ texts: ['corto'], long: [long], tooMany: false });
  const many = Array.from({ length: CARDS_AT_ONCE + 1 }, (_, at) => `Aporte ${at}`).join('\n');
  expect(readPasted(many, []).tooMany).toBe(true);
});
