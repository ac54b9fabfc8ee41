import { describe, expect, it, vi } from 'vitest';
import { EngineLostError } from '../../errors.ts';
import { bytesOf, imagesOf, optionsOf } from '../testing/scene.ts';
import { parityScenes } from '../testing/scenes.ts';
import { createWebgpuEngine } from './engine.ts';
import { nullWebgpu } from './testing/null-device.ts';

// No driver here: every call is checked, nothing is computed. What is computed, e2e/parity tells.
const webgpu = nullWebgpu();
const { start } = webgpu;

const reference = optionsOf({
  encoder: [512, 256],
  activation: 'relu',
  shape: [28, 28],
  batchSize: 128,
  imageCount: 512,
});

/** What must not be made while training goes on. */
const objects = [
  'createBuffer',
  'createTexture',
  'createBindGroup',
  'createBindGroupLayout',
  'createPipelineLayout',
  'createShaderModule',
  'createComputePipelineAsync',
] as const;

describe('a training step of the reference VAE', () => {
  it('is 14 dispatches, makes no object, and shares its submit with at least four others', async () => {
    const engine = await start(reference);
    // How many updates share a submit follows the device's pace: here it takes no time, whatever else the machine does.
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    for (let chunk = 1; chunk <= 64; chunk *= 2) await engine.train(chunk);
    const updates = 200;
    const counts = await webgpu.count(() => engine.train(updates));
    expect(counts.dispatchWorkgroups / updates).toBe(14);
    expect(counts.submit / updates).toBeLessThanOrEqual(0.2);
    for (const name of objects) expect(counts[name], name).toBe(0);
    expect(counts.createCommandEncoder).toBe(counts.submit);
    expect(counts.beginComputePass).toBe(counts.submit);
    expect(counts.writeBuffer).toBe(counts.submit);
    expect(counts.mapAsync).toBe(1);
    clock.mockRestore();
    engine.dispose();
  });
});

describe('the fused WebGPU engine', () => {
  it.each(parityScenes)('asks nothing that WebGPU forbids, tiled and direct: %j', async (scene) => {
    for (const style of ['tiled', 'direct'] as const) {
      const options = optionsOf(scene);
      const engine = await start(options, style);
      await engine.train(3);
      const { means } = await engine.encode(imagesOf(options));
      await engine.decode(means);
      await engine.evaluate(imagesOf(options), 0);
      engine.restore(await engine.checkpoint());
      await engine.train(1);
      engine.dispose();
    }
  });

  it('keeps its memory and its objects level over 10,000 updates', async () => {
    const engine = await start(optionsOf({ encoder: [8] }));
    await engine.train(100);
    const before = engine.memory();
    const counts = await webgpu.count(() => engine.train(10_000));
    for (const name of objects) expect(counts[name], name).toBe(0);
    expect(counts.submit).toBeLessThanOrEqual(2000);
    expect(engine.memory()).toEqual(before);
    engine.dispose();
  });

  it('frees everything, twice if need be, and computes no more', async () => {
    const engine = await start(optionsOf({}));
    engine.dispose();
    engine.dispose();
    expect(engine.memory()).toEqual({ tensors: 0, bytes: 0 });
    await expect(engine.train(1)).rejects.toThrow('disposed');
    await expect(engine.decode(new Float32Array(2))).rejects.toThrow('disposed');
  });

  it('tells of a device that goes in the middle of a run', async () => {
    const engine = await start(optionsOf({}));
    const running = engine.train(2000);
    webgpu.lastDevice()?.destroy();
    await expect(running).rejects.toThrow(EngineLostError);
    await expect(engine.train(1)).rejects.toThrow(EngineLostError);
    await expect(engine.evaluate(bytesOf(20), 0)).rejects.toThrow(EngineLostError);
    await expect(engine.checkpoint()).rejects.toThrow(EngineLostError);
    engine.dispose();
  });

  it('tells of an error that nobody caught', async () => {
    const engine = await start(optionsOf({}));
    // The buffer is larger than any device allows.
    webgpu.lastDevice()?.createBuffer({ size: 2 ** 50, usage: GPUBufferUsage.STORAGE });
    await expect(engine.train(2000)).rejects.toThrow(EngineLostError);
    engine.dispose();
  });

  it('refuses a model that the device cannot hold, and says why', async () => {
    const wide = optionsOf({ encoder: [2048], shape: [256, 256] });
    await expect(start(wide)).rejects.toThrow(/the device allows/);
    const none = createWebgpuEngine(wide, { requestAdapter: () => Promise.resolve(null) });
    await expect(none).rejects.toThrow('no WebGPU adapter');
  });

  it('takes images in blocks and refuses more than were announced', async () => {
    const options = optionsOf({});
    const engine = await start(options);
    expect(() => engine.addRows(bytesOf(20))).toThrow(RangeError);
    engine.dispose();
  });

  it('answers nothing when asked for nothing', async () => {
    const engine = await start(optionsOf({}));
    expect((await engine.encode(new Uint8Array())).means).toHaveLength(0);
    await expect(engine.encode(new Uint8Array(21))).rejects.toThrow();
    engine.dispose();
  });
});
