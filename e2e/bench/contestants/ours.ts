import type { Backend, Engine, EngineOptions } from '../../../src/engine/engine.ts';
import { browser, createWasmEngine } from '../../../src/engine/fused/wasm/engine.ts';
import { createWebgpuEngine } from '../../../src/engine/fused/webgpu/engine.ts';
import { createTfjsEngine } from '../../../src/engine/tfjs/engine.ts';
import { trainingFields } from '../../../src/experiment/training-fields.ts';
import { readFields } from '../../../src/lib/fields.ts';
import { learningRate, type StartContestant } from './contestant.ts';
import { termOf } from '../../../src/plan/terms.ts';

type CreateEngine = (options: EngineOptions) => Promise<{ readonly engine: Engine; readonly device: string }>;

/** The fused engine as the page starts it, or held to so many threads. */
export function onWasm(threads?: number): StartContestant {
  return asContestant((options) =>
    createWasmEngine(options, threads === undefined ? browser() : { ...browser(), threads }),
  );
}

/** The fused engine as the page starts it. */
export function onWebgpu(): StartContestant {
  return asContestant((options) => createWebgpuEngine(options));
}

/** Our engine on TensorFlow.js: own derivatives, own Adam in two kernels. */
export function onTensorflow(backend: Backend): StartContestant {
  return asContestant((options) => createTfjsEngine(backend, options));
}

/** Any engine of ours. */
export function asContestant(create: CreateEngine): StartContestant {
  return async ({ plan, seed, batchSize, images }) => {
    const training = readFields(trainingFields, { optimizer: 'adam', learningRate, batchSize });
    const imageCount = images.length / plan.inputSize;
    const { engine, device } = await create({ plan, training, seed, imageCount });
    engine.addRows(images);
    return {
      device,
      update: async () => termOf(await engine.train(1), 'total'),
      async train(updates) {
        await engine.train(updates);
      },
    };
  };
}
