import { languages, type Language } from '../text/i18n.ts';

export type Theme = 'light' | 'dark';

/** What the reader chose before; without a choice, what the browser says. Storage may be forbidden: then nothing is kept. */
export function preferredLanguage(search: URLSearchParams): Language {
  const asked = search.get('lang') ?? read('language');
  const known = languages.find((language) => language === asked);
  return known ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
}

export function chosenTheme(): Theme | null {
  const theme = read('theme');
  return theme === 'light' || theme === 'dark' ? theme : null;
}

export function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function remember(key: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse: the choice lasts as long as the page.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
