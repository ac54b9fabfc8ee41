import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { termOf } from '../../plan/terms.ts';
import type { Baselines, HeldOutEvaluation } from '../../training/protocol.ts';
import { updatesOf } from '../history.ts';
import type { Session } from '../session.ts';

/** What a diagnosis is made of: measured figures only. */
export type Evidence = Pick<
  Session,
  'run' | 'loading' | 'step' | 'stepsPerEpoch' | 'trainHistory' | 'testHistory' | 'baselines'
> & {
  /** Of each latent dimension: variance over the held-out images of its code (of μ, for a VAE); null before the first look. */
  readonly codeVariances: ArrayLike<number> | null;
};

/** Gains below this share of the mean image's loss are none: nothing about single images has been learned. */
const leastGain = 0.02;
/** A loss this share above the mean image's is worse than it, not at it. */
const leastLoss = 0.1;

/**
 * What a model has gained over the mean image, as a share of what the mean image leaves; negative where it is worse.
 * Measured in the reconstruction term where that has a zero: nats without the constant (D/2) ln 2πs² of a Gaussian, the
 * cross-entropy of a Bernoulli. A density with a scale of its own (continuous Bernoulli, learned variance) has none;
 * there it is the squared error.
 */
export function gainOf(
  evaluation: HeldOutEvaluation,
  { meanImage }: Baselines,
  plan: AutoencoderPlan,
): number {
  const { likelihood } = plan;
  switch (likelihood.type) {
    case 'bernoulli':
    case 'gaussian':
      return (
        (meanImage.reconstruction - termOf(evaluation.terms, 'reconstruction')) /
        natsOfMeanImage({ meanImage }, plan)
      );
    case 'continuous-bernoulli':
    case 'gaussian-learned':
      return 1 - evaluation.squaredError / meanImage.squaredError;
  }
}

/**
 * What the mean image leaves, in nats on the scale of the likelihood: ‖x − m‖² / (2s²) of a Gaussian; the nats themselves
 * of a Bernoulli, and of a density without a zero their size, at least one nat.
 */
export function natsOfMeanImage({ meanImage }: Pick<Baselines, 'meanImage'>, plan: AutoencoderPlan): number {
  const { likelihood } = plan;
  return likelihood.type === 'gaussian'
    ? meanImage.squaredError / (2 * likelihood.variance)
    : Math.max(1, Math.abs(meanImage.reconstruction));
}

export type Position = 'below' | 'at' | 'above';

/** Where a gain stands to the mean image. */
export function positionOf(gain: number): Position {
  if (gain > leastGain) return 'below';
  return gain >= -leastLoss ? 'at' : 'above';
}

/** A fall by less than this share of the mean image's nats is none. */
const leastFall = 0.02;

/**
 * Whether the training loss still falls: the mean over the last quarter of all updates lies below that over the quarter
 * before. Null where reports came too seldom to say: one that reaches back before a quarter says nothing about it, since
 * the fall of the first updates would count as one of late.
 */
export function isFalling(
  { trainHistory, step, baselines }: Evidence,
  plan: AutoencoderPlan,
): boolean | null {
  if (baselines === null) return null;
  const before = meanTotal(trainHistory, step / 2, (3 * step) / 4);
  const last = meanTotal(trainHistory, (3 * step) / 4, step);
  if (Number.isNaN(before) || Number.isNaN(last)) return null;
  return before - last > leastFall * natsOfMeanImage(baselines, plan);
}

/** Mean total of the points that stand for updates in (from, to] only, each weighing by them; NaN where there are none. */
function meanTotal(history: Evidence['trainHistory'], from: number, to: number): number {
  let updates = 0;
  let sum = 0;
  history.forEach(({ step, terms }, index) => {
    const weight = updatesOf(history, index);
    if (step - weight < from || step > to) return;
    updates += weight;
    sum += weight * termOf(terms, 'total');
  });
  return sum / updates;
}
