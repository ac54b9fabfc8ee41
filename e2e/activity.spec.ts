import type { Page } from '@playwright/test';
import { settled, until } from './root.ts';
import { expect, test } from './test.ts';

const view = (page: Page) => page.getByRole('region', { name: 'Activity', exact: true });

/** A figure of the view by its name. */
async function figure(page: Page, name: string): Promise<number> {
  const value = view(page).locator('dl > div', { hasText: name }).locator('strong');
  return Number.parseFloat((await value.textContent()) ?? '');
}

test('a KL penalty quietens the code: mean activation falls from one half towards ρ', async ({ page }) => {
  await page.goto('/?model=sparse&batch=64&images=5000&view=activity');
  await until(page, 'measured', (now) => now.testLoss > 0);
  await expect.poll(() => figure(page, 'mean activation')).toBeCloseTo(0.5, 1);
  const before = await figure(page, 'Treves–Rolls');
  await page.keyboard.press('Space');
  await until(page, 'trained', (now) => now.epoch >= 6, 120_000);
  await page.keyboard.press('Space');
  await settled(page);
  await expect.poll(() => figure(page, 'mean activation')).toBeLessThan(0.2);
  expect(await figure(page, 'mean activation')).toBeGreaterThan(0.05);
  expect(await figure(page, 'Treves–Rolls')).toBeLessThan(before);

  const slider = view(page).getByRole('slider', { name: 'Unit to show' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /^z₁: mean activation 0\.\d+, active for [\d.]+% of the images/,
  );
  await page.keyboard.press('ArrowRight');
  await expect(view(page).getByRole('img', { name: /^What z₂ adds to an image/ })).toBeVisible();
  const strongest = view(page)
    .getByRole('group', { name: /unit is largest/ })
    .getByRole('button');
  await strongest.first().click();
  await expect(strongest.first()).toHaveAttribute('aria-pressed', 'true');
  await view(page).getByRole('radio', { name: 'largest first' }).check({ force: true });
  await slider.focus();
  await page.keyboard.press('Home');
  const busiest = /mean activation ([\d.]+)/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1];
  expect(Number(busiest)).toBeGreaterThanOrEqual(await figure(page, 'mean activation'));
});

test('where the k largest units are kept, k are active for every image', async ({ page }) => {
  await page.goto('/?data=digits&model=sparse&sparsity=top-k&latent=40&kept=10&run=1&view=activity');
  await until(page, 'trained', (now) => now.step > 50);
  await expect.poll(() => figure(page, 'active per image')).toBeCloseTo(25, 1);
  await expect(view(page).getByText('10.0 of 40 units')).toBeVisible();
  await page.goto('/?data=digits&model=ae&view=activity');
  await until(page, 'measured', (now) => now.testLoss > 0);
  await expect(page.getByRole('tab', { name: 'Activity' })).toHaveCount(0);
});
