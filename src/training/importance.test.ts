import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { vae } from '../models/vae.ts';
import { importance } from './importance.ts';

/** p(z) = N(0, 1), p(x|z) = N(z, 1), x = 1, q = N(mean, variance): MATHS golden vector 6. */
function toy(mean: number, variance: number): Engine {
  return {
    encode: (images: Uint8Array) =>
      Promise.resolve({
        means: new Float32Array(images.length).fill(mean),
        logVariances: new Float32Array(images.length).fill(Math.log(variance)),
      }),
    score: (codes: Float32Array, images: Uint8Array) =>
      Promise.resolve(
        codes.map((z, i) => 0.5 * Math.log(2 * Math.PI) + ((images[i] ?? NaN) / 255 - z) ** 2 / 2),
      ),
  } as unknown as Engine;
}

const heldOut = { images: Uint8Array.of(255, 255), labels: new Uint8Array(2), count: 2 };
const plan = vae.describe(readFields(vae.fields, { encoder: [], latent: 1 }), [1, 1]);

const ask = (engine: Engine, samples: number, indices: readonly number[] = [0]) =>
  importance({ type: 'importance', indices, samples }, { engine, heldOut, plan, seed: 1 });

const logP = -1.515512;

describe('importance', () => {
  it('comes to log p(x) with many samples, and its mean weight to the ELBO', async () => {
    const { logLikelihood, elbo, effectiveSamples } = await ask(toy(0.3, 0.64), 20_000);
    expect(logLikelihood[0]).toBeCloseTo(logP, 2);
    expect(elbo[0]).toBeCloseTo(-1.572082, 1);
    expect(effectiveSamples[0]).toBeGreaterThan(10_000);
    expect(effectiveSamples[0]).toBeLessThan(20_000);
  });

  it('is exact with a single sample where q is the posterior N(½, ½)', async () => {
    const { logLikelihood, elbo } = await ask(toy(0.5, 0.5), 1);
    expect(logLikelihood[0]).toBeCloseTo(logP, 5);
    expect(elbo[0]).toBeCloseTo(logP, 5);
    expect((await ask(toy(0.5, 0.5), 64)).effectiveSamples[0]).toBeCloseTo(64, 2);
  });

  it('is the ELBO for one sample, never below it for more, and fixed by the image’s index', async () => {
    const one = await ask(toy(0.3, 0.64), 1);
    expect(one.logLikelihood).toEqual(one.elbo);
    const many = await ask(toy(0.3, 0.64), 50, [0, 1]);
    many.logLikelihood.forEach((value, i) => expect(value).toBeGreaterThan(many.elbo[i] ?? NaN));
    expect(many.elbo[0]).not.toBe(many.elbo[1]);
    expect((await ask(toy(0.3, 0.64), 50, [1])).elbo[0]).toBe(many.elbo[1]);
  });

  it('has nothing to say of a deterministic code', async () => {
    const plain = autoencoder.describe(readFields(autoencoder.fields, { latent: 1 }), [1, 1]);
    const using = { engine: toy(0, 1), heldOut, plan: plain, seed: 1 };
    expect((await importance({ type: 'importance', indices: [0], samples: 5 }, using)).indices).toEqual([]);
  });
});
