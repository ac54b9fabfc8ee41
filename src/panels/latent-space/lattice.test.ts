import { describe, expect, it } from 'vitest';
import { bandOf, latticeBounds, planeLattice, quantileLattice } from './lattice.ts';
import { boundsInView, scaleOf } from './scale.ts';

const frame = { width: 510, height: 450 };
const viewOf = (x: number, y: number, span: number) => ({ x, y, spanX: span, spanY: span });

describe('planeLattice', () => {
  it.each([0.01, 0.7, 3.2, 55])('covers the view with tiles of about the wished size, span %d', (span) => {
    const scale = scaleOf(viewOf(0.3 * span, -span, span), frame, true);
    const inView = boundsInView(scale, frame);
    const lattice = planeLattice(inView, scale, 25);
    const covered = latticeBounds(lattice);
    expect(covered.left).toBeLessThanOrEqual(inView.left + 1e-9 * span);
    expect(covered.right).toBeGreaterThanOrEqual(inView.right - 1e-9 * span);
    expect(covered.bottom).toBeLessThanOrEqual(inView.bottom + 1e-9 * span);
    expect(covered.top).toBeGreaterThanOrEqual(inView.top - 1e-9 * span);
    expect(lattice.stepX * scale.kx).toBeGreaterThanOrEqual(24.9);
    expect(lattice.stepX * scale.kx).toBeLessThan(33);
    expect(lattice.columns * lattice.rows).toBeLessThanOrEqual(1024);
  });

  it('keeps its tiles in place when the view moves', () => {
    const lattice = (x: number) => {
      const scale = scaleOf(viewOf(x, 0, 3), frame, true);
      return planeLattice(boundsInView(scale, frame), scale, 25);
    };
    const [a, b] = [lattice(0), lattice(0.77)];
    expect(b.stepX).toBe(a.stepX);
    expect(((b.firstX - a.firstX) / a.stepX) % 1).toBeCloseTo(0, 9);
  });
});

describe('quantileLattice', () => {
  it('fills the unit square exactly with equal tiles', () => {
    const scale = scaleOf({ x: 0.5, y: 0.5, spanX: 0.52, spanY: 0.52 }, frame, false);
    const lattice = quantileLattice(boundsInView(scale, frame), scale, 25);
    const { left, right, bottom, top } = latticeBounds(lattice);
    expect([left, right, bottom, top]).toEqual(
      [0, 1, 0, 1].map((value): unknown => expect.closeTo(value, 9)),
    );
    expect(lattice.columns * lattice.stepX).toBeCloseTo(1, 9);
  });

  it('never leaves the square, wherever the view is', () => {
    for (const x of [-0.4, 0.1, 0.9, 1.4]) {
      const scale = scaleOf({ x, y: 1 - x, spanX: 0.2, spanY: 0.2 }, frame, false);
      const lattice = quantileLattice(boundsInView(scale, frame), scale, 25);
      for (let i = 0; i < lattice.columns; i++) {
        const p = lattice.firstX + i * lattice.stepX;
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThan(1);
      }
    }
  });
});

describe('bandOf', () => {
  it('is one row from 0 to the top', () => {
    const scale = scaleOf(viewOf(0, 0, 3), frame, true);
    const band = bandOf(planeLattice(boundsInView(scale, frame), scale, 40), 0.1);
    expect(band.rows).toBe(1);
    const { bottom, top } = latticeBounds(band);
    expect([bottom, top]).toEqual([0, expect.closeTo(0.1, 9)]);
  });
});
