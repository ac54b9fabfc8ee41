import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { createTfjsEngine } from '../engine/tfjs/engine.ts';
import { describeModel, greyBytes, optionsFor } from '../engine/testing/cases.ts';
import { normal } from '../lib/random.ts';
import { finished } from '../lib/slices.ts';
import { contractionOf, squaredLengths } from '../plan/contraction.ts';
import { initialParameters } from '../plan/initialize.ts';
import { activations } from '../plan/layer.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';
import { codeOf, jacobianOf } from './jacobian.ts';
import { autoencoderPlan } from '../plan/plan.ts';

const described = (...of: Parameters<typeof describeModel>) => autoencoderPlan(describeModel(...of));
const sample = imageSample(3, 4);
const pixels = 12;

const plans: readonly (readonly [string, AutoencoderPlan])[] = [
  ...activations.map(
    (activation) =>
      [
        `an AE with ${activation}`,
        described('ae', { encoder: [9, 7], latent: 3, activation }, sample),
      ] as const,
  ),
  ['the means of a VAE', described('vae', { encoder: [8], latent: 4, activation: 'tanh' }, sample)],
  ['a contractive AE', described('contractive', { latent: 15 }, sample)],
  [
    'a k-sparse AE',
    described('sparse', { encoder: [8], latent: 10, sparsity: 'top-k', kept: 4, activation: 'elu' }, sample),
  ],
];

/** A point where biases are not 0 either. */
const parametersOf = (plan: AutoencoderPlan) =>
  initialParameters(plan, 3).map((w, i) => w + 0.2 * normal(8, i, 0));
const bytes = greyBytes(pixels);
const image = Float64Array.from(bytes, (byte) => byte / 255);

describe.each(plans)('the Jacobian of %s', (_, plan) => {
  const parameters = parametersOf(plan);

  it('is that of the code that the engine gives', async () => {
    const { engine } = await createTfjsEngine('cpu', optionsFor(plan));
    engine.restore({ step: 0, parameters, moments: [], chains: null });
    const { means } = await engine.encode(bytes);
    engine.dispose();
    codeOf(plan, parameters, image).forEach((value, j) => expect(value).toBeCloseTo(means[j] ?? NaN, 5));
  });

  it('agrees with central differences of the code', () => {
    const jacobian = finished(jacobianOf(plan, parameters, image));
    const h = 1e-6;
    for (let i = 0; i < pixels; i++) {
      const moved = (by: number) => codeOf(plan, parameters, image.with(i, (image[i] ?? 0) + by));
      const [above, below] = [moved(h), moved(-h)];
      above.forEach((value, j) => {
        const slope = (value - (below[j] ?? NaN)) / (2 * h);
        expect(jacobian[j * pixels + i]).toBeCloseTo(slope, 6);
      });
    }
  });
});

it('has the squared length that the contraction penalty counts', () => {
  const plan = described('contractive', { latent: 15 }, sample);
  const parameters = parametersOf(plan);
  const jacobian = finished(jacobianOf(plan, parameters, image));
  const squaredSlopes = codeOf(plan, parameters, image).map((h) => (h * (1 - h)) ** 2);
  const lengths = squaredLengths(parameters.subarray(0, pixels * 15), 15);
  const sum = jacobian.reduce((total, value) => total + value * value, 0);
  expect(sum).toBeCloseTo(contractionOf(squaredSlopes, lengths), 10);
});
