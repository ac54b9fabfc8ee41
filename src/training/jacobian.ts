import { present } from '../lib/assert.ts';
import { sliceWork } from '../lib/slices.ts';
import { activate, slopeOf } from '../plan/activation.ts';
import { layoutOf } from '../plan/layout.ts';
import type { DenseLayer } from '../plan/layer.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';

/** A layer at one image: W [inputs, outputs], row-major, and what came out. */
interface Passed {
  readonly layer: DenseLayer;
  readonly weights: Float32Array;
  readonly outputs: Float64Array;
}

/** The code of one image (intensities); of a Gaussian one its μ. */
export function codeOf(plan: AutoencoderPlan, parameters: Float32Array, image: Float64Array): Float64Array {
  const head = present(forward(plan, parameters, image).at(-1)).outputs.slice(0, plan.code.size);
  const threshold = thresholdOf(plan, head);
  return head.map((value) => (value >= threshold ? value : 0));
}

/**
 * J = ∂z/∂x at one image, size × inputSize, row-major: the product of the layers' own Jacobians diag(f′) Wᵀ, from the code
 * back, so that the rows stay few. Without dropout, as outside training; of a Gaussian code ∂μ/∂x; of top-k the rows of
 * units that are silent are 0. Yields every few milliseconds.
 */
export function* jacobianOf(
  plan: AutoencoderPlan,
  parameters: Float32Array,
  image: Float64Array,
): Generator<undefined, Float64Array> {
  const passed = forward(plan, parameters, image);
  const { size } = plan.code;
  const head = present(passed.at(-1));
  const threshold = thresholdOf(plan, head.outputs.slice(0, size));
  let width = head.layer.outputs;
  let product = new Float64Array(size * width);
  for (let j = 0; j < size; j++) product[j * width + j] = (head.outputs[j] ?? NaN) >= threshold ? 1 : 0;
  for (const { layer, weights, outputs } of passed.toReversed()) {
    const slopes = outputs.map((y) => slopeOf(layer.activation, y));
    product = yield* backThrough({ product, size, layer, weights, slopes });
    width = layer.inputs;
  }
  return product;
}

/** Every layer of the encoder at one image. */
function forward(plan: AutoencoderPlan, parameters: Float32Array, image: Float64Array): readonly Passed[] {
  const layout = layoutOf(plan);
  let from = image;
  return plan.encoder.map((layer, index) => {
    const slots = layout.layer('encoder', index);
    const [weights, bias] = [slots.weight, slots.bias].map(({ offset, size }) =>
      parameters.subarray(offset, offset + size),
    );
    const sums = Float64Array.from(present(bias));
    from.forEach((value, i) => {
      if (value === 0) return;
      for (let o = 0, at = i * layer.outputs; o < layer.outputs; o++, at++)
        sums[o] = (sums[o] ?? 0) + value * (weights?.[at] ?? NaN);
    });
    from = sums.map((a) => activate(layer.activation, a));
    return { layer, weights: present(weights), outputs: from };
  });
}

/** product [size, outputs] · diag(f′) · Wᵀ → [size, inputs]. */
function* backThrough(o: {
  readonly product: Float64Array;
  readonly size: number;
  readonly layer: DenseLayer;
  readonly weights: Float32Array;
  readonly slopes: Float64Array;
}) {
  const { product, size, weights, slopes } = o;
  const { inputs, outputs } = o.layer;
  const next = new Float64Array(size * inputs);
  const perSlice = Math.max(1, Math.floor(sliceWork / (inputs * outputs)));
  for (let j = 0; j < size; j++) {
    const row = slopes.map((slope, k) => slope * (product[j * outputs + k] ?? 0));
    // Few outputs count where the product is still nearly the identity, or units are silent.
    const counting = Array.from(row.keys()).filter((k) => row[k] !== 0);
    for (let i = 0; i < inputs; i++) {
      let sum = 0;
      for (const k of counting) sum += (row[k] ?? 0) * (weights[i * outputs + k] ?? 0);
      next[j * inputs + i] = sum;
    }
    if (j % perSlice === perSlice - 1) yield;
  }
  return next;
}

/** What a unit of the head must reach to speak: the k-th largest for top-k. */
function thresholdOf({ code }: AutoencoderPlan, head: Float64Array): number {
  return code.type === 'top-k' ? (head.toSorted().at(-code.kept) ?? NaN) : -Infinity;
}
