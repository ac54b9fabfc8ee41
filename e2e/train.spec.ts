import { button, ready, settled, until } from './root.ts';
import { expect, test } from './test.ts';

/** The mean training image's cross-entropy on MNIST's held-out images, nats (computed in src/lib/baselines). */
const meanImage = 205.8;

test('a newcomer trains the default VAE on MNIST until it is well under the mean-image line', async ({
  page,
}) => {
  await page.goto('/');
  await button(page, 'Train').click();
  await until(page, 'training has started', (now) => now.status === 'running' && now.step > 0);
  const trained = await until(
    page,
    'the held-out loss is well under the mean image',
    (now) => now.testLoss < 185,
    120_000,
  );
  expect(trained.testLoss).toBeLessThan(meanImage - 20);
  await button(page, 'Pause').click();
  const still = await settled(page);
  expect(still.status).toBe('paused');
  await page.getByRole('tab', { name: 'KL', exact: true }).click();
  expect((await settled(page)).step).toBe(still.step);
});

test('step and reset repeat a run exactly', async ({ page }) => {
  await page.goto('/?images=2000');
  await ready(page);
  const losses: number[][] = [];
  for (let round = 0; round < 2; round++) {
    const seen: number[] = [];
    for (let step = 1; step <= 3; step++) {
      await button(page, 'Step').click();
      seen.push((await until(page, `step ${step}`, (now) => now.step === step)).trainLoss);
    }
    losses.push(seen);
    await button(page, 'Reset').click();
    await until(page, 'back at the start', (now) => now.step === 0 && now.status === 'idle');
  }
  expect(losses[0]).toEqual(losses[1]);
  expect(new Set(losses[0]).size).toBe(3);

  await button(page, 'New seed').click();
  await button(page, 'Step').click();
  const other = await until(page, 'step 1 of another seed', (now) => now.step === 1);
  expect(other.trainLoss).not.toBe(losses[0]?.[0]);
});

test('the address starts a run and stops it after an epoch', async ({ page }) => {
  await page.goto('/?data=digits&images=1000&run=1&stop=2');
  const stopped = await until(page, 'two epochs', (now) => now.status === 'paused');
  expect(stopped.epoch).toBe(2);
  expect(stopped.step).toBe(2 * Math.ceil(1000 / stopped.batch));
});

test('space trains and pauses', async ({ page }) => {
  await page.goto('/?data=digits');
  await ready(page);
  await page.keyboard.press('Space');
  await until(page, 'training', (now) => now.step > 5);
  await page.keyboard.press('Space');
  await until(page, 'paused', (now) => now.status === 'paused');
});
