import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { areas } from './areas.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

type Areas = typeof areas;
type WordsOf<L extends Language> = { readonly [A in keyof Areas]: Areas[A][L] };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: WordsOf<'en'> };
    returnNull: false;
  }
}

function wordsOf<L extends Language>(language: L): WordsOf<L> {
  const entries = Object.entries(areas).map(([name, area]) => [name, area[language]]);
  return Object.fromEntries(entries) as WordsOf<L>;
}

/** An i18next instance that speaks both languages, bound to React. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: wordsOf('en') }, zh: { translation: wordsOf('zh') } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
