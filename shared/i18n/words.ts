// Turns a key and its values into a sentence. Used by the server (refusals, actas) and the client;
// the client adds only the choice of language.
import { en } from './en.ts';
import { es } from './es.ts';
import { fillHoles, type WordValues } from './nestedQuotes.ts';

export type Language = 'es' | 'en';
type Areas = typeof es;
/** 'area.key' for every key of every area. */
export type WordKey = { [A in keyof Areas & string]: `${A}.${keyof Areas[A] & string}` }[keyof Areas &
  string];

const CATALOGUES: Record<Language, Record<string, Record<string, string>>> = { es, en };

/** The sentence of `key`, with `{{hole}}` filled from `values`. An unknown key gives the key itself. */
export function sentence(key: string, values: WordValues = {}, language: Language = 'es'): string {
  const [area = '', name = ''] = key.split('.');
  const template = CATALOGUES[language][area]?.[name] ?? CATALOGUES.es[area]?.[name] ?? key;
  return fillHoles(template, values);
}

export const words = (key: WordKey, values?: WordValues, language?: Language): string =>
  sentence(key, values, language);

/** Picks `<key>_one` for 1 and `<key>_other` for anything else, with `count` as a hole. */
export function plural(
  one: WordKey,
  other: WordKey,
  count: number,
  values: WordValues = {},
  language?: Language,
): string {
  return words(count === 1 ? one : other, { count, ...values }, language);
}
