import type { ExperimentSpec } from '../experiment/spec.ts';
import { planOf } from '../experiment/defaults.ts';
import { assertNever } from '../lib/assert.ts';
import { activeUnits, codeStatistics } from '../lib/code-statistics.ts';
import { klWeightOf } from '../models/plan.ts';
import type { HeldOutEvaluation, Problem } from '../training/protocol.ts';
import { smoothed } from './history.ts';
import type { LatentCodes, Session } from './session.ts';

/** What can be done about it; the app does it. */
export type Remedy =
  /** Goes on from the last good checkpoint with a lower rate. */
  | { readonly type: 'lower-learning-rate' }
  | { readonly type: 'lower-beta' }
  /** Tries the same again, from the last good checkpoint if there is one. */
  | { readonly type: 'retry' }
  | { readonly type: 'restart' };

/** What is wrong with a run, or worth knowing about it. `isGrave` findings explain why it cannot succeed. */
export type Finding =
  | { readonly type: 'problem'; readonly problem: Problem; readonly remedies: readonly Remedy[] }
  /** No image is told from another: all means alike, reconstruction at the mean image's. */
  | {
      readonly type: 'collapsed';
      readonly cause: 'beta' | 'learning-rate' | 'unknown';
      readonly reconstruction: number;
      readonly meanImage: number;
      readonly remedies: readonly Remedy[];
    }
  | { readonly type: 'unused-dimensions'; readonly unused: number; readonly size: number }
  /** The held-out loss has risen from its lowest by `rise` nats while the training loss fell. */
  | { readonly type: 'overfitting'; readonly lowestStep: number; readonly rise: number }
  | { readonly type: 'rising'; readonly rise: number; readonly remedies: readonly Remedy[] };

type Evidence = Pick<
  Session,
  'run' | 'step' | 'stepsPerEpoch' | 'trainHistory' | 'testHistory' | 'baselines' | 'codes'
>;

/** Within this many nats, or this share, of the mean image's figure nothing about single images has been learned. */
const meanImageNats = 1;
const meanImageShare = 0.01;
/** Nothing is said before an epoch, but at least and at most this many updates, and these many looks at held-out images. */
const leastSteps = 200;
const mostSteps = 1000;
const leastEvaluations = 3;
/** A trend is one when this many evaluations agree. */
const trendEvaluations = 4;
/** Learning rates above this are a likely cause of what went wrong (Adam's usual 1e-3 and below are not). */
const highRate = 5e-3;

/** Looks a run over. Pure; says nothing until there is enough evidence. */
export function diagnose(session: Evidence, spec: ExperimentSpec): readonly Finding[] {
  const { run, step, stepsPerEpoch, testHistory } = session;
  if (run.status === 'failed') {
    return [{ type: 'problem', problem: run.problem, remedies: remediesFor(run.problem) }];
  }
  const enough = Math.min(Math.max(stepsPerEpoch, leastSteps), mostSteps);
  if (step < enough || testHistory.length < leastEvaluations) return [];
  const collapse = collapsed(session, spec);
  if (collapse !== null) return [collapse];
  return [unusedDimensions(session, spec), worsening(session, spec)].filter((finding) => finding !== null);
}

function remediesFor(problem: Problem): readonly Remedy[] {
  switch (problem.code) {
    case 'diverged':
      return [{ type: 'lower-learning-rate' }, { type: 'restart' }];
    case 'data-missing':
    case 'data-corrupt':
    case 'no-engine':
    case 'engine-lost':
    case 'worker-crashed':
      return [{ type: 'retry' }];
    default:
      return assertNever(problem);
  }
}

/**
 * The last evaluations agree that reconstruction is no better than the mean image's (a sound run passes that line only
 * once), and, for a VAE, the means hardly differ between images.
 */
function collapsed({ baselines, testHistory, codes }: Evidence, spec: ExperimentSpec): Finding | null {
  const latest = testHistory.at(-1);
  if (baselines === null || latest === undefined || codes === null) return null;
  const meanImage = baselines.meanImage.reconstruction;
  const line = meanImage - Math.max(meanImageNats, meanImageShare * Math.abs(meanImage));
  const isStuck = testHistory.slice(-leastEvaluations).every(({ terms }) => terms.reconstruction > line);
  if (!isStuck || (isSampled(spec) && activeDimensions(codes) > 0)) return null;
  const cause = causeOf(spec);
  return {
    type: 'collapsed',
    cause,
    reconstruction: latest.terms.reconstruction,
    meanImage,
    remedies: collapseRemedies[cause],
  };
}

const collapseRemedies = {
  beta: [{ type: 'lower-beta' }, { type: 'restart' }],
  'learning-rate': [{ type: 'lower-learning-rate' }, { type: 'restart' }],
  unknown: [{ type: 'restart' }],
} as const satisfies Readonly<Record<string, readonly Remedy[]>>;

function causeOf(spec: ExperimentSpec): keyof typeof collapseRemedies {
  if (betaOf(spec) > 1) return 'beta';
  return spec.training.learningRate > highRate ? 'learning-rate' : 'unknown';
}

/** β of the objective; warm-up comes to it. */
function betaOf(spec: ExperimentSpec): number {
  return klWeightOf(planOf(spec));
}

/** Whether codes are samples, so that unused dimensions carry nothing but noise. */
function isSampled(spec: ExperimentSpec): boolean {
  return planOf(spec).code.type === 'gaussian';
}

/** How many latent dimensions carry anything: Var over images of μ_j above `activeVariance`. */
export function activeDimensions({ means, latentSize, count }: LatentCodes): number {
  return activeUnits(codeStatistics(means.subarray(0, count * latentSize), latentSize));
}

function unusedDimensions({ codes }: Evidence, spec: ExperimentSpec): Finding | null {
  if (codes === null || !isSampled(spec)) return null;
  const unused = codes.latentSize - activeDimensions(codes);
  return unused > 0 ? { type: 'unused-dimensions', unused, size: codes.latentSize } : null;
}

/** The held-out loss climbing away from its lowest: overfitting where the training loss goes on falling. */
function worsening({ testHistory, trainHistory }: Evidence, spec: ExperimentSpec): Finding | null {
  const comparable = sinceBeta(testHistory, betaOf(spec));
  const first = comparable[0];
  const latest = comparable.at(-1);
  if (first === undefined || latest === undefined) return null;
  const lowest = comparable.reduce(
    (best, next) => (next.terms.total < best.terms.total ? next : best),
    first,
  );
  const since = comparable.filter(({ step }) => step > lowest.step);
  const rise = latest.terms.total - lowest.terms.total;
  const threshold = Math.max(1, 0.01 * Math.abs(lowest.terms.total));
  const isTrend =
    since.length >= trendEvaluations &&
    since.slice(-trendEvaluations).every(({ terms }) => terms.total > lowest.terms.total + threshold / 2);
  const training = smoothed(trainHistory);
  const then = training.find(({ step }) => step >= lowest.step);
  const now = training.at(-1);
  if (rise < threshold || !isTrend || then === undefined || now === undefined) return null;
  return now.terms.total < then.terms.total
    ? { type: 'overfitting', lowestStep: lowest.step, rise }
    : { type: 'rising', rise, remedies: [{ type: 'lower-learning-rate' }] };
}

/** The evaluations after the last one whose total was another sum: another β makes another loss. */
function sinceBeta(history: readonly HeldOutEvaluation[], beta: number): readonly HeldOutEvaluation[] {
  const isOther = ({ terms }: HeldOutEvaluation) =>
    Math.abs(terms.reconstruction + beta * terms.kl - terms.total) >
    1e-3 * Math.max(1, Math.abs(terms.total));
  return history.slice(history.findLastIndex(isOther) + 1);
}
