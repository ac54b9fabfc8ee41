import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { areas } from './areas.ts';
import type { viewAreas } from './views/index.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

type AreaSet = Readonly<Record<string, Readonly<Record<Language, unknown>>>>;
type WordsOf<A extends AreaSet, L extends Language> = { readonly [K in keyof A]: A[K][L] };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: WordsOf<typeof areas, 'en'>; views: WordsOf<typeof viewAreas, 'en'> };
    returnNull: false;
  }
}

function wordsOf<A extends AreaSet, L extends Language>(set: A, language: L): WordsOf<A, L> {
  const entries = Object.entries(set).map(([name, area]) => [name, area[language]] as const);
  return Object.fromEntries(entries) as WordsOf<A, L>;
}

/** The words of views that open on demand come with the first of them: `useTranslation('views')`. */
const wordsOfViews: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    if (namespace !== 'views') {
      done(null, {});
      return;
    }
    import('./views/index.ts').then(
      ({ viewAreas }) => done(null, wordsOf(viewAreas, language === 'zh' ? 'zh' : 'en')),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** An i18next instance that speaks both languages, bound to React. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance
    .use(wordsOfViews)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: { en: { translation: wordsOf(areas, 'en') }, zh: { translation: wordsOf(areas, 'zh') } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      initAsync: false,
    });
  return instance;
}
