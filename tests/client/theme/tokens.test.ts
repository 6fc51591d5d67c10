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

// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; distance in OKLab × 100.
const visions = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

describe.each(Object.entries(themes))('%s theme, with other ways of seeing colour', (_name, tokens) => {
  test.each(Object.entries(visions))('the parties stay apart under %s vision', (_vision, matrix) => {
    partyLooks.forEach((look, index) => {
      for (const other of partyLooks.slice(index + 1)) {
        const apart = distance(seen(colourOf(tokens, look), matrix), seen(colourOf(tokens, other), matrix));
        expect(apart, `${look} and ${other}`).toBeGreaterThanOrEqual(8);
      }
    });
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

function linear(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** OKLab coordinates of a colour as somebody with the given vision sees it. */
function seen(colour: string, matrix: readonly number[]): number[] {
  const source = linear(colour);
  const [r = 0, g = 0, b = 0] = [0, 3, 6].map((row) =>
    Math.max(
      0,
      source.reduce((sum, channel, at) => sum + channel * (matrix[row + at] ?? 0), 0),
    ),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return 100 * Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio of two tokens. */
function contrast(tokens: Tokens, text: string, ground: string): number {
  const a = luminance(colourOf(tokens, text));
  const b = luminance(colourOf(tokens, ground));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
