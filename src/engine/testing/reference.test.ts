import { expect, it } from 'vitest';
import { normal, streamKey, streams } from '../../lib/random.ts';
import { initialParameters } from '../../plan/initialize.ts';
import { numbersAt } from '../../plan/numbers.ts';
import { layoutOf } from '../../plan/layout.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { smallVae } from './cases.ts';
import { lossAndGradient } from './reference.ts';
import { termOf } from '../../plan/terms.ts';

const vae = smallVae({ latent: 3 });
const single = smallVae({ latent: 3, objective: 'iwae', samples: 1 });
const parameters = Float64Array.from(
  initialParameters(vae, 3),
  (w, i) => w + 0.1 * normal(streamKey(5, streams.samples), i, 1),
);
const x = [0, 1].map((image) => Array.from({ length: 6 }, (_, p) => ((p + image) % 3) / 2));

function at(plan: AutoencoderPlan, epsilon: number) {
  const noise = x.map(() => Array.from({ length: 3 }, () => epsilon));
  const numbers = numbersAt(plan, 0);
  return lossAndGradient({ plan, parameters, input: x, x, noise, numbers, dropout: { seed: 1, step: 0 } });
}

/** Of a quadratic, as log p(z) − log q(z|x) is, the mean over ε = ±1 is the exact expectation. */
function expectation(plan: AutoencoderPlan) {
  const [plus, minus] = [at(plan, 1), at(plan, -1)];
  return {
    total: (termOf(plus.terms, 'total') + termOf(minus.terms, 'total')) / 2,
    gradient: plus.gradient.map((g, i) => (g + (minus.gradient[i] ?? NaN)) / 2),
  };
}

it('the bound of one code is in expectation the ELBO, and has its gradient', () => {
  const [ours, elbo] = [expectation(single), expectation(vae)];
  expect(ours.total).toBeCloseTo(elbo.total, 10);
  ours.gradient.forEach((g, i) => expect(g).toBeCloseTo(elbo.gradient[i] ?? NaN, 10));
});

it('the bound of one code has the ELBO’s gradient by the decoder for any ε', () => {
  const from = layoutOf(vae).layer('decoder', 0).weight.offset;
  const [ours, elbo] = [at(single, 0.7).gradient, at(vae, 0.7).gradient];
  expect(ours.slice(from)).toEqual(elbo.slice(from));
  expect(ours.slice(0, from)).not.toEqual(elbo.slice(0, from));
});
