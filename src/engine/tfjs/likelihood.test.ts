import { beforeAll, describe, expect, it } from 'vitest';
import { logitLimit, logPartition, meanOfLogit } from '../../lib/continuous-bernoulli.ts';
import type { Likelihood } from '../../plan/likelihood.ts';
import { joinBackend } from './backend.ts';
import { activate } from './backends/activate.ts';
import { meanOf, negativeLogLikelihood, reconstructionSum, type Pixels } from './likelihood.ts';
import { tf, type Matrix, type Tensor, type Vector } from './tf.ts';

beforeAll(async () => {
  await joinBackend('cpu');
  activate('cpu');
});

function expectClose(tensor: Tensor, expected: readonly number[], digits = 5): void {
  const values = [...tensor.dataSync()];
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, digits));
}

const column = (values: readonly number[]) => tf.tensor2d([...values], [values.length, 1]);
const natsOf = (likelihood: Likelihood, pixels: Omit<Pixels, 'logVariance'>) =>
  negativeLogLikelihood(likelihood, { ...pixels, logVariance: null });

describe('cross-entropy from logits', () => {
  const bernoulli = { type: 'bernoulli' } as const;
  const a = () => column([-2, 0, 3]);
  const x = () => column([0, 0.5, 1]);

  it('has the known values', () => {
    expectClose(natsOf(bernoulli, { a: a(), x: x() }), [0.126928, 0.693147, 0.048587]);
  });

  it('has the gradient σ(a) − x', () => {
    const target = x();
    const loss = (logits: Tensor) =>
      reconstructionSum(bernoulli, { a: logits as Matrix, x: target, logVariance: null });
    expectClose(tf.grad(loss)(a()), [0.119203, 0, -0.047426]);
  });

  it('is finite where probabilities are 0 or 1 in float32', () => {
    expectClose(natsOf(bernoulli, { a: tf.tensor2d([[200, -200]]), x: tf.tensor2d([[0, 1]]) }), [400], 3);
  });
});

describe('the continuous Bernoulli', () => {
  const likelihood = { type: 'continuous-bernoulli' } as const;
  const logits = [-400, -7, -1, -0.99, -0.01, 0, 0.3, 1, 2, 30];

  it('is A(a) − x·a, and its mean A′(a), on both sides of the series', () => {
    const x = logits.map((_, i) => i / 10);
    const expected = logits.map((a, i) => logPartition(a) - a * (x[i] ?? 0));
    expectClose(natsOf(likelihood, { a: column(logits), x: column(x) }), expected, 4);
    expectClose(meanOf(likelihood, column(logits)), logits.map(meanOfLogit), 6);
  });

  it('goes no further than half a grey level; beyond, only slopes that lead back are left', () => {
    const a = () => column([-1e6, 1e6]);
    expectClose(meanOf(likelihood, a()), [1 / logitLimit, 1 - 1 / logitLimit], 6);
    const x = column([0.5, 0.5]);
    expectClose(
      natsOf(likelihood, { a: a(), x }),
      [logitLimit / 2 - Math.log(logitLimit), logitLimit / 2 - Math.log(logitLimit)],
      3,
    );
    const slopes = (target: Matrix) =>
      tf.grad((logits: Tensor) =>
        reconstructionSum(likelihood, { a: logits as Matrix, x: target, logVariance: null }),
      )(a());
    expectClose(slopes(x), [1 / logitLimit - 0.5, 0.5 - 1 / logitLimit]);
    expectClose(slopes(column([0, 1])), [0, 0], 9);
  });
});

describe('a Gaussian of learned variance', () => {
  const likelihood = { type: 'gaussian-learned', variance: 0.05, output: 'identity' } as const;
  const pixels = () => ({ a: tf.tensor2d([[0.2, 0.9]]), x: tf.tensor2d([[0.1, 0.5]]) });
  const at = (logVariance: number) => ({ ...pixels(), logVariance: tf.tensor1d([logVariance]) });
  const slopeAt = (logVariance: number) => {
    const given = pixels();
    const loss = (lv: Tensor) => reconstructionSum(likelihood, { ...given, logVariance: lv as Vector });
    return tf.grad(loss)(tf.tensor1d([logVariance]));
  };

  it('is that of the fixed variance of the same size, and reads the parameter, not where it began', () => {
    for (const variance of [0.02, 0.3, 2]) {
      const fixed = natsOf({ type: 'gaussian', variance, output: 'identity' }, pixels());
      expectClose(negativeLogLikelihood(likelihood, at(Math.log(variance))), [...fixed.dataSync()], 4);
    }
  });

  it('has its least nats where s² is the mean squared error', () => {
    const best = Math.log((0.1 ** 2 + 0.4 ** 2) / 2);
    expectClose(slopeAt(best), [0]);
    expectClose(slopeAt(best + Math.LN2), [0.5]); // ½ Σ (1 − ½)
    expectClose(slopeAt(best - Math.LN2), [-1]); // ½ Σ (1 − 2)
  });

  it('stays finite beyond the clamp, and finds its way back', () => {
    expect(negativeLogLikelihood(likelihood, at(-1000)).dataSync()[0]).toBeCloseTo(
      negativeLogLikelihood(likelihood, at(-10)).dataSync()[0] ?? NaN,
      5,
    );
    expect(slopeAt(-1000).dataSync()[0]).toBeLessThan(0);
    expect(slopeAt(1000).dataSync()[0]).toBeGreaterThan(0);
  });
});

it('behind a ReLU and a sigmoid no pixel is darker than ½', () => {
  const likelihood = { type: 'gaussian', variance: 1, output: 'relu-logistic' } as const;
  expectClose(meanOf(likelihood, column([-50, -1, 0, 2])), [0.5, 0.5, 0.5, 1 / (1 + Math.exp(-2))]);
});
