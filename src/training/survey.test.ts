import { describe, expect, it } from 'vitest';
import type { Rows } from '../lib/rows.ts';
import { imageSample } from '../datasets/sample.ts';
import type { Engine } from '../engine/engine.ts';
import { readFields } from '../lib/fields.ts';
import { contractive } from '../models/contractive.ts';
import { parameterCount } from '../plan/layout.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';
import { sparse } from '../models/sparse.ts';
import { vae } from '../models/vae.ts';
import { survey } from './survey.ts';

const heldOut = {
  rows: Uint8Array.from({ length: 250 * 4 }, (_, i) => i % 7),
  labels: new Uint8Array(250),
  count: 250,
};

/** An engine whose figures are the image's index, so that sums can be checked by hand. */
function countingEngine(): Engine {
  return {
    evaluate: (rows: Rows, firstIndex: number) => {
      const n = rows.length / 4;
      const index = Float32Array.from({ length: n }, (_, i) => firstIndex + i);
      return Promise.resolve({
        means: Float32Array.from({ length: 2 * n }, (_, i) => (i % 2 === 0 ? 1 : -0.5)),
        logVariances: Float32Array.from({ length: 2 * n }, (_, i) => (i % 2 === 0 ? 0.2 : -1)),
        reconstruction: index,
        kl: new Float32Array(n).fill(0.75),
        squaredError: index.map((value) => 2 * value),
        freeEnergy: null,
      });
    },
    read: (slots: readonly unknown[]) => Promise.resolve(slots.map(() => Float32Array.of(Math.log(0.07)))),
  } as unknown as Engine;
}

const slowly = { now: () => 0, blockMilliseconds: () => 30, train: null, seed: 1 };

const planWith = (knobs: Readonly<Record<string, unknown>>) =>
  vae.describe(readFields(vae.fields, knobs), imageSample(2, 2));

describe('survey', () => {
  it('covers every image once, in blocks, and averages over images', async () => {
    const run = survey({
      engine: countingEngine(),
      heldOut,
      plan: planWith({ beta: 4, likelihood: 'gaussian-learned' }),
      epoch: 0,
      step: 9,
      ...slowly,
    });
    let covered = 0;
    let result = await run.next();
    while (result.done !== true) {
      expect(result.value.from).toBe(covered);
      covered += result.value.means.length / 2;
      result = await run.next();
    }
    expect(covered).toBe(250);
    // The objective's KL is that of the codes themselves.
    const total = expect.closeTo(124.5 + 4 * 0.819641, 4) as number;
    expect(result.value.terms).toEqual({ reconstruction: 124.5, kl: 0.75, total });
    expect(result.value.squaredError).toBe(249);
    expect(result.value.pixelVariance).toBeCloseTo(0.07, 6);
  });

  it('ends after as many images as are wanted, whatever the size of its blocks', async () => {
    const asked: number[] = [];
    const run = survey({
      engine: countingEngine(),
      heldOut,
      plan: planWith({}),
      epoch: 0,
      step: 0,
      ...slowly,
      until: (measured) => {
        asked.push(measured);
        return 130;
      },
    });
    let result = await run.next();
    while (result.done !== true) result = await run.next();
    expect(result.value).toMatchObject({ count: 130, terms: { reconstruction: 64.5 } });
    expect(asked).toEqual([0, 20, 100, 130]);
  });

  it('measures −ELBO where training raises the bound of several codes', async () => {
    const plan = planWith({ objective: 'iwae', samples: 5, beta: 4 });
    const run = survey({ engine: countingEngine(), heldOut, plan, epoch: 0, step: 0, ...slowly });
    let result = await run.next();
    while (result.done !== true) result = await run.next();
    expect(result.value.terms.total).toBeCloseTo(124.5 + 0.819641, 4);
  });

  it('gives the KL of each dimension, as its closed form has it', async () => {
    const run = survey({
      engine: countingEngine(),
      heldOut,
      plan: planWith({}),
      epoch: 0,
      step: 0,
      ...slowly,
    });
    let result = await run.next();
    while (result.done !== true) result = await run.next();
    expect(result.value.klPerDimension?.[0]).toBeCloseTo(0.510701, 5);
    expect(result.value.klPerDimension?.[1]).toBeCloseTo(0.30894, 5);
  });

  it('weighs KL as the schedule has it, and counts sparsity over the whole set', async () => {
    const totalOf = async (plan: AutoencoderPlan) => {
      const run = survey({ engine: countingEngine(), heldOut, plan, epoch: 1, step: 0, ...slowly });
      let result = await run.next();
      while (result.done !== true) result = await run.next();
      return result.value.terms.total;
    };
    expect(await totalOf(planWith({ warmUp: 'rising', warmUpEpochs: 4 }))).toBeCloseTo(
      124.5 + 0.819641 / 4,
      4,
    );
    const knobs = { latent: 2, sparsity: 'l1', sparsityWeight: 2 };
    // Means of |h| are 1 and 0.5.
    expect(await totalOf(sparse.describe(readFields(sparse.fields, knobs), imageSample(2, 2)))).toBeCloseTo(
      127.5,
      10,
    );
  });

  it('counts the contraction over the whole set, with the weights as they are', async () => {
    const knobs = { latent: 2, contraction: 3 };
    const plan = contractive.describe(readFields(contractive.fields, knobs), imageSample(2, 2));
    // W is [[1, 2], [3, 4], [5, 6], [7, 8]]: s = 84, 120. Units at 0.25 and 0.5 have the squared slopes 9/256 and 1/16.
    const parameters = Float32Array.from({ length: parameterCount(plan) }, (_, i) => i + 1);
    const engine: Engine = {
      ...countingEngine(),
      evaluate: (images) =>
        Promise.resolve({
          means: Float32Array.from({ length: images.length / 2 }, (_, i) => (i % 2 === 0 ? 0.25 : 0.5)),
          logVariances: null,
          reconstruction: new Float32Array(images.length / 4).fill(10),
          kl: new Float32Array(images.length / 4),
          squaredError: new Float32Array(images.length / 4),
          freeEnergy: null,
        }),
      read: (slots) =>
        Promise.resolve(slots.map(({ offset, size }) => parameters.slice(offset, offset + size))),
    };
    const run = survey({ engine, heldOut, plan, epoch: 0, step: 0, ...slowly });
    let result = await run.next();
    while (result.done !== true) result = await run.next();
    expect(result.value.terms.total).toBeCloseTo(10 + 3 * ((84 * 9) / 256 + 120 / 16), 10);
  });
});
