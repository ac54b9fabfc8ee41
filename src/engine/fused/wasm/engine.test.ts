import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { activations } from '../../../plan/layer.ts';
import { plainFamily, specialFamilies } from '../../families.ts';
import { testFamily } from '../../self-test.ts';
import { bytesOf, imagesOf, optionsOf, type Scene } from '../testing/scene.ts';
import { createWasmEngine } from './engine.ts';
import { usefulThreads } from './helpers.ts';
import { control } from './layout.ts';
import { node } from './node.ts';
import { startWasm } from './testing/start.ts';

/** Time for helper threads to begin. */
const helpersStart = () => new Promise((resolve) => setTimeout(resolve, 100));

function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('the fused WASM engine', () => {
  it('passes the self-test and names what it runs on', async () => {
    const start = () => createWasmEngine(optionsOf({}), node(2));
    expect((await start()).device).toMatch(/SIMD, up to 2 threads/);
    for (const family of [plainFamily, ...specialFamilies])
      await testFamily({ start: (options) => createWasmEngine(options, node(1)) }, family);
  });

  it.each<Scene>([{}, { knobs: { objective: 'iwae', samples: 3 } }])(
    'computes the very same numbers in one, two and three threads: %j',
    async (scene) => {
      const size = { encoder: [90, 40], batchSize: 70, imageCount: 150, shape: [13, 11] } as const;
      const options = optionsOf({ ...size, ...scene });
      const results = [];
      for (const threads of [1, 2, 3]) {
        const engine = await startWasm(options, threads);
        await helpersStart();
        const terms = await engine.train(60);
        const { parameters, moments } = await engine.checkpoint();
        const measured = await engine.evaluate(imagesOf(options), 5);
        results.push({ terms, parameters, moments, measured });
        engine.dispose();
      }
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
    },
  );

  it('shares the work with a helper', async () => {
    const options = optionsOf({ encoder: [256], batchSize: 128, imageCount: 128, shape: [28, 28] });
    let helped = () => 0;
    const { engine } = await createWasmEngine(options, {
      ...node(2),
      startHelper(start) {
        const words = new Int32Array(start.memory.buffer);
        helped = () => Atomics.load(words, start.control / 4 + control.helped);
        return node(2).startHelper(start);
      },
    });
    engine.addRows(imagesOf(options));
    for (let look = 0; look < 100 && helped() === 0; look++) {
      await engine.train(5);
      await helpersStart();
    }
    expect(helped()).toBeGreaterThan(0);
    engine.dispose();
  });

  it('keeps its memory level over 10,000 updates', async () => {
    const engine = await startWasm(optionsOf({ encoder: [8] }));
    await engine.train(1000);
    const memory = engine.memory();
    const growths: number[] = [];
    for (let round = 0; round < 3; round++) {
      const before = heapUsed();
      await engine.train(10_000);
      growths.push(heapUsed() - before);
    }
    expect(engine.memory()).toEqual(memory);
    // What is lost with every update is lost in every round; the compiler's own grows once.
    expect(Math.min(...growths)).toBeLessThan(200_000);
    engine.dispose();
  });

  it('frees everything, twice if need be, and computes no more', async () => {
    const engine = await startWasm(optionsOf({}), 2);
    engine.dispose();
    engine.dispose();
    expect(engine.memory()).toEqual({ tensors: 0, bytes: 0 });
    await expect(engine.train(1)).rejects.toThrow('disposed');
    await expect(engine.decode(new Float32Array(2))).rejects.toThrow('disposed');
  });

  it('computes the same on the memory of an engine before it', async () => {
    const options = optionsOf({ encoder: [90, 40], batchSize: 70, imageCount: 150, shape: [13, 11] });
    const platform = node(3);
    const results = [];
    for (let run = 0; run < 3; run++) {
      const { engine } = await createWasmEngine(options, platform);
      engine.addRows(imagesOf(options));
      await helpersStart();
      const terms = await engine.train(40);
      results.push({ terms, ...(await engine.checkpoint()) });
      engine.dispose();
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('reports numbers that are none', async () => {
    for (const model of ['ae', 'vae'] as const) {
      const engine = await startWasm(optionsOf({ model, activation: 'relu' }));
      const { parameters } = await engine.checkpoint();
      parameters.fill(NaN);
      engine.restore({ step: 0, parameters, moments: [], chains: null });
      expect((await engine.train(3)).total).toBeNaN();
      const { reconstruction } = await engine.evaluate(bytesOf(40), 0);
      expect([...reconstruction]).toEqual([NaN, NaN]);
      engine.dispose();
    }
  });

  it.each(activations)(
    'shows one number that is none in the loss, wherever it stands: %s',
    async (activation) => {
      const engine = await startWasm(optionsOf({ activation }));
      const sound = await engine.checkpoint();
      const count = sound.parameters.length;
      for (let index = 0; index < count; index += Math.floor(count / 12)) {
        engine.restore({ ...sound, parameters: sound.parameters.with(index, NaN) });
        expect((await engine.train(2)).total).toBeNaN();
      }
      // It leaves no trace: from the sound parameters the loss is a number again.
      engine.restore(sound);
      expect((await engine.train(2)).total).toBeGreaterThan(0);
      engine.dispose();
    },
  );

  it('decodes a code that is no number to an image of its own that is none, and nothing else', async () => {
    const engine = await startWasm(optionsOf({}));
    const clean = await engine.decode(Float32Array.of(0.5, -0.5));
    const both = await engine.decode(Float32Array.of(NaN, 0, 0.5, -0.5));
    expect(both.subarray(20)).toEqual(clean);
    expect(both.subarray(0, 20).every((value) => Number.isNaN(value))).toBe(true);
    expect(await engine.decode(Float32Array.of(0.5, -0.5))).toEqual(clean);
    expect((await engine.train(1)).total).toBeGreaterThan(0);
    engine.dispose();
  });

  it('heeds knobs that change mid-run', async () => {
    const engine = await startWasm(optionsOf({}));
    await engine.train(5);
    engine.set({ learningRate: 0, weightDecay: 0, plan: optionsOf({ beta: 7 }).plan });
    const before = await engine.checkpoint();
    const { total, reconstruction = NaN, kl = NaN } = await engine.train(5);
    expect((await engine.checkpoint()).parameters).toEqual(before.parameters);
    expect(total).toBeCloseTo(reconstruction + 7 * kl, 10);
    engine.dispose();
  });

  it('takes images in blocks and refuses more than were announced', async () => {
    const options = optionsOf({});
    const whole = await startWasm(options);
    const { engine: blockwise } = await createWasmEngine(options, node(1));
    const images = imagesOf(options);
    for (let start = 0; start < images.length; start += 100)
      blockwise.addRows(images.subarray(start, start + 100));
    expect(await blockwise.train(9)).toEqual(await whole.train(9));
    expect(() => blockwise.addRows(bytesOf(20))).toThrow(RangeError);
    for (const engine of [whole, blockwise]) engine.dispose();
  });

  it('computes the same whatever number of threads trains, from call to call', async () => {
    const options = optionsOf({ encoder: [33, 17], batchSize: 40, imageCount: 100 });
    const numbers = [3, 1, 2, 2, 1, 3];
    let call = 0;
    const threadCount = {
      get next() {
        return numbers[call % numbers.length] ?? 1;
      },
      best: 2,
      measured: () => (call += 1),
    };
    const run = async (platform: Parameters<typeof createWasmEngine>[1]) => {
      const { engine } = await createWasmEngine(options, platform);
      engine.addRows(imagesOf(options));
      const losses = [];
      for (let chunk = 0; chunk < 12; chunk++) losses.push(await engine.train(5));
      const { parameters, moments } = await engine.checkpoint();
      engine.dispose();
      return { losses, parameters, moments };
    };
    const changing = await run({ ...node(3), threadCount });
    expect(call).toBe(12);
    expect(changing).toEqual(await run(node(1)));
  });

  it('answers nothing when asked for nothing', async () => {
    const engine = await startWasm(optionsOf({}));
    expect((await engine.encode(new Uint8Array())).means).toHaveLength(0);
    expect(await engine.decode(new Float32Array())).toHaveLength(0);
    await expect(engine.encode(new Uint8Array(21))).rejects.toThrow();
    engine.dispose();
  });
});

describe('usefulThreads', () => {
  it('takes every core of few, leaves one of many, and at most 8', () => {
    expect([1, 2, 4, 6, 8, 64].map(usefulThreads)).toEqual([1, 2, 4, 5, 7, 8]);
  });
});
