import { describe, expect, it } from 'vitest';
import { isolate, type Surroundings } from './isolate.ts';

/** A service worker driven by hand. */
function fakeWorker(state: ServiceWorkerState = 'activated') {
  const worker = Object.assign(new EventTarget(), { state });
  return {
    worker,
    become(next: ServiceWorkerState) {
      worker.state = next;
      worker.dispatchEvent(new Event('statechange'));
    },
  };
}

/** First visits to a host without headers; `changes` is what differs. */
function set(changes: Partial<Surroundings> = {}, { worker } = fakeWorker()) {
  const log: string[] = [];
  let claims = 0;
  const register = (script: string | URL) => {
    log.push(`register ${String(script)}`);
    return Promise.resolve({
      active: null,
      waiting: null,
      installing: worker,
    } as unknown as ServiceWorkerRegistration);
  };
  const surroundings: Surroundings = {
    isIsolated: false,
    isFramed: false,
    cores: 4,
    serviceWorker: { register },
    script: new URL('https://example.org/some/path/service-worker.js'),
    isUntouched: () => true,
    claimReload: () => claims++ === 0,
    reload: () => log.push('reload'),
    ...changes,
  };
  return { log, surroundings };
}

const registered = 'register https://example.org/some/path/service-worker.js';

describe('isolate', () => {
  it('installs the service worker and loads the page again', async () => {
    const { log, surroundings } = set();
    await isolate(surroundings);
    expect(log).toEqual([registered, 'reload']);
  });

  it('loads again once at most, even where that does not help', async () => {
    const { log, surroundings } = set();
    for (let visit = 0; visit < 3; visit++) await isolate(surroundings);
    expect(log.filter((entry) => entry === 'reload')).toHaveLength(1);
  });

  it('waits until the service worker is active', async () => {
    const worker = fakeWorker('installing');
    const { log, surroundings } = set({}, worker);
    const done = isolate(surroundings);
    await Promise.resolve();
    worker.become('activating');
    expect(log).not.toContain('reload');
    worker.become('activated');
    await done;
    expect(log).toContain('reload');
  });

  it('leaves a page alone in which something has been done', async () => {
    const { log, surroundings } = set({ isUntouched: () => false });
    await isolate(surroundings);
    expect(log).toEqual([registered]);
  });

  it.each<[string, Partial<Surroundings>]>([
    ['is isolated already', { isIsolated: true }],
    ['stands in a frame', { isFramed: true }],
    ['has one core', { cores: 1 }],
    ['knows no service workers', { serviceWorker: undefined }],
  ])('does nothing where the page %s', async (_, changes) => {
    const { log, surroundings } = set(changes);
    await isolate(surroundings);
    expect(log).toEqual([]);
  });

  it('puts up with one thread where installing is forbidden or fails', async () => {
    const forbidden = set({ serviceWorker: { register: () => Promise.reject(new Error('blocked')) } });
    await isolate(forbidden.surroundings);
    expect(forbidden.log).toEqual([]);
    const worker = fakeWorker('installing');
    const broken = set({}, worker);
    const done = isolate(broken.surroundings);
    await Promise.resolve();
    worker.become('redundant');
    await done;
    expect(broken.log).toEqual([registered]);
  });
});
