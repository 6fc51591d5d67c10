// Colours of the parties keep their contrast in every theme. Reads tokens.css as it is served.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partyLooks } from '../../../client/ui/looks.ts';

const css = readFileSync(new URL('../../../client/theme/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);
const light = tokensOf(':root {');
const themes = {
  light,
  dark: { ...light, ...tokensOf('[data-theme="dark"] {') },
  projector: { ...light, ...tokensOf('[data-theme="projector"] {') },
};

describe.each(Object.entries(themes))('%s theme', (name, tokens) => {
  test.each(partyLooks)('the words of %s can be read on white, on panels and on their own tint', (look) => {
    const least = name === 'projector' ? 7 : 4.5;
    for (const ground of ['surface', 'surface-2', `${look}-soft`]) {
      expect(contrast(tokens, `${look}-text`, ground)).toBeGreaterThanOrEqual(least);
    }
    expect(contrast(tokens, `${look}-on`, look)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(partyLooks)('the shape of %s stands out from every ground', (look) => {
    for (const ground of ['surface', 'bg', 'soil', `${look}-soft`]) {
      expect(contrast(tokens, look, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([
    ['text', 'bg'],
    ['text-muted', 'surface-sunken'],
    ['text-subtle', 'bg'],
    ['text-on-ink', 'ink'],
    ['text-on-accent', 'accent'],
    ['danger', 'danger-soft'],
    ['ok', 'ok-soft'],
    ['warn', 'warn-soft'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

type Tokens = Readonly<Record<string, string>>;

function tokensOf(selector: string): Tokens {
  const block = css.slice(css.indexOf(selector)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((hit) => [hit[1], hit[2]?.trim()]),
  );
}

function colourOf(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? '';
  const alias = /^var\(--([\w-]+)\)$/.exec(value);
  if (alias?.[1] !== undefined) return colourOf(tokens, alias[1]);
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`--${name} is not a plain colour: ${value}`);
  return value;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio of two tokens. */
function contrast(tokens: Tokens, text: string, ground: string): number {
  const a = luminance(colourOf(tokens, text));
  const b = luminance(colourOf(tokens, ground));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
