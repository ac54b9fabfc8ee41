import { describe, expect, it } from 'vitest';
import { boundsInView, fromPixels, scaleOf, toPixels, type Bounds, type View } from './scale.ts';
import { between, fitted, moved, showing, zoomed } from './view.ts';

const frame = { width: 500, height: 400 };
const view: View = { x: 1, y: -2, spanX: 4, spanY: 3 };
const box = (half: number, x = 0, y = 0): Bounds => ({
  left: x - half,
  right: x + half,
  bottom: y - half,
  top: y + half,
});

describe('scaleOf', () => {
  it.each([true, false])('is undone by fromPixels (round: %s)', (isRound) => {
    const scale = scaleOf(view, frame, isRound);
    const [a, b] = fromPixels(scale, toPixels(scale, [0.3, 1.7]));
    expect(a).toBeCloseTo(0.3, 10);
    expect(b).toBeCloseTo(1.7, 10);
    expect(toPixels(scale, [view.x, view.y])).toEqual([250, 200]);
  });

  it('makes circles round, and shows at least the spans', () => {
    const scale = scaleOf(view, frame, true);
    expect(scale.kx).toBe(-scale.ky);
    const seen = boundsInView(scale, frame);
    expect(seen.left).toBeLessThanOrEqual(view.x - view.spanX);
    expect(seen.right).toBeGreaterThanOrEqual(view.x + view.spanX);
    expect(seen.bottom).toBeLessThanOrEqual(view.y - view.spanY + 1e-9);
    expect(seen.top).toBeGreaterThanOrEqual(view.y + view.spanY - 1e-9);
  });

  it('fills the frame exactly where it need not be round', () => {
    const seen = boundsInView(scaleOf(view, frame, false), frame);
    const { left, right, bottom, top } = seen;
    expect([left, right, bottom, top]).toEqual(
      [-3, 5, -5, 1].map((value): unknown => expect.closeTo(value, 9)),
    );
  });
});

describe('fitted', () => {
  it('holds all of the data with room around them', () => {
    const fit = fitted(box(5, 2, 1), null);
    expect(fit.x).toBe(2);
    expect(fit.y).toBe(1);
    expect(fit.spanX).toBeGreaterThan(5);
    expect(fit.spanX).toBeLessThan(6);
  });

  it('stays while the data change little, follows when they outgrow or leave it', () => {
    const fit = fitted(box(5), null);
    expect(fitted(box(5.2), fit)).toBe(fit);
    expect(fitted(box(4), fit)).toBe(fit);
    expect(fitted(box(7), fit).spanX).toBeGreaterThan(7);
    expect(fitted(box(1), fit).spanX).toBeLessThan(2);
    expect(fitted(box(5, 3), fit).x).toBe(3);
  });

  it('comes to rest: a steady growth refits rarely', () => {
    let current: View | null = null;
    let changes = 0;
    for (let half = 1; half < 10; half *= 1.01) {
      const next = fitted(box(half), current);
      if (next !== current) changes += 1;
      current = next;
    }
    expect(changes).toBeLessThan(30);
  });

  it('gives a point an extent', () => {
    expect(fitted(box(0), null).spanX).toBeGreaterThan(0);
  });
});

describe('zoomed', () => {
  it('keeps the point under the pointer in its place', () => {
    const before = scaleOf(view, frame, true);
    const pointer = [120, 333] as const;
    const at = fromPixels(before, pointer);
    const after = scaleOf(zoomed(view, at, 1.7), frame, true);
    const [x, y] = toPixels(after, at);
    expect(x).toBeCloseTo(pointer[0], 8);
    expect(y).toBeCloseTo(pointer[1], 8);
    expect(after.kx).toBeCloseTo(1.7 * before.kx, 8);
  });

  it('is undone by its inverse', () => {
    const back = zoomed(zoomed(view, [3, 1], 2.5), [3, 1], 1 / 2.5);
    expect(back.x).toBeCloseTo(view.x, 10);
    expect(back.spanY).toBeCloseTo(view.spanY, 10);
  });
});

describe('showing', () => {
  const inView = boundsInView(scaleOf(view, frame, false), frame);

  it('leaves the view alone while the point is in it', () => {
    expect(showing(view, inView, [0, 0])).toBe(view);
  });

  it('moves just far enough', () => {
    expect(showing(view, inView, [6, -6])).toEqual(moved(view, 1, -1));
  });
});

describe('between', () => {
  it('starts and ends where it should, and passes through the geometric mean of the spans', () => {
    const to: View = { x: 3, y: 0, spanX: 16, spanY: 12 };
    expect(between(view, to, 0)).toEqual(view);
    expect(between(view, to, 1)).toEqual(to);
    expect(between(view, to, 0.5)).toEqual({ x: 2, y: -1, spanX: 8, spanY: 6 });
  });
});
