import AxeBuilder from '@axe-core/playwright';
import { experiment } from '../src/text/experiment.ts';
import { ready, until } from './root.ts';
import { expect, test } from './test.ts';
import { card, galleryButton, presetIds } from './tools/choose-preset.ts';

test('the gallery shows every experiment with its picture, and axe finds no fault in it', async ({
  page,
}) => {
  await page.goto('/?data=digits');
  await ready(page);
  await galleryButton(page).click();
  const gallery = page.getByRole('dialog', { name: 'Experiments' });
  await expect(gallery.getByRole('option')).toHaveCount(presetIds.length);
  for (const picture of await gallery.locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(480);
  }
  const { violations } = await new AxeBuilder({ page }).include('.gallery').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('the run goes on behind the gallery, and closing it leads back', async ({ page }) => {
  await page.goto('/?data=digits&run=1');
  await until(page, 'training', (now) => now.step > 3);
  await galleryButton(page).click();
  const gallery = page.getByRole('dialog', { name: 'Experiments' });
  await expect(gallery.getByRole('option')).toHaveCount(presetIds.length);
  const { step } = await until(page, 'training goes on', (now) => now.status === 'running');
  await until(page, 'training goes on', (now) => now.step > step);
  await page.keyboard.press('Escape');
  await expect(gallery).toBeHidden();
  await expect(galleryButton(page)).toBeFocused();
});

test('an experiment is chosen from the gallery by keys alone, and by groups', async ({ page }) => {
  await page.goto('/?data=digits');
  await ready(page);
  await galleryButton(page).press('Enter');
  await expect(card(page, 'vae-2d')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'ae-2d')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'denoising')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(galleryButton(page)).toContainText(experiment.en.presets.denoising);
  await expect(galleryButton(page)).toBeFocused();

  await galleryButton(page).click();
  await expect(card(page, 'denoising')).toContainText('open now');
  await page.getByRole('button', { name: /^The article’s listings/ }).click();
  await expect(card(page, 'article-as-written')).toBeInViewport();
});

test('a gallery that did not arrive says so, and comes when it is opened again', async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED|dynamically imported module/);
  let isWithheld = true;
  await page.route(/\/gallery-[^/]*\.js$/, (route) =>
    isWithheld ? route.abort('internetdisconnected') : route.continue(),
  );
  await page.goto('/?data=digits');
  await ready(page);
  await galleryButton(page).click();
  await expect(page.getByText('This view could not be loaded')).toBeVisible();
  isWithheld = false;
  await galleryButton(page).click();
  await expect(page.getByRole('dialog', { name: 'Experiments' })).toBeVisible();
  await expect(page.getByText('This view could not be loaded')).toHaveCount(0);
});
