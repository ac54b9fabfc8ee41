import i18next, { type BackendModule, type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { areas } from './areas.ts';
import type { explanations } from './explanations.ts';
import type { help } from './help.ts';
import type { presetNotes } from './preset-notes.ts';
import type { viewAreas } from './views/index.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

type Area<W> = Readonly<Record<Language, W>>;
type AreaSet = Readonly<Record<string, Area<unknown>>>;
type WordsOf<A extends AreaSet, L extends Language> = { readonly [K in keyof A]: A[K][L] };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: WordsOf<typeof areas, 'en'>;
      explanations: (typeof explanations)['en'];
      help: (typeof help)['en'];
      views: WordsOf<typeof viewAreas, 'en'>;
      presets: (typeof presetNotes)['en'];
    };
    returnNull: false;
  }
}

function wordsOf<A extends AreaSet, L extends Language>(set: A, language: L): WordsOf<A, L> {
  const entries = Object.entries(set).map(([name, area]) => [name, area[language]] as const);
  return Object.fromEntries(entries) as WordsOf<A, L>;
}

/** Words that come when something asks for them, as with `useTranslation('views')`, by the name they are asked for. */
const later: Readonly<Record<string, () => Promise<Area<unknown>>>> = {
  help: async () => (await import('./help.ts')).help,
  explanations: async () => (await import('./explanations.ts')).explanations,
  presets: async () => (await import('./preset-notes.ts')).presetNotes,
  views: async () => {
    const { viewAreas } = await import('./views/index.ts');
    return { en: wordsOf(viewAreas, 'en'), zh: wordsOf(viewAreas, 'zh') };
  },
};

const wordsThatComeLater: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = later[namespace];
    if (load === undefined) {
      done(null, {});
      return;
    }
    load().then(
      (area) => done(null, area[language === 'zh' ? 'zh' : 'en'] as ResourceKey),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** An i18next instance that speaks both languages, bound to React. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance
    .use(wordsThatComeLater)
    .use(initReactI18next)
    .init({
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
