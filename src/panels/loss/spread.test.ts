import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('spread', () => {
  it('leaves labels alone that do not overlap', () =>
    expect(spread([100, 20, 60], 15, [0, 200])).toEqual([100, 20, 60]));

  it('moves two that overlap apart by equal amounts', () =>
    expect(spread([50, 54], 15, [0, 200])).toEqual([44.5, 59.5]));

  it('keeps all inside where there is room', () =>
    expect(spread([-5, 0, 199, 300], 15, [0, 200])).toEqual([0, 15, 185, 200]));

  it('never overlaps, keeps the order and stays inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (wanted) => {
          const places = spread(wanted, 16, [0, 200]);
          const ranked = wanted
            .map((want, index) => ({ want, index, place: places[index] ?? NaN }))
            .sort((a, b) => a.want - b.want || a.index - b.index);
          ranked.slice(1).forEach(({ place }, index) => {
            expect(place - (ranked[index]?.place ?? NaN)).toBeGreaterThanOrEqual(16 - 1e-9);
          });
          expect(Math.min(...places)).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.max(...places)).toBeLessThanOrEqual(200 + 1e-9);
        },
      ),
    );
  });
});
