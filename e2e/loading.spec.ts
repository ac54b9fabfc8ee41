import { button, ready, region } from './root.ts';
import { expect, test } from './test.ts';

test('a view first opened offline comes, in its style, when it is opened again', async ({
  page,
  context,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(
    /ERR_INTERNET_DISCONNECTED|Unable to preload CSS|dynamically imported module|did not arrive/,
  );
  await page.goto('/?data=digits');
  await ready(page);
  await context.setOffline(true);
  await page.getByRole('tab', { name: 'KL', exact: true }).click();
  const failed = page.getByText('This view could not be loaded');
  await expect(failed).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('tab', { name: 'Latent space' }).click();
  await page.getByRole('tab', { name: 'KL', exact: true }).click();
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

test('a view that did not arrive is asked for again by its button', async ({
  page,
  context,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(
    /ERR_INTERNET_DISCONNECTED|Unable to preload CSS|dynamically imported module|did not arrive/,
  );
  await page.goto('/?data=digits');
  await ready(page);
  await context.setOffline(true);
  await page.getByRole('tab', { name: 'Weights' }).click();
  await button(page, 'Try again').click();
  await expect(page.getByText('This view could not be loaded')).toBeVisible();
  await context.setOffline(false);
  await button(page, 'Try again').click();
  await expect(page.getByText('This view could not be loaded')).toHaveCount(0);
  await expect(region(page, 'Weights').locator('canvas').first()).toBeVisible();
});

test('an explanation first opened offline comes when it is opened again', async ({
  page,
  context,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED|Unable to preload CSS|dynamically imported module/);
  await page.goto('/?data=digits');
  await ready(page);
  await context.setOffline(true);
  await button(page, 'Explain the loss').click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  await button(page, 'Explain the loss').click();
  await expect(page.getByRole('dialog').locator('.katex').first()).toBeVisible();
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
