import type { Language } from './i18n.ts';

/** What stands between parts that code puts together: sentences, items of a list, and lists beside one another. */
const between = {
  en: { sentences: ' ', list: ', ', clauses: '; ' },
  zh: { sentences: '', list: '、', clauses: '；' },
} as const satisfies Readonly<Record<Language, unknown>>;

/** Joins parts as the language does: `list` → "512, 256" or "512、256". */
export function compose(language: string, kind: keyof typeof between.en, parts: readonly string[]): string {
  return parts.join(between[language === 'zh' ? 'zh' : 'en'][kind]);
}
