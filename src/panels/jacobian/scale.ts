/** Singular values below this are drawn at the foot of the chart; the head is this or the next power of ten that is needed. */
export const foot = 1e-3;
const usualHead = 10;

/** The powers of ten between foot and head, so that the scale rests while the curve falls. */
export function decadesFor(values: ArrayLike<number>): readonly number[] {
  const largest = Array.from(values).reduce((most, value) => Math.max(most, value), usualHead);
  const head = Number.isFinite(largest) ? Math.ceil(Math.log10(largest) - 1e-9) : 1;
  const first = Math.log10(foot);
  return Array.from({ length: head - first + 1 }, (_, i) => 10 ** (first + i));
}

/** ‖J‖_F = √Σ s_k². */
export function lengthOf(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
