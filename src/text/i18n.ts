import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { areas } from './areas.ts';
import type { explanations } from './explanations.ts';
import type { gallery } from './gallery.ts';
import type { help } from './help/index.ts';
import type { presetNotes } from './preset-notes.ts';
import type { viewAreas } from './views/index.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export type Area<W> = Readonly<Record<Language, W>>;
type AreaSet = Readonly<Record<string, Area<unknown>>>;
type WordsOf<A extends AreaSet, L extends Language> = { readonly [K in keyof A]: A[K][L] };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: WordsOf<typeof areas, 'en'>;
      explanations: (typeof explanations)['en'];
      help: (typeof help)['en'];
      views: WordsOf<typeof viewAreas, 'en'>;
      gallery: (typeof gallery)['en'];
      presets: (typeof presetNotes)['en'];
    };
    returnNull: false;
  }
}

export function wordsOf<A extends AreaSet, L extends Language>(set: A, language: L): WordsOf<A, L> {
  const entries = Object.entries(set).map(([name, area]) => [name, area[language]] as const);
  return Object.fromEntries(entries) as WordsOf<A, L>;
}

/** An i18next instance that speaks both languages, bound to React. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    // Words that come late name knobs and views by the words of the page, as in `$t(models.fields.beta)`.
    fallbackNS: 'translation',
    resources: { en: { translation: wordsOf(areas, 'en') }, zh: { translation: wordsOf(areas, 'zh') } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
