import { permutation, uniform } from '../../src/lib/random.ts';
import { layoutOf } from '../../src/plan/layout.ts';
import type { AutoencoderPlan } from '../../src/plan/autoencoder.ts';

/** First parameters as torch.nn.Linear draws them: W and b ~ U(−1/√inputs, 1/√inputs). Ours are He's, with b = 0. */
export function pytorchParameters(plan: AutoencoderPlan, seed: number): Float32Array<ArrayBuffer> {
  const layout = layoutOf(plan);
  const parameters = new Float32Array(layout.size);
  for (const side of ['encoder', 'decoder'] as const) {
    plan[side].forEach(({ inputs }, layer) => {
      const bound = 1 / Math.sqrt(inputs);
      const { weight, bias } = layout.layer(side, layer);
      for (const { index, offset, size } of [weight, bias]) {
        for (let i = 0; i < size; i++) parameters[offset + i] = bound * (2 * uniform(seed, i, index) - 1);
      }
    });
  }
  return parameters;
}

/** The images in random order: our first epoch shuffles within blocks only, PyTorch's data loader everything. */
export function mixed(images: Uint8Array, inputSize: number, seed: number): Uint8Array {
  const result = new Uint8Array(images.length);
  permutation(images.length / inputSize, seed, 0).forEach((from, to) => {
    result.set(images.subarray(from * inputSize, (from + 1) * inputSize), to * inputSize);
  });
  return result;
}
