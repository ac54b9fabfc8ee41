import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { button, ready, settled, truth, until } from './root.ts';
import { expect, test } from './test.ts';

async function faults(page: Page, passedOver: readonly string[] = []) {
  const { violations } = await new AxeBuilder({ page }).disableRules([...passedOver]).analyze();
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

test('speaks Chinese and English, and remembers', async ({ page }) => {
  await page.goto('/?data=digits');
  await ready(page);
  await button(page, '中文').click();
  await expect(button(page, '训练')).toBeVisible();
  await expect(page).toHaveTitle('自编码器游乐场');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.reload();
  await expect(button(page, '训练')).toBeVisible();
  await button(page, 'English').click();
  await expect(button(page, 'Train')).toBeVisible();
});

test('follows the system theme until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/?data=digits');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await button(page, 'Switch to dark colours').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a shared link restores the experiment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(
    '/?data=digits&model=ae&encoder=40-20&latent=3&decoder=17&activation=tanh&lr=0.002&batch=64&seed=99',
  );
  const before = await ready(page);
  await button(page, 'Share').click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  const after = await ready(page);
  expect(after.parameters).toBe(before.parameters);
  expect(after.batch).toBe(64);
  // 64-40-20-3 and 3-17-64
  expect(after.parameters).toBe(64 * 40 + 40 + 40 * 20 + 20 + 20 * 3 + 3 + (3 * 17 + 17 + 17 * 64 + 64));
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds no fault, headings in order, with an explanation open too (${theme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/?data=digits&run=1');
    await until(page, 'figures everywhere', (now) => now.testLoss > 0 && now.epoch > 1);
    await button(page, 'Pause').click();
    await settled(page);
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await faults(page)).toEqual([]);
    await button(page, 'Explain the loss').click();
    await expect(page.getByRole('dialog').locator('.katex').first()).toBeVisible();
    // An open dialog stands beside the page's landmarks, not in one.
    expect(await faults(page, ['region'])).toEqual([]);
  });
}

test('fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?data=digits&run=1');
  await until(page, 'training', (now) => now.step > 10);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expect(button(page, 'Pause')).toBeInViewport();
  expect(await faults(page)).toEqual([]);
  expect((await truth(page)).status).toBe('running');
});
