import { describe, expect, it } from 'vitest';
import { fillNormal } from '../../lib/random.ts';
import {
  lift,
  ontoDimensions,
  ontoPrincipal,
  project,
  projectAll,
  projectedCovariance,
} from './projection.ts';

const size = 6;
const count = 500;
/** Normal codes, stretched 5× along (1, 1, 0, …)/√2 and 3× along dimension 3. */
const codes = fillNormal(new Float32Array(size * count), 3, 0);
for (let i = 0; i < count; i++) {
  const along = ((codes[i * size] ?? 0) + (codes[i * size + 1] ?? 0)) / 2;
  codes[i * size] = (codes[i * size] ?? 0) + 4 * along;
  codes[i * size + 1] = (codes[i * size + 1] ?? 0) + 4 * along;
  codes[i * size + 3] = 3 * (codes[i * size + 3] ?? 0) + 2;
}
const row = (i: number) => codes.subarray(i * size, (i + 1) * size);

describe.each([
  ['two dimensions', ontoDimensions(size, [4, 1])],
  ['principal components', ontoPrincipal(codes, size, null)],
  ['one dimension', ontoDimensions(size, [2])],
])('projection onto %s', (_, projection) => {
  it('has orthonormal axes', () => {
    const { axes } = projection;
    for (let a = 0; a < projection.count; a++) {
      for (let b = 0; b < projection.count; b++) {
        let dot = 0;
        for (let j = 0; j < size; j++) dot += (axes[a * size + j] ?? 0) * (axes[b * size + j] ?? 0);
        expect(dot).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
  });

  it('projects all rows as it projects one', () => {
    const all = projectAll(projection, codes, count);
    for (const i of [0, 17, count - 1]) {
      const [u, v] = project(projection, row(i));
      expect(all[2 * i]).toBeCloseTo(u, 4);
      expect(all[2 * i + 1]).toBeCloseTo(v, 4);
    }
  });

  it('lifts to a vector that lands where it was asked to, and changes nothing unseen', () => {
    const base = row(9);
    const lifted = lift(projection, [0.7, projection.count === 2 ? -1.2 : 0], base);
    const [u, v] = project(projection, lifted);
    expect(u).toBeCloseTo(0.7, 5);
    expect(v).toBeCloseTo(projection.count === 2 ? -1.2 : 0, 5);
    expect(lift(projection, project(projection, base), base)).toEqual(
      [...base].map((value): unknown => expect.closeTo(value, 4)),
    );
    const change = lifted.map((value, j) => value - (base[j] ?? 0));
    const seen = project(projection, change);
    expect(Math.hypot(...change)).toBeCloseTo(Math.hypot(...seen), 4);
  });

  it('turns the identity covariance into the identity', () => {
    const [uu, uv, vv] = projectedCovariance(projection, new Float32Array(size));
    expect([uu, uv, vv]).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(0, 5),
      expect.closeTo(projection.count === 2 ? 1 : 0, 5),
    ]);
  });
});

describe('ontoDimensions', () => {
  it('reads the chosen dimensions', () => {
    expect(project(ontoDimensions(4, [2, 0]), [10, 11, 12, 13])).toEqual([12, 10]);
  });

  it('keeps each dimension its own variance', () => {
    expect(projectedCovariance(ontoDimensions(3, [2, 0]), [Math.log(4), 0, Math.log(9)])).toEqual([
      expect.closeTo(9, 6),
      0,
      expect.closeTo(4, 6),
    ]);
  });
});

describe('ontoPrincipal', () => {
  it('finds the directions of greatest variance', () => {
    const { axes } = ontoPrincipal(codes, size, null);
    expect(Math.abs(axes[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 1);
    expect(Math.abs(axes[1] ?? 0)).toBeCloseTo(Math.SQRT1_2, 1);
    expect(Math.abs(axes[size + 3] ?? 0)).toBeGreaterThan(0.98);
  });

  it('keeps the direction of the picture before it', () => {
    const first = ontoPrincipal(codes, size, null);
    const mirrored = { ...first, axes: first.axes.map((value) => -value) };
    const next = ontoPrincipal(codes, size, mirrored);
    expect(next.axes).toEqual(mirrored.axes);
  });
});
