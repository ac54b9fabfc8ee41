import type { Page } from '@playwright/test';
import { ready } from './root.ts';
import { expect, test } from './test.ts';

/** The worker's WebGL calls itself a graphics card; it is the software renderer all the same, and slow. */
async function pretendGraphicsCard(page: Page): Promise<void> {
  const pretence = `{
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      const value = getParameter.call(this, name);
      return typeof value === 'string' ? 'Pretended card' : value;
    };
  }\n`;
  await page.route(/assets\/worker\/worker-.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: pretence + (await response.text()) });
  });
}

const remembered = (page: Page) => page.evaluate(() => localStorage.getItem('engines'));

test('a slow graphics card is measured, not taken, and remembered', async ({ page }) => {
  await pretendGraphicsCard(page);
  await page.goto('/?data=digits');
  expect((await ready(page)).engine).toBe('wasm');
  await page.getByRole('button', { name: /^Engine/ }).click();
  const menu = page.getByRole('dialog', { name: 'What computes' });
  await expect(menu).toContainText(/WebGL: (too slow|[\d,]+ images\/s)/);
  expect(await remembered(page)).toContain('Pretended card');

  // The next visit takes what is known to be fastest, and does not even load the other engine.
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.reload();
  expect((await ready(page)).engine).toBe('wasm');
  expect(loaded.filter((url) => /\/webgl-/.test(url))).toEqual([]);

  await page.getByRole('button', { name: /^Engine/ }).click();
  await menu.getByRole('button', { name: 'Measure again' }).click();
  await expect.poll(() => loaded.some((url) => /\/webgl-/.test(url))).toBe(true);
});

test('where there is no graphics card, nothing is measured', async ({ page }) => {
  await page.goto('/?data=digits');
  expect((await ready(page)).engine).toBe('wasm');
  await page.getByRole('button', { name: /^Engine/ }).click();
  await expect(page.getByRole('dialog')).toContainText('No other engine was available for comparison.');
  await expect(page.getByRole('dialog')).toContainText('WebGL: only emulated in software here');
  expect(await remembered(page)).toBeNull();
});
