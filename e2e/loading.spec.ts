import type { Page } from '@playwright/test';
import { button, ready, region, showView } from './root.ts';
import { expect, test } from './test.ts';

/** What the browser logs of a part that did not arrive. */
const lost = /ERR_INTERNET_DISCONNECTED|Unable to preload CSS|dynamically imported module|did not arrive/;

/** Files whose path matches do not arrive until what is returned is called. */
async function withhold(page: Page, path: RegExp): Promise<() => void> {
  let isWithheld = true;
  await page.route(path, (route) => (isWithheld ? route.abort('internetdisconnected') : route.continue()));
  return () => (isWithheld = false);
}

test('a view that did not arrive comes, in its style, when it is opened again', async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(lost);
  const release = await withhold(page, /\/kl-[^/]*\.css$/);
  await page.goto('/?data=digits');
  await ready(page);
  await showView(page, 'KL');
  const failed = page.getByText('This view could not be loaded');
  await expect(failed).toBeVisible();
  release();
  await showView(page, 'Latent space');
  await showView(page, 'KL');
  await expect(region(page, 'KL').getByRole('button', { name: /Explain/ })).toBeVisible();
  await expect(failed).toHaveCount(0);
  const sheets = await page.evaluate(() =>
    [...document.styleSheets]
      .filter(({ href }) => href?.includes('/kl-') === true)
      .map(({ cssRules }) => cssRules.length),
  );
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toBeGreaterThan(0);
});

test('a view that did not arrive is asked for again by its button', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(lost);
  const release = await withhold(page, /\/views-[^/]*\.js$/);
  await page.goto('/?data=digits');
  await ready(page);
  await showView(page, 'Weights');
  await button(page, 'Try again').click();
  await expect(page.getByText('This view could not be loaded')).toBeVisible();
  release();
  await button(page, 'Try again').click();
  await expect(page.getByText('This view could not be loaded')).toHaveCount(0);
  await expect(region(page, 'Weights').locator('canvas').first()).toBeVisible();
  await expect(page.getByText(/weights\.\w/)).toHaveCount(0);
});

test('a chart that did not arrive is asked for again by its button', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(lost);
  const release = await withhold(page, /\/loss-chart-[^/]*\.js$/);
  await page.goto('/?data=digits');
  await ready(page);
  await button(page, 'Train').click();
  const again = region(page, 'Loss').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  release();
  await again.click();
  await expect(region(page, 'Loss').locator('.recharts-surface').first()).toBeVisible();
});

for (const [what, path] of [
  ['code', /\/panel-points-[^/]*\.js$/],
  ['words', /\/explanations-[^/]*\.js$/],
  ['formulas', /\/typeset-[^/]*\.js$/],
] as const) {
  test(`an explanation whose ${what} did not arrive comes when it is opened again`, async ({
    page,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(lost);
    const release = await withhold(page, path);
    await page.goto('/?data=digits');
    await ready(page);
    await button(page, 'Explain the loss').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await page.keyboard.press('Escape');
    release();
    await button(page, 'Explain the loss').click();
    await expect(dialog.locator('.katex').first()).toBeVisible();
    await expect(dialog).not.toContainText(/points\.\w/);
  });
}

test('what most people open has come before they open it: it opens offline', async ({ page, context }) => {
  await page.goto('/?data=digits');
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => family === 'KaTeX_Size2' && status === 'loaded'),
  );
  await context.setOffline(true);
  await button(page, 'Explain the loss').click();
  await expect(page.getByRole('dialog').locator('.katex').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await expect(region(page, 'Loss').locator('.recharts-surface').first()).toBeVisible();
});

test('where the page may not copy, the link is shown, selected', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/?data=digits&latent=3');
  await ready(page);
  await button(page, 'Share').click();
  const field = page.getByRole('textbox', { name: /does not let the page copy/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(page.url());
  const selected = await field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
  expect(selected).toBe(page.url());
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(button(page, 'Share')).toBeFocused();
});
