// The words of the screens: Spanish first, English when the person chose it. i18next keeps the
// language and re-renders; the sentences themselves live in shared/i18n.
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { WordValues } from '../shared/i18n/nestedQuotes.ts';
import { fillHoles } from '../shared/i18n/nestedQuotes.ts';
import type { WordKey } from '../shared/i18n/words.ts';
import { firstWords } from './words/firstWords.ts';

const LANGUAGE_KEY = 'mesa-abierta.language';

export type Translate = (key: WordKey, values?: WordValues) => string;

/** Brings the English words (client/english.ts); the offline verifier has none, so it does not carry them. */
export type LoadEnglish = () => Promise<WordAreas>;
/** Area → key → sentence. */
export type WordAreas = Record<string, Record<string, string>>;

/** i18next chooses the sentence; shared/i18n fills it, so that screens and documents quote alike. */
const TEMPLATE = { skipInterpolation: true };

/** Starts i18next once; render when it resolves. Spanish is the default and the fallback. */
export async function startWords(english?: LoadEnglish): Promise<void> {
  const stored = globalThis.localStorage?.getItem(LANGUAGE_KEY);
  const language = stored === 'en' && english ? 'en' : 'es';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'es',
    defaultNS: 'mesa',
    nsSeparator: '.',
    keySeparator: false,
    resources: language === 'en' && english ? { es: firstWords, en: await english() } : { es: firstWords },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

/**
 * Adds Spanish words that travel apart (client/words/laterWords.ts). An area may come in two parts: what is here already
 * stays as it is, and nothing is told to the screens when nothing is new.
 */
export function addWords(areas: WordAreas): void {
  for (const [area, sentences] of Object.entries(areas)) {
    const here: unknown = i18next.getResourceBundle('es', area);
    const known = new Set(typeof here === 'object' && here !== null ? Object.keys(here) : []);
    if (Object.keys(sentences).some((key) => !known.has(key)))
      i18next.addResourceBundle('es', area, sentences, true, false);
  }
}

/** `t('area.key', { hole })`, typed: an unknown key does not compile. */
export function useWords(): Translate {
  const { t } = useTranslation();
  return (key, values = {}) => fillHoles(t(key, TEMPLATE), values);
}

/** A sentence outside of a component, in the language of the page. */
export const say: Translate = (key, values = {}) => fillHoles(i18next.t(key, TEMPLATE), values);

/** Changes the language of this browser, now and for the next visits. */
export async function chooseLanguage(language: 'es' | 'en', english: LoadEnglish): Promise<void> {
  if (language === 'en') {
    const areas = await english();
    for (const [area, sentences] of Object.entries(areas)) i18next.addResourceBundle('en', area, sentences);
  }
  globalThis.localStorage?.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
