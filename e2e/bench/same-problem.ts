interface Learner {
  readonly contestant: string;
  /** −ELBO of updates 1, 2, … in nats per image. */
  readonly losses: readonly number[];
}

/** Batches and noise differ between contestants, parameters and their number do not: mean losses agree within this share. */
const tolerance = 0.05;
/** The last loss is below this share of the first: of the smallest model 0.88 after four updates, 0.77 after eight. */
const fallen = 0.95;

/** Throws where a contestant did not learn, or learned something else than the first: what is timed must be the same. */
export function assertSameProblem(learners: readonly Learner[]): void {
  const expected = mean(learners[0]?.losses ?? []);
  for (const { contestant, losses } of learners) {
    const first = losses[0] ?? NaN;
    const last = losses.at(-1) ?? NaN;
    if (!(last < fallen * first)) throw new Error(`${contestant} does not learn: ${first} → ${last} nats`);
    const found = mean(losses);
    if (!(Math.abs(found - expected) <= tolerance * expected))
      throw new Error(`${contestant}: ${found} nats over its first updates instead of ${expected}`);
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
