import { create, globals } from 'webgpu';
import type { EngineOptions } from '../../src/engine/engine.ts';
import { createWebgpuEngine } from '../../src/engine/fused/webgpu/engine.ts';
import {
  lossTolerance,
  parameterTolerance,
  strayFromReference,
  type Start,
} from '../../src/engine/fused/testing/parity.ts';
import { imagesOf } from '../../src/engine/fused/testing/scene.ts';
import { parityScenes } from '../../src/engine/fused/testing/scenes.ts';
import { adapterName, requestAdapter } from '../../src/engine/look.ts';
import { plainFamily, specialFamilies } from '../../src/engine/families.ts';
import { testFamily } from '../../src/engine/self-test.ts';
import { imageSample } from '../../src/datasets/sample.ts';
import { readFields } from '../../src/lib/fields.ts';
import { models } from '../../src/models/index.ts';
import { modelNames, planOf } from './models.ts';
import { median, rounded } from './table.ts';

/**
 * The fused engine and TensorFlow.js on a real GPU, through Dawn in Node: whether ours follows the 64-bit reference there,
 * and how many updates a second each makes. Built and started by gpu.ts; prints one object of JSON.
 */
const rounds = 7;
/** How long each is timed in a round, in ms. */
const slice = 400;

const gpu = create([]);
Object.assign(globalThis, globals);
// Node 20 has no navigator; later ones have one that cannot be replaced, only extended.
if (typeof navigator === 'undefined') Object.assign(globalThis, { navigator: {} });
Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });

const start: Start = async (options) => {
  const { engine } = await createWebgpuEngine(options, { requestAdapter, style: 'tiled' });
  engine.addRows(imagesOf(options));
  return engine;
};

async function parity() {
  let loss = 0;
  let parameters = 0;
  let strays = 0;
  for (const scene of parityScenes) {
    const stray = await strayFromReference(start, scene);
    const worst = Math.max(stray.total, stray.reconstruction, stray.kl, stray.chains);
    if (!(worst < lossTolerance && stray.parameters < parameterTolerance)) strays += 1;
    loss = Math.max(loss, worst);
    parameters = Math.max(parameters, stray.parameters);
  }
  return { scenes: parityScenes.length, strays, loss, parameters };
}

/** Updates a second; the first ones left out. */
async function rateOf(train: (updates: number) => Promise<unknown>, updates: number): Promise<number> {
  await train(updates);
  const begin = performance.now();
  let made = 0;
  while (performance.now() - begin < slice) {
    await train(updates);
    made += updates;
  }
  return (1000 * made) / (performance.now() - begin);
}

async function rates() {
  const { onWebgpu } = await import('./contestants/tfjs.ts');
  const all: Record<string, { ours: number; tfjs: number; ratio: number }> = {};
  for (const model of modelNames) {
    const plan = planOf(model);
    const options: EngineOptions = {
      plan,
      training: { optimizer: 'adam', learningRate: 0.001, weightDecay: 0, batchSize: 128 },
      seed: 1,
      imageCount: 4096,
    };
    const images = Uint8Array.from({ length: options.imageCount * 784 }, (_, i) => (i * i) % 256);
    const { engine } = await createWebgpuEngine(options, { requestAdapter, style: 'tiled' });
    engine.addRows(images);
    const tfjs = await onWebgpu()({ ...options, plan, batchSize: 128, images });
    if (tfjs.device !== 'webgpu') throw new Error('TensorFlow.js did not start on WebGPU');
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      ours.push(await rateOf((updates) => engine.train(updates), 512));
      theirs.push(await rateOf((updates) => tfjs.train(updates), 20));
    }
    engine.dispose();
    all[model] = {
      ours: rounded(median(ours), 4),
      tfjs: rounded(median(theirs), 4),
      ratio: rounded(median(ours) / median(theirs), 3),
    };
  }
  return all;
}

/** Updates a second of a Boltzmann machine, 784-500, by one Gibbs step and by ten; no peer runs one there. */
async function machineRates() {
  const all: Record<string, number> = {};
  for (const gibbsSteps of [1, 10]) {
    const fields = readFields(models.rbm.fields, { hidden: 500, gibbsSteps });
    const options: EngineOptions = {
      plan: models.rbm.describe(fields, imageSample(28, 28)),
      training: { optimizer: 'sgd', learningRate: 0.2, weightDecay: 0.0002, batchSize: 128 },
      seed: 1,
      imageCount: 4096,
    };
    const { engine } = await createWebgpuEngine(options, { requestAdapter, style: 'tiled' });
    engine.addRows(Uint8Array.from({ length: options.imageCount * 784 }, (_, i) => (i * i) % 256));
    const ours: number[] = [];
    for (let round = 0; round < rounds; round++)
      ours.push(await rateOf((updates) => engine.train(updates), 256));
    engine.dispose();
    all[`784-500, CD-${gibbsSteps}`] = rounded(median(ours), 4);
  }
  return all;
}

/** How long an idle queue takes to say that it is done, in ms. */
async function idleLatency(adapter: GPUAdapter): Promise<number> {
  const device = await adapter.requestDevice();
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const begin = performance.now();
    await device.queue.onSubmittedWorkDone();
    times.push(performance.now() - begin);
  }
  device.destroy();
  return rounded(median(times), 3);
}

async function measure() {
  const adapter = await requestAdapter();
  if (adapter === null) throw new Error('no WebGPU adapter');
  const device = adapterName(adapter.info);
  const idleMs = await idleLatency(adapter);
  for (const family of [plainFamily, ...specialFamilies])
    await testFamily(
      { start: (options) => createWebgpuEngine(options, { requestAdapter, style: 'tiled' }) },
      family,
    );
  return {
    device,
    idleMs,
    parity: await parity(),
    updatesPerSecond: await rates(),
    machines: await machineRates(),
  };
}

measure().then(
  (figures) => {
    console.log(JSON.stringify(figures, null, 2));
    // Dawn keeps the process alive.
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
