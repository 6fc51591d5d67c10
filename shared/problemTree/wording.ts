// Wording hints (domain.md 6.3): advice, never a blocker. Patterns are data (shared/data/wording-rules.json);
// the sentences that help people live in shared/i18n, area `tree`, under the code.
import data from '../data/wording-rules.json' with { type: 'json' };
import { countCharacters } from '../model/plainText.ts';

export const WORDING_CODES = [
  'W-ABSENCE',
  'I-ABSENCE-MID',
  'W-SOLUTION',
  'W-FUTURE',
  'W-COMPOUND',
  'W-VAGUE',
  'W-LONG',
] as const;
export type WordingCode = (typeof WORDING_CODES)[number];

interface WordingRule {
  code: WordingCode;
  pattern: RegExp | null;
  rawPattern: RegExp | null;
  /** Not given together with this code. */
  unless: string | null;
  minContentWords: number | null;
  maxLength: number | null;
}
export interface WordingRules {
  stopWords: ReadonlySet<string>;
  rules: readonly WordingRule[];
}

/** Shape of the data file, `wording-rules/1`. */
export interface WordingData {
  stopWords: string[];
  rules: {
    code: string;
    pattern?: string;
    rawPattern?: string;
    unless?: string;
    minContentWords?: number;
    maxLength?: number;
  }[];
}

/** Compiles a data file; rules with a code this build does not know are left out. */
export function compileWording(file: WordingData): WordingRules {
  return {
    stopWords: new Set(file.stopWords),
    rules: file.rules.flatMap((rule) => {
      const code = WORDING_CODES.find((known) => known === rule.code);
      if (!code) return [];
      return [
        {
          code,
          pattern: rule.pattern === undefined ? null : new RegExp(rule.pattern),
          rawPattern: rule.rawPattern === undefined ? null : new RegExp(rule.rawPattern),
          unless: rule.unless ?? null,
          minContentWords: rule.minContentWords ?? null,
          maxLength: rule.maxLength ?? null,
        },
      ];
    }),
  };
}

/** The Spanish patterns that ship with the product. */
export const SPANISH_WORDING: WordingRules = compileWording(data);

/** 6.3: NFC → lower case → no diacritics → single spaces → no punctuation at either end. Also for T5. */
export function normaliseWording(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[ .,;:!?¡¿"“”'()]+|[ .,;:!?¡¿"“”'()]+$/g, '');
}

/** Codes of the hints a text deserves, in the order of the data file. An empty text gets none. */
export function lintWording(text: string, rules: WordingRules = SPANISH_WORDING): WordingCode[] {
  const raw = text.trim();
  const normal = normaliseWording(text);
  if (normal === '') return [];
  const content = normal.split(' ').filter((word) => !rules.stopWords.has(word)).length;
  const found: WordingCode[] = [];
  for (const rule of rules.rules) {
    if (rule.unless !== null && found.some((code) => code === rule.unless)) continue;
    const hit =
      rule.pattern?.test(normal) ||
      rule.rawPattern?.test(raw) ||
      (rule.minContentWords !== null && content < rule.minContentWords) ||
      (rule.maxLength !== null && countCharacters(raw) > rule.maxLength);
    if (hit) found.push(rule.code);
  }
  return found;
}
