/**
 * What the importance-weighted bound tells of a VAE, and what training on it gains, on the whole of MNIST:
 *   npm run bounds
 * Takes minutes. Prints a table and writes e2e/bench/results/bounds.json.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { createWasmEngine } from '../../src/engine/fused/wasm/engine.ts';
import { usefulThreads } from '../../src/engine/fused/wasm/helpers.ts';
import { node } from '../../src/engine/fused/wasm/node.ts';
import { planOf } from '../../src/experiment/defaults.ts';
import { restoreSpec } from '../../src/experiment/restore.ts';
import { stepsPerEpoch } from '../../src/lib/batches.ts';
import { activeUnits, codeStatistics } from '../../src/lib/code-statistics.ts';
import type { LikelihoodFigures } from '../../src/training/answers.ts';
import { likelihoodFigures } from './likelihood.ts';
import { imagesInNode } from './node-images.ts';
import { table } from './table.ts';
import { termOf } from '../../src/plan/terms.ts';
import { autoencoderPlan } from '../../src/plan/plan.ts';

setFlagsFromString('--experimental-wasm-relaxed-simd');

const epochs = 10;
const images = 1000;
const samples = 500;
const results = 'e2e/bench/results';
const threads = usefulThreads(cpus().length);

/** 784-400-20-400-784 on pixels drawn anew at every update, Adam 1e-3, batch 128: a likelihood in the strict sense. */
const rows = [
  { name: 'VAE', params: {} },
  { name: 'IWAE, K = 5', params: { objective: 'iwae', samples: 5 } },
] as const;

interface Outcome {
  readonly name: string;
  readonly activeUnits: number;
  readonly likelihood: LikelihoodFigures;
}

async function train(row: (typeof rows)[number]): Promise<Outcome> {
  const experiment = restoreSpec({
    model: { id: 'vae', params: { encoder: [400], latent: 20, pixels: 'sampled', ...row.params } },
  });
  const { data, training, seed } = experiment;
  const plan = autoencoderPlan(planOf(experiment));
  const pixels = imagesInNode(data.id, 'heldOut');
  const count = pixels.length / plan.inputSize;
  const options = { plan, training, seed, imageCount: data.params.trainImages };
  const { engine } = await createWasmEngine(options, node(threads));
  engine.addRows(imagesInNode(data.id, 'train').subarray(0, data.params.trainImages * plan.inputSize));
  for (let epoch = 0; epoch < epochs; epoch++) {
    const terms = await engine.train(stepsPerEpoch(data.params.trainImages, training.batchSize));
    console.log(`${row.name}, epoch ${epoch + 1}: ${termOf(terms, 'total').toFixed(2)}`);
  }
  const heldOut = { rows: pixels.slice(), labels: new Uint8Array(count), count };
  const step = epochs * stepsPerEpoch(data.params.trainImages, training.batchSize);
  const likelihood = await likelihoodFigures({ engine, heldOut, plan, seed, step, images, samples });
  const { means } = await engine.evaluate(pixels, 0);
  engine.dispose();
  const active = activeUnits(codeStatistics(means, plan.code.size));
  return { name: row.name, activeUnits: active, likelihood };
}

const outcomes: Outcome[] = [];
for (const row of rows) outcomes.push(await train(row));
const [first] = outcomes;
const curve = first?.likelihood.curve ?? [];
const head = [`${images} held-out images of MNIST`, ...curve.map((point) => `L_${point.samples}`)];
console.log(
  table(
    [...head, 'gain', 'effective', 'near 1', 'active'],
    outcomes.map(({ name, activeUnits: active, likelihood }) => [
      name,
      ...likelihood.curve.map(({ bound }) => `${bound.mean.toFixed(2)} ± ${bound.error.toFixed(2)}`),
      `${likelihood.gain.mean.toFixed(2)} ± ${likelihood.gain.error.toFixed(2)}`,
      likelihood.effectiveSamples.toFixed(1),
      String(likelihood.few),
      String(active),
    ]),
  ),
);
await mkdir(results, { recursive: true });
const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, threads };
const report = { date: new Date().toISOString().slice(0, 10), machine, epochs, outcomes };
await writeFile(`${results}/bounds.json`, `${JSON.stringify(report, null, 2)}\n`);
