import type { Checkpoint, EngineOptions } from '../../src/engine/engine.ts';
import { inferenceDistances } from '../../src/engine/fused/testing/against-tfjs.ts';
import { distancesBeyondLimit } from '../../src/engine/fused/testing/beyond-limit.ts';
import { gradientError } from '../../src/engine/fused/testing/gradient.ts';
import { strayFromReference, type Start } from '../../src/engine/fused/testing/parity.ts';
import { bytesOf, imagesOf, optionsOf, type Scene } from '../../src/engine/fused/testing/scene.ts';
import { createWebgpuEngine } from '../../src/engine/fused/webgpu/engine.ts';
import type { KernelStyle } from '../../src/engine/fused/webgpu/kernel.ts';
import { requestAdapter } from '../../src/engine/look.ts';
import { present } from '../../src/lib/assert.ts';
import { layoutOf } from '../../src/plan/layout.ts';
import { plainFamily, specialFamilies } from '../../src/engine/families.ts';
import { testFamily } from '../../src/engine/self-test.ts';

/** What e2e/parity.spec.ts asks of this page: what can only be known where WebGPU computes. */
const checks = {
  stray: (style: KernelStyle, scene: Scene) => strayFromReference(starter(style, 'training'), scene),
  gradient: (style: KernelStyle, scene: Scene) => gradientError(starter(style, 'training'), scene),
  inference: (style: KernelStyle, scene: Scene) => inferenceDistances(starter(style), scene),
  beyondLimit: (style: KernelStyle) => distancesBeyondLimit(starter(style)),

  /** The self-test of every family of operations. */
  async selfTest(style: KernelStyle) {
    const start = (options: EngineOptions) =>
      createWebgpuEngine(options, { requestAdapter, style, asks: 'training' });
    for (const family of [plainFamily, ...specialFamilies]) await testFamily({ start }, family);
  },

  /** The total loss of three updates and of two images where every parameter is NaN. */
  async lossOfNaN(style: KernelStyle, scene: Scene) {
    const engine = await starter(style)(optionsOf(scene));
    const { parameters } = await engine.checkpoint();
    engine.restore({ step: 0, parameters: parameters.fill(NaN), moments: [], chains: null });
    const { total } = await engine.train(3);
    const { reconstruction } = await engine.evaluate(bytesOf(40), 0);
    engine.dispose();
    return [total, ...reconstruction];
  },

  /** Whether a checkpoint comes back as it was given, and a bias and the last parameter can be read alone. */
  async keepsCheckpoint(style: KernelStyle, scene: Scene) {
    const options = optionsOf(scene);
    const engine = await starter(style, 'training')(options);
    await engine.train(2);
    const { parameters, moments, step } = await engine.checkpoint();
    const numbered = (start: number) => parameters.map((_, index) => start + index);
    const given = {
      step,
      parameters: numbered(0.5),
      moments: moments.map((_, i) => numbered(i + 1)),
      chains: null,
    };
    engine.restore(given);
    const after = await engine.checkpoint();
    const { slots } = layoutOf(options.plan);
    const wanted = [present(slots[1]), present(slots.at(-1))];
    const read = await engine.read(wanted);
    engine.dispose();
    const isKept = JSON.stringify(flat(after)) === JSON.stringify(flat(given));
    const isRead = wanted.every(({ offset, size }, place) => {
      const values = present(read[place]);
      return values.length === size && values.every((value, i) => value === 0.5 + offset + i);
    });
    return { isKept, isRead };
  },
};
export type Checks = typeof checks;

function flat(state: Pick<Checkpoint, 'parameters' | 'moments'>): readonly number[] {
  return [state.parameters, ...state.moments].flatMap((array) => [...array]);
}

function starter(style: KernelStyle, asks: 'training' | 'everything' = 'everything'): Start {
  return async (options: EngineOptions) => {
    const { engine } = await createWebgpuEngine(options, { requestAdapter, style, asks });
    engine.addRows(imagesOf(options));
    return engine;
  };
}

Object.assign(globalThis, { checks });
