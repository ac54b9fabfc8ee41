import type { ExperimentSpec } from '../experiment/spec.ts';
import { termOf } from '../plan/terms.ts';
import type { HeldOutEvaluation } from '../training/protocol.ts';

/** Where a run stood in the rate–distortion plane, in nats per held-out image. */
export interface RatePoint {
  readonly step: number;
  /** KL(q(z|x) ‖ p(z)). */
  readonly rate: number;
  /** −log p(x|z). */
  readonly distortion: number;
}

/** A run that has ended, for comparison: kept for the session, never serialised. */
export interface PastRun {
  /** As it was at the end. */
  readonly spec: ExperimentSpec;
  readonly trail: readonly RatePoint[];
}

const mostRuns = 12;
/** Points of a trail that are kept once the run has ended. */
const mostPoints = 40;

/** The evaluations of a model with a prior as points of the plane; those of other models have no rate. */
export function trailOf(history: readonly HeldOutEvaluation[]): readonly RatePoint[] {
  return history
    .filter(({ klPerDimension }) => klPerDimension !== null)
    .map(({ step, terms }) => ({
      step,
      rate: termOf(terms, 'kl'),
      distortion: termOf(terms, 'reconstruction'),
    }));
}

/** With a run that has just ended; one that was never trained, or has no rate, leaves no trace. */
export function withPastRun(
  runs: readonly PastRun[],
  spec: ExperimentSpec,
  history: readonly HeldOutEvaluation[],
): readonly PastRun[] {
  const trail = trailOf(history);
  if ((trail.at(-1)?.step ?? 0) === 0) return runs;
  const stride = Math.ceil(trail.length / mostPoints);
  const kept = trail.filter((_, index) => (trail.length - 1 - index) % stride === 0);
  return [...runs, { spec, trail: kept }].slice(-mostRuns);
}
