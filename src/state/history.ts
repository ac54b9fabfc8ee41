import { combineTerms, type Terms } from '../plan/terms.ts';
import type { HeldOutEvaluation } from '../training/protocol.ts';
import type { TrainPoint } from './session.ts';

/** A chart of this many points is drawn well within a frame or two, however long training has gone on. */
export const maxTrainPoints = 300;
export const maxTestPoints = 100;

/**
 * Adds what was measured since the last point. A point stands for the updates after its predecessor up to its own step.
 * When full, the two neighbours that together stand for the fewest updates become one, so that resolution stays even;
 * the newest point is never merged. A point at or before the last step replaces what it repeats (the run was rewound);
 * one without finite figures is left out.
 */
export function appendTrain(
  history: readonly TrainPoint[],
  point: TrainPoint,
  limit = maxTrainPoints,
): readonly TrainPoint[] {
  if (!isFinite(point.terms)) return history;
  const points = [...before(history, point.step), point];
  while (points.length > Math.max(limit, 2)) mergeClosest(points);
  return points;
}

/**
 * Adds an evaluation of the held-out set; the rules of `appendTrain`, except that evaluations are measurements at one
 * step, and so are dropped where they stand closest, never averaged. The first and the newest are kept.
 */
export function appendTest(
  history: readonly HeldOutEvaluation[],
  evaluation: HeldOutEvaluation,
  limit = maxTestPoints,
): readonly HeldOutEvaluation[] {
  if (!isFinite(evaluation.terms)) return history;
  const points = [...before(history, evaluation.step), evaluation];
  while (points.length > Math.max(limit, 2)) {
    // Of the inner ones, that whose neighbours are nearest to each other.
    const spans = points
      .slice(1, -1)
      .map((_, index) => (points[index + 2]?.step ?? 0) - (points[index]?.step ?? 0));
    points.splice(1 + spans.indexOf(Math.min(...spans)), 1);
  }
  return points;
}

/** The part of a history that a run going on from `step` shares. */
export function upTo<T extends { readonly step: number }>(history: readonly T[], step: number): readonly T[] {
  return history.every((point) => point.step <= step)
    ? history
    : history.filter((point) => point.step <= step);
}

/** Updates that the point at `index` stands for. */
export function updatesOf(history: readonly TrainPoint[], index: number): number {
  return (history[index]?.step ?? 0) - (history[index - 1]?.step ?? 0);
}

/** How much of all updates the smoothed line looks back, as a share: the time constant of the weights. */
export const smoothingShare = 0.015;

/**
 * The history as a line without the noise of single batches: a trailing mean whose weights fall as e^(−age/τ),
 * τ = 1.5 % of all updates, each point weighing by the updates it stands for. The weights of a mean over few points
 * are scaled to sum to 1, so that the first values are those measured.
 */
export function smoothed(history: readonly TrainPoint[]): readonly TrainPoint[] {
  const tau = smoothingShare * (history.at(-1)?.step ?? 0);
  let sum: Terms = {};
  let weight = 0;
  return history.map((point, index) => {
    // ∫ e^(−age/τ)/τ over the updates that the point stands for.
    const gain = tau > 0 ? -Math.expm1(-updatesOf(history, index) / tau) : 1;
    sum = combineTerms(sum, 1 - gain, point.terms, gain);
    weight = weight * (1 - gain) + gain;
    return { step: point.step, terms: combineTerms(sum, 1 / weight, sum, 0) };
  });
}

/** The smoothed line; of a run that stands still its end is what was last measured, the mean over its last updates. */
export function trainingLine(history: readonly TrainPoint[], isStill: boolean): readonly TrainPoint[] {
  const line = smoothed(history);
  const last = history.at(-1);
  return isStill && last !== undefined ? [...line.slice(0, -1), last] : line;
}

function isFinite(terms: Terms): boolean {
  return Object.values(terms).every(Number.isFinite);
}

function before<T extends { readonly step: number }>(history: readonly T[], step: number): readonly T[] {
  return upTo(history, step - 1);
}

function mergeClosest(points: TrainPoint[]): void {
  let closest = 0;
  let fewest = Infinity;
  for (let i = 0; i + 2 < points.length; i++) {
    const updates = updatesOf(points, i) + updatesOf(points, i + 1);
    if (updates < fewest) {
      fewest = updates;
      closest = i;
    }
  }
  const [first, second] = [points[closest], points[closest + 1]];
  if (first === undefined || second === undefined) return;
  const share = fewest > 0 ? updatesOf(points, closest) / fewest : 0.5;
  const terms = combineTerms(first.terms, share, second.terms, 1 - share);
  points.splice(closest, 2, { step: second.step, terms });
}
