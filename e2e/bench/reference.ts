/**
 * Does the fused WASM engine reach what other programs reach? Trains the rows of reference-rows.ts on the whole of MNIST:
 *   npm run reference              all rows: a quarter of an hour; writes e2e/bench/results/reference.json
 *   npm run reference -- sparse    those whose names contain a word
 * Prints a table, and fails where a figure is outside its band.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { createWasmEngine } from '../../src/engine/fused/wasm/engine.ts';
import { usefulThreads } from '../../src/engine/fused/wasm/helpers.ts';
import { node } from '../../src/engine/fused/wasm/node.ts';
import { planOf } from '../../src/experiment/defaults.ts';
import { computeBaselines } from '../../src/lib/baselines.ts';
import { stepsPerEpoch } from '../../src/lib/batches.ts';
import { measures, type Measure } from './measures.ts';
import { imagesInNode, labelsInNode } from './node-images.ts';
import { mixed, pytorchParameters } from './pytorch-start.ts';
import {
  baselineRows,
  referenceRows,
  type Expectation,
  type ReferenceRow,
  type Tolerance,
} from './reference-rows.ts';
import { rounded, table } from './table.ts';
import { beginWithBiases, biasRows } from '../../src/training/first-biases.ts';
import { autoencoderPlan } from '../../src/plan/plan.ts';

// Node 20 knows relaxed SIMD behind a flag; browsers have it without.
setFlagsFromString('--experimental-wasm-relaxed-simd');

interface Outcome {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  readonly tolerance: Tolerance;
  readonly seconds: number;
}

const results = 'e2e/bench/results';
const threads = usefulThreads(cpus().length);

/** Trains one row; an outcome for each of its expectations. */
async function train(row: ReferenceRow, earlier: readonly Outcome[]): Promise<readonly Outcome[]> {
  const { data, training, seed } = row.experiment;
  const plan = planOf(row.experiment);
  const images = imagesInNode(data.id, 'train').subarray(0, data.params.trainImages * plan.inputSize);
  const heldOutImages = imagesInNode(data.id, 'heldOut');
  const heldOut = {
    rows: heldOutImages,
    labels: labelsInNode(data.id, 'heldOut'),
    count: heldOutImages.length / plan.inputSize,
  };
  const options = { plan, training, seed, imageCount: data.params.trainImages };
  const { engine } = await createWasmEngine(options, node(threads));
  if (row.start === 'pytorch')
    engine.restore({
      step: 0,
      parameters: pytorchParameters(autoencoderPlan(plan), seed),
      moments: [],
      chains: null,
    });
  engine.addRows(row.start === 'pytorch' ? mixed(images, plan.inputSize, seed) : images);
  await beginWithBiases(engine, plan, images.subarray(0, biasRows * plan.inputSize));
  const trained = {
    engine,
    plan,
    seed,
    heldOut,
    train: { rows: images, labels: labelsInNode(data.id, 'train') },
  };
  const perEpoch = stepsPerEpoch(data.params.trainImages, training.batchSize);
  const outcomes: Outcome[] = [];
  const begun = performance.now();
  let epoch = 0;
  for (const expectation of row.expectations) {
    const { afterEpoch, measure, tolerance } = expectation;
    if (afterEpoch > epoch) await engine.train((afterEpoch - epoch) * perEpoch);
    epoch = afterEpoch;
    const ours = await measures[measure](trained);
    const seconds = rounded((performance.now() - begun) / 1000, 1);
    const name = nameOf(row.name, measure, epoch);
    console.log(`${name}: ${ours.toFixed(3)}, ${seconds} s`);
    outcomes.push({ name, ours, reference: referenceOf(expectation, earlier), tolerance, seconds });
  }
  engine.dispose();
  return outcomes;
}

/** What an expectation is held against: a figure, or what an earlier row came to. */
function referenceOf({ reference, measure, afterEpoch }: Expectation, earlier: readonly Outcome[]): number {
  if (typeof reference === 'number') return reference;
  const name = nameOf(reference, measure, afterEpoch);
  return earlier.find((outcome) => outcome.name === name)?.ours ?? NaN;
}

function nameOf(row: string, measure: Measure, epoch: number): string {
  return `${row}: ${measure} after ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'}`;
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
  if (typeof tolerance === 'number') return Math.abs(ours - reference) <= tolerance;
  return ours <= reference + tolerance.above;
}

function bandOf({ reference, tolerance }: Outcome): string {
  if (typeof tolerance === 'number') return `± ${rounded(tolerance, 3)}`;
  return `≤ ${rounded(reference + tolerance.above, 3)}`;
}

const [word = ''] = process.argv.slice(2);
const outcomes: Outcome[] = word === '' ? [...baselines()] : [];
for (const row of referenceRows.filter(({ name }) => name.includes(word)))
  outcomes.push(...(await train(row, outcomes)));
const rows = outcomes.map((outcome) => [
  outcome.name,
  outcome.ours.toFixed(3),
  String(rounded(outcome.reference, 3)),
  bandOf(outcome),
  isWithin(outcome) ? 'ok' : 'outside',
  String(outcome.seconds),
]);
console.log(table(['10,000 held-out images of MNIST', 'ours', 'reference', 'band', '', 's'], rows));
const report = {
  date: new Date().toISOString().slice(0, 10),
  machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, threads, node: process.version },
  outcomes: outcomes.map((outcome) => ({ ...outcome, isWithin: isWithin(outcome) })),
};
if (word === '') {
  await mkdir(results, { recursive: true });
  await writeFile(`${results}/reference.json`, `${JSON.stringify(report, null, 2)}\n`);
}
process.exit(outcomes.every(isWithin) ? 0 : 1);
