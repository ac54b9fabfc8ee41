import { button, ready, region } from './root.ts';
import { expect, test } from './test.ts';

test('what was changed is undone and redone: by buttons, by keys, and by the browser', async ({ page }) => {
  await page.goto('/?data=digits&encoder=32-16');
  await ready(page);
  const experiment = region(page, 'Experiment');
  const latent = experiment.getByRole('textbox', { name: 'Latent size' });
  const undo = experiment.getByRole('button', { name: 'Undo' });
  const redo = experiment.getByRole('button', { name: 'Redo' });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  for (const size of ['5', '7']) {
    await latent.fill(size);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`latent=${size}`));
  }
  await undo.click();
  await expect(latent).toHaveValue('5');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(latent).toHaveValue('2');
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.goForward();
  await expect(latent).toHaveValue('5');
  await page.reload();
  await ready(page);
  await expect(latent).toHaveValue('5');
  await redo.click();
  await expect(latent).toHaveValue('7');
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await page.goBack();
  await expect(page).toHaveURL(/latent=5/);
});

test('a knob that was turned is put back by its arrow or by Backspace', async ({ page }) => {
  await page.goto('/?data=digits&encoder=32-16&beta=4&latent=5');
  await ready(page);
  const experiment = region(page, 'Experiment');
  const beta = experiment.getByRole('slider', { name: 'β' });
  const before = await beta.boundingBox();
  await button(page, 'Put back to 2').click();
  await expect(experiment.getByRole('slider', { name: 'Latent size' })).toBeFocused();
  await expect(experiment.getByRole('textbox', { name: 'Latent size' })).toHaveValue('2');
  await beta.focus();
  await page.keyboard.press('Backspace');
  await expect(experiment.getByRole('textbox', { name: 'β' })).toHaveValue('1.00');
  await expect(button(page, 'Put back to 1.00')).toHaveCount(0);
  expect(await beta.boundingBox()).toEqual(before);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the arrow that puts a knob back is large enough for a finger, and on the line of its name', async ({
    page,
  }) => {
    await page.goto('/?data=digits&encoder=32-16&latent=5');
    await ready(page);
    const arrow = button(page, 'Put back to 2');
    const [box, value] = await Promise.all([
      arrow.boundingBox(),
      region(page, 'Experiment').getByRole('textbox', { name: 'Latent size' }).boundingBox(),
    ]);
    if (box === null || value === null) throw new Error('the arrow and the value are on the page');
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(Math.abs(box.y + box.height / 2 - value.y - value.height / 2)).toBeLessThan(2);
    await arrow.tap();
    await expect(arrow).toHaveCount(0);
  });
});

test('a fold says what is in it, and opens where something in it was turned', async ({ page }) => {
  await page.goto('/?data=digits&encoder=32-16');
  await ready(page);
  const training = page.locator('details', { hasText: 'Optimiser and batch size' });
  await expect(training.locator('summary')).toContainText('Batch size: 128');
  const decay = training.getByRole('slider', { name: 'Weight decay' });
  await expect(decay).toBeHidden();
  await training.locator('summary').click();
  await decay.focus();
  await page.keyboard.press('ArrowRight');
  await expect(training.locator('summary')).toContainText('1 changed');
  await page.reload();
  await ready(page);
  await expect(decay).toBeVisible();
  await page.goto('/?data=digits&encoder=32-16&klRule=free-bits');
  await ready(page);
  await expect(page.getByRole('slider', { name: 'Free nats per dimension' })).toBeVisible();
});
