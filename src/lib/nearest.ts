/**
 * The row of `points` (count × size, row by row) nearest to `target` by squared Euclidean distance; null when there is none.
 * Rows that `isAllowed` refuses are passed over.
 */
export function nearestRow(options: {
  readonly points: Float32Array;
  readonly size: number;
  readonly count: number;
  readonly target: ArrayLike<number>;
  readonly isAllowed?: (row: number) => boolean;
}): { readonly row: number; readonly squaredDistance: number } | null {
  const { points, size, count, target, isAllowed } = options;
  let best = -1;
  let least = Infinity;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    const start = row * size;
    for (let j = 0; j < size && sum < least; j++) {
      const difference = (points[start + j] ?? 0) - (target[j] ?? 0);
      sum += difference * difference;
    }
    if (sum < least && (isAllowed === undefined || isAllowed(row))) {
      least = sum;
      best = row;
    }
  }
  return best < 0 ? null : { row: best, squaredDistance: least };
}
