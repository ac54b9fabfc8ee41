import { normal, streamKey, streams } from '../lib/random.ts';
import { layoutOf } from './layout.ts';
import type { ModelPlan } from './plan.ts';

/**
 * The first parameters of a run, in the flat layout, as its slots say. A pure function of (plan, seed): every engine starts
 * from the same numbers.
 */
export function initialParameters(plan: ModelPlan, seed: number): Float32Array<ArrayBuffer> {
  const { slots, size } = layoutOf(plan);
  const parameters = new Float32Array(size);
  const key = streamKey(seed, streams.weights);
  for (const { offset, size: length, initial } of slots) {
    for (let i = 0; i < length; i++) {
      parameters[offset + i] =
        initial.type === 'constant' ? initial.value : initial.deviation * normal(key, i, initial.drawn);
    }
  }
  return parameters;
}
