import { corrections } from '../src/text/corrections/index.ts';
import { experiment } from '../src/text/experiment.ts';
import { presetNotes } from '../src/text/preset-notes.ts';
import { button, picture, ready, region, settled, until } from './root.ts';
import { expect, test } from './test.ts';
import { choosePreset, galleryButton } from './tools/choose-preset.ts';

test('layers and the latent size change the network and its parameter count', async ({ page }) => {
  await page.goto('/?data=digits&encoder=32-16');
  const before = await ready(page);
  // 64-32-16-(2·2) and 2-16-32-64
  const count = (...sizes: number[]) =>
    sizes.slice(1).reduce((sum, size, i) => sum + (sizes[i] ?? 0) * size + size, 0);
  expect(before.parameters).toBe(count(64, 32, 16, 4) + count(2, 16, 32, 64));

  const experiment = region(page, 'Experiment');
  await experiment.getByRole('textbox', { name: 'Encoder layer 1' }).fill('100');
  await page.keyboard.press('Enter');
  await until(
    page,
    'a wider layer',
    (now) => now.parameters === count(64, 100, 16, 4) + count(2, 16, 100, 64),
  );
  await experiment.getByRole('textbox', { name: 'Latent size' }).fill('5');
  await page.keyboard.press('Enter');
  await until(
    page,
    'a larger code',
    (now) => now.parameters === count(64, 100, 16, 10) + count(5, 16, 100, 64),
  );
  await experiment.getByRole('button', { name: 'Remove encoder layer 2' }).click();
  await until(page, 'a layer less', (now) => now.parameters === count(64, 100, 10) + count(5, 100, 64));
  await expect(region(page, 'Network').getByRole('slider', { name: /Encoder layer/ })).toHaveCount(1);
  await region(page, 'Network').getByRole('slider', { name: 'Latent size' }).focus();
  await page.keyboard.press('ArrowUp');
  await until(
    page,
    'the handle changes the code',
    (now) => now.parameters === count(64, 100, 12) + count(6, 100, 64),
  );
  await expect(page).toHaveURL(/encoder=100/);
});

test('β = 10 lets the code collapse while the run goes on, β = 1 heals it', async ({ page }) => {
  await page.goto('/?data=digits&run=1');
  const before = await until(page, 'well under the mean image', (now) => now.trainLoss < 25.5);
  const beta = region(page, 'Experiment').getByRole('textbox', { name: 'β' });
  await beta.fill('10');
  await page.keyboard.press('Enter');
  const strong = await until(page, 'the loss rises', (now) => now.trainLoss > before.trainLoss + 1);
  expect(strong.status).toBe('running');
  expect(strong.step).toBeGreaterThan(before.step);
  await beta.fill('1');
  await page.keyboard.press('Enter');
  const after = await until(page, 'the code comes back', (now) => now.trainLoss < before.trainLoss + 0.5);
  expect(after.step).toBeGreaterThan(strong.step);
  await expect(page).not.toHaveURL(/beta/);
});

test('different places decode to different images; keys and pins work', async ({ page }) => {
  await page.goto('/?data=digits&run=1&stop=20');
  await until(page, 'trained a little', (now) => now.status === 'paused' && now.epoch >= 20);
  const map = page.getByRole('application', { name: /^Map of the latent space/ });
  const decoded = region(page, 'Decoded image');
  const image = decoded.getByRole('img', { name: /^Decoded image at/ });
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map has no size');
  const pictures = new Set<string>();
  const names = new Set<string>();
  for (const [x, y] of [
    [0.3, 0.3],
    [0.6, 0.4],
    [0.5, 0.75],
  ] as const) {
    await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
    await settled(page);
    pictures.add(await picture(image));
    names.add((await image.getAttribute('aria-label')) ?? '');
  }
  expect(pictures.size).toBe(3);
  expect(names.size).toBe(3);

  await map.focus();
  await page.keyboard.press('a');
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowLeft');
  await settled(page);
  expect(pictures.has(await picture(image))).toBe(false);
  await page.keyboard.press('b');
  await expect(decoded.getByText('Path between the two pins')).toBeVisible();
});

test('one image is selected in all panels', async ({ page }) => {
  await page.goto('/?data=digits');
  await ready(page);
  const strip = region(page, 'Reconstructions').getByRole('group', { name: 'Originals and reconstructions' });
  await strip.getByRole('button').nth(2).click();
  await expect(strip.getByRole('button').nth(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(region(page, 'Network').getByRole('img', { name: /: 2$/ })).toBeVisible();
});

test('codes of more than two dimensions are shown through two of them or their principal components', async ({
  page,
}) => {
  await page.goto('/?data=digits&latent=6&run=1');
  await until(page, 'codes are measured', (now) => now.testLoss > 0 && now.step > 20);
  const space = region(page, 'Latent space');
  await expect(space.getByRole('button', { name: /principal/i }).first()).toBeVisible();
});

test('every panel explains itself, with formulas', async ({ page }) => {
  await page.goto('/?data=digits');
  await ready(page);
  for (const name of ['Network', 'Reconstructions', 'Loss', 'Latent space', 'Decoded image']) {
    await region(page, name)
      .getByRole('button', { name: /^Explain/ })
      .click();
    await expect(page.locator('.katex').first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('statements of the article are checked, with formulas, over the page, and open the preset that shows it', async ({
  page,
}) => {
  await page.goto('/?data=digits');
  await ready(page);
  await button(page, 'An article’s errors, corrected').click();
  const dialog = page.getByRole('dialog', { name: 'What one article says about autoencoders, checked' });
  await expect(dialog.getByRole('article')).toHaveCount(Object.keys(corrections.en.cards).length);
  await expect(dialog.locator('.katex').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await button(page, 'An article’s errors, corrected').click();
  await dialog.getByRole('button', { name: `See it in “${experiment.en.presets['vae-entropy']}”` }).click();
  await expect(dialog).toBeHidden();
  await expect(galleryButton(page)).toContainText(experiment.en.presets['vae-entropy']);
  await expect(page.getByRole('tab', { name: 'Prior fit' })).toHaveAttribute('aria-selected', 'true');
});

test('a preset says what to try next, and goes on saying it while that is tried', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  const panel = region(page, 'Experiment');
  await expect(panel.getByText('Try next:')).toBeVisible();
  await page.goto('/?beta=4&run=1');
  await ready(page);
  await expect(panel.getByText(/^Try next/)).toHaveCount(0);
  await choosePreset(page, 'vae-free-bits');
  await expect(panel.getByText(presetNotes.en['vae-free-bits'].note)).toBeVisible();
  await page.getByRole('slider', { name: 'β', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(panel.getByText(`Try next, from “${experiment.en.presets['vae-free-bits']}”:`)).toBeVisible();
});
