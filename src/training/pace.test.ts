import { describe, expect, it } from 'vitest';
import { chunkMilliseconds, createPace } from './pace.ts';

/** Where the pace settles, in updates a call, when a call of n updates takes `milliseconds(n)`. */
function settled(milliseconds: (updates: number) => number): number {
  const pace = createPace();
  for (let call = 0; call < 40; call++)
    pace.measured(pace.updatesIn(chunkMilliseconds), milliseconds(pace.updatesIn(chunkMilliseconds)));
  return pace.updatesIn(chunkMilliseconds);
}

describe('createPace', () => {
  it('settles where the updates of a call last as long as they should', () => {
    expect(settled((n) => 3 * n)).toBe(1 + Math.floor(chunkMilliseconds / 3));
    expect(settled((n) => 0.4 * n)).toBe(1 + Math.floor(chunkMilliseconds / 0.4));
  });

  it('makes single updates where one lasts longer, and seldom tries two', () => {
    for (const each of [30, 150, 900]) {
      const pace = createPace();
      const calls = Array.from({ length: 60 }, () => {
        const updates = pace.updatesIn(chunkMilliseconds);
        pace.measured(updates, each * updates);
        return updates;
      });
      expect(Math.max(...calls)).toBeLessThanOrEqual(2);
      expect(calls.filter((updates) => updates > 1).length).toBeLessThanOrEqual(6);
    }
  });

  it('asks for less when the machine becomes slower', () => {
    const pace = createPace();
    for (let call = 0; call < 60; call++)
      pace.measured(
        pace.updatesIn(chunkMilliseconds),
        (call < 30 ? 5 : 50) * pace.updatesIn(chunkMilliseconds),
      );
    expect(pace.updatesIn(chunkMilliseconds)).toBeLessThanOrEqual(2);
  });

  it('recovers from a hiccup', () => {
    const pace = createPace();
    for (let call = 0; call < 200; call++)
      pace.measured(
        pace.updatesIn(chunkMilliseconds),
        call === 1 ? 5000 : 100 + pace.updatesIn(chunkMilliseconds),
      );
    expect(pace.updatesIn(chunkMilliseconds)).toBeGreaterThan(20);
  });

  it('does not shrink because every answer comes late', () => {
    expect(settled((n) => 100 + 0.5 * n)).toBe(1 + Math.floor(chunkMilliseconds / 0.5));
  });

  it('keeps a GPU busy whose answers are looked for only every 100 ms', () => {
    const pace = createPace();
    let made = 0;
    let clock = 0;
    while (clock < 10_000) {
      const updates = pace.updatesIn(chunkMilliseconds);
      const elapsed = 100 * Math.ceil(updates / 100);
      pace.measured(updates, elapsed);
      made += updates;
      clock += elapsed;
    }
    // One update a millisecond could be made; single updates would be ten a second.
    expect(made / (clock / 1000)).toBeGreaterThan(300);
  });

  it('makes fewer updates in less time, and as many as before when there is more', () => {
    const pace = createPace();
    const call = (milliseconds: number) => {
      const updates = pace.updatesIn(milliseconds);
      pace.measured(updates, 2 * updates);
      return updates;
    };
    for (let i = 0; i < 20; i++) call(chunkMilliseconds);
    expect(call(chunkMilliseconds)).toBe(13);
    expect(call(8)).toBe(5);
    call(chunkMilliseconds);
    expect(call(chunkMilliseconds)).toBe(13);
  });

  it('grows at most twofold, and has a bound', () => {
    const pace = createPace();
    pace.measured(1, 0);
    expect(pace.updatesIn(chunkMilliseconds)).toBe(2);
    expect(settled(() => 0)).toBe(512);
  });
});
