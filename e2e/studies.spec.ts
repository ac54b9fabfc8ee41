import { numberIn, region, showView, until } from './root.ts';
import { expect, test } from './test.ts';

test('k-NN: a study can be given up', async ({ page }) => {
  await page.goto('/?encoder=32&images=5000&view=neighbours');
  await until(page, 'measured', (now) => now.testLoss > 0);
  const view = region(page, 'k-NN');
  await view.getByRole('button', { name: 'Measure' }).click();
  await expect(view.getByRole('progressbar')).toBeVisible();
  await view.getByRole('button', { name: 'Cancel' }).click();
  await expect(view.getByText(/^Nothing has been measured/)).toBeVisible();
});

test('k-NN: measured beside the training, stays when the tab is left', async ({ page }) => {
  await page.goto('/?data=digits&latent=8&run=1&view=neighbours');
  await until(page, 'trained a little', (now) => now.epoch >= 5);
  const view = region(page, 'k-NN');
  await view.getByRole('button', { name: 'Measure' }).click();
  const before = await until(page, 'under way', () => true);
  const figures = view.locator('dd strong');
  await expect(figures).toHaveCount(3, { timeout: 60_000 });
  await until(page, 'training went on', (now) => now.step > before.step);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const [, pca, pixels] = await Promise.all([0, 1, 2].map((i) => numberIn(figures.nth(i))));
  expect(pixels).toBeGreaterThan(93);
  expect(pca).toBeGreaterThan(85);
  await showView(page, 'Samples');
  await showView(page, 'k-NN');
  await expect(figures.nth(2)).toHaveText(`${(pixels ?? NaN).toFixed(1)}%`);
});
