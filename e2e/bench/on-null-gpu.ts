import { create, globals } from 'webgpu';
import { imageSample } from '../../src/datasets/sample.ts';
import type { EngineOptions } from '../../src/engine/engine.ts';
import { createWebgpuEngine } from '../../src/engine/fused/webgpu/engine.ts';
import { requestAdapter } from '../../src/engine/look.ts';
import { readFields } from '../../src/lib/fields.ts';
import { vae } from '../../src/models/vae.ts';
import { median } from './table.ts';
import type { AutoencoderPlan } from '../../src/plan/autoencoder.ts';

/** Milliseconds a step. */
export interface EncodeTimes {
  readonly ours: number;
  readonly tfjs: number;
}

/** Called by encode-webgpu.ts, which says what it measures. */
export async function measureOnNullGpu(rounds: number): Promise<EncodeTimes> {
  const gpu = create(['backend=null']);
  Object.assign(globalThis, globals);
  // Node 20 has no navigator; later ones have one that cannot be replaced, only extended.
  if (typeof navigator === 'undefined') Object.assign(globalThis, { navigator: {} });
  Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
  const options = referenceVae();
  const images = Uint8Array.from({ length: options.imageCount * options.plan.inputSize }, (_, i) => i % 256);

  const { engine } = await createWebgpuEngine(options, { requestAdapter, style: 'tiled' });
  engine.addRows(images);
  // TensorFlow.js looks for WebGPU when it is loaded: not before there is one.
  const { onWebgpu } = await import('./contestants/tfjs.ts');
  const tfjs = await onWebgpu()({ ...options, batchSize: options.training.batchSize, images });
  if (tfjs.device !== 'webgpu') throw new Error('TensorFlow.js did not start on WebGPU');

  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await perUpdate(512, (updates) => engine.train(updates)));
    theirs.push(await perUpdate(20, (updates) => tfjs.train(updates)));
  }
  engine.dispose();
  return { ours: median(ours), tfjs: median(theirs) };
}

function referenceVae(): EngineOptions & { readonly plan: AutoencoderPlan } {
  const params = readFields(vae.fields, { encoder: [512, 256] });
  return {
    plan: vae.describe(params, imageSample(28, 28)),
    training: { optimizer: 'adam', learningRate: 0.001, weightDecay: 0, batchSize: 128 },
    seed: 1,
    imageCount: 1024,
  };
}

/** Milliseconds an update, the first ones left out. */
async function perUpdate(updates: number, train: (updates: number) => Promise<unknown>): Promise<number> {
  await train(Math.ceil(updates / 10));
  const start = performance.now();
  await train(updates);
  return (performance.now() - start) / updates;
}
