import { beforeAll, describe, expect, it } from 'vitest';
import { normal } from '../../lib/random.ts';
import { joinBackend } from './backend.ts';
import { activate } from './backends/activate.ts';
import { drawCodes, importanceSums } from './importance.ts';
import { normalizer } from './likelihood.ts';
import { tf } from './tf.ts';

beforeAll(async () => {
  await joinBackend('cpu');
  activate('cpu');
});

const likelihood = { type: 'gaussian', variance: 1, output: 'identity' } as const;

/** Mean L_K over n images of p(z) = N(0, 1), p(x|z) = N(z, 1), x = 1, q = N(mean, variance): log p(x) = log N(1; 0, 2). */
function bound(options: { q: readonly [number, number]; samples: number; n: number }): number {
  const { q, samples, n } = options;
  const rows = samples * n;
  return tf.tidy(() => {
    const code = {
      means: tf.fill<tf.Rank.R2>([n, 1], q[0]),
      logVariances: tf.fill<tf.Rank.R2>([n, 1], Math.log(q[1])),
    };
    const noise = tf.tensor2d(
      Float32Array.from({ length: rows }, (_, i) => normal(7, i, 0)),
      [rows, 1],
    );
    const { z: a, prior } = drawCodes(code, noise);
    const pixels = { a, x: tf.ones<tf.Rank.R2>([rows, 1]), logVariance: null };
    const sums = importanceSums({ likelihood, pixels, prior, samples });
    return -(sums.minusBound.dataSync()[0] ?? NaN) / n - normalizer(likelihood, 1);
  });
}

const logP = -1.515512;

describe('the importance-weighted bound', () => {
  it('is the ELBO for one code and climbs to log p(x) with many', () => {
    const q = [0.3, 0.64] as const;
    const bounds = [1, 2, 5, 50].map((samples) => bound({ q, samples, n: 20_000 / samples }));
    expect(bounds[0]).toBeCloseTo(-1.572082, 2);
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(bound({ q, samples: 20_000, n: 1 })).toBeCloseTo(logP, 2);
  });

  it('is exact whatever K where q is the posterior N(½, ½)', () => {
    for (const samples of [1, 4]) expect(bound({ q: [0.5, 0.5], samples, n: 3 })).toBeCloseTo(logP, 5);
  });
});
