import type { ExperimentSpec } from '../../experiment/spec.ts';
import { activeVariance } from '../../lib/code-statistics.ts';
import { abilitiesOf, priorVarianceOf } from '../../plan/abilities.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { termOf } from '../../plan/terms.ts';
import { causeOf } from './causes.ts';
import { gainOf, isFalling, positionOf, type Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { learningRate } from './remedy.ts';

/**
 * Whether the model tells no image from another: reconstruction no better than the mean image's on the scale of the
 * likelihood, a loss that no longer falls, and, for a VAE at the mean image, means that hardly differ between images.
 * A loss above the mean image's that falls is slow.
 */
export function collapse(evidence: Evidence, spec: ExperimentSpec, plan: AutoencoderPlan): Finding | null {
  const { baselines, testHistory, codeVariances } = evidence;
  const latest = testHistory.at(-1);
  // Without PCA's variances it can't be told whether the pixel variance is the cause.
  const pca = baselines?.pca ?? null;
  if (baselines === null || pca === null || latest === undefined || codeVariances === null) return null;
  const position = positionOf(gainOf(latest, baselines, plan));
  if (position === 'below') return null;
  const figures = {
    reconstruction: termOf(latest.terms, 'reconstruction'),
    meanImage: baselines.meanImage.reconstruction,
  };
  const falls = isFalling(evidence, plan);
  if (falls === null && position === 'above') return null;
  if (falls === true) {
    return position === 'at' ? null : { type: 'slow', ...figures, remedies: learningRate(spec, 10, 'here') };
  }
  const isSampled = abilitiesOf(plan).isSpread;
  if (position === 'at' && isSampled && activeDimensions(codeVariances, plan) > 0) return null;
  const largestVariance = pca.variances[0] ?? Infinity;
  return {
    type: 'collapsed',
    position,
    ...figures,
    ...causeOf({ spec, plan, codeVariances, largestVariance }),
  };
}

/**
 * How many latent dimensions of a VAE carry anything: Var over images of μ_j above 0.01 (Burda et al. 2016), on the scale
 * of the prior that the objective holds the codes to.
 */
export function activeDimensions(codeVariances: ArrayLike<number>, plan: AutoencoderPlan): number {
  const least = activeVariance * priorVarianceOf(plan);
  return Array.from(codeVariances).filter((variance) => variance > least).length;
}
