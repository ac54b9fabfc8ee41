/** Gibbs steps until the next of the steps at which something is kept, at most `most`; `most` where none is to come. */
export function stepsTo(stops: readonly number[], made: number, most: number): number {
  const next = stops.find((stop) => stop > made) ?? Infinity;
  return Math.min(most, next - made);
}
