// Private writing, its reveal, and what is done with cards afterwards (C10, C11, C28, P1), through the real policy,
// handlers and views.
import { describe, expect, it } from 'vitest';
import type { CardId, RainId } from '../../../shared/model/cards.ts';
import type { EventPayload } from '../../../shared/model/event.ts';
import { foldEvents } from '../../../shared/model/fold.ts';
import { CARDS_PER_MESA } from '../../../shared/model/tableLimits.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';

const QUESTION = '¿Por qué se paga menos por el mismo trabajo?';
const id = (name: string) => `card-of-${name}` as CardId;
type Signature = 'name' | 'party' | 'anonymous';

function raining(signature: Signature = 'party', perPerson = 3): { meeting: Meeting; rainId: RainId } {
  const meeting = new Meeting({ seats: { gob: 2, gar: 1, soc: 2 } });
  const { rainId } = meeting.must('fac', 'rain.open', { question: QUESTION, perPerson, signature });
  return { meeting, rainId: rainId as RainId };
}
const put = (
  meeting: Meeting,
  rainId: RainId,
  by: string,
  name: string,
  text = `Texto ${name}`,
  to?: string,
) => meeting.code(by, 'card.put', { rainId, cardId: id(name), text, for: (to ?? null) as never });
const drop = (meeting: Meeting, rainId: RainId, by: string, name: string, to?: string) =>
  meeting.code(by, 'card.drop', { rainId, cardId: id(name), for: (to ?? null) as never });
const texts = (meeting: Meeting) => meeting.state.cards.cards.map((card) => card.text);
const rainView = (meeting: Meeting, role: 'facilitator' | 'participant' | 'screen' = 'screen') =>
  meeting.view(role).cards.rains.at(-1);

describe('private writing (C10)', () => {
  it('[C10] leaves nothing in the record while it is open: no event, and only numbers in every view', () => {
    const { meeting, rainId } = raining();
    const events = meeting.events.length;
    expect(put(meeting, rainId, 'gob1', 'a', 'zanahoria')).toBe('accepted');
    expect(put(meeting, rainId, 'gob1', 'b', 'betabel')).toBe('accepted');
    expect(put(meeting, rainId, 'soc1', 'c', 'nopal')).toBe('accepted');
    expect(meeting.events).toHaveLength(events);
    for (const role of ['facilitator', 'participant', 'observer', 'screen'] as const) {
      const view = meeting.view(role);
      expect(JSON.stringify(view)).not.toMatch(/zanahoria|betabel|nopal|card-of/);
      expect(view.cards.rains).toMatchObject([
        {
          state: 'open',
          cards: 3,
          people: 2,
          byParty: [
            { partyId: 'gob', cards: 2 },
            { partyId: 'soc', cards: 1 },
          ],
        },
      ]);
    }
    expect(meeting.view('lobby').cards).toEqual({
      seq: 0,
      rains: [],
      total: 0,
      groups: 0,
      pending: 0,
      pendingInputs: 0,
    });
  });

  it('[C10] says nothing of parties when nobody will be told whose cards they are', () => {
    const { meeting, rainId } = raining('anonymous');
    put(meeting, rainId, 'gob1', 'a');
    expect(rainView(meeting)).toMatchObject({ cards: 1, people: 1, byParty: [] });
  });

  it('[C10] is one round at a time, opened and revealed by the facilitation', () => {
    const { meeting, rainId } = raining();
    expect(meeting.code('gob1', 'rain.open', { question: QUESTION })).toBe('not_allowed');
    expect(meeting.code('fac', 'rain.open', { question: QUESTION })).toBe('rain_open');
    expect(meeting.code('gob1', 'rain.reveal', { rainId })).toBe('not_allowed');
    expect(meeting.code('fac', 'rain.reveal', { rainId: 'otra' as RainId })).toBe('unknown_rain');
    expect(meeting.code('fac', 'rain.reveal', { rainId })).toBe('accepted');
    expect(meeting.code('fac', 'rain.reveal', { rainId })).toBe('rain_not_open');
    const second = meeting.must('fac', 'rain.open', { question: QUESTION });
    expect(second.rainId).not.toBe(rainId);
    expect(meeting.state.cards.rains.map((rain) => rain.number)).toEqual([1, 2]);
  });

  it('[C10] holds each person to the cards agreed; a changed card is the same card, a dropped one frees its place', () => {
    const { meeting, rainId } = raining('party', 2);
    expect(put(meeting, rainId, 'gob1', 'a')).toBe('accepted');
    expect(put(meeting, rainId, 'gob1', 'b')).toBe('accepted');
    expect(put(meeting, rainId, 'gob1', 'c')).toBe('cards_full');
    expect(put(meeting, rainId, 'gob1', 'a', 'Otra vez')).toBe('accepted');
    expect(drop(meeting, rainId, 'gob1', 'b')).toBe('accepted');
    expect(put(meeting, rainId, 'gob1', 'c')).toBe('accepted');
    expect(put(meeting, rainId, 'gob1', 'b')).toBe('cards_full');
    expect(put(meeting, rainId, 'gob2', 'd')).toBe('accepted');
    meeting.must('fac', 'rain.reveal', { rainId });
    expect(texts(meeting).sort()).toEqual(['Otra vez', 'Texto c', 'Texto d']);
  });

  it('[C28] the author takes a card back before the reveal, and nobody else can touch it or learn whose it is', () => {
    const { meeting, rainId } = raining();
    put(meeting, rainId, 'gob1', 'a');
    expect(put(meeting, rainId, 'soc1', 'a')).toBe('card_not_yours');
    expect(drop(meeting, rainId, 'soc1', 'a')).toBe('card_not_yours');
    expect(drop(meeting, rainId, 'fac', 'a', 'gob1')).toBe('card_not_yours');
    expect(put(meeting, rainId, 'fac', 'a', 'Otro texto', 'gob1')).toBe('card_not_yours');
    expect(drop(meeting, rainId, 'soc1', 'never')).toBe('unknown_card');
    expect(drop(meeting, rainId, 'gob1', 'a')).toBe('accepted');
    expect(drop(meeting, rainId, 'gob1', 'a')).toBe('accepted');
    expect(put(meeting, rainId, 'soc1', 'a')).toBe('card_not_yours');
    meeting.must('fac', 'rain.reveal', { rainId });
    expect(meeting.state.cards.cards).toEqual([]);
    expect(drop(meeting, rainId, 'gob1', 'a')).toBe('rain_not_open');
  });

  it('[B5] the facilitation never writes in its own name; [B7] it types for somebody at the table, and the mark stays', () => {
    const { meeting, rainId } = raining('name');
    meeting.join('obs', { role: 'observer' });
    expect(put(meeting, rainId, 'fac', 'a')).toBe('only_for_somebody');
    expect(put(meeting, rainId, 'fac', 'a', 'Texto', 'fac')).toBe('unknown_person');
    expect(put(meeting, rainId, 'fac', 'a', 'Texto', 'obs')).toBe('unknown_person');
    expect(put(meeting, rainId, 'fac', 'a', 'Texto', 'nadie')).toBe('unknown_person');
    expect(put(meeting, rainId, 'obs', 'a')).toBe('not_allowed');
    expect(put(meeting, rainId, 'gob1', 'a', 'Texto', 'gob2')).toBe('not_for_somebody');
    expect(put(meeting, rainId, 'gob1', 'a', 'Texto', 'gob1')).toBe('not_for_somebody');
    expect(put(meeting, rainId, 'fac', 'a', 'De papel', 'soc2')).toBe('accepted');
    expect(put(meeting, rainId, 'fac', 'b', 'Otra de papel', 'soc2')).toBe('accepted');
    expect(drop(meeting, rainId, 'fac', 'b', 'soc2')).toBe('accepted');
    meeting.must('fac', 'rain.reveal', { rainId });
    expect(meeting.state.cards.cards).toMatchObject([
      { text: 'De papel', by: 'soc2', partyId: 'soc', enteredBy: 'fac' },
    ]);
  });

  it('[B7] what was typed for somebody is hers: she corrects it from her device, and it is no longer the scribe’s', () => {
    const { meeting, rainId } = raining('name');
    put(meeting, rainId, 'fac', 'a', 'De papel', 'soc2');
    expect(put(meeting, rainId, 'soc2', 'a', 'De mi mano')).toBe('accepted');
    expect(put(meeting, rainId, 'fac', 'a', 'Otra cosa', 'soc2')).toBe('card_not_yours');
    meeting.must('fac', 'rain.reveal', { rainId });
    expect(meeting.state.cards.cards).toMatchObject([{ text: 'De mi mano', enteredBy: null }]);
  });

  it('[C10] a round withdrawn leaves how many cards and people there were, and nothing of what they wrote', () => {
    const { meeting, rainId } = raining();
    put(meeting, rainId, 'gob1', 'a', 'zanahoria');
    put(meeting, rainId, 'soc1', 'b', 'betabel');
    expect(meeting.code('fac', 'rain.withdraw', { rainId, reason: '' })).toBe('reason_required');
    expect(meeting.code('fac', 'rain.withdraw', { rainId, reason: 'La pregunta era otra' })).toBe('accepted');
    expect(meeting.sealed).toEqual([]);
    expect(meeting.state.cards.rains).toMatchObject([{ state: 'withdrawn', cards: 2, people: 2 }]);
    expect(rainView(meeting)).toMatchObject({ cards: 2, people: 2, byParty: [] });
    expect(JSON.stringify(meeting.events)).not.toMatch(/zanahoria|betabel/);
    expect(put(meeting, rainId, 'gob1', 'c')).toBe('rain_not_open');
  });

  it('[C10] a mesa has a bound of cards, private and shown together', () => {
    const { meeting, rainId } = raining('party', 3);
    for (const lot of [0, 1])
      meeting.must('fac', 'cards.bring', {
        origin: 'Foro',
        texts: Array.from({ length: CARDS_PER_MESA / 2 }, (_, n) => `Aporte ${lot}-${n}`).slice(lot),
      });
    expect(put(meeting, rainId, 'gob1', 'a')).toBe('accepted');
    expect(put(meeting, rainId, 'gob1', 'b')).toBe('cards_too_many');
    expect(meeting.code('fac', 'cards.bring', { origin: 'Foro', texts: ['Uno más'] })).toBe('cards_too_many');
    expect(meeting.code('fac', 'cards.bring', { origin: 'Foro', texts: ['aporte 0-1.'] })).toBe('accepted');
    meeting.must('fac', 'rain.reveal', { rainId });
    expect(put(meeting, rainId, 'gob1', 'late')).toBe('cards_too_many');
  });
});

describe('the reveal (C10)', () => {
  const everybody = (meeting: Meeting, rainId: RainId) => {
    for (const by of ['gob1', 'gob2', 'gar1', 'soc1'])
      for (const n of [1, 2]) put(meeting, rainId, by, `${by}-${n}`);
  };
  it.each<[Signature, unknown]>([
    ['name', { by: 'gob1', partyId: 'gob' }],
    ['party', { by: null, partyId: 'gob' }],
    ['anonymous', { by: null, partyId: null }],
  ])('[C10] signed by «%s» shows that much of the author and no more', (signature, shown) => {
    const { meeting, rainId } = raining(signature);
    put(meeting, rainId, 'gob1', 'a', 'Uno');
    put(meeting, rainId, 'fac', 'b', 'De papel', 'gob1');
    meeting.must('fac', 'rain.reveal', { rainId });
    const found = meeting.events.filter((one) => one.type === 'card.revealed');
    for (const one of found) expect(one.payload).toMatchObject(shown as object);
    const scribes = found.map((one) => (one.payload as EventPayload<'card.revealed'>).enteredBy);
    expect(scribes.toSorted()).toEqual(['fac', null]);
    if (signature !== 'name') {
      expect(JSON.stringify(found)).not.toContain('gob1');
      expect(meeting.sealed, 'nothing that joins a text to a person is kept').toEqual([]);
    }
    expect(rainView(meeting)).toMatchObject({ state: 'revealed', cards: 2, people: 1, byParty: [] });
  });

  it('[C10] everything appears in one step', () => {
    const { meeting, rainId } = raining();
    everybody(meeting, rainId);
    const before = meeting.events.length;
    meeting.must('fac', 'rain.reveal', { rainId });
    const types = meeting.events.slice(before).map((one) => one.type);
    expect(types).toEqual(['rain.revealed', ...Array.from({ length: 8 }, () => 'card.revealed')]);
    expect(new Set(meeting.events.slice(before).map((one) => one.at)).size).toBe(1);
  });
});

describe('what arrives after the reveal (5.3)', () => {
  it('[5.3] goes to the parking lot, marked late, and its author is told', () => {
    const { meeting, rainId } = raining('name');
    put(meeting, rainId, 'gob1', 'a');
    meeting.must('fac', 'rain.reveal', { rainId });
    const answer = meeting.send('soc1', 'card.put', { rainId, cardId: id('late'), text: 'Sin señal' });
    expect(answer).toEqual({ ok: true, value: { late: true } });
    expect(meeting.state.cards.cards.at(-1)).toMatchObject({
      text: 'Sin señal',
      late: true,
      by: 'soc1',
      partyId: 'soc',
      disposition: 'movedToParkingLot',
    });
    expect(meeting.events.at(-1)?.actor).toBe('soc1');
    expect(rainView(meeting)?.cards).toBe(2);
  });

  it.each<[Signature, string | null]>([
    ['party', 'soc'],
    ['anonymous', null],
  ])('[5.3] signed by «%s» its event is nobody’s', (signature, partyId) => {
    const { meeting, rainId } = raining(signature);
    meeting.must('fac', 'rain.reveal', { rainId });
    expect(put(meeting, rainId, 'soc1', 'late')).toBe('accepted');
    expect(meeting.events.at(-1)).toMatchObject({
      actor: 'system',
      payload: { partyId, by: null, late: true },
    });
    expect(JSON.stringify(meeting.events.at(-1))).not.toContain('soc1');
  });

  it('[5.3] sent again, or already revealed with the others, it adds nothing', () => {
    const { meeting, rainId } = raining();
    put(meeting, rainId, 'gob1', 'a');
    meeting.must('fac', 'rain.reveal', { rainId });
    put(meeting, rainId, 'gob1', 'late');
    const events = meeting.events.length;
    const again = (name: string) =>
      meeting.send('gob1', 'card.put', { rainId, cardId: id(name), text: `Texto ${name}` });
    expect(again('late')).toEqual({ ok: true, value: { late: true } });
    expect(again('a')).toEqual({ ok: true, value: { late: false } });
    expect(meeting.events).toHaveLength(events);
  });

  it('[5.3] does not take the id of a card that is somebody’s or of another round', () => {
    const { meeting, rainId } = raining('name');
    put(meeting, rainId, 'gob1', 'a');
    meeting.must('fac', 'rain.reveal', { rainId });
    expect(put(meeting, rainId, 'soc1', 'a')).toBe('card_not_yours');
    const { rainId: second } = meeting.must('fac', 'rain.open', { question: QUESTION });
    expect(put(meeting, second as RainId, 'gob1', 'a')).toBe('card_not_yours');
  });
});

/** Four cards revealed and two brought. */
function revealedTable(): { meeting: Meeting; ids: CardId[]; inputs: CardId[] } {
  const { meeting, rainId } = raining();
  for (const by of ['gob1', 'gob2', 'gar1', 'soc1']) put(meeting, rainId, by, by);
  meeting.must('fac', 'rain.reveal', { rainId });
  meeting.must('fac', 'cards.bring', { origin: 'Foro de marzo', texts: ['Sin transporte', 'Poca luz'] });
  const { cards } = meeting.state.cards;
  const of = (source: string) => cards.filter((card) => card.source === source).map((card) => card.id);
  return { meeting, ids: of('person'), inputs: of('consultation') };
}

describe('cards of the consultation (C11)', () => {
  it('[C11] keep where they come from; the same lines brought twice add none, another place that says it does', () => {
    const { meeting } = revealedTable();
    const bring = (origin: string, lines: string[]) =>
      meeting.code('fac', 'cards.bring', { origin, texts: lines });
    expect(bring('Foro de marzo', ['Sin transporte', ' poca  luz. ', 'Banquetas', 'BANQUETAS'])).toBe(
      'accepted',
    );
    const origins = () => meeting.state.cards.cards.filter((card) => card.source === 'consultation');
    expect(origins().map((card) => card.text)).toEqual(['Sin transporte', 'Poca luz', 'Banquetas']);
    const events = meeting.events.length;
    expect(bring('foro de marzo', ['Sin transporte'])).toBe('accepted');
    expect(meeting.events).toHaveLength(events);
    expect(bring('Buzón', ['Sin transporte'])).toBe('accepted');
    expect(origins().map((card) => card.origin)).toEqual([...Array(3).fill('Foro de marzo'), 'Buzón']);
    expect(meeting.code('gob1', 'cards.bring', { origin: 'x', texts: ['y'] })).toBe('not_allowed');
    expect(meeting.view('screen').cards).toMatchObject({ total: 8, pending: 8, pendingInputs: 4 });
  });
});

describe('grouping (C11)', () => {
  const group = (meeting: Meeting, by: string, cardIds: CardId[], groupId = 'group-01', title = 'Sueldos') =>
    meeting.code(by, 'cards.group', { groupId: groupId as never, title, cardIds });

  it('[C11] anybody who writes puts cards together and apart; a card leaves the group it was in', () => {
    const { meeting, ids, inputs } = revealedTable();
    const groupOf = () =>
      Object.fromEntries(meeting.state.cards.cards.map((card) => [card.id, card.groupId]));
    expect(group(meeting, 'soc1', [ids[0]!, inputs[0]!])).toBe('accepted');
    expect(group(meeting, 'fac', [ids[1]!, inputs[0]!], 'group-02', 'Traslados')).toBe('accepted');
    expect(groupOf()).toMatchObject({
      [ids[0]!]: 'group-01',
      [ids[1]!]: 'group-02',
      [inputs[0]!]: 'group-02',
      [ids[2]!]: null,
    });
    expect(meeting.code('gar1', 'cards.split', { cardIds: [ids[1]!, inputs[0]!] })).toBe('accepted');
    expect(groupOf()[inputs[0]!]).toBeNull();
    expect(meeting.state.cards.groups.map((one) => one.title)).toEqual(['Sueldos']);
    meeting.join('obs', { role: 'observer' });
    expect(group(meeting, 'obs', [ids[0]!])).toBe('not_allowed');
  });

  it('[C11] what is not on the table is not grouped, and doing the same again writes nothing', () => {
    const { meeting, ids } = revealedTable();
    expect(group(meeting, 'soc1', [ids[0]!, id('never')])).toBe('unknown_card');
    meeting.must('fac', 'card.hide', { cardId: ids[1]!, reason: 'Señala a alguien' });
    expect(group(meeting, 'soc1', [ids[0]!, ids[1]!])).toBe('unknown_card');
    expect(group(meeting, 'soc1', [ids[0]!, ids[2]!, ids[0]!])).toBe('accepted');
    const events = meeting.events.length;
    expect(group(meeting, 'gob1', [ids[0]!, ids[2]!])).toBe('accepted');
    expect(meeting.code('gob1', 'cards.split', { cardIds: [ids[3]!] })).toBe('accepted');
    expect(meeting.events).toHaveLength(events);
    expect(group(meeting, 'gob1', [ids[0]!], 'group-01', 'Otro título')).toBe('accepted');
    expect(meeting.state.cards.groups).toMatchObject([{ id: 'group-01', title: 'Otro título' }]);
  });
});

describe('hiding (C28)', () => {
  it('[C28] is of the facilitation, says why, and can be undone; the text stays in the record', () => {
    const { meeting, ids } = revealedTable();
    const cardId = ids[0]!;
    expect(meeting.code('soc1', 'card.hide', { cardId, reason: 'x' })).toBe('not_allowed');
    expect(meeting.code('fac', 'card.hide', { cardId, reason: '' })).toBe('reason_required');
    expect(meeting.code('fac', 'card.hide', { cardId: id('never'), reason: 'x' })).toBe('unknown_card');
    expect(meeting.code('fac', 'card.hide', { cardId, reason: 'Señala a alguien' })).toBe('accepted');
    const hidden = () => meeting.state.cards.cards.find((card) => card.id === cardId)?.hidden;
    expect(hidden()).toMatchObject({ reason: 'Señala a alguien', by: 'fac' });
    expect(meeting.view('screen').cards.pending).toBe(5);
    const events = meeting.events.length;
    expect(meeting.code('fac', 'card.hide', { cardId, reason: 'Otra vez' })).toBe('accepted');
    expect(meeting.events).toHaveLength(events);
    expect(meeting.code('fac', 'card.show', { cardId })).toBe('accepted');
    expect(hidden()).toBeNull();
  });
});

describe('the name of a group whose card is hidden (C28)', () => {
  const titles = (meeting: Meeting) => meeting.state.cards.groups.map((one) => one.title);
  const group = (meeting: Meeting, cardIds: CardId[], title: string) =>
    meeting.must('soc1', 'cards.group', { groupId: 'group-01' as never, title, cardIds });
  const hide = (meeting: Meeting, cardId: CardId) =>
    meeting.must('fac', 'card.hide', { cardId, reason: 'Señala a alguien' });

  it('[C28] never says what was hidden: it takes the words of another card, or the group is undone', () => {
    const { meeting, ids } = revealedTable();
    const textOf = (cardId: CardId) => meeting.state.cards.cards.find((card) => card.id === cardId)!.text;
    group(meeting, [ids[0]!, ids[1]!], `${textOf(ids[0]!)}.`);
    hide(meeting, ids[0]!);
    expect(titles(meeting)).toEqual([textOf(ids[1]!)]);
    expect(JSON.stringify(meeting.state.cards.groups)).not.toContain(textOf(ids[0]!));
    hide(meeting, ids[1]!);
    expect(titles(meeting)).toEqual([]);
    expect(meeting.state.cards.cards.every((card) => card.groupId === null)).toBe(true);
  });

  it('[C28] stays when it says something else', () => {
    const { meeting, ids } = revealedTable();
    group(meeting, [ids[0]!, ids[1]!], 'Sueldos');
    hide(meeting, ids[0]!);
    expect(titles(meeting)).toEqual(['Sueldos']);
  });
});

describe('the record of a table with cards', () => {
  it('[C21] folds again into the same table, and verifies, whatever was done with cards', () => {
    const { meeting, ids, inputs } = revealedTable();
    meeting.must('soc1', 'cards.group', {
      groupId: 'group-01' as never,
      title: 'Sueldos',
      cardIds: [...ids, inputs[0]!],
    });
    meeting.must('fac', 'card.hide', { cardId: ids[0]!, reason: 'Señala a alguien' });
    meeting.must('fac', 'cards.dispose', {
      cardIds: [...ids, ...inputs],
      disposition: 'merged',
      reason: 'Juntas',
    });
    meeting.must('fac', 'session.close', {});
    expect(foldEvents(meeting.events)).toEqual(meeting.state);
    expect(verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))))).toMatchObject({ intact: true });
  });
});

describe('what was done with each card (P1)', () => {
  const dispose = (
    meeting: Meeting,
    by: string,
    cardIds: CardId[],
    disposition: 'pending' | 'adopted' | 'partlyAdopted' | 'notAdopted' | 'movedToParkingLot' | 'merged',
    reason = '',
    became: unknown = null,
  ) => meeting.code(by, 'cards.dispose', { cardIds, disposition, reason, became: became as never });
  const node = { kind: 'node', nodeId: 'n1' };

  it('[P1] every answer but «adopted» and «pending» carries its reason', () => {
    const { meeting, ids } = revealedTable();
    for (const disposition of ['partlyAdopted', 'notAdopted', 'movedToParkingLot', 'merged'] as const) {
      expect(dispose(meeting, 'fac', [ids[0]!], disposition), disposition).toBe('reason_required');
      expect(dispose(meeting, 'fac', [ids[0]!], disposition, 'Porque sí'), disposition).toBe('accepted');
    }
    expect(dispose(meeting, 'fac', [ids[0]!], 'adopted')).toBe('accepted');
    expect(dispose(meeting, 'fac', [ids[0]!], 'pending')).toBe('accepted');
    expect(dispose(meeting, 'fac', [id('never')], 'adopted')).toBe('unknown_card');
  });

  it('[P1, P2] participants say what became a node of the tree, and nothing else', () => {
    const { meeting, ids } = revealedTable();
    expect(dispose(meeting, 'soc1', [ids[0]!], 'adopted')).toBe('disposition_not_yours');
    expect(dispose(meeting, 'soc1', [ids[0]!], 'notAdopted', 'No')).toBe('disposition_not_yours');
    expect(dispose(meeting, 'soc1', [ids[0]!, ids[1]!], 'adopted', '', node)).toBe('accepted');
    expect(meeting.state.cards.cards.find((card) => card.id === ids[1])).toMatchObject({
      disposition: 'adopted',
      became: node,
    });
    dispose(meeting, 'fac', [ids[0]!], 'notAdopted', 'Es de otra mesa');
    expect(dispose(meeting, 'soc1', [ids[0]!], 'adopted', '', node)).toBe('disposition_not_yours');
    expect(meeting.state.cards.cards.find((card) => card.id === ids[0])?.became).toBeNull();
  });

  it('[P2] a card becomes a node that is in the tree, for whoever answers it', () => {
    const { meeting, ids } = revealedTable();
    const at = (nodeId: string) => ({ kind: 'node', nodeId });
    for (const by of ['fac', 'soc1'])
      for (const nodeId of ['nadie', 'n2'])
        expect(dispose(meeting, by, [ids[0]!], 'adopted', '', at(nodeId)), nodeId).toBe('unknown_node');
    expect(meeting.state.cards.cards.find((card) => card.id === ids[0])?.disposition).toBe('pending');
    expect(dispose(meeting, 'soc1', [ids[0]!], 'adopted', '', at('n1'))).toBe('accepted');
  });

  it('[P2] a card becomes part of a commitment that exists', () => {
    const { meeting, ids } = revealedTable();
    const became = (commitmentId: string) => ({ kind: 'commitment', commitmentId });
    expect(dispose(meeting, 'fac', [ids[0]!], 'adopted', '', became('none'))).toBe('unknown_commitment');
    const { commitmentId } = meeting.must('fac', 'commitment.create', { title: 'Pozos' });
    expect(dispose(meeting, 'fac', [ids[0]!], 'partlyAdopted', 'Una parte', became(commitmentId!))).toBe(
      'accepted',
    );
    expect(meeting.state.cards.cards.find((card) => card.id === ids[0])?.became).toEqual(
      became(commitmentId!),
    );
  });

  it('[P1, 5.1 open → closed] the mesa does not close while a card that is shown has no answer, and says how many', () => {
    const { meeting, ids, inputs } = revealedTable();
    const close = () => meeting.send('fac', 'session.close', {});
    expect(close()).toMatchObject({ error: { code: 'contributions_pending', params: { many: 6 } } });
    meeting.must('fac', 'card.hide', { cardId: ids[0]!, reason: 'Señala a alguien' });
    expect(
      dispose(meeting, 'fac', [...ids.slice(1), inputs[0]!], 'movedToParkingLot', 'Para otra sesión'),
    ).toBe('accepted');
    expect(close()).toMatchObject({ error: { code: 'contributions_pending', params: { many: 1 } } });
    expect(dispose(meeting, 'fac', [inputs[1]!], 'adopted')).toBe('accepted');
    expect(close()).toMatchObject({ ok: true });
  });

  it('[P1, 5.1 open → closed] the mesa does not close on a round of cards that nobody revealed or withdrew', () => {
    const { meeting, rainId } = raining();
    put(meeting, rainId, 'gob1', 'a');
    expect(meeting.code('fac', 'session.close', {})).toBe('rain_open');
    meeting.must('fac', 'rain.withdraw', { rainId, reason: 'No dio tiempo' });
    expect(meeting.code('fac', 'session.close', {})).toBe('accepted');
  });
});
