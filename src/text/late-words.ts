import { useEffect, useState } from 'react';
import { getI18n, useTranslation } from 'react-i18next';
import type { i18n } from 'i18next';
import { languages, wordsOf, type Area } from './i18n.ts';

/** Words that come when something asks for them, by the name under which `useTranslation` then finds them. */
const later = {
  help: async () => (await import('./help/index.ts')).help,
  explanations: async () => (await import('./explanations.ts')).explanations,
  gallery: async () => (await import('./gallery.ts')).gallery,
  presets: async () => (await import('./preset-notes.ts')).presetNotes,
  views: async () => {
    const { viewAreas } = await import('./views/index.ts');
    return { en: wordsOf(viewAreas, 'en'), zh: wordsOf(viewAreas, 'zh') };
  },
} satisfies Readonly<Record<string, () => Promise<Area<unknown>>>>;

export type LateWords = keyof typeof later;

const areHere = (i18n: i18n, name: LateWords) => i18n.hasResourceBundle(languages[0], name);

/** Fetches words in every language; rejects where they do not arrive, and asks for them again the next time. */
export async function bringWords(name: LateWords, i18n: i18n = getI18n()): Promise<void> {
  if (areHere(i18n, name)) return;
  const words: Area<unknown> = await later[name]();
  for (const language of languages) i18n.addResourceBundle(language, name, words[language]);
}

/** Whether words have come: fetches them, without making what is drawn wait. */
export function useLateWords(name: LateWords): boolean {
  const { i18n } = useTranslation();
  const [isReady, setReady] = useState(areHere(i18n, name));
  useEffect(() => {
    if (isReady) return;
    void bringWords(name, i18n).then(
      () => setReady(true),
      () => undefined,
    );
  }, [isReady, name, i18n]);
  return isReady;
}
