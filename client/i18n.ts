// The words of the screens: Spanish first, English when the person chose it. i18next keeps the
// language and re-renders; the sentences themselves live in shared/i18n.
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from '../shared/i18n/en.ts';
import { es } from '../shared/i18n/es.ts';
import type { WordKey, WordValues } from '../shared/i18n/words.ts';

const LANGUAGE_KEY = 'mesa-abierta.language';

export type Translate = (key: WordKey, values?: WordValues) => string;

/** Starts i18next once, before the first render. Spanish is the default and the fallback. */
export function startWords(): void {
  const stored = globalThis.localStorage?.getItem(LANGUAGE_KEY);
  const language = stored === 'en' ? 'en' : 'es';
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'es',
    defaultNS: 'mesa',
    nsSeparator: '.',
    keySeparator: false,
    resources: { es, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

/** `t('area.key', { hole })`, typed: an unknown key does not compile. */
export function useWords(): Translate {
  const { t } = useTranslation();
  return (key, values) => t(key, { ...values }) as string;
}

export function chooseLanguage(language: 'es' | 'en'): void {
  globalThis.localStorage?.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
