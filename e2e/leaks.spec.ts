import type { Page } from '@playwright/test';
import { until } from './root.ts';
import { expect, test } from './test.ts';
import { workerHeaps } from './tools/worker-heaps.ts';

async function choosePreset(page: Page, name: RegExp): Promise<void> {
  const experiment = page.getByRole('region', { name: 'Experiment' });
  await experiment.getByRole('button', { name: /Preset$/ }).click();
  await page.getByRole('option', { name }).click();
  await until(page, `${String(name)} trains`, (now) => now.status === 'running' && now.step > 3);
}

test('switching between presets ten times leaves no worker and no memory behind', async ({
  page,
  browser,
}) => {
  const heapsOf = () => workerHeaps(browser);
  const total = (heaps: Awaited<ReturnType<typeof heapsOf>>) =>
    heaps.reduce((sum, { megabytes }) => sum + megabytes, 0);
  await page.goto('/?data=digits&run=1');
  await until(page, 'training', (now) => now.step > 3);
  const workers = (await heapsOf()).length;
  await choosePreset(page, /2-D AE/);
  await choosePreset(page, /8×8/);
  const before = total(await heapsOf());
  for (let round = 0; round < 5; round++) {
    await choosePreset(page, /2-D AE/);
    await choosePreset(page, /8×8/);
  }
  // Helper threads of engines that are gone end a moment later.
  await expect.poll(async () => (await heapsOf()).length).toBe(workers);
  const after = total(await heapsOf());
  console.log(`the worker holds ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after`);
  // The 60,000 images of one preset, copied once more, would be 47.
  expect(after).toBeLessThan(before + 10);
});
