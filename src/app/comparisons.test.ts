import { describe, expect, it } from 'vitest';
import type { Comparison } from '../engine/engine.ts';
import { createComparisons } from './comparisons.ts';

const day = 24 * 60 * 60 * 1000;

/** Storage in memory. */
function shelf(content?: string) {
  const items = new Map<string, string>(content === undefined ? [] : [['engines', content]]);
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const comparison = (key: string, refused: Comparison['refused'] = []): Comparison => ({
  key,
  speeds: [
    { backend: 'webgpu', imagesPerSecond: 41_000 },
    { backend: 'wasm', imagesPerSecond: 9_800 },
  ],
  refused,
});
const entry = (comparison: unknown) => JSON.stringify([{ time: 0, comparison }]);

describe('createComparisons', () => {
  it('remembers from visit to visit, newest first, until told to forget', () => {
    const storage = shelf();
    const visit = () =>
      createComparisons(
        () => storage,
        () => 0,
      );
    const first = visit();
    first.keep(comparison('a'));
    first.keep(comparison('b', [{ backend: 'webgl', reason: 'self-test-failed' }]));
    expect(visit().known()).toEqual(first.known());
    expect(
      visit()
        .known()
        .map(({ key }) => key),
    ).toEqual(['b', 'a']);
    visit().clear();
    expect(visit().known()).toEqual([]);
  });

  it('keeps the first of a kind, and no more than a dozen', () => {
    const comparisons = createComparisons(
      () => shelf(),
      () => 0,
    );
    for (let i = 0; i < 20; i++) comparisons.keep(comparison(`machine ${i}`));
    comparisons.keep({ ...comparison('machine 19'), speeds: [] });
    expect(comparisons.known()).toHaveLength(12);
    expect(comparisons.known()[0]).toEqual(comparison('machine 19'));
  });

  it('forgets after a month, and after a day what a slow network may have spoilt', () => {
    let now = 0;
    const comparisons = createComparisons(
      () => shelf(),
      () => now,
    );
    comparisons.keep(comparison('sound'));
    comparisons.keep(comparison('slow', [{ backend: 'webgl', reason: 'too-slow' }]));
    const keys = () => comparisons.known().map(({ key }) => key);
    now = 0.9 * day;
    expect(keys()).toEqual(['slow', 'sound']);
    now = 29 * day;
    expect(keys()).toEqual(['sound']);
    now = 31 * day;
    expect(keys()).toEqual([]);
    comparisons.keep({ ...comparison('sound'), speeds: [] });
    expect(comparisons.known()[0]?.speeds).toEqual([]);
  });

  it('reads what it wrote', () => {
    expect(
      createComparisons(
        () => shelf(entry(comparison('a'))),
        () => 0,
      ).known(),
    ).toEqual([comparison('a')]);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"a": 1}'],
    ['a list of anything', '[null, 3, "x", []]'],
    ['no key', entry({ ...comparison('a'), key: 7 })],
    [
      'an unknown backend',
      entry({ ...comparison('a'), speeds: [{ backend: 'abacus', imagesPerSecond: 1 }] }),
    ],
    ['no number', entry({ ...comparison('a'), speeds: [{ backend: 'wasm', imagesPerSecond: '9' }] })],
    ['an unknown reason', entry({ ...comparison('a'), refused: [{ backend: 'wasm', reason: 'mood' }] })],
    ['no refusals', entry({ key: 'a', speeds: [] })],
    ['no time', JSON.stringify([{ comparison: comparison('a') }])],
  ])('knows nothing from %s', (_, content) => {
    expect(
      createComparisons(
        () => shelf(content),
        () => 0,
      ).known(),
    ).toEqual([]);
  });

  it('works as long as the page where storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const comparisons = createComparisons(forbidden, () => 0);
    comparisons.keep(comparison('a'));
    expect(comparisons.known()).toEqual([comparison('a')]);
    comparisons.clear();
    expect(comparisons.known()).toEqual([]);
  });
});
