import type { Locator, Page } from '@playwright/test';
import { button, numberIn, picture, ready, region, settled, truth, until } from './root.ts';
import { expect, test } from './test.ts';

/** Trains a small machine on small images until it has learned something and its chains have gone along, and pauses. */
async function trained(page: Page): Promise<void> {
  await page.goto('/?data=digits&model=rbm&hidden=64&batch=32');
  await ready(page);
  await page.keyboard.press('Space');
  await until(page, 'trained', (now) => now.epoch >= 20, 120_000);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(0);
  await page.keyboard.press('Space');
  await until(page, 'paused', (now) => now.status === 'paused');
}

const fantasies = (page: Page) => region(page, 'Fantasies');
const repair = (page: Page) => region(page, 'Repair');
const stepOf = (page: Page) => numberIn(fantasies(page).getByText(/^step [\d,]+ of \d+ chains$/));
const sheet = (page: Page) => fantasies(page).getByRole('img', { name: /^\d+ chains after/ });
const begun = (page: Page) => fantasies(page).getByRole('img', { name: 'Chain 1 after 0 steps' });

/** Brightness of an image's pixels, 0 … 255, row by row. */
const pixelsOf = (canvas: Locator) =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const data = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
    return Array.from({ length: width * height }, (_, i) => data?.[4 * i] ?? NaN);
  });

test('chains go along with the training, run on by themselves, and begin anew from noise or from data', async ({
  page,
}) => {
  await trained(page);
  await settled(page);
  const stopped = await stepOf(page);

  await button(page, 'One Gibbs step').click();
  await expect.poll(() => stepOf(page)).toBe(stopped + 1);
  const atOne = await picture(sheet(page));
  await button(page, 'Run the chains').click();
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(stopped + 20);
  expect((await truth(page)).status).toBe('paused');
  expect(await picture(sheet(page))).not.toBe(atOne);
  await fantasies(page).getByRole('radio', { name: 'samples' }).check({ force: true });
  await button(page, 'Pause the chains').click();
  await settled(page);
  expect(new Set(await pixelsOf(sheet(page)))).toEqual(new Set([0, 255]));
  await fantasies(page).getByRole('radio', { name: 'probabilities' }).check({ force: true });

  const temperature = fantasies(page).getByRole('slider', { name: 'Temperature' });
  await temperature.focus();
  await page.keyboard.press('Home');
  await expect(temperature).toHaveAttribute('aria-valuetext', '0.20');
  await page.keyboard.press('Backspace');
  await expect(temperature).toHaveAttribute('aria-valuetext', '1.00');

  const noise = await picture(begun(page));
  await button(page, 'From noise').click();
  await expect.poll(() => stepOf(page)).toBe(0);
  expect(await picture(begun(page))).not.toBe(noise);
  await button(page, 'From data').click();
  await expect(fantasies(page).getByText('Chain 1, from a held-out image')).toBeVisible();
  const images = await picture(sheet(page));
  await button(page, 'Run the chains').click();
  await expect(fantasies(page).getByText(/^From step \d+ to \d+00, \d+ of 60 chains/)).toBeVisible({
    timeout: 60_000,
  });
  expect(await picture(sheet(page))).not.toBe(images);

  // A machine of other sizes has chains of its own.
  await page.getByRole('radio', { name: 'Bars and stripes' }).check({ force: true });
  await expect(fantasies(page).getByText(/of 32 chains$/)).toBeVisible();
});

test('what is held of an image stays, the rest is invented: by pointer, by keys, and by half', async ({
  page,
}) => {
  await trained(page);
  await settled(page);
  const cell = (way: string, step: number) =>
    repair(page).getByRole('img', { name: `${way}, step ${step}`, exact: true });
  const half = 32;
  await expect(cell('drawn', 200)).toBeVisible();
  const before = await pixelsOf(cell('drawn', 0));
  for (const way of ['drawn', 'mean field']) {
    const start = await pixelsOf(cell(way, 0));
    const end = await pixelsOf(cell(way, 200));
    expect(start.slice(0, half)).toEqual(before.slice(0, half));
    expect(end.slice(0, half)).toEqual(start.slice(0, half));
    expect(end.slice(half)).not.toEqual(start.slice(half));
  }
  // The mean field has come to rest.
  const rested = await pixelsOf(cell('mean field', 100));
  (await pixelsOf(cell('mean field', 200))).forEach((x, i) =>
    expect(Math.abs(x - (rested[i] ?? NaN))).toBeLessThanOrEqual(2),
  );

  await button(page, 'Clear').click();
  await expect(repair(page).getByText('Nothing is free')).toBeVisible();
  await expect(cell('drawn', 200)).toHaveCount(0);
  const brush = repair(page).getByRole('application');
  await brush.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(brush).toHaveAccessibleName(/: 1 of 64 pixels/);
  expect((await truth(page)).status).toBe('paused');
  const box = await brush.boundingBox();
  if (box === null) throw new Error('no brush');
  const y = box.y + (7.5 / 8) * box.height;
  await page.mouse.move(box.x + box.width / 16, y);
  await page.mouse.down();
  await page.mouse.move(box.x + (15 / 16) * box.width, y);
  await page.mouse.up();
  await expect(brush).toHaveAccessibleName(/: 9 of 64 pixels/);
  await expect(cell('mean field', 200)).toBeVisible();
  await settled(page);
  const free = new Set([3 * 8 + 4, ...Array.from({ length: 8 }, (_, i) => 56 + i)]);
  const end = await pixelsOf(cell('drawn', 200));
  const start = await pixelsOf(cell('drawn', 0));
  end.forEach((x, i) => {
    if (!free.has(i)) expect(x).toBe(start[i]);
  });
  await button(page, 'Half: free the lower half').click();
  await expect(brush).toHaveAccessibleName(/: 32 of 64 pixels/);
});
