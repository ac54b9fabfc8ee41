import { until } from './root.ts';
import { expect, test } from './test.ts';

// Software WebGPU: right for correctness, far too slow for more than a tiny network.
test.use({ browserArgs: ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'] });

test('the engine webgpu trains a tiny network', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/?data=digits&images=100&encoder=4&batch=8&run=1&engine=webgpu&stop=1');
  const now = await until(page, 'one epoch', ({ epoch }) => epoch >= 1, 150_000);
  expect(now.engine).toBe('webgpu');
  expect(now.trainLoss).toBeGreaterThan(0);
});
