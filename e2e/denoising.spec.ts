import type { Page } from '@playwright/test';
import { button, settled, until } from './root.ts';
import { expect, test } from './test.ts';

const view = (page: Page) => page.getByRole('region', { name: 'Denoising', exact: true });

/** The mean errors that the bars show, by name; NaN for one that is not there. */
async function errors(page: Page): Promise<Readonly<Record<string, number>>> {
  const bars = await view(page)
    .locator('dl > div')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('dt')?.textContent,
        Number(row.querySelector('strong')?.textContent),
      ]),
    );
  return Object.fromEntries(bars) as Readonly<Record<string, number>>;
}

test('denoising removes noise that a plain twin leaves; the twin is trained beside the run and freed with it', async ({
  page,
}) => {
  await page.goto('/?model=denoising&encoder=256&latent=64&images=10000&view=denoising');
  await until(page, 'measured', (now) => now.testLoss > 0);
  const panel = view(page);
  await expect(button(page, 'Train a control')).toBeDisabled();
  await expect.poll(async () => (await errors(page))['noisy image']).toBeGreaterThan(20);
  await page.keyboard.press('Space');
  await until(page, 'trained', (now) => now.epoch >= 6, 120_000);
  await button(page, 'Train a control').click();
  await expect(panel.getByRole('progressbar')).toBeVisible();
  const begun = await until(page, 'the twin trains', () => true);
  await until(page, 'the run goes on', (now) => now.step > begun.step);
  await button(page, 'Pause').click();
  await expect(button(page, 'Remove')).toBeVisible({ timeout: 60_000 });
  const paused = await until(page, 'paused', (now) => now.status === 'paused');
  await button(page, 'Step').click();
  await until(page, 'one update more', (now) => now.step > paused.step);
  await button(page, 'Catch up').click();
  await expect(button(page, 'Catch up')).toBeHidden();
  await expect(button(page, 'Remove')).toBeVisible();
  await settled(page);
  // The figures follow at their own calm pace.
  await expect(async () => {
    const now = await errors(page);
    const { 'noisy image': nothing = NaN, 'this model': model = NaN, control: twin = NaN } = now;
    expect(model).toBeLessThan(0.7 * nothing);
    expect(twin).toBeGreaterThan(1.2 * model);
    expect(twin).toBeLessThan(nothing);
  }).toPass({ timeout: 15_000 });
  const { 'noisy image': nothing = NaN, control: twin = NaN } = await errors(page);

  const images = panel.getByRole('group', { name: /^The selected image/ }).getByRole('button');
  await expect(images.nth(2)).toHaveAccessibleName(
    /[\d.]+ for the noisy image, [\d.]+ for this model’s reconstruction, [\d.]+ for the control’s/,
  );
  await images.nth(2).click();
  await expect(images.nth(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(images.first()).toHaveAccessibleName((await images.nth(2).getAttribute('aria-label')) ?? '');

  const level = page.getByRole('slider', { name: /^Corruption level/ });
  await level.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await errors(page))['noisy image']).toBeGreaterThan(1.1 * nothing);
  expect((await errors(page))['control']).toBeGreaterThan(twin);

  await button(page, 'New seed').click();
  await expect(button(page, 'Train a control')).toBeVisible();
  await expect.poll(async () => (await errors(page))['control']).toBeNaN();
});

test('a twin that is given up leaves nothing behind; models without noise have no such view', async ({
  page,
}) => {
  await page.goto('/?data=digits&model=denoising&run=1&view=denoising');
  await until(page, 'trained', (now) => now.step > 200);
  await button(page, 'Pause').click();
  await button(page, 'Train a control').click();
  await button(page, 'Remove').or(button(page, 'Cancel')).click();
  await expect(button(page, 'Train a control')).toBeVisible();
  await expect.poll(async () => (await errors(page))['control']).toBeNaN();
  await page.goto('/?data=digits&model=ae&view=denoising');
  await until(page, 'measured', (now) => now.testLoss > 0);
  await expect(page.getByRole('tab', { name: 'Denoising' })).toHaveCount(0);
});
