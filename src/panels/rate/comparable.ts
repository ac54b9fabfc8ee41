import { planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { pixelLikelihood } from '../../plan/pixel-likelihood.ts';
import type { Likelihood } from '../../plan/likelihood.ts';

/** Whether the nats of two experiments measure the same thing: the same images, taken for grey, binary or sampled ones, under the same likelihood. */
export function areComparable(a: ExperimentSpec, b: ExperimentSpec): boolean {
  const [first, second] = [planOf(a), planOf(b)];
  const [ofFirst, ofSecond] = [pixelLikelihood(first), pixelLikelihood(second)];
  return (
    a.data.id === b.data.id &&
    first.type === second.type &&
    first.pixels === second.pixels &&
    ofFirst.type === ofSecond.type &&
    fixedVarianceOf(ofFirst) === fixedVarianceOf(ofSecond)
  );
}

/** A fixed variance says how distances are measured; a learned one is part of the model. */
function fixedVarianceOf(likelihood: Likelihood): number | null {
  return likelihood.type === 'gaussian' ? likelihood.variance : null;
}
