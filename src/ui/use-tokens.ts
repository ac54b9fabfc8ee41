import { useMemo, useSyncExternalStore } from 'react';

const darkQuery = '(prefers-color-scheme: dark)';

/** Tells of a change of theme: the attribute on the root element, or the system's own. */
function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = window.matchMedia(darkQuery);
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}

function themeNow(): string {
  return document.documentElement.dataset['theme'] ?? `system ${window.matchMedia(darkQuery).matches}`;
}

/** The values of CSS tokens such as `--ink`, for canvases, in their order; read again only when the theme changes. */
export function useTokens(names: readonly string[]): readonly string[] {
  const theme = useSyncExternalStore(subscribe, themeNow);
  return useMemo(() => readTokens(names, theme).values, [names, theme]);
}

/** Whether the page is dark, for pictures that come in two colours. */
export function useIsDark(): boolean {
  const theme = useSyncExternalStore(subscribe, themeNow);
  return theme === 'dark' || theme === 'system true';
}

/** What the tokens are in this theme, which is the one on the page. */
function readTokens(names: readonly string[], theme: string) {
  const style = getComputedStyle(document.documentElement);
  return { theme, values: names.map((name) => style.getPropertyValue(name).trim()) };
}
