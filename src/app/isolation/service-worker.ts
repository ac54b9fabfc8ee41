import { isolated } from './isolated.ts';

/**
 * Answers for hosts that cannot send headers: hands on every answer of the page's own host with the headers of isolation.
 * It keeps nothing; offline, requests fail as they would without it.
 */
const answer = async (request: Request): Promise<Response> => isolated(await fetch(request));

/** What of a service worker's world is used here; the page's types do not know it. */
interface Scope {
  addEventListener(
    type: 'install',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as Scope;

// No state, so a new version may take over at once.
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== self.location.origin) return;
  // Chromium's developer tools ask for what is in the cache alone, which nobody but the browser may.
  if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return;
  event.respondWith(answer(request));
});
