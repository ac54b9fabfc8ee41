import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { chosenTheme, remember, systemTheme, type Theme } from './preferences.ts';

export function LanguageButton() {
  const { t, i18n } = useTranslation();
  const next = i18n.language === 'zh' ? 'en' : 'zh';
  function change(): void {
    remember('language', next);
    void i18n.changeLanguage(next);
  }
  return (
    <Button kind="quiet" hint={t('app.languageHelp')} onPress={change}>
      <span lang={next === 'zh' ? 'zh-CN' : 'en'}>{t('app.language')}</span>
    </Button>
  );
}

/** Follows the system until the reader chooses. */
export function ThemeButton() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Theme | null>(chosenTheme);
  const [system, setSystem] = useState<Theme>(systemTheme);
  const theme = chosen ?? system;
  const other: Theme = theme === 'dark' ? 'light' : 'dark';

  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem(systemTheme());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  function change(): void {
    remember('theme', other);
    setChosen(other);
  }
  return (
    <Button kind="quiet" label={t(`app.theme.${other}`)} hint={t(`app.theme.${other}`)} onPress={change}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
        <path d="M8 1.800a6.200 6.200 0 0 1 0 12.400z" fill="currentColor" />
      </svg>
    </Button>
  );
}
