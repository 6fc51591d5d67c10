// Addresses of the sections and where the room is.
import { describe, expect, it } from 'vitest';
import type { Translate } from '../../../client/i18n.ts';
import {
  missingParties,
  nameOfPlace,
  placeOf,
  placeOfRoom,
  sectionOf,
} from '../../../client/shell/sections.ts';
import { words } from '../../../shared/i18n/words.ts';
import { PartyId } from '../../../shared/model/ids.ts';
import { exampleDecision, exampleView, inPhase } from './exampleView.ts';

const t: Translate = (key, values) => words(key, values);

describe('sections of a mesa', () => {
  it('reads the section and the place from an address, with or without its number', () => {
    expect(sectionOf('/mesa/m1/compromisos/2')).toBe('compromisos');
    expect(placeOf('/mesa/m1/compromisos/2')).toBe('compromisos/2');
    expect(sectionOf('/mesa/m1')).toBe('ahora');
    expect(sectionOf('/mesa/m1/desconocida')).toBe('ahora');
  });

  it('says where the room is: spotlight, then a live decision, then the phase', () => {
    expect(placeOfRoom(inPhase('drafting'))).toBe('compromisos');
    expect(placeOfRoom(inPhase('drafting', { decisions: [exampleDecision({ number: 4 })] }))).toBe(
      'decisiones/4',
    );
    const spotlight = { place: 'arbol', nodeId: null, at: 1 };
    expect(placeOfRoom(inPhase('drafting', { decisions: [exampleDecision()], spotlight }))).toBe('arbol');
    expect(placeOfRoom(exampleView({ session: { ...exampleView().session, state: 'closed' } }))).toBe('acta');
  });

  it('names a place as people say it', () => {
    expect(nameOfPlace(t, 'compromisos/2')).toBe('Compromiso 2');
    expect(nameOfPlace(t, 'decisiones/1')).toBe('Decisión 1');
    expect(nameOfPlace(t, 'arbol')).toBe('Árbol');
  });

  it('joins the missing parties in a phrase, in the order of the body (Q1)', () => {
    const missing = [PartyId.parse('gua'), PartyId.parse('gov')];
    expect(missingParties(exampleView({ quorum: { holds: false, since: 0, missing, voidsAt: null } }))).toBe(
      'Gobierno y Órgano garante',
    );
  });
});
