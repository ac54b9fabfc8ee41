import { normal, streamKey, streams } from '../lib/random.ts';
import { likelihoodOf, parameterLayout, type ModelPlan } from './plan.ts';

/**
 * The first parameters of a run, in the flat layout: W ~ N(0, layer.deviation²), b = 0, a learned log s² as the plan says.
 * A pure function of (plan, seed): every engine starts from the same numbers.
 */
export function initialParameters(plan: ModelPlan, seed: number): Float32Array<ArrayBuffer> {
  const layout = parameterLayout(plan);
  const total = layout.reduce((sum, slot) => sum + slot.size, 0);
  const parameters = new Float32Array(total);
  const key = streamKey(seed, streams.weights);
  const layers = [...plan.encoder, ...plan.decoder];
  layers.forEach((layer, index) => {
    const slot = layout[2 * index];
    if (slot === undefined) return;
    for (let i = 0; i < slot.size; i++) parameters[slot.offset + i] = layer.deviation * normal(key, i, index);
  });
  const likelihood = likelihoodOf(plan);
  if (likelihood.type === 'gaussian-learned') parameters[total - 1] = Math.log(likelihood.variance);
  return parameters;
}
