/** What decides whether the page may and should be loaded once more. */
export interface Surroundings {
  readonly isIsolated: boolean;
  /** In a frame the outer page decides. */
  readonly isFramed: boolean;
  readonly cores: number;
  /** undefined where service workers are not available. */
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'register'> | undefined;
  /** Address of the script; its folder is what it answers for. */
  readonly script: URL;
  /** Whether nothing would be lost: the reader has done nothing yet, and no update was made. */
  readonly isUntouched: () => boolean;
  /** Remembers for this tab that it was loaded again; false when it was before, or that cannot be known. */
  readonly claimReload: () => boolean;
  readonly reload: () => void;
}

/**
 * Where the host does not send the headers that threads need, installs the service worker that adds them. They apply from
 * the next load on: the page is loaded again by itself once a tab, and only if nothing would be lost; otherwise the next
 * visit has threads. Never rejects: without a service worker there is one thread.
 */
export async function isolate(surroundings: Surroundings): Promise<void> {
  const { isIsolated, isFramed, cores, serviceWorker, script } = surroundings;
  if (isIsolated || isFramed || cores < 2 || serviceWorker === undefined) return;
  try {
    const registration = await serviceWorker.register(script);
    await activated(registration.active ?? registration.waiting ?? registration.installing);
    if (surroundings.isUntouched() && surroundings.claimReload()) surroundings.reload();
  } catch {
    // Forbidden, blocked or offline.
  }
}

/** Resolves when the worker answers for the pages loaded from now on; rejects when it never will. */
function activated(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve, reject) => {
    function look(): void {
      if (worker?.state === 'activated') resolve();
      if (worker === null || worker.state === 'redundant') reject(new Error('not installed'));
    }
    worker?.addEventListener('statechange', look);
    look();
  });
}
