// Reading of JSON whose shape is not promised: a missing or strange member is an empty one, never an exception.
import { type WordKey, words } from '../i18n/words.ts';

export type Loose = Record<string, unknown>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const member = (value: unknown, name: string): unknown =>
  isLoose(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The member as text; '' when it is not one. */
export function textOf(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' ? found : '';
}

export const records = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isLoose) : []);
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];

/** One of the closed lists of the form, in words; an unknown code is shown as it is and '' stays ''. */
export function coded(prefix: string, code: string): string {
  if (code === '') return '';
  const key = `acta.${prefix}_${code}` as WordKey;
  const said = words(key);
  return said === key ? code : said;
}
