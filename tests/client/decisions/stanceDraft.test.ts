// What a stance asks for before it can be sent (D5), and what is handed back when it could not be.
import { describe, expect, it } from 'vitest';
import { draftObstacle, draftWords, EMPTY_DRAFT } from '../../../client/decisions/stanceDraft.ts';

describe('draftObstacle', () => {
  it('asks for a stance before anything else', () => {
    expect(draftObstacle(EMPTY_DRAFT)).toBe('value');
  });
  it('D5: a block needs a reason of ten characters as people perceive them', () => {
    expect(draftObstacle({ ...EMPTY_DRAFT, value: 'object', text: 'El plazo' })).toBe('reason');
    expect(draftObstacle({ ...EMPTY_DRAFT, value: 'object', text: '   El plazo   ' })).toBe('reason');
    expect(draftObstacle({ ...EMPTY_DRAFT, value: 'object', text: 'áéíóúáéíóú'.normalize('NFD') })).toBe(
      null,
    );
  });
  it('D5: a reservation needs its words; standing aside may carry none', () => {
    expect(draftObstacle({ ...EMPTY_DRAFT, value: 'reservation', text: '  ' })).toBe('reservation');
    expect(draftObstacle({ ...EMPTY_DRAFT, value: 'standAside' })).toBe(null);
    expect(draftObstacle({ ...EMPTY_DRAFT, value: 'agree' })).toBe(null);
  });
  it('says when a text is over its limit instead of cutting it', () => {
    expect(draftObstacle({ ...EMPTY_DRAFT, value: 'agree', passage: 'x'.repeat(601) })).toBe('length');
  });
});

describe('draftWords', () => {
  it('hands back every word that was typed', () => {
    expect(draftWords({ value: 'object', text: ' uno ', passage: '', proposal: 'dos' })).toBe('uno · dos');
    expect(draftWords(EMPTY_DRAFT)).toBe('');
  });
});
