import type { Engine } from '../engine/engine.ts';
import { shadowsOf, type Shadows } from '../lib/shadows.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';
import { autoencoderPlan } from '../plan/plan.ts';
import type { Using } from './using.ts';

/** How the span of an affine decoder lies to orthonormal axes, count × inputSize. */
export async function shadows(axes: Float32Array, using: Using): Promise<Shadows> {
  return shadowsOf(axes, await decoderRows(using.engine, autoencoderPlan(using.plan)), using.plan.inputSize);
}

/** The rows of W where the decoder is x̂ = z · W + b: what the unit codes decode to, less what 0 does. */
async function decoderRows(
  engine: Pick<Engine, 'decode'>,
  { inputSize, code }: AutoencoderPlan,
): Promise<Float32Array> {
  const codes = new Float32Array((code.size + 1) * code.size);
  for (let j = 0; j < code.size; j++) codes[(j + 1) * code.size + j] = 1;
  const pixels = await engine.decode(codes);
  return Float32Array.from(pixels.subarray(inputSize), (value, i) => value - (pixels[i % inputSize] ?? 0));
}
