import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import type { Engine } from '../engine/engine.ts';
import { readFields } from '../lib/fields.ts';
import { vae } from '../models/vae.ts';
import { studyLikelihood } from './likelihood.ts';

/** p(z) = N(0, 1), p(x|z) = N(z, 1), x = 1, q = N(mean, variance): log p(x) = log N(1; 0, 2) in closed form. */
function toy(mean: number, variance: number): Pick<Engine, 'encode' | 'score'> {
  return {
    encode: (images) =>
      Promise.resolve({
        means: new Float32Array(images.length).fill(mean),
        logVariances: new Float32Array(images.length).fill(Math.log(variance)),
      }),
    score: (codes, images) =>
      Promise.resolve(
        Float32Array.from(
          codes,
          (z, i) => 0.5 * Math.log(2 * Math.PI) + ((images[i] ?? NaN) / 255 - z) ** 2 / 2,
        ),
      ),
  };
}

const count = 40;
const heldOut = { rows: new Uint8Array(count).fill(255), labels: new Uint8Array(count), count };
const plan = vae.describe(readFields(vae.fields, { encoder: [], latent: 1 }), imageSample(1, 1));

async function study(engine: Pick<Engine, 'encode' | 'score'>, { images = count, samples = 1 }) {
  const steps = studyLikelihood({ engine, heldOut, plan, seed: 1, step: 3, images, samples, now: () => 0 });
  const shares: number[] = [];
  for (let next = await steps.next(); ; next = await steps.next()) {
    if (next.done === true) return { shares, figures: next.value };
    shares.push(next.value.share);
  }
}

const logP = -1.515512;
const elbo = -1.572082;

describe('studyLikelihood', () => {
  it('comes to log p(x) with many samples, and with one to the ELBO', async () => {
    const { figures } = await study(toy(0.3, 0.64), { samples: 5000 });
    const [one, ...more] = figures.curve;
    expect(figures.curve.map(({ samples }) => samples)).toEqual([1, 5, 50, 500, 5000]);
    expect(one?.bound.mean).toBeCloseTo(elbo, 2);
    expect(more.at(-1)?.bound.mean).toBeCloseTo(logP, 2);
    expect(figures.gain.mean).toBeCloseTo(logP - elbo, 2);
    expect(figures.effectiveSamples).toBeGreaterThan(2500);
    expect(figures.effectiveSamples).toBeLessThan(5000);
    expect(figures.few).toBe(0);
  });

  it('finds a bound that only climbs with k, of the same draws', async () => {
    const { figures } = await study(toy(-1, 0.2), { images: 7, samples: 500 });
    const means = figures.curve.map(({ bound }) => bound.mean);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(figures.gain.mean).toBeCloseTo((means.at(-1) ?? NaN) - (means[0] ?? NaN), 10);
  });

  it('is exact with a single sample where q is the posterior N(½, ½), without any spread', async () => {
    const { figures } = await study(toy(0.5, 0.5), { samples: 1 });
    expect(figures.curve).toEqual([
      {
        samples: 1,
        bound: { mean: expect.closeTo(logP, 5) as number, error: expect.closeTo(0, 5) as number },
      },
    ]);
    expect((await study(toy(0.5, 0.5), { samples: 64 })).figures.effectiveSamples).toBeCloseTo(64, 2);
  });

  it('says of how many images one sample carries nearly all the weight', async () => {
    const far = await study(toy(-6, 1), { images: 10, samples: 50 });
    expect(far.figures.few).toBeGreaterThan(5);
    expect(far.figures.few).toBeLessThanOrEqual(10);
  });

  it('does the work in pieces, whose sizes change nothing', async () => {
    let time = 0;
    const options = { heldOut, plan, seed: 1, step: 0, images: 10, samples: 30 };
    const slow = studyLikelihood({ engine: toy(0.3, 0.64), ...options, now: () => (time += 50) });
    let steps = 0;
    let next = await slow.next();
    for (; next.done !== true; next = await slow.next()) steps += 1;
    const { shares, figures } = await study(toy(0.3, 0.64), options);
    expect(steps).toBe(15);
    expect(shares).toEqual([20 / 300, 100 / 300, 1]);
    expect(next.value).toEqual({ ...figures, step: 0 });
  });
});
