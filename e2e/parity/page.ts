import type { Checkpoint, EngineOptions } from '../../src/engine/engine.ts';
import { startDevice } from '../../src/engine/device.ts';
import { compile } from '../../src/engine/fused/compile.ts';
import { inferenceDistances } from '../../src/engine/fused/testing/against-tfjs.ts';
import { distancesBeyondLimit } from '../../src/engine/fused/testing/beyond-limit.ts';
import { gradientError } from '../../src/engine/fused/testing/gradient.ts';
import { strayFromReference, type Start } from '../../src/engine/fused/testing/parity.ts';
import { bytesOf, imagesOf, optionsOf, type Scene } from '../../src/engine/fused/testing/scene.ts';
import { createWebgpuEngine } from '../../src/engine/fused/webgpu/engine.ts';
import { createWebgpuExecutor } from '../../src/engine/fused/webgpu/executor.ts';
import type { KernelStyle } from '../../src/engine/fused/webgpu/kernel.ts';
import { requestAdapter } from '../../src/engine/look.ts';
import { present } from '../../src/lib/assert.ts';
import { layoutOf } from '../../src/plan/layout.ts';
import { selfTest } from '../../src/engine/self-test.ts';

/** What e2e/parity.spec.ts asks of this page: what can only be known where WebGPU computes. */
const checks = {
  stray: (style: KernelStyle, scene: Scene) => strayFromReference(starter(style, ['train']), scene),
  gradient: (style: KernelStyle, scene: Scene) => gradientError(starter(style, ['train']), scene),
  inference: (style: KernelStyle, scene: Scene) => inferenceDistances(starter(style), scene),
  beyondLimit: (style: KernelStyle) => distancesBeyondLimit(starter(style)),

  selfTest: (style: KernelStyle) =>
    selfTest({ start: (options) => createWebgpuEngine(options, { requestAdapter, style }) }),

  /** The total loss of three updates and of two images where every parameter is NaN. */
  async lossOfNaN(style: KernelStyle, scene: Scene) {
    const engine = await starter(style)(optionsOf(scene));
    const { parameters } = await engine.checkpoint();
    engine.restore({ step: 0, parameters: parameters.fill(NaN), moments: [] });
    const { total } = await engine.train(3);
    const { reconstruction } = await engine.evaluate(bytesOf(40), 0);
    engine.dispose();
    return [total, ...reconstruction];
  },

  /** Whether a parameter that belongs to no layer, the learned variance, comes back as it was given, with its moments. */
  async keepsLearnedVariance(style: KernelStyle) {
    const options = optionsOf({ likelihood: 'gaussian-learned', encoder: [7] });
    const { plan, training, seed, imageCount } = options;
    const { optimizer, batchSize } = training;
    const program = compile({ plan, optimizer, batchSize, chunkSize: 16 });
    const adapter = await requestAdapter();
    if (adapter === null) throw new Error('no WebGPU adapter');
    const { device, watch } = await startDevice(adapter);
    const executor = await createWebgpuExecutor({
      // No kernels for it yet: nothing is run.
      program: { ...program, step: [] },
      ...{ seed, imageCount, device, watch, style, lists: [] },
    });
    const { size, slots, logVariance } = layoutOf(plan);
    const numbered = (start: number) => Float32Array.from({ length: size }, (_, index) => start + index);
    const given = { parameters: numbered(0.5), moments: [numbered(1), numbered(2)] };
    executor.setState(given);
    const after = await executor.state();
    const wanted = [present(logVariance ?? undefined), present(slots[1])];
    const read = await executor.read(wanted);
    executor.dispose();
    device.destroy();
    const isKept = JSON.stringify(flat(after)) === JSON.stringify(flat(given));
    const isRead = wanted.every(({ offset, size: length }, place) =>
      present(read[place]).every((value, i) => value === 0.5 + offset + i && i < length),
    );
    return { isKept, isRead };
  },

  /** Whether a checkpoint comes back as it was given. */
  async keepsCheckpoint(style: KernelStyle, scene: Scene) {
    const engine = await starter(style)(optionsOf(scene));
    await engine.train(2);
    const { parameters, moments, step } = await engine.checkpoint();
    const numbered = (start: number) => parameters.map((_, index) => start + index);
    const given = { step, parameters: numbered(0.5), moments: moments.map((_, i) => numbered(i + 1)) };
    engine.restore(given);
    const after = await engine.checkpoint();
    engine.dispose();
    return JSON.stringify(flat(after)) === JSON.stringify(flat(given));
  },
};
export type Checks = typeof checks;

function flat(state: Pick<Checkpoint, 'parameters' | 'moments'>): readonly number[] {
  return [state.parameters, ...state.moments].flatMap((array) => [...array]);
}

function starter(style: KernelStyle, lists?: readonly 'train'[]): Start {
  return async (options: EngineOptions) => {
    const { engine } = await createWebgpuEngine(options, {
      requestAdapter,
      style,
      ...(lists !== undefined && { lists }),
    });
    engine.addImages(imagesOf(options));
    return engine;
  };
}

Object.assign(globalThis, { checks });
