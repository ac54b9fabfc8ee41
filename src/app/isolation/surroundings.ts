import type { SessionStore } from '../../state/session.ts';
import type { Surroundings } from './isolate.ts';

/** What this page finds itself in. */
export function surroundingsOf(session: SessionStore): Surroundings {
  return {
    isIsolated: window.crossOriginIsolated,
    isFramed: window.top !== window,
    cores: navigator.hardwareConcurrency,
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    script: new URL('service-worker.js', document.baseURI),
    // No click, no key so far: a run that the address started would start again just the same.
    isUntouched: () =>
      session.getState().step === 0 &&
      'userActivation' in navigator &&
      !navigator.userActivation.hasBeenActive,
    claimReload,
    reload: () => location.reload(),
  };
}

/** Without storage nothing would stop the page from loading itself again and again: then it never does. */
function claimReload(): boolean {
  const key = 'isolation';
  try {
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, 'reloaded');
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
