/**
 * A worker that ends without a word (by `close()`, `terminate()`, or because the browser took its process away) fires no
 * event. But it holds a lock for as long as it lives, and whoever waits for that lock gets it when it is gone. Where the
 * page is not served securely there are no locks; there only errors tell.
 */

type Locks = Pick<LockManager, 'request'>;

/** In the worker: takes a lock of its own until the worker ends, then tells its name. */
export function holdLock(locks: Locks | undefined, tell: (lock: string) => void): void {
  const lock = `worker ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  void locks?.request(lock, () => {
    tell(lock);
    return new Promise<never>(() => undefined);
  });
}

/** In the page: calls `then` when the holder of the lock is gone. */
export function whenGone(locks: Locks | undefined, lock: string, then: () => void): void {
  void locks?.request(lock, then);
}
