import { rowsBetween, type Rows } from '../../lib/rows.ts';
import { normal, streamKey, streams } from '../../lib/random.ts';
import { heldOutDraw } from '../../plan/draws.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { Codes, Evaluation } from '../engine.ts';
import { rowsAsTensor } from './batches.ts';
import { binarizedTensor } from './binarization.ts';
import { corruptedTensor } from './corruption.ts';
import { inChunks, readColumns } from './columns.ts';
import { decode, encode, reparameterize, type Parameters } from './forward.ts';
import { learnedLogVariance, meanOf, negativeLogLikelihood } from './likelihood.ts';
import { klDivergence } from './objective.ts';
import { tf, type Matrix } from './tf.ts';

export interface Measured {
  /** The plan with its numbers as they are now. */
  readonly plan: () => AutoencoderPlan;
  /** Asked for anew for every chunk: whoever owns the parameters first checks that the device is there. */
  readonly parameters: () => Parameters;
}

/** Codes of n rows. */
export async function measureCodes(measured: Measured, rows: Rows): Promise<Codes> {
  const { parameters } = measured;
  const plan = measured.plan();
  const { inputSize } = plan;
  const [means, logVariances] = await inChunks(rows.length / inputSize, (from, to) => {
    const current = parameters();
    return readColumns(() => {
      const x = rowsAsTensor(rowsBetween(rows, inputSize, from, to), inputSize);
      const code = encode(plan, current, x);
      return code.logVariances === null ? [code.means] : [code.means, code.logVariances];
    });
  });
  return { means: means ?? new Float32Array(), logVariances: logVarianceOf(plan, logVariances) };
}

/** Pixels of n × latent codes: the mean of p(x|z). */
export async function measurePixels(
  measured: Measured,
  codes: Float32Array,
): Promise<Float32Array<ArrayBuffer>> {
  const { parameters } = measured;
  const plan = measured.plan();
  const { size } = plan.code;
  const [pixels] = await inChunks(codes.length / size, (from, to) => {
    const current = parameters();
    return readColumns(() => {
      const z = tf.tensor2d(codes.slice(from * size, to * size), [to - from, size]);
      return [meanOf(plan.likelihood, decode(plan, current, z))];
    });
  });
  return pixels ?? new Float32Array();
}

/** −log p(x|z) of n codes, each for the image in its place. */
export async function score(
  measured: Measured,
  codes: Float32Array,
  rows: Rows,
): Promise<Float32Array<ArrayBuffer>> {
  const { parameters } = measured;
  const plan = measured.plan();
  const { inputSize } = plan;
  const { size } = plan.code;
  const [nats] = await inChunks(codes.length / size, (from, to) => {
    const current = parameters();
    return readColumns(() => {
      const z = tf.tensor2d(codes.slice(from * size, to * size), [to - from, size]);
      const x = rowsAsTensor(rowsBetween(rows, inputSize, from, to), inputSize);
      const a = decode(plan, current, z);
      const nats = negativeLogLikelihood(plan.likelihood, {
        a,
        x,
        logVariance: learnedLogVariance(plan, current),
      });
      return [tf.expandDims<Matrix>(nats, 1)];
    });
  });
  return nats ?? new Float32Array();
}

/** Figures of single images; `firstIndex` is the index of the first one, which fixes its noise. */
export async function evaluate(
  measured: Measured,
  request: { readonly rows: Rows; readonly firstIndex: number; readonly seed: number },
): Promise<Evaluation> {
  const { parameters } = measured;
  const plan = measured.plan();
  const { rows, firstIndex, seed } = request;
  const { inputSize } = plan;
  const { likelihood } = plan;
  const key = streamKey(seed, streams.evaluation);
  const binarizationKey = streamKey(seed, streams.heldOutBinarization);
  const corruptionKey = streamKey(seed, streams.heldOutCorruption);
  const parts = await inChunks(rows.length / inputSize, (from, to) => {
    const current = parameters();
    return readColumns(() => {
      const grey = rowsAsTensor(rowsBetween(rows, inputSize, from, to), inputSize);
      const pixelDraw = heldOutDraw(binarizationKey, inputSize, firstIndex + from);
      const x = binarizedTensor(plan.pixels, grey, pixelDraw);
      const code = encode(plan, current, x);
      const atMean = decode(plan, current, code.means); // [n, inputSize]
      const draw = heldOutDraw(corruptionKey, inputSize, firstIndex + from);
      const noisy = corruptedTensor(plan.corruption, x, draw);
      const read = noisy === x ? code : encode(plan, current, noisy);
      const isSampled = code.logVariances !== null;
      const noise = () => evaluationNoise({ key, firstIndex: firstIndex + from, rows: to - from, plan });
      const sampled = isSampled ? reparameterize(read, noise()) : read.means;
      const a = sampled === code.means ? atMean : decode(plan, current, sampled);
      const error = tf.sum(tf.squaredDifference(x, meanOf(likelihood, atMean)), 1); // ‖x − x̂(μ)‖²
      const logVariance = learnedLogVariance(plan, current);
      const nats = negativeLogLikelihood(likelihood, { a, x, logVariance });
      const figures = [nats, klDivergence(code), error];
      return [
        ...figures.map((figure) => tf.expandDims<Matrix>(figure, 1)), // [n, 1]
        code.means,
        ...(code.logVariances === null ? [] : [code.logVariances]),
      ];
    });
  });
  const [reconstruction, kl, squaredError, means, logVariances] = parts;
  return {
    means: means ?? new Float32Array(),
    logVariances: logVarianceOf(plan, logVariances),
    reconstruction: reconstruction ?? new Float32Array(),
    kl: kl ?? new Float32Array(),
    squaredError: squaredError ?? new Float32Array(),
    freeEnergy: null,
  };
}

function logVarianceOf(
  plan: AutoencoderPlan,
  values: Float32Array<ArrayBuffer> | undefined,
): Float32Array<ArrayBuffer> | null {
  return plan.code.type === 'gaussian' ? (values ?? new Float32Array()) : null;
}

/** ε of dimension j of image i is `normal(key, j, i)`: the same at every evaluation, however it is cut into blocks. */
function evaluationNoise(options: {
  readonly key: number;
  readonly firstIndex: number;
  readonly rows: number;
  readonly plan: AutoencoderPlan;
}): Matrix {
  const { key, firstIndex, rows, plan } = options;
  const { size } = plan.code;
  const values = Float32Array.from({ length: rows * size }, (_, i) =>
    normal(key, i % size, firstIndex + Math.floor(i / size)),
  );
  return tf.tensor2d(values, [rows, size]);
}
