// A title that quotes something stays readable when a sentence quotes the title.
import { describe, expect, it } from 'vitest';
import { fillHoles, insideQuotes } from '../../../shared/i18n/nestedQuotes.ts';
import { words } from '../../../shared/i18n/words.ts';

describe('fillHoles', () => {
  it('takes the quotes of a value one level in between the «» of the sentence', () => {
    const title = 'Programa «Calles vivas»';
    expect(fillHoles('Usar «{{title}}» aquí', { title })).toBe('Usar «Programa “Calles vivas”» aquí');
    expect(words('console.matterCommitment', { name: title })).toBe(
      'Acordar el compromiso «Programa “Calles vivas”»',
    );
  });
  it('never touches the words of people on the record, not even their quotes', () => {
    const text = 'Cambiar «nueve» por “doce”';
    expect(words('decision.quote', { text })).toBe(`«${text}»`);
  });
  it('leaves a value outside of the «» as it was written', () => {
    expect(fillHoles('«{{a}}» y {{b}}', { a: 'x', b: '«y»' })).toBe('«x» y «y»');
  });
  it('goes to the third level and no further', () => {
    expect(insideQuotes('«a “b” ‘c’»')).toBe('“a ‘b’ ‘c’”');
  });
  it('says nothing where a value is missing, and fills a hole again and again', () => {
    expect(fillHoles('{{a}}-{{a}}{{b}}', { a: 1 })).toBe('1-1');
  });
  it('never reads a value as a template', () => {
    expect(fillHoles('{{a}}{{b}}', { a: '{{b}}«', b: '«z»' })).toBe('{{b}}««z»');
  });
});
