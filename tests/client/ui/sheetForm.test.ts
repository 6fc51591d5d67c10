// The foot of a form in a sheet: what keeps it from being sent, the form's own words before the server's.
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { WhyNot, type WhyNotProps } from '../../../client/ui/SheetForm.tsx';
import { firstWords } from '../../../client/words/firstWords.ts';

async function drawn(said: Omit<WhyNotProps, 'turns'>): Promise<string> {
  await i18next.use(initReactI18next).init({
    lng: 'es',
    nsSeparator: '.',
    keySeparator: false,
    resources: { es: firstWords },
    initAsync: false,
  });
  return renderToStaticMarkup(createElement(WhyNot, { ...said, turns: 1 }));
}
const alertsIn = (html: string) =>
  [...html.matchAll(/<p role="alert">(.*?)<\/p>/g)].map(([, words]) => words);

describe('the foot of a form in a sheet', () => {
  it('is empty while nothing keeps the form from being sent', async () => {
    expect(await drawn({ obstacle: null, refusal: null })).toBe('');
  });

  it('says what the form lacks as an alert', async () => {
    expect(alertsIn(await drawn({ obstacle: 'Elija una respuesta.', refusal: null }))).toEqual([
      'Elija una respuesta.',
    ]);
  });

  it('Q1: says the refusal of the server with the way to its rule, after what the form lacks', async () => {
    const html = await drawn({
      obstacle: 'Falta la pregunta.',
      refusal: { code: 'no_quorum', message: 'Falta una parte.' },
    });
    const [first, second] = alertsIn(html);
    expect(first).toBe('Falta la pregunta.');
    expect(second).toContain('Falta una parte.');
    expect(second).toContain('href="/reglas#Q1"');
  });
});
