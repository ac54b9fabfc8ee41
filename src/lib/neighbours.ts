import { sliceWork } from './slices.ts';

/** Points with a class each: count × size numbers, row by row. */
export interface Labelled {
  readonly points: Float32Array | Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * The share of queries whose class is that of most of their k nearest gallery points (Euclidean distance); of classes
 * with equally many, the one with the nearest point. Exact. Yields the share of queries done, every few milliseconds.
 */
export function* neighbourAccuracy(options: {
  readonly gallery: Labelled;
  readonly queries: Labelled;
  readonly size: number;
  readonly k: number;
}): Generator<number, number> {
  const { gallery, queries, size, k } = options;
  const count = queries.labels.length;
  const search = createSearch(gallery.points, size);
  let right = 0;
  let work = 0;
  for (let query = 0; query < count; query++) {
    const rows = search.nearest(queries.points.subarray(query * size, (query + 1) * size), k);
    if (vote(rows, gallery.labels) === queries.labels[query]) right++;
    work += search.lastWork();
    if (work < sliceWork) continue;
    work = 0;
    yield (query + 1) / count;
  }
  return count > 0 ? right / count : NaN;
}

/** Finds nearest points by ‖g − x‖² − ‖x‖² = ‖g‖² − 2 x · g, skipping the zeros of x: four of five pixels on MNIST. */
export function createSearch(points: Float32Array | Uint8Array, size: number) {
  const count = points.length / size;
  const { columns, norms } = transposed(points, size);
  const scores = new Float64Array(count);
  const nonzero = new Int32Array(size);
  let work = 0;

  /** scores[g] = ‖g‖² − 2 x · g, four columns at a time, so that the scores are read and written a quarter as often. */
  function measure(x: Float32Array | Uint8Array): void {
    let used = 0;
    for (let i = 0; i < size; i++) if (x[i] !== 0) nonzero[used++] = i;
    scores.set(norms);
    for (let n = 0; n < used; n += 4) {
      const column = (offset: number) => {
        const i = nonzero[n + offset] ?? 0;
        const isThere = n + offset < used;
        return {
          weight: isThere ? 2 * (x[i] ?? 0) : 0,
          values: columns.subarray(i * count, (i + 1) * count),
        };
      };
      subtract(scores, column(0), column(1), column(2), column(3));
    }
    work = (used + 8) * count;
  }

  return {
    /** Multiplications that the last search took, about. */
    lastWork: () => work,
    /** The rows nearest to x, nearest first; fewer than k where there are not so many. */
    nearest(x: Float32Array | Uint8Array, k: number): readonly number[] {
      measure(x);
      const rows: number[] = [];
      let limit = Infinity;
      for (let row = 0; row < count; row++) {
        const score = scores[row] ?? Infinity;
        if (!(score < limit)) continue;
        let place = rows.length;
        while (place > 0 && score < (scores[rows[place - 1] ?? 0] ?? 0)) place--;
        rows.splice(place, 0, row);
        if (rows.length > k) rows.pop();
        if (rows.length === k) limit = scores[rows[k - 1] ?? 0] ?? Infinity;
      }
      return rows;
    },
  };
}

interface Column {
  readonly weight: number;
  readonly values: Float32Array;
}

/** scores −= Σ weight · values. */
function subtract(scores: Float64Array, a: Column, b: Column, c: Column, d: Column): void {
  const [wa, wb, wc, wd] = [a.weight, b.weight, c.weight, d.weight];
  const [va, vb, vc, vd] = [a.values, b.values, c.values, d.values];
  for (let g = 0; g < scores.length; g++) {
    const sum = wa * (va[g] ?? 0) + wb * (vb[g] ?? 0) + wc * (vc[g] ?? 0) + wd * (vd[g] ?? 0);
    scores[g] = (scores[g] ?? 0) - sum;
  }
}

/** The points column by column, size × count, and their squared lengths. */
function transposed(points: Float32Array | Uint8Array, size: number) {
  const count = points.length / size;
  const columns = new Float32Array(points.length);
  const norms = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < size; i++) {
      const value = points[row * size + i] ?? 0;
      columns[i * count + row] = value;
      norms[row] = (norms[row] ?? 0) + value * value;
    }
  }
  return { columns, norms };
}

/** The commonest label of rows given nearest first; of equally common ones the first. */
function vote(rows: readonly number[], labels: Uint8Array): number | undefined {
  const votes = new Map<number, number>();
  for (const row of rows) {
    const label = labels[row] ?? 0;
    votes.set(label, (votes.get(label) ?? 0) + 1);
  }
  // Maps keep the order of first insertion, and `>` keeps the earlier of equals.
  let best: number | undefined;
  for (const [label, count] of votes) if (best === undefined || count > (votes.get(best) ?? 0)) best = label;
  return best;
}
