import { expect, it, onTestFinished } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { createWasmEngine } from '../engine/fused/wasm/engine.ts';
import { node } from '../engine/fused/wasm/node.ts';
import { readFields } from '../lib/fields.ts';
import { logPartition } from '../lib/boltzmann/log-partition.ts';
import { freeEnergy } from '../lib/boltzmann/machine.ts';
import { finished } from '../lib/slices.ts';
import { rbm } from '../models/rbm.ts';
import { energiesOf } from './energies.ts';
import { beginWithBiases } from './first-biases.ts';
import { machineValues } from './machine-values.ts';
import { studyPartition } from './partition.ts';

/** 16 images of vertical bars and 16 of stripes, 4 × 4, all there are. */
const rows = Uint8Array.from({ length: 32 * 16 }, (_, i) => {
  const [image, pixel] = [Math.floor(i / 16), i % 16];
  const line = image < 16 ? pixel % 4 : Math.floor(pixel / 4);
  return (image >> line) & 1 ? 255 : 0;
});

async function trained(hidden: number, updates: number) {
  const plan = rbm.describe(readFields(rbm.fields, { hidden, momentum: 0 }), imageSample(4, 4));
  const training = { optimizer: 'sgd', learningRate: 0.2, weightDecay: 0, batchSize: 32 } as const;
  const { engine } = await createWasmEngine({ plan, training, seed: 1, imageCount: 32 }, node(1));
  onTestFinished(() => engine.dispose());
  engine.addRows(rows);
  await beginWithBiases(engine, plan, rows);
  await engine.train(updates);
  return { engine, plan };
}

async function figures(of: Awaited<ReturnType<typeof trained>>, betas: number) {
  const steps = studyPartition({ ...of, seed: 1, step: 7, heldOut: rows, train: rows, betas });
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return next.value;
  }
}

it('log p(x) is exact where hidden units are few, at every look too', async () => {
  const of = await trained(12, 1500);
  const machine = await machineValues(of.engine, of.plan);
  const logZ = finished(logPartition(machine));
  const found = await figures(of, 10);
  expect(found).toMatchObject({ step: 7, annealed: null, rows: [32, 32] });
  expect(found.logPartition).toBeCloseTo(logZ, 8);
  const each = Array.from({ length: 32 }, (_, r) =>
    Array.from(rows.subarray(16 * r, 16 * r + 16), (byte) => byte / 255),
  );
  const mean = each.reduce((sum, v) => sum - freeEnergy(machine, v) - logZ, 0) / 32;
  expect(found.heldOut.mean).toBeCloseTo(mean, 4);
  expect(found.train.mean).toBeCloseTo(mean, 4);
  // Every pixel is on for half of the rows: with independent pixels −16 log 2. No model beats their entropy.
  expect(mean).toBeGreaterThan(-16 * Math.LN2);
  expect(mean).toBeLessThan(-3.379);

  const { freeEnergy: energies } = await of.engine.evaluate(rows, 0);
  const meanEnergy = [...(energies ?? [])].reduce((sum, energy) => sum + energy / 32, 0);
  const looked = await energiesOf({ ...of, seed: 1, heldOut: rows, train: rows, freeEnergy: meanEnergy });
  expect(looked.logP).toBeCloseTo(mean, 4);
  // The same rows stand for training and for held-out ones.
  expect(looked.heldOut).toBeCloseTo(0, 4);
  expect(looked.pseudo).toBeGreaterThan(mean);
});

it('is annealed where they are many, within what its chains say', async () => {
  const of = await trained(17, 1500);
  const { weights, visibleBias, hiddenBias, ...units } = await machineValues(of.engine, of.plan);
  // Summed over the 2¹⁶ states of the visible units: the two sides change places.
  const turned = {
    ...units,
    weights: weights.map((_, at) => weights[(at % 16) * 17 + Math.floor(at / 16)] ?? NaN),
    visibleBias: hiddenBias,
    hiddenBias: visibleBias,
  };
  const logZ = finished(logPartition(turned));
  const { annealed, logPartition: estimate } = await figures(of, 1000);
  const deviation = annealed?.relativeDeviation ?? NaN;
  expect(deviation).toBeLessThan(0.1);
  expect(Math.abs(estimate - logZ)).toBeLessThan(4 * deviation);
});
