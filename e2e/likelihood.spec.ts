import type { Page } from '@playwright/test';
import { button, ready, until } from './root.ts';
import { expect, test } from './test.ts';
import { card, galleryButton } from './tools/choose-preset.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The means and standard errors of the figures in view, in their order. */
async function figuresIn(page: Page): Promise<readonly (readonly [number, number])[]> {
  const texts = await region(page, 'log p(x)').locator('dd').allTextContents();
  return texts.map((text) => {
    const [mean = NaN, error = NaN] = text.split('±').map((part) => Number(part.replace('−', '-')));
    return [mean, error];
  });
}

test('log p(x): the bound of many codes lies above the ELBO, measured while training goes on', async ({
  page,
}) => {
  await page.goto('/?data=digits&latent=8&run=1&view=likelihood');
  await until(page, 'trained a little', (now) => now.epoch >= 10);
  const view = region(page, 'log p(x)');
  await expect(view.getByText(/^Nothing has been measured/)).toBeVisible();
  await view.getByRole('radio', { name: 'K = 50', exact: true }).click();
  await view.getByRole('button', { name: 'Measure' }).click();
  const before = await until(page, 'under way', () => true);
  await expect(view.getByText('L₅₀ − ELBO')).toBeVisible({ timeout: 60_000 });
  await until(page, 'training went on', (now) => now.step > before.step);
  await button(page, 'Pause').click();
  const [elbo = [], bound = [], gain = [], effective = []] = await figuresIn(page);
  const [[low = NaN], [high = NaN], [between = NaN]] = [elbo, bound, gain];
  expect(high).toBeGreaterThan(low);
  expect(between).toBeCloseTo(high - low, 1);
  // The gain is told apart from 0 on a hundred images; bounds differ more between images.
  expect(between).toBeGreaterThan(3 * (gain[1] ?? NaN));
  expect(effective[0]).toBeGreaterThan(1);
  expect(effective[0]).toBeLessThan(50);
  await expect(view.getByRole('img', { name: /^The bound against the number of codes/ })).toBeVisible();
  await expect(view.getByText(/Grey targets/)).toBeVisible();
  await expect(view.getByText(/whatever β and rule/)).toHaveCount(0);

  await view.getByRole('radio', { name: 'K = 5000', exact: true }).click();
  await view.getByRole('button', { name: 'Measure again' }).click();
  await view.getByRole('button', { name: 'Cancel' }).click();
  await expect(view.getByText('L₅₀ − ELBO')).toBeVisible();
});

test('an IWAE trains on its bound, with no knobs that it does not know', async ({ page }) => {
  await page.goto('/?data=digits');
  await ready(page);
  const experiment = region(page, 'Experiment');
  await expect(experiment.getByRole('slider', { name: /^β/ })).toBeVisible();
  await page.goto('/?data=digits&latent=8&objective=iwae&run=1&stop=60');
  const start = await until(page, 'begun', (now) => now.step > 5);
  await expect(experiment.getByRole('slider', { name: 'Codes K per image' })).toBeVisible();
  await expect(experiment.getByRole('slider', { name: /^β/ })).toHaveCount(0);
  await expect(experiment.getByText('KL rule')).toHaveCount(0);
  const end = await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 60, 120_000);
  expect(end.trainLoss).toBeLessThan(start.trainLoss);
  // Held-out images are measured by −ELBO, which lies above minus the bound.
  expect(end.testLoss).toBeGreaterThan(end.trainLoss);
  const loss = region(page, 'Loss');
  await expect(loss.getByText(/^−Lₖ/).first()).toBeVisible();
  await expect(loss.getByText(/^○ held-out −ELBO/)).toBeVisible();
});

test('the IWAE preset trains on MNIST, from the gallery', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await galleryButton(page).click();
  await card(page, 'iwae').click();
  await expect(page).toHaveURL(/objective=iwae/);
  await button(page, 'Train').click();
  const begun = await until(page, 'begun', (now) => now.step > 3);
  await until(page, 'learning', (now) => now.trainLoss < 0.8 * begun.trainLoss);
});
