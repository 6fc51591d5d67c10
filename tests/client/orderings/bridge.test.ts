// «Puente»: the sentences about the parties come only when the figures by party do (M7 of the features, trust.md 5).
import { describe, expect, it } from 'vitest';
import { byBridge, highlightsOf, isBrokenDown } from '../../../client/orderings/bridge.ts';
import { measureWords } from '../../../client/orderings/measureWords.ts';
import { splitLabel } from '../../../client/orderings/optionLabel.ts';
import type { OptionResult } from '../../../shared/decisions/method.ts';
import { words } from '../../../shared/i18n/words.ts';
import { PartyId } from '../../../shared/model/ids.ts';

const parties = ['gov', 'civ', 'gua'].map((id) => PartyId.parse(id));
const option = (id: string, place: number, support: number, byParty: number[] | null): OptionResult => ({
  id,
  place,
  measure: { over: support, under: 100 },
  support,
  spread: 0,
  byParty:
    byParty?.map((value, at) => ({ partyId: parties[at] ?? PartyId.parse('x'), support: value })) ?? null,
  bridge: byParty === null ? null : Math.min(...byParty),
});

describe('bridges', () => {
  const options = [
    option('popular', 1, 80, [100, 100, 20]),
    option('bridge', 2, 70, [60, 75, 75]),
    option('weak', 3, 20, [10, 30, 20]),
  ];
  it('sorts by the support of the least convinced party and keeps the order in ties', () => {
    expect(byBridge(options).map(({ id }) => id)).toEqual(['bridge', 'popular', 'weak']);
    const even = [option('x', 1, 50, [50, 50, 50]), option('y', 2, 50, [50, 50, 50])];
    expect(byBridge(even).map(({ id }) => id)).toEqual(['x', 'y']);
  });
  it('tells what all parties support from 60 %, and the popular option that one of them does not', () => {
    expect(highlightsOf({ options })).toEqual([
      { kind: 'bridge', options: ['bridge'] },
      { kind: 'divided', option: 'popular', parties: ['gua'] },
    ]);
  });
  it('tells of the first of a round of dots too, where support is shared out and nothing reaches 60 %', () => {
    const first = option('first', 1, 47, [67, 67, 8]);
    const second = option('second', 2, 27, [7, 7, 67]);
    expect(highlightsOf({ options: [first, second] })).toEqual([
      { kind: 'divided', option: 'first', parties: ['gua'] },
    ]);
    expect(highlightsOf({ options: [option('even', 1, 30, [30, 30, 30])] })).toEqual([]);
  });
  it('tells nothing while the breakdown is withheld: all or none', () => {
    const withheld = [option('a', 1, 90, null), option('b', 2, 10, null)];
    expect(isBrokenDown({ options: withheld })).toBe(false);
    expect(highlightsOf({ options: withheld })).toEqual([]);
  });
});

describe('words of a result', () => {
  const settings = { options: ['a', 'b', 'c'].map((id) => ({ id, label: id })), dots: 3 };
  const of = (over: number, under: number) => ({ measure: { over, under }, support: 75 });
  it('gives each method its own measure', () => {
    expect(measureWords(words, 'dots', settings, of(7, 15))).toBe('1.40 puntos por persona');
    expect(measureWords(words, 'criteria', settings, of(77, 100))).toBe('3.85 de 5');
    expect(measureWords(words, 'approval', settings, of(3, 4))).toBe('La apoyaría el 75 %');
    expect(measureWords(words, 'ranked', settings, of(3, 1))).toBe('Ninguna otra la supera');
    expect(measureWords(words, 'ranked', settings, of(1, 1))).toBe('La superan 2 opciones');
  });
  it('parts the code of a card from its words, and only a code', () => {
    expect(splitLabel('C1.2 El camino se inunda')).toEqual({ code: 'C1.2', text: 'El camino se inunda' });
    expect(splitLabel('Cuidar el agua')).toEqual({ code: '', text: 'Cuidar el agua' });
  });
});
