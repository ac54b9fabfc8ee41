import type { Bounds } from './scale.ts';

/** More places than these say nothing new about the bounds. */
const maxSample = 2000;
/** The part of the points left out on each side, so that a few strays don't shrink all others. */
const strays = 0.005;

/** Where nearly all places (count × 2) lie; null when there are none. */
export function boundsOf(places: Float32Array): Bounds | null {
  const count = places.length / 2;
  const stride = Math.max(1, Math.floor(count / maxSample));
  const sorted = (axis: 0 | 1) => {
    const values = new Float32Array(Math.ceil(count / stride));
    let kept = 0;
    for (let i = 0; i < count; i += stride) {
      const value = places[2 * i + axis] ?? NaN;
      if (Number.isFinite(value)) values[kept++] = value;
    }
    return values.subarray(0, kept).sort();
  };
  const [x, y] = [sorted(0), sorted(1)];
  if (x.length === 0 || y.length === 0) return null;
  const [left, right] = ends(x);
  const [bottom, top] = ends(y);
  return { left, right, bottom, top };
}

function ends(sorted: Float32Array): readonly [number, number] {
  const last = sorted.length - 1;
  const skipped = Math.floor(strays * sorted.length);
  return [sorted[skipped] ?? 0, sorted[last - skipped] ?? 0];
}

/** The median place of each class, classes × 2; NaN for a class without points. */
export function classMedians(places: Float32Array, classes: Uint8Array, classCount: number): Float32Array {
  const count = places.length / 2;
  const sizes = new Uint32Array(classCount);
  for (let i = 0; i < count; i++) {
    const kind = classes[i] ?? 0;
    if (kind < classCount) sizes[kind] = (sizes[kind] ?? 0) + 1;
  }
  const groups = Array.from(sizes, (size) => [new Float32Array(size), new Float32Array(size)] as const);
  const filled = new Uint32Array(classCount);
  for (let i = 0; i < count; i++) {
    const kind = classes[i] ?? 0;
    const group = groups[kind];
    if (group === undefined) continue;
    const at = filled[kind] ?? 0;
    group[0][at] = places[2 * i] ?? 0;
    group[1][at] = places[2 * i + 1] ?? 0;
    filled[kind] = at + 1;
  }
  return Float32Array.from(groups.flatMap(([x, y]) => [median(x), median(y)]));
}

/** The middle of the values (the mean of the middle two); sorts them. NaN for none. */
function median(values: Float32Array): number {
  if (values.length === 0) return NaN;
  values.sort();
  const half = values.length / 2;
  return ((values[Math.ceil(half) - 1] ?? 0) + (values[Math.floor(half)] ?? 0)) / 2;
}

/** The smallest box around two. */
export function union(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
    top: Math.max(a.top, b.top),
  };
}
