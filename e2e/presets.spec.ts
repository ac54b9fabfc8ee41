import { presetIds, type PresetId } from '../src/experiment/presets.ts';
import { choosePreset } from './tools/choose-preset.ts';
import { until } from './root.ts';
import { expect, test } from './test.ts';
import { countLongTasks, described, watchForCalm } from './tools/smoothness.ts';
import { workerHeaps } from './tools/worker-heaps.ts';

/** How often all presets are gone through; `PRESET_ROUNDS=10 npm run e2e -- presets.spec.ts` for a long look. */
const rounds = Number(process.env['PRESET_ROUNDS'] ?? 2);

test('every preset trains smoothly, and going through them again leaves no worker and no memory behind', async ({
  page,
  browser,
}) => {
  test.setTimeout(presetIds.length * (30_000 + 5_000 * rounds));
  await countLongTasks(page);
  await page.goto('/?run=1');
  await until(page, 'training', (now) => now.step > 3);
  const workers = (await workerHeaps(browser)).length;
  for (const id of presetIds) {
    await train(id, 20);
    await until(page, `${id} is measured`, (now) => Number.isFinite(now.testLoss), 30_000);
    const seen = await watchForCalm(page, 1500, 5);
    console.log(`${id}: ${described(seen)}`);
    expect.soft(seen.longTasks, id).toEqual([]);
  }
  const held = [await megabytes()];
  for (let round = 1; round < rounds; round++) {
    for (const id of presetIds) await train(id, 3);
    held.push(await megabytes());
  }
  // Helper threads of engines that are gone end a moment later.
  await expect.poll(async () => (await workerHeaps(browser)).length).toBe(workers);
  console.log(`the worker holds ${held.map((value) => value.toFixed(1)).join(', ')} MB after each round`);
  // The 60,000 images of one preset, copied once more, would be 47.
  expect(Math.max(...held)).toBeLessThan((held[0] ?? 0) + 10);

  async function train(id: PresetId, steps: number): Promise<void> {
    await choosePreset(page, id);
    await until(page, `${id} trains`, (now) => now.status === 'running' && now.step > steps);
  }

  async function megabytes(): Promise<number> {
    return (await workerHeaps(browser)).reduce((sum, heap) => sum + heap.megabytes, 0);
  }
});
