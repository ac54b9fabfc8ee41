import { describe, expect, it } from 'vitest';
import { uniform } from '../../../lib/random.ts';
import { createThreadCount } from './thread-count.ts';

/** Makes `calls` calls of four updates where an update takes `milliseconds(threads)`, ± 20 %; counts calls by threads. */
function train(
  count: ReturnType<typeof createThreadCount>,
  calls: number,
  milliseconds: (threads: number) => number,
): ReadonlyMap<number, number> {
  const made = new Map<number, number>();
  for (let call = 0; call < calls; call++) {
    const { next } = count;
    made.set(next, (made.get(next) ?? 0) + 1);
    count.measured(4, 4 * milliseconds(next) * (0.8 + 0.4 * uniform(7, call, 0)));
  }
  return made;
}

const shared = (threads: number) => 1 + 8 / threads;

describe('createThreadCount', () => {
  it('keeps all threads where they pay, and hardly ever trains in fewer', () => {
    const count = createThreadCount(8);
    const made = train(count, 3000, shared);
    expect(count.best).toBe(8);
    expect(made.get(8)).toBeGreaterThan(2900);
  });

  it('trains tiny models in one thread', () => {
    const count = createThreadCount(7);
    train(count, 300, (threads) => 0.05 + 0.04 * threads);
    expect(count.best).toBe(1);
  });

  it('gives up a thread whose core another program takes, and takes it back', () => {
    const count = createThreadCount(2);
    train(count, 300, shared);
    expect(count.best).toBe(2);
    train(count, 600, (threads) => (threads === 2 ? 10.3 : 9));
    expect(count.best).toBe(1);
    train(count, 600, shared);
    expect(count.best).toBe(2);
  });

  it('finds a number in the middle', () => {
    const count = createThreadCount(8);
    train(count, 2000, (threads) => 8 / threads + threads);
    expect([2, 4]).toContain(count.best);
  });

  it('has nothing to choose where there is one', () => {
    const count = createThreadCount(1);
    expect([...train(count, 300, shared).keys()]).toEqual([1]);
  });
});
