import { beforeAll, describe, expect, it } from 'vitest';
import { joinBackend } from './backend.ts';
import { activate } from './backends/activate.ts';
import { reparameterize } from './forward.ts';
import { negativeLogLikelihood } from './likelihood.ts';
import { klDivergence, klSum } from './objective.ts';
import { tf, type Matrix, type Tensor } from './tf.ts';

beforeAll(async () => {
  await joinBackend('cpu');
  activate('cpu');
});

function expectClose(tensor: Tensor, expected: readonly number[], digits = 5): void {
  const values = [...tensor.dataSync()];
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, digits));
}

describe('KL to the standard normal', () => {
  const means = () => tf.tensor2d([[1, -0.5]]);
  const logVariances = () => tf.tensor2d([[0.2, -1]]);

  it('is ½ Σ (μ² + σ² − 1 − log σ²)', () => {
    expectClose(klDivergence({ means: means(), logVariances: logVariances() }), [0.819641]);
    const alone = { means: tf.tensor2d([[1], [-0.5]]), logVariances: tf.tensor2d([[0.2], [-1]]) };
    expectClose(klDivergence(alone), [0.510701, 0.30894]);
  });

  it('has the gradients μ and ½ (σ² − 1)', () => {
    const gradients = tf.grads((mu: Tensor, logVariance: Tensor) =>
      klSum({ means: mu as Matrix, logVariances: logVariance as Matrix }),
    )([means(), logVariances()]);
    expectClose(tf.concat(gradients), [1, -0.5, 0.110701, -0.31606]);
  });

  it('is 0 for the standard normal itself', () => {
    expectClose(klDivergence({ means: tf.zeros([3, 4]), logVariances: tf.zeros([3, 4]) }), [0, 0, 0]);
  });
});

describe('the ELBO of p(z) = N(0, 1), p(x|z) = N(z, 1), x = 1, q = N(0.3, 0.8²)', () => {
  it('is −1.572082 nats, 0.056570 below log p(x) = log N(1; 0, 2)', () => {
    const code = {
      means: tf.tensor2d([[0.3], [0.3]]),
      logVariances: tf.fill<tf.Rank.R2>([2, 1], 2 * Math.log(0.8)),
    };
    // The mean over ε = ±1 is the exact expectation of a quadratic.
    const z = reparameterize(code, tf.tensor2d([[1], [-1]]));
    const likelihood = { type: 'gaussian', variance: 1, output: 'identity' } as const;
    const pixels = { a: z, x: tf.ones<tf.Rank.R2>([2, 1]), logVariance: null };
    const expected = tf.mean(negativeLogLikelihood(likelihood, pixels));
    const elbo = tf.neg(tf.add(expected, tf.mean(klDivergence(code))));
    expectClose(elbo, [-1.572082]);
    const evidence = -0.5 * Math.log(2 * Math.PI * 2) - 1 / 4;
    expect(evidence - (elbo.dataSync()[0] ?? NaN)).toBeCloseTo(0.05657, 5);
  });
});
