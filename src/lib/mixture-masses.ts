import { normalCdf } from './normal.ts';

/** Φ is read from a table between ± this many standard deviations; beyond, it is 0 or 1 to within 3e-7. */
const reach = 5;
/** Entries a unit: linear interpolation is then right to about 1e-6. */
const density = 256;
const table = Float64Array.from({ length: 2 * reach * density + 2 }, (_, i) =>
  normalCdf(i / density - reach),
);

/**
 * Mass of the mixture (1/n) Σ_i N(μ_i, σ_i²) in the bins between `first`, `first` + `width`, …, `edges` edges in all; one
 * more bin than edges, the outer ones open. Column j of means and log variances, `size` numbers a row, `rows` rows.
 */
export function mixtureMasses(options: {
  readonly means: Float32Array;
  readonly logVariances: Float32Array;
  readonly size: number;
  readonly rows: number;
  readonly j: number;
  readonly first: number;
  readonly width: number;
  readonly edges: number;
}): Float64Array {
  const { means, logVariances, size, rows, j, first, width, edges } = options;
  const masses = new Float64Array(edges + 1);
  for (let row = 0; row < rows; row++) {
    const mean = means[row * size + j] ?? 0;
    const deviation = Math.exp(0.5 * (logVariances[row * size + j] ?? 0));
    // The first edge above μ − 5σ; the bins before it get nothing.
    const from = Math.max(0, Math.ceil((mean - reach * deviation - first) / width));
    let below = 0;
    let edge = from;
    for (; edge < edges && below < 1; edge++) {
      const at = (first + edge * width - mean) / deviation;
      const cdf = at >= reach ? 1 : at <= -reach ? 0 : interpolated(at);
      masses[edge] = (masses[edge] ?? 0) + cdf - below;
      below = cdf;
    }
    const last = Math.min(edge, edges);
    masses[last] = (masses[last] ?? 0) + 1 - below;
  }
  return masses.map((mass) => (rows > 0 ? mass / rows : 0));
}

function interpolated(at: number): number {
  const place = (at + reach) * density;
  const index = Math.floor(place);
  const low = table[index] ?? 0;
  return low + (place - index) * ((table[index + 1] ?? 1) - low);
}
