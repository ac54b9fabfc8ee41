import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { imageSample } from '../../src/datasets/sample.ts';
import { createWasmEngine } from '../../src/engine/fused/wasm/engine.ts';
import { usefulThreads } from '../../src/engine/fused/wasm/helpers.ts';
import { node } from '../../src/engine/fused/wasm/node.ts';
import { readFields } from '../../src/lib/fields.ts';
import { rbm } from '../../src/models/rbm.ts';
import { imagesInNode } from './node-images.ts';
import { median, rounded } from './table.ts';

/** One update of a Boltzmann machine by k Gibbs steps, in ms: medians of rounds in turn. */
export interface MachineSteps {
  readonly gibbsSteps: number;
  readonly oneThread: number;
  readonly allThreads: number;
}

const visible = 784;
const hidden = 500;
const batchSize = 128;
const imageCount = 12_800;
const rounds = 7;
/** Updates of a round. */
const updates = 40;

/** RBM 784-500 on batches of 128 images of MNIST, in Node on WASM, in one thread and in all, in turn. */
export async function machineSteps(): Promise<readonly MachineSteps[]> {
  // Node 20 knows relaxed SIMD behind a flag; browsers have it without.
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  const images = imagesInNode('mnist', 'train').subarray(0, imageCount * visible);
  const found: MachineSteps[] = [];
  for (const gibbsSteps of [1, 10]) {
    const one = await ours(images, gibbsSteps, 1);
    const all = await ours(images, gibbsSteps, usefulThreads(cpus().length));
    const contestants = [one, all];
    const times: number[][] = contestants.map(() => []);
    for (let round = -1; round < rounds; round++) {
      for (const [index, engine] of contestants.entries()) {
        const start = performance.now();
        await engine.train(updates);
        // The first round warms up.
        if (round >= 0) times[index]?.push((performance.now() - start) / updates);
      }
    }
    for (const engine of contestants) engine.dispose();
    const [oneThread = NaN, allThreads = NaN] = times.map((each) => rounded(median(each), 3));
    found.push({ gibbsSteps, oneThread, allThreads });
  }
  return found;
}

async function ours(images: Uint8Array, gibbsSteps: number, threads: number) {
  const plan = rbm.describe(readFields(rbm.fields, { hidden, gibbsSteps }), imageSample(28, 28));
  const training = { optimizer: 'sgd', learningRate: 0.05, weightDecay: 2e-4, batchSize } as const;
  const { engine } = await createWasmEngine({ plan, training, seed: 1, imageCount }, node(threads));
  engine.addRows(images);
  return engine;
}
