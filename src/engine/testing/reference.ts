import { present } from '../../lib/assert.ts';
import { createBatches, stepsPerEpoch } from '../../lib/batches.ts';
import type { Rows } from '../../lib/rows.ts';
import { normal, streamKey, streams, uniform } from '../../lib/random.ts';
import { activate, slopeOf } from '../../plan/activation.ts';
import { initialParameters } from '../../plan/initialize.ts';
import { numbersAt, type PlanNumbers } from '../../plan/numbers.ts';
import { layoutOf } from '../../plan/layout.ts';
import { type AutoencoderPlan, importanceSamplesOf } from '../../plan/autoencoder.ts';
import type { DenseLayer } from '../../plan/layer.ts';
import { termsAmong, type Terms } from '../../plan/terms.ts';
import type { Reference } from './reference-interface.ts';
import type { EngineOptions } from '../engine.ts';
import { binary, contractionPenalty, corrupt, klPaid, sparsityPenalty } from './reference-parts.ts';
import { sample } from './reference-code.ts';
import { importanceWeights } from './reference-importance.ts';
import { boltzmannReference } from './reference-boltzmann.ts';
import { optimized } from './reference-optimizer.ts';
import { pixelLoss } from './reference-pixels.ts';

export function createReference(options: EngineOptions, rows: Rows): Reference {
  const { plan } = options;
  return plan.type === 'boltzmann'
    ? boltzmannReference({ ...options, plan }, rows)
    : autoencoderReference({ ...options, plan }, rows);
}

function autoencoderReference(
  options: EngineOptions & { readonly plan: AutoencoderPlan },
  rows: Rows,
): Reference {
  const { plan, training, seed, imageCount } = options;
  const parameters = Float64Array.from(initialParameters(plan, seed));
  const moments = [new Float64Array(parameters.length), new Float64Array(parameters.length)] as const;
  const isWeight = new Uint8Array(parameters.length);
  for (const { offset, size, decays } of layoutOf(plan).slots) {
    if (decays) isWeight.fill(1, offset, offset + size);
  }
  const batchOf = createBatches({ seed, imageCount, batchSize: training.batchSize });
  const noiseKey = streamKey(seed, streams.noise);
  const binarizationKey = streamKey(seed, streams.binarization);
  const corruptionKey = streamKey(seed, streams.corruption);
  const perEpoch = stepsPerEpoch(imageCount, training.batchSize);
  let step = 0;
  return {
    parameters,
    update() {
      const indices = batchOf(step);
      const x = [...indices]
        .map((index) =>
          Array.from(rows.subarray(index * plan.inputSize, (index + 1) * plan.inputSize), (value) =>
            rows instanceof Uint8Array ? value / 255 : value,
          ),
        )
        .map((image, row) =>
          image.map((grey, p) =>
            binary(plan, grey, { key: binarizationKey, a: row * plan.inputSize + p, step }),
          ),
        );
      const noise = Array.from({ length: (importanceSamplesOf(plan) ?? 1) * x.length }, (_, row) =>
        Array.from({ length: plan.code.size }, (__, j) => normal(noiseKey, row * plan.code.size + j, step)),
      );
      const numbers = numbersAt(plan, step / perEpoch);
      const input = x.map((image, row) =>
        image.map((value, p) =>
          corrupt(plan, value, { key: corruptionKey, a: row * plan.inputSize + p, step }),
        ),
      );
      const { terms, gradient } = lossAndGradient({
        plan,
        parameters,
        input,
        x,
        noise,
        numbers,
        dropout: { seed, step },
      });
      step += 1;
      parameters.forEach((w, i) => {
        parameters[i] = optimized({
          training,
          step,
          w,
          g: gradient[i] ?? 0,
          moments,
          i,
          decays: isWeight[i] === 1,
        });
      });
      return terms;
    },
  };
}

interface Batch {
  readonly plan: AutoencoderPlan;
  readonly parameters: Float64Array;
  /** What the encoder reads, image by image. */
  readonly input: readonly (readonly number[])[];
  /** Intensities, image by image. */
  readonly x: readonly (readonly number[])[];
  /** ε, image by image; of K codes an image, ε of the k-th of image i is row k · n + i, as is its place in dropout. */
  readonly noise: readonly (readonly number[])[];
  readonly numbers: PlanNumbers;
  readonly dropout: { readonly seed: number; readonly step: number };
}

/** The objective of a batch and its gradient by hand-written backpropagation. */
export function lossAndGradient(batch: Batch): {
  readonly terms: Terms;
  readonly gradient: Float64Array;
} {
  const { plan, parameters, input, x } = batch;
  const gradient = new Float64Array(parameters.length);
  const n = x.length;
  const { logVariance } = layoutOf(plan);
  const samples = importanceSamplesOf(plan);
  let reconstruction = 0;
  let kl = 0;
  let bound = 0;
  const encoders = x.map((_, row) => run({ ...batch, side: 'encoder', row, from: input[row] ?? [] }));
  const heads = encoders.map(({ output }) => output);
  const sparsity = sparsityPenalty(plan, heads, batch.numbers);
  const contraction = contractionPenalty(plan, heads, batch);
  const paid = klPaid(plan, heads, batch.numbers);
  x.forEach((image, row) => {
    const encoder = present(encoders[row]);
    const drawn = Array.from({ length: samples ?? 1 }, (_, k) => {
      const at = k * n + row;
      const noise = batch.noise[at] ?? [];
      const code = sample(plan, encoder.output, noise);
      const decoder = run({ ...batch, side: 'decoder', row: at, from: code.z });
      return {
        code,
        noise,
        decoder,
        ...pixelLoss(plan, decoder.output, image, parameters[logVariance?.offset ?? -1] ?? NaN),
      };
    });
    const weighed = samples === null ? null : importanceWeights(plan, encoder.output, drawn);
    const dHead = new Float64Array(encoder.output.length);
    drawn.forEach(({ code, decoder, nats, da, dLogVariance }, k) => {
      const share = weighed?.shares[k] ?? 1;
      reconstruction += nats / (n * drawn.length);
      if (logVariance !== null)
        gradient[logVariance.offset] = (gradient[logVariance.offset] ?? NaN) + (share * dLogVariance) / n;
      const dz = decoder.back(
        da.map((d) => (share * d) / n),
        gradient,
      );
      // −log w = nats + ½ ‖z‖² − ½ ‖ε‖² − ½ Σ log σ²: by z_j it slopes z_j more, by log σ_j² itself −½.
      const back =
        weighed === null
          ? code.back(dz, (j) => paid.slopes(row, j))
          : code.back(
              dz.map((d, j) => d + (share * (code.z[j] ?? NaN)) / n),
              () => ({ mean: 0, logVariance: -share / (2 * n) }),
            );
      back.forEach((d, j) => (dHead[j] = (dHead[j] ?? 0) + d));
    });
    kl += present(drawn[0]).code.kl / n;
    bound += (weighed?.bound ?? 0) / n;
    encoder.back(
      Array.from(dHead, (d, j) => d + sparsity.slope(row, j) + contraction.slope(row, j)),
      gradient,
    );
  });
  contraction.addTo(gradient);
  const penalties = paid.penalty + sparsity.penalty + contraction.penalty;
  const total = samples === null ? reconstruction + penalties : -bound;
  const values = { total, reconstruction, kl, sparsity: sparsity.penalty, contraction: contraction.penalty };
  return { terms: termsAmong(plan, values), gradient };
}

/** One image through one side. */
function run(
  options: Pick<Batch, 'plan' | 'parameters' | 'dropout'> & {
    readonly side: 'encoder' | 'decoder';
    readonly row: number;
    readonly from: readonly number[];
  },
) {
  const { plan, parameters, dropout, side, row } = options;
  const layout = layoutOf(plan);
  const placeOf = (index: number) => {
    const { weight, bias } = layout.layer(side, index);
    return [weight.offset, bias.offset] as const;
  };
  /** What each layer reads, and at last the output; what each layer puts out before dropout. */
  const values: (readonly number[])[] = [options.from];
  const whole: (readonly number[])[] = [];
  /** By what dropout multiplies output o of a layer. */
  const kept = (layer: DenseLayer, index: number, o: number) => {
    if (layer.keep === 1) return 1;
    const number = side === 'encoder' ? index : plan.encoder.length + index;
    const key = (streamKey(dropout.seed, streams.dropout) + Math.imul(number + 1, 0x9e3779b1)) >>> 0;
    return uniform(key, row * layer.outputs + o, dropout.step) < layer.keep ? 1 / layer.keep : 0;
  };
  const forward = (layer: DenseLayer, index: number) => {
    const [weight, bias] = placeOf(index);
    const from = present(values[index]);
    const outputs = Array.from({ length: layer.outputs }, (_, o) => {
      let a = parameters[bias + o] ?? 0;
      from.forEach((value, i) => (a += value * (parameters[weight + i * layer.outputs + o] ?? 0)));
      return activate(layer.activation, a);
    });
    whole.push(outputs);
    values.push(outputs.map((value, o) => value * kept(layer, index, o)));
  };
  plan[side].forEach(forward);
  return {
    output: present(values.at(-1)),
    back(dOutput: readonly number[], gradient: Float64Array): readonly number[] {
      let d = dOutput;
      [...plan[side].entries()].reverse().forEach(([index, layer]) => {
        const [weight, bias] = placeOf(index);
        const from = present(values[index]);
        const outputs = present(whole[index]);
        const da = d.map(
          (value, o) => value * kept(layer, index, o) * slopeOf(layer.activation, outputs[o] ?? 0),
        );
        da.forEach((value, o) => (gradient[bias + o] = (gradient[bias + o] ?? 0) + value));
        d = from.map((value, i) => {
          let sum = 0;
          da.forEach((slope, o) => {
            const at = weight + i * layer.outputs + o;
            gradient[at] = (gradient[at] ?? 0) + value * slope;
            sum += slope * (parameters[at] ?? 0);
          });
          return sum;
        });
      });
      return d;
    },
  };
}
