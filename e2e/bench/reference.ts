/**
 * Does the fused WASM engine reach what other programs reach? Trains the rows of reference-rows.ts on the whole of MNIST:
 *   npm run reference
 * Takes minutes. Prints a table, writes e2e/bench/results/reference.json, and fails where a figure is outside its band.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Engine, Evaluation } from '../../src/engine/engine.ts';
import { createWasmEngine } from '../../src/engine/fused/wasm/engine.ts';
import { usefulThreads } from '../../src/engine/fused/wasm/helpers.ts';
import { node } from '../../src/engine/fused/wasm/node.ts';
import { planOf } from '../../src/experiment/defaults.ts';
import { assertNever } from '../../src/lib/assert.ts';
import { computeBaselines } from '../../src/lib/baselines.ts';
import { stepsPerEpoch } from '../../src/lib/batches.ts';
import { imagesInNode } from './node-images.ts';
import { mixed, pytorchParameters } from './pytorch-start.ts';
import { baselineRows, referenceRows, type Quantity, type ReferenceRow } from './reference-rows.ts';
import { rounded, table } from './table.ts';

// Node 20 knows relaxed SIMD behind a flag; browsers have it without.
setFlagsFromString('--experimental-wasm-relaxed-simd');

interface Outcome {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  readonly tolerance: number;
  readonly seconds: number;
}

const results = 'e2e/bench/results';
const threads = usefulThreads(cpus().length);

/** Trains one row; an outcome for each of its expectations. */
async function train({ name, experiment, start, expectations }: ReferenceRow): Promise<readonly Outcome[]> {
  const { data, training, seed } = experiment;
  const plan = planOf(experiment);
  const images = imagesInNode(data.id, 'train').subarray(0, data.trainImages * plan.inputSize);
  const heldOut = imagesInNode(data.id, 'heldOut');
  const options = { plan, training, seed, imageCount: data.trainImages };
  const { engine } = await createWasmEngine(options, node(threads));
  if (start === 'pytorch')
    engine.restore({ step: 0, parameters: pytorchParameters(plan, seed), moments: [] });
  engine.addImages(start === 'pytorch' ? mixed(images, plan.inputSize, seed) : images);
  const perEpoch = stepsPerEpoch(data.trainImages, training.batchSize);
  const outcomes: Outcome[] = [];
  const begun = performance.now();
  let epoch = 0;
  for (const { afterEpoch, quantity, reference, tolerance } of expectations) {
    await engine.train((afterEpoch - epoch) * perEpoch);
    epoch = afterEpoch;
    const ours = await measure(engine, heldOut, quantity);
    const seconds = rounded((performance.now() - begun) / 1000, 1);
    const what = `${name}: ${quantity} after ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'}`;
    console.log(`${what}: ${ours.toFixed(2)}, ${seconds} s`);
    outcomes.push({ name: what, ours, reference, tolerance, seconds });
  }
  engine.dispose();
  return outcomes;
}

async function measure(engine: Engine, heldOut: Uint8Array, quantity: Quantity): Promise<number> {
  const { reconstruction, kl, squaredError }: Evaluation = await engine.evaluate(heldOut, 0);
  switch (quantity) {
    case 'negative ELBO':
      return mean(reconstruction) + mean(kl);
    case 'reconstruction':
      return mean(reconstruction);
    case 'squared error':
      return mean(squaredError);
    default:
      return assertNever(quantity);
  }
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function baselines(): readonly Outcome[] {
  const { components, meanImageNats, pcaSquaredError } = baselineRows;
  const start = performance.now();
  const work = computeBaselines({
    trainImages: imagesInNode('mnist', 'train'),
    heldOut: imagesInNode('mnist', 'heldOut'),
    inputSize: 784,
    likelihood: { type: 'bernoulli' },
    components,
  });
  let next = work.next();
  while (next.done !== true) next = work.next();
  const { meanImage, pca } = next.value;
  const seconds = rounded((performance.now() - start) / 1000, 1);
  return [
    { name: 'mean image: reconstruction', ours: meanImage.reconstruction, ...meanImageNats, seconds },
    { name: `PCA-${components}: squared error`, ours: pca.squaredError, ...pcaSquaredError, seconds },
  ];
}

function isWithin({ ours, reference, tolerance }: Outcome): boolean {
  return Math.abs(ours - reference) <= tolerance;
}

const outcomes: Outcome[] = [...baselines()];
for (const row of referenceRows) outcomes.push(...(await train(row)));
const rows = outcomes.map((outcome) => [
  outcome.name,
  outcome.ours.toFixed(3),
  String(outcome.reference),
  `± ${outcome.tolerance}`,
  isWithin(outcome) ? 'ok' : 'outside',
  String(outcome.seconds),
]);
console.log(table(['10,000 held-out images of MNIST', 'ours', 'reference', 'band', '', 's'], rows));
const report = {
  date: new Date().toISOString().slice(0, 10),
  machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, threads, node: process.version },
  outcomes: outcomes.map((outcome) => ({ ...outcome, isWithin: isWithin(outcome) })),
};
await mkdir(results, { recursive: true });
await writeFile(`${results}/reference.json`, `${JSON.stringify(report, null, 2)}\n`);
process.exit(outcomes.every(isWithin) ? 0 : 1);
