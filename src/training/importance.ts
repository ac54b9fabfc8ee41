import { effectiveSampleSize, logSumExp } from '../lib/log-weights.ts';
import { normal, streamKey, streams } from '../lib/random.ts';
import { binarizedBytes } from '../models/binarization.ts';
import { heldOutDraw } from '../models/corruption.ts';
import type { Using } from './answer.ts';
import { heldOutImages } from './held-out-images.ts';
import type { Ask, Importance } from './protocol.ts';

/** Codes scored in one call. */
const rowsAtOnce = 1000;

/**
 * How likely held-out images are under a VAE, from K samples z_k = μ + σ ε_k of q(z|x) each (Burda et al. 2016):
 * log w_k = log p(x|z_k) + log p(z_k) − log q(z_k|x) = log p(x|z_k) − ½ ‖z_k‖² + ½ ‖ε_k‖² + ½ Σ_j log σ_j²;
 * mean log w_k estimates the ELBO, log (1/K) Σ_k w_k bounds log p(x) ever more closely. Noise is fixed by the image's index.
 * Nothing for a deterministic code.
 */
export async function importance(
  ask: Extract<Ask, { type: 'importance' }>,
  { engine, heldOut, plan, seed }: Using,
): Promise<Importance> {
  const wanted = plan.code.type === 'gaussian' ? ask.indices : [];
  const { indices, images } = heldOutImages(wanted, heldOut, plan.inputSize);
  const samples = Math.max(1, Math.round(ask.samples));
  const elbo = new Float32Array(indices.length);
  const logLikelihood = new Float32Array(indices.length);
  const effectiveSamples = new Float32Array(indices.length);
  if (indices.length === 0) return { indices, elbo, logLikelihood, effectiveSamples };
  const { size } = plan.code;
  const key = streamKey(seed, streams.importance);
  const taken = new Uint8Array(images.length);
  const pixelKey = streamKey(seed, streams.heldOutBinarization);
  indices.forEach((index, i) => {
    const image = images.subarray(i * plan.inputSize, (i + 1) * plan.inputSize);
    const draw = heldOutDraw(pixelKey, plan.inputSize, index);
    taken.set(binarizedBytes(plan.pixels, image, draw), i * plan.inputSize);
  });
  const { means, logVariances } = await engine.encode(taken);
  for (const [i, index] of indices.entries()) {
    const mu = means.subarray(i * size, (i + 1) * size);
    const lv = logVariances?.subarray(i * size, (i + 1) * size) ?? new Float32Array(size);
    const image = taken.subarray(i * plan.inputSize, (i + 1) * plan.inputSize);
    const { codes, prior } = draw({ mu, lv, samples, noise: (n) => normal(key, n, index) });
    const logWeights = new Float64Array(samples);
    for (let from = 0; from < samples; from += rowsAtOnce) {
      const to = Math.min(from + rowsAtOnce, samples);
      const nats = await engine.score(codes.subarray(from * size, to * size), repeated(image, to - from));
      nats.forEach((value, k) => (logWeights[from + k] = (prior[from + k] ?? NaN) - value));
    }
    elbo[i] = logWeights.reduce((sum, value) => sum + value, 0) / samples;
    logLikelihood[i] = logSumExp(logWeights) - Math.log(samples);
    effectiveSamples[i] = effectiveSampleSize(logWeights);
  }
  return { indices, elbo, logLikelihood, effectiveSamples };
}

/** Samples of q, and log p(z) − log q(z|x) of each: the 2π of both cancel. */
function draw(options: {
  readonly mu: Float32Array;
  readonly lv: Float32Array;
  readonly samples: number;
  readonly noise: (n: number) => number;
}): { readonly codes: Float32Array<ArrayBuffer>; readonly prior: Float64Array } {
  const { mu, lv, samples, noise } = options;
  const size = mu.length;
  const codes = new Float32Array(samples * size);
  const prior = new Float64Array(samples);
  for (let n = 0; n < codes.length; n++) {
    const j = n % size;
    const k = Math.floor(n / size);
    const logVariance = lv[j] ?? NaN;
    const epsilon = noise(n);
    const z = (mu[j] ?? NaN) + Math.exp(logVariance / 2) * epsilon;
    codes[n] = z;
    prior[k] = (prior[k] ?? 0) + 0.5 * (epsilon ** 2 - z ** 2 + logVariance);
  }
  return { codes, prior };
}

function repeated(image: Uint8Array, times: number): Uint8Array {
  const all = new Uint8Array(times * image.length);
  for (let i = 0; i < times; i++) all.set(image, i * image.length);
  return all;
}
