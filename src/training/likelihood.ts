import type { Engine } from '../engine/engine.ts';
import { effectiveSampleSize, importanceBound } from '../lib/log-weights.ts';
import { emptyLike, rowsBetween, type Rows } from '../lib/rows.ts';
import { normal, streamKey, streams } from '../lib/random.ts';
import { binarizedRows } from '../plan/binarization.ts';
import { heldOutDraw } from '../plan/draws.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';
import type { HeldOut } from './protocol.ts';
import type { LikelihoodFigures, MeanFigure } from './answers.ts';
import { sliceMilliseconds, type Progress } from './study-job.ts';

/** Codes scored in one call, at first and at most. */
const fewestRows = 20;
const mostRows = 2000;

/** The K of the curve: each divides the next, so that the bound of the same draws can only climb. */
const curveSamples = [1, 5, 50, 500, 5000];

/** Below this effective number of samples one code carries nearly all the weight. */
const fewEffective = 2;

/**
 * How likely held-out images are under a model with a Gaussian code, from K samples z_k = μ + σ ε_k of q(z|x) each (Burda
 * et al. 2016): log w_k = log p(x|z_k) + log p(z_k) − log q(z_k|x), p(z) = N(0, I), whatever weight or rule the KL term
 * has in training. L_1 = E log w is the ELBO, L_k = E log (1/k) Σ w climbs to log p(x) with k. Images are evenly spaced
 * over the held-out set; each one's index fixes its noise.
 */
export async function* studyLikelihood(options: {
  readonly engine: Pick<Engine, 'encode' | 'score'>;
  readonly heldOut: HeldOut;
  readonly plan: AutoencoderPlan;
  readonly seed: number;
  readonly step: number;
  readonly images: number;
  readonly samples: number;
  /** Milliseconds, monotone. */
  readonly now: () => number;
}): AsyncGenerator<Progress, LikelihoodFigures> {
  const { engine, heldOut, plan, seed, step, samples, now } = options;
  const { inputSize } = plan;
  const { size } = plan.code;
  const count = Math.min(options.images, heldOut.count);
  const indices = Array.from({ length: count }, (_, i) => Math.floor((i * heldOut.count) / count));
  const images = takenImages(indices, heldOut, plan, seed);
  const imageAt = (i: number) => rowsBetween(images, inputSize, i, i + 1);
  const noiseKey = streamKey(seed, streams.importance);
  const logWeights = new Float64Array(count * samples);
  const means = new Float32Array(count * size);
  const logVariances = new Float32Array(count * size);
  const curve = [...curveSamples.filter((k) => k < samples), samples];
  const told: ImageFigures[] = [];

  // Encodes what the next codes are drawn from, draws and scores them; as many at a time as a slice has time for.
  let rows = fewestRows;
  let encoded = 0;
  for (let from = 0; from < logWeights.length;) {
    const start = now();
    const begin = from;
    const to = Math.min(from + rows, logWeights.length);
    const last = Math.ceil(to / samples);
    if (last > encoded) {
      const codes = await engine.encode(rowsBetween(images, inputSize, encoded, last));
      means.set(codes.means, encoded * size);
      logVariances.set(codes.logVariances ?? [], encoded * size);
      encoded = last;
    }
    const codes = new Float32Array((to - from) * size);
    const targets = emptyLike(images, (to - from) * inputSize);
    for (let row = from; row < to; row++) {
      const image = Math.floor(row / samples);
      targets.set(imageAt(image), (row - from) * inputSize);
      for (let j = 0; j < size; j++) {
        const lv = logVariances[image * size + j] ?? NaN;
        const epsilon = normal(noiseKey, (row % samples) * size + j, indices[image] ?? NaN);
        const z = (means[image * size + j] ?? NaN) + Math.exp(lv / 2) * epsilon;
        codes[(row - from) * size + j] = z;
        // log p(z) − log q(z|x) = ½ Σ_j (ε_j² − z_j² + log σ_j²): the 2π of both cancel.
        logWeights[row] = (logWeights[row] ?? 0) + 0.5 * (epsilon ** 2 - z ** 2 + lv);
      }
    }
    const nats = await engine.score(codes, targets);
    nats.forEach((value, i) => (logWeights[from + i] = (logWeights[from + i] ?? NaN) - value));
    from = to;
    for (; told.length < Math.floor(from / samples);) {
      const at = told.length * samples;
      told.push(figuresOf(logWeights.subarray(at, at + samples), curve));
    }
    const fitting = Math.floor(((to - begin) * sliceMilliseconds) / Math.max(now() - start, 0.01));
    rows = Math.max(fewestRows, Math.min(fitting, 4 * rows, mostRows));
    yield { share: from / logWeights.length, needsStillness: false };
  }
  return { step, samples, images: count, ...summaryOf(told, curve) };
}

/** Held-out images as the plan takes pixels: those of a survey. */
function takenImages(
  indices: readonly number[],
  heldOut: HeldOut,
  { pixels, inputSize }: AutoencoderPlan,
  seed: number,
): Rows {
  const key = streamKey(seed, streams.heldOutBinarization);
  const taken = emptyLike(heldOut.rows, indices.length * inputSize);
  indices.forEach((index, i) => {
    const image = rowsBetween(heldOut.rows, inputSize, index, index + 1);
    taken.set(binarizedRows(pixels, image, heldOutDraw(key, inputSize, index)), i * inputSize);
  });
  return taken;
}

/** What the log weights of one image's codes say. */
interface ImageFigures {
  /** L_k for each k of the curve. */
  readonly bounds: readonly number[];
  readonly effectiveSamples: number;
}

function figuresOf(logWeights: Float64Array, curve: readonly number[]): ImageFigures {
  return {
    bounds: curve.map((k) => importanceBound(logWeights, k)),
    effectiveSamples: effectiveSampleSize(logWeights),
  };
}

/** Over all images; the curve begins with 1 and ends with K. */
function summaryOf(
  images: readonly ImageFigures[],
  curve: readonly number[],
): Pick<LikelihoodFigures, 'curve' | 'gain' | 'effectiveSamples' | 'few'> {
  const effective = images.map(({ effectiveSamples }) => effectiveSamples);
  return {
    curve: curve.map((k, i) => ({
      samples: k,
      bound: meanFigure(images.map(({ bounds }) => bounds[i] ?? NaN)),
    })),
    gain: meanFigure(images.map(({ bounds }) => (bounds.at(-1) ?? NaN) - (bounds[0] ?? NaN))),
    effectiveSamples: meanFigure(effective).mean,
    few: effective.filter((value) => value < fewEffective).length,
  };
}

/** The mean over images, and its standard error s / √n. */
function meanFigure(values: readonly number[]): MeanFigure {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(n - 1, 1) / n) };
}
