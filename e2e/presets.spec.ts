import { presets } from '../src/experiment/presets.ts';
import { choosePreset, isMachine, presetIds } from './tools/choose-preset.ts';
import { until } from './root.ts';
import { expect, test } from './test.ts';
import { workerHeaps } from './tools/worker-heaps.ts';

/** How often all presets are gone through; `PRESET_ROUNDS=10 npm run e2e -- presets.spec.ts` for a long look. */
const rounds = Number(process.env['PRESET_ROUNDS'] ?? 2);

/** Nats a pixel of the held-out reconstruction error; a machine begins at 0.26 on MNIST, at 0.69 on bars and stripes. */
const machineHasLearned = 0.2;

test(
  'every preset trains, and going through them again leaves no worker and no memory behind',
  { tag: '@long' },
  async ({ page, browser }) => {
    test.setTimeout(presetIds.length * (30_000 + 5_000 * rounds));
    await page.goto('/?run=1');
    await until(page, 'training', (now) => now.step > 3);
    const workers = (await workerHeaps(browser)).length;
    for (const id of presetIds) {
      const early = await choosePreset(page, id);
      await until(
        page,
        `${id} is measured, and its loss falls`,
        (now) =>
          now.step > early.step + 60 &&
          (isMachine(id)
            ? now.reconstruction < machineHasLearned * (presets[id].data.id === 'bars' ? 16 : 784)
            : Number.isFinite(now.testLoss) && now.trainLoss < early.trainLoss),
      );
    }
    const held = [await megabytes()];
    for (let round = 1; round < rounds; round++) {
      for (const id of presetIds) await choosePreset(page, id);
      held.push(await megabytes());
    }
    // Helper threads of engines that are gone end a moment later.
    await expect.poll(async () => (await workerHeaps(browser)).length).toBe(workers);
    console.log(`the worker holds ${held.map((value) => value.toFixed(1)).join(', ')} MB after each round`);
    // The 60,000 images of one preset, copied once more, would be 47.
    expect(Math.max(...held)).toBeLessThan((held[0] ?? 0) + 10);

    async function megabytes(): Promise<number> {
      return (await workerHeaps(browser)).reduce((sum, heap) => sum + heap.megabytes, 0);
    }
  },
);
