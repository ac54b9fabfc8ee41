import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { figureTolerance, lossTolerance, parameterTolerance } from '../src/engine/fused/testing/parity.ts';
import type { Scene } from '../src/engine/fused/testing/scene.ts';
import { inferenceScenes, parityScenes } from '../src/engine/fused/testing/scenes.ts';
import type { KernelStyle } from '../src/engine/fused/webgpu/kernel.ts';
import type { Checks } from './parity/page.ts';
import { freePort } from './tools/free-port.ts';
import { expect, test } from './test.ts';

// The fused engine where WebGPU computes, in software: the numbers that src/engine/fused/webgpu's unit tests can't see.
test.use({ browserArgs: ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'] });
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

/** A small network whose products fit no tile, for kernels that software adapters take seconds to compile. */
const small: Scene = { encoder: [], latent: 9, batchSize: 11 };

/** The same of several codes an image, whose rows are the batch's so many times. */
const severalCodes: Scene = {
  ...small,
  likelihood: 'gaussian-learned',
  knobs: { objective: 'iwae', samples: 3 },
};

/**
 * One hidden layer where a scene names none: software compiles every layer's kernels anew, and other scenes have several.
 * Not where losses would pass through 0, so that relative distances mean nothing: under a density with one layer.
 */
const shallow = (scene: Scene): Scene =>
  scene.likelihood === 'continuous-bernoulli' ? scene : { encoder: [9], ...scene };

/** A few, since 50 updates beside the reference tell of gradients too. */
const gradientScenes: readonly Scene[] = [
  { activation: 'tanh', beta: 3 },
  { likelihood: 'gaussian' },
  { likelihood: 'continuous-bernoulli' },
  { likelihood: 'gaussian-learned', knobs: { objective: 'iwae', samples: 6 } },
  { model: 'ae', activation: 'elu' },
];

let server: PreviewServer;
let address: string;

test.beforeAll(async () => {
  // Each of the processes that run stories side by side has its own.
  const { parallelIndex } = test.info();
  const root = join(import.meta.dirname, 'parity');
  const outDir = join(import.meta.dirname, `../test-results/parity-${parallelIndex}`);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  const port = await freePort(4190 + 10 * parallelIndex);
  server = await preview({ root, configFile: false, build: { outDir }, preview: { port, strictPort: true } });
  address = `http://localhost:${port}/`;
});
test.afterAll(() => server.close());
test.beforeEach(({ page }) => page.goto(address));

function check<Name extends keyof Checks>(page: Page, name: Name, ...given: Parameters<Checks[Name]>) {
  return page.evaluate(
    ([wanted, values]) => {
      const { checks } = globalThis as unknown as {
        checks: Record<string, (...given: readonly unknown[]) => Promise<unknown>>;
      };
      return checks[wanted]?.(...values);
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<Checks[Name]>>>;
}

async function expectParity(page: Page, style: KernelStyle, scene: Scene): Promise<void> {
  const { parameters, step, ...losses } = await check(page, 'stray', style, scene);
  const name = `${style} ${JSON.stringify(scene)}`;
  expect.soft(Math.max(...Object.values(losses)), name).toBeLessThan(lossTolerance);
  expect.soft(parameters, name).toBeLessThan(parameterTolerance);
  expect(step).toBe(50);
}

/** So many scenes a test: software adapters take seconds for each. */
const together = 12;
const scenes: readonly Scene[] = [{}, ...parityScenes.map(shallow)];
for (let first = 0; first < scenes.length; first += together) {
  const some = scenes.slice(first, first + together);
  test(
    `the fused engine on WebGPU follows the 64-bit reference for 50 updates: scenes ${first + 1} to ${first + some.length} of ${scenes.length}`,
    { tag: '@long' },
    async ({ page }) => {
      for (const scene of some) await expectParity(page, 'direct', scene);
    },
  );
}

test('so does every size of tile', { tag: '@long' }, async ({ page }) => {
  for (const style of [16, 32, 64, 'tiled'] as const) await expectParity(page, style, small);
  await expectParity(page, 'tiled', severalCodes);
});

test('its gradients agree with central differences of its own loss', { tag: '@long' }, async ({ page }) => {
  for (const scene of gradientScenes.map(shallow))
    expect.soft(await check(page, 'gradient', 'direct', scene), JSON.stringify(scene)).toBeLessThan(1);
});

test('it measures, encodes and decodes as TensorFlow.js does', { tag: '@long' }, async ({ page }) => {
  for (const scene of inferenceScenes.map(shallow)) {
    const distances = await check(page, 'inference', 'direct', scene);
    for (const [what, apart] of Object.entries(distances))
      expect.soft(apart, `${what} ${JSON.stringify(scene)}`).toBeLessThan(figureTolerance);
  }
});

test('it holds the logits of a continuous Bernoulli as TensorFlow.js does', async ({ page }) => {
  for (const [what, apart] of Object.entries(await check(page, 'beyondLimit', 'direct')))
    expect.soft(apart, what).toBeLessThan(figureTolerance);
});

test('it passes the self-test, keeps checkpoints, and reports numbers that are none', async ({ page }) => {
  await check(page, 'selfTest', 'direct');
  for (const likelihood of ['bernoulli', 'gaussian-learned'] as const) {
    const kept = await check(page, 'keepsCheckpoint', 'direct', { encoder: [7, 5], latent: 3, likelihood });
    expect(kept).toEqual({ isKept: true, isRead: true });
  }
  for (const model of ['ae', 'vae'] as const)
    expect(await check(page, 'lossOfNaN', 'direct', { model, activation: 'relu' })).toEqual([NaN, NaN, NaN]);
});
