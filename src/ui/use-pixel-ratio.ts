import { useSyncExternalStore } from 'react';

/** More device pixels than these per CSS pixel cost time and are not seen. */
const maxRatio = 2;

function subscribe(changed: () => void): () => void {
  let query: MediaQueryList | null = null;
  const listen = () => {
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', heard, { once: true });
  };
  const heard = () => {
    changed();
    listen();
  };
  listen();
  return () => query?.removeEventListener('change', heard);
}

/** Device pixels per CSS pixel (at most 2), followed when the window moves to another screen or the page is zoomed. */
export function usePixelRatio(): number {
  return useSyncExternalStore(subscribe, () => Math.min(window.devicePixelRatio, maxRatio));
}
