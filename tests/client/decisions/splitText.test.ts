// Where a text that was not agreed whole is divided (5.5), before people correct it.
import { describe, expect, it } from 'vitest';
import { partsOfText } from '../../../client/decisions/splitText.ts';

describe('dividing a text', () => {
  it('takes its paragraphs, and leaves the rest for the last of four parts', () => {
    expect(partsOfText('Uno.\n\nDos.')).toEqual(['Uno.', 'Dos.']);
    expect(partsOfText('a\nb\nc\nd\ne')).toEqual(['a', 'b', 'c', 'd\ne']);
  });

  it('takes the sentences of a single paragraph', () => {
    expect(partsOfText('Publicar 2.5 % del padrón, art. 6. Abrir la ventanilla; nombrar enlace.')).toEqual([
      'Publicar 2.5 % del padrón, art. 6.',
      'Abrir la ventanilla;',
      'nombrar enlace.',
    ]);
  });

  it('gives the whole twice when there is nowhere to cut, so that no word is lost', () => {
    expect(partsOfText('Publicar el padrón')).toEqual(['Publicar el padrón', 'Publicar el padrón']);
  });
});
