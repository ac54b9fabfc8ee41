import { describe, expect, it } from 'vitest';
import { imageSample } from '../../datasets/sample.ts';
import { present } from '../../lib/assert.ts';
import { normal, streamKey, streams } from '../../lib/random.ts';
import { initialParameters } from '../../plan/initialize.ts';
import { numbersAt } from '../../plan/numbers.ts';
import { activations } from '../../plan/layer.ts';
import { type AutoencoderPlan, importanceSamplesOf } from '../../plan/autoencoder.ts';
import { describeModel, greyBytes, smallAutoencoder, smallVae, withElbo } from '../testing/cases.ts';
import { lossAndGradient } from '../testing/reference.ts';
import { joinBackend } from './backend.ts';
import { activate } from './backends/activate.ts';
import { normalizer } from './likelihood.ts';
import { differentiate } from './objective.ts';
import { flatOf, tensorsOf } from './parameters.ts';
import { tf, type Tensor } from './tf.ts';
import { termOf, termsOf } from '../../plan/terms.ts';
import { autoencoderPlan } from '../../plan/plan.ts';

const images = 4;
const dropout = { seed: 2, step: 1 };
const described = (...of: Parameters<typeof describeModel>) => autoencoderPlan(describeModel(...of));
const likelihoods = ['bernoulli', 'continuous-bernoulli', 'gaussian', 'gaussian-learned'] as const;

/** At the starting point some dimensions are above this, others below. */
const klKnobs = [
  { klRule: 'free-bits', freeBits: 0.2, latent: 4 },
  { klRule: 'capacity', capacity: 0.5 },
  { klRule: 'capacity', capacity: 20 },
  { klRule: 'entropy', lambda: 0.6 },
];

function asWritten(plan: AutoencoderPlan): AutoencoderPlan {
  return withElbo(plan, { weight: 2, rule: { type: 'as-written' } });
}

const plans: readonly (readonly [string, AutoencoderPlan])[] = likelihoods.flatMap((likelihood) => [
  ...activations.map(
    (activation) =>
      [`VAE, ${activation}, ${likelihood}`, smallVae({ activation, likelihood, beta: 1.7 })] as const,
  ),
  ...klKnobs.map(
    (knobs) =>
      [
        `VAE, ${JSON.stringify(knobs)}, ${likelihood}`,
        smallVae({ beta: 1.7, likelihood, ...knobs }),
      ] as const,
  ),
  [
    `VAE, dropout, ${likelihood}`,
    smallVae({ encoder: [7, 5], likelihood, keepEncoder: 0.7, keepDecoder: 0.6 }),
  ] as const,
  ...[1, 3].map(
    (samples) =>
      [
        `IWAE, K = ${samples}, ${likelihood}`,
        smallVae({ objective: 'iwae', samples, likelihood, latent: 3, keepDecoder: 0.7 }),
      ] as const,
  ),
  [`VAE, KL as written, ${likelihood}`, asWritten(smallVae({ likelihood }))] as const,
  ...(['kl-sparsity', 'l1', 'top-k'] as const).map(
    (sparsity) =>
      [
        `sparse, ${sparsity}, ${likelihood}`,
        described('sparse', { encoder: [5], latent: 7, sparsity, kept: 3, likelihood }, imageSample(2, 3)),
      ] as const,
  ),
  [
    `contractive, ${likelihood}`,
    described('contractive', { latent: 7, decoder: [5], contraction: 1.3, likelihood }, imageSample(2, 3)),
  ] as const,
  [`AE, elu, ${likelihood}`, smallAutoencoder({ activation: 'elu', likelihood })] as const,
  ...(likelihood.startsWith('gaussian') ? (['logistic', 'relu-logistic'] as const) : []).map(
    (output) => [`VAE, ${output}, ${likelihood}`, smallVae({ likelihood, output, beta: 0 })] as const,
  ),
]);

/** A point where biases are not 0 either, so that nothing vanishes by accident. */
function startOf(plan: AutoencoderPlan): Float32Array {
  return initialParameters(plan, 3).map((w, i) => w + 0.1 * normal(streamKey(5, streams.samples), i, 1));
}

function batchOf(plan: AutoencoderPlan) {
  const bytes = greyBytes(images * plan.inputSize);
  const row = (values: ArrayLike<number>, size: number) =>
    Array.from({ length: images }, (_, n) => Array.from(values).slice(n * size, (n + 1) * size));
  const draws = images * (importanceSamplesOf(plan) ?? 1);
  const noise = Array.from({ length: draws }, (_, row) =>
    Array.from({ length: plan.code.size }, (__, j) => normal(11, row * plan.code.size + j, 0)),
  );
  const x = row(bytes.map(Number), plan.inputSize).map((image) => image.map((byte) => byte / 255));
  return {
    input: x,
    x,
    noise,
  };
}

describe.each(plans)('the gradient of %s', (_, plan) => {
  const numbers = numbersAt(plan, 0);
  const batch = batchOf(plan);
  const start = startOf(plan);

  it('of the reference agrees with central differences', () => {
    const at = (parameters: Float64Array) =>
      lossAndGradient({ plan, parameters, numbers, dropout, ...batch });
    const { gradient } = at(Float64Array.from(start));
    const h = 1e-5;
    const lossAt = (i: number, shift: number) =>
      at(Float64Array.from(start, (w, j) => (j === i ? w + shift : w))).terms.total ?? NaN;
    gradient.forEach((slope, i) => expect((lossAt(i, h) - lossAt(i, -h)) / (2 * h)).toBeCloseTo(slope, 5));
  });

  it.each(['cpu', 'wasm'] as const)('on %s agrees with the reference', async (backend) => {
    await joinBackend(backend);
    activate(backend);
    const reference = lossAndGradient({
      plan,
      parameters: Float64Array.from(start),
      numbers,
      dropout,
      ...batch,
    });
    const parameters = tensorsOf(plan, start);
    const [x, noise] = [
      tf.tensor2d(batch.x.map((row) => [...row])),
      tf.tensor2d(batch.noise.map((row) => [...row])),
    ];
    let gradients: readonly Tensor[] = [];
    const sums = tf.tidy(() => {
      const result = differentiate({ plan, parameters, input: x, x, noise, numbers, dropout });
      gradients = result.gradients.map((gradient) => tf.keep(gradient));
      return termsOf(plan).map(({ id }) => present(result.sums[id]));
    });
    const flat = await flatOf(gradients);
    flat.forEach((slope, i) => {
      const expected = present(reference.gradient[i]);
      expect(Math.abs(slope - expected)).toBeLessThan(5e-5 + 1e-6 * Math.abs(expected));
    });
    const values = sums.map((sum) => sum.dataSync()[0] ?? NaN);
    const constant = normalizer(plan.likelihood, plan.inputSize);
    termsOf(plan).forEach(({ id, plot }, index) => {
      const mean = present(values[index]) / images + (plot === 'lower' ? 0 : constant);
      expect(mean).toBeCloseTo(termOf(reference.terms, id), id === 'kl' ? 5 : 4);
    });
    tf.dispose([...sums, ...gradients, ...parameters, x, noise]);
  });
});

it('is 0 where log σ² is clamped, as it is for the reference', async () => {
  await joinBackend('cpu');
  activate('cpu');
  const plan = smallVae();
  const start = startOf(plan);
  start[5 * 6 + 5 + 5 * 4 + 3] = 50; // the bias of the last log σ²: encoder 6 → 5 → 4
  const batch = batchOf(plan);
  const { gradient } = lossAndGradient({
    plan,
    parameters: Float64Array.from(start),
    numbers: numbersAt(plan, 0),
    dropout,
    ...batch,
  });
  expect(gradient[5 * 6 + 5 + 5 * 4 + 3]).toBe(0);
  const parameters = tensorsOf(plan, start);
  const [x, noise] = [
    tf.tensor2d(batch.x.map((row) => [...row])),
    tf.tensor2d(batch.noise.map((row) => [...row])),
  ];
  const flat = tf.tidy(() =>
    tf
      .concat(
        differentiate({
          plan,
          parameters,
          input: x,
          x,
          noise,
          numbers: numbersAt(plan, 0),
          dropout,
        }).gradients.map((g) => tf.reshape(g, [g.size])),
      )
      .dataSync(),
  );
  expect(flat[5 * 6 + 5 + 5 * 4 + 3]).toBe(0);
  tf.dispose([...parameters, x, noise]);
});
