// How a refusal is drawn: the server's sentence, and the way to the rule behind it when there is one.
import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../client/shell/Refusal.tsx';
import { firstWords } from '../../../client/words/firstWords.ts';

async function drawn(code: string, message: string): Promise<string> {
  await i18next.use(initReactI18next).init({
    lng: 'es',
    nsSeparator: '.',
    keySeparator: false,
    resources: { es: firstWords },
    initAsync: false,
  });
  return renderToStaticMarkup(createElement(Refusal, { error: { code, message } }));
}

describe('a refusal', () => {
  it('Q1: without quorum, leads to the rule, in another tab', async () => {
    const html = await drawn('no_quorum', 'Falta una parte.');
    expect(html).toContain('Falta una parte.');
    expect(html).toMatch(/<a href="\/reglas#Q1" target="_blank"[^>]*>Regla Q1</);
  });

  it('says only its sentence when no rule is behind it', async () => {
    expect(await drawn('offline', 'No hay conexión.')).toBe('No hay conexión.');
  });
});
