// Cards on a table for the tests of its screens: plain ones, and one change for each thing that may be done with them.
import { type Card, CardGroupId, CardId } from '../../../shared/model/cards.ts';
import { ParticipantId } from '../../../shared/model/ids.ts';
import type { CardList } from '../../../shared/model/views/cardsView.ts';

export const cardId = (name: string): CardId => CardId.parse(`card-${name}-000`);
export const groupId = (name: string): CardGroupId => CardGroupId.parse(`group-0${name}`);
export const HIDDEN = { reason: 'Señala a una persona', by: ParticipantId.parse('fac'), at: 1 };

export const card = (name: string, part: Partial<Card> = {}): Card => ({
  id: cardId(name),
  text: `Texto ${name}`,
  source: 'person',
  origin: '',
  rainId: null,
  partyId: null,
  by: null,
  enteredBy: null,
  at: 1,
  late: false,
  groupId: null,
  hidden: null,
  disposition: 'pending',
  reason: '',
  became: null,
  ...part,
});

export const group = (name: string, title = `Grupo ${name}`) => ({
  id: groupId(name),
  title,
  by: ParticipantId.parse('p1'),
  at: 1,
});

/** a and b in G; c loose; d of the consultation; e in the parking lot; f in the tree, in H; g taken from view. */
export const sampleList = (): CardList => ({
  seq: 9,
  groups: [group('G', 'Nadie cobra lo mismo'), group('H', 'Las guarderías cierran temprano')],
  cards: [
    card('d', { source: 'consultation', origin: 'Foro de Tonalá' }),
    card('a', { groupId: groupId('G'), text: 'Los sueldos no se publican' }),
    card('b', { groupId: groupId('G') }),
    card('c', { text: 'Las jornadas son LARGUÍSIMAS' }),
    card('e', { disposition: 'movedToParkingLot', reason: 'Otra mesa' }),
    card('f', { groupId: groupId('H'), disposition: 'adopted' }),
    card('g', { hidden: HIDDEN, text: '' }),
  ],
});
