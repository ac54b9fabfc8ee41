import { expect, it } from 'vitest';
import { createHelperPool, type HelperStart } from './helpers.ts';

/** A worker driven by hand. */
function fakeWorker() {
  return {
    sent: [] as unknown[],
    isEnded: false,
    onmessage: null as Worker['onmessage'],
    onerror: null as Worker['onerror'],
    postMessage(message: unknown) {
      this.sent.push(message);
    },
    terminate() {
      this.isEnded = true;
    },
  };
}

const work = (scratch: number) => ({ scratch }) as HelperStart;

function set() {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const pool = createHelperPool(() => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker;
  });
  const leave = (index: number) => (workers[index]?.onmessage as (() => void) | null)?.();
  return { pool, workers, leave };
}

it('takes a helper that is done for the next engine, so that its code is fetched once', async () => {
  const { pool, workers, leave } = set();
  const left = pool.start(work(1));
  pool.start(work(2));
  leave(0);
  await left();
  pool.start(work(3));
  expect(workers.map(({ sent }) => sent)).toEqual([[work(1), work(3)], [work(2)]]);
});

it('counts a helper whose code did not arrive as gone', async () => {
  const { pool, workers } = set();
  const left = pool.start(work(1));
  const failed = new Event('error', { cancelable: true });
  (workers[0]?.onerror as ((event: Event) => void) | null)?.(failed);
  await left();
  expect(failed.defaultPrevented).toBe(true);
  pool.start(work(2));
  expect(workers).toHaveLength(2);
});

it('ends helpers that wait when asked to', async () => {
  const { pool, workers, leave } = set();
  const left = pool.start(work(1));
  leave(0);
  await left();
  pool.clear();
  pool.start(work(2));
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});
