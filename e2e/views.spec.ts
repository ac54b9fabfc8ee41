import { button, numberIn, picture, ready, region, settled, showView, tab, truth, until } from './root.ts';
import { expect, test } from './test.ts';

test('the tabs of a frame change its view and the link; unknown views are ignored', async ({ page }) => {
  await page.goto('/?data=digits&view=later-panel.error-map');
  await ready(page);
  await expect(tab(page, 'Error map')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'Latent space')).toHaveAttribute('aria-selected', 'true');
  await tab(page, 'Latent space').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'KL')).toBeFocused();
  await expect(region(page, 'KL')).toBeVisible();
  await expect(page).toHaveURL(/view=kl\.error-map/);
  await showView(page, 'Latent space');
  await showView(page, 'Decoded image');
  await expect(page).not.toHaveURL(/view=/);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(900);
});

test('KL: the bars add up to the KL term of the loss, and a large β names what collapsed', async ({
  page,
}) => {
  await page.goto('/?data=digits&latent=6&beta=10&run=1&stop=40&view=kl');
  await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 40, 120_000);
  const view = region(page, 'KL');
  const rows = view.getByRole('row');
  await expect(rows).toHaveCount(7);
  const total = await numberIn(view.getByText(/nats in all$/));
  const parts = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => Number(row.children[1]?.textContent)),
  );
  expect(parts.reduce((sum, kl) => sum + kl, 0)).toBeCloseTo(total, 1);
  await expect(view.getByText(/^Collapsed, the same for every image: z/)).toBeVisible();
  await view.getByRole('button', { name: /^Explain/ }).click();
  await expect(page.locator('.katex').first()).toBeVisible();
});

test('Jacobian: λ turned up while training shortens it, and the curve from before stays to compare', async ({
  page,
}) => {
  await page.goto('/?data=digits&model=contractive&latent=32&contraction=0&lr=0.003&run=1&view=jacobian');
  await until(page, 'trained', (now) => now.epoch >= 60, 120_000);
  const view = region(page, 'Jacobian');
  const length = () => numberIn(view.getByText(/norm ‖J‖$/));
  await expect.poll(length).toBeGreaterThan(1);
  // Only a λ that was held for some spectra is compared with.
  const seen = new Set<number>();
  await expect.poll(async () => seen.add(await length()).size, { timeout: 60_000 }).toBeGreaterThan(3);
  const before = await length();
  await page.getByRole('slider', { name: /^Contraction weight/ }).press('End');
  await expect.poll(length, { timeout: 60_000 }).toBeLessThan(before / 2);
  await expect(view.getByText('as it was at λ = 0')).toBeAttached();
  await expect(view.getByRole('img', { name: /^Direction/ })).toHaveCount(6);
  await expect(
    region(page, 'Loss').getByRole('columnheader', { name: 'Contraction penalty' }),
  ).toBeAttached();
});

test('traversals: a dimension that costs more changes the image more; a row is a slider for the decoded point', async ({
  page,
}) => {
  await page.goto('/?data=digits&latent=6&run=1&stop=60&view=traversals');
  await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 60, 120_000);
  const view = region(page, 'Traversals');
  await expect(view.getByRole('slider')).toHaveCount(6);
  /** Mean difference of the first and the last image of a row. */
  const change = (row: number) =>
    view
      .getByRole('img')
      .nth(row)
      .evaluate((element) => {
        const canvas = element as HTMLCanvasElement;
        const { width, height } = canvas;
        const bytes = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        let sum = 0;
        for (let y = 0; y < height; y++)
          for (let x = 0; x < height; x++)
            sum += Math.abs(
              (bytes[4 * (y * width + x)] ?? 0) - (bytes[4 * (y * width + width - height + x)] ?? 0),
            );
        return sum / (height * height);
      });
  await expect.poll(() => change(0)).toBeGreaterThan(10);
  expect(await change(0)).toBeGreaterThan(2 * (await change(5)));
  const decoded = region(page, 'Decoded image').getByRole('img', { name: /^Decoded image at/ });
  const before = await picture(decoded);
  const slider = view.getByRole('slider').first();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '+3.00');
  await expect.poll(() => picture(decoded)).not.toBe(before);
});

test('samples: a draw repeats, another one differs; a model without a prior says so', async ({ page }) => {
  await page.goto('/?data=digits&run=1&stop=20&view=samples');
  await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 20);
  const view = region(page, 'Samples');
  const sheet = view.getByRole('img', { name: /64 images/ });
  await settled(page);
  const first = await picture(sheet);
  await view.getByRole('button', { name: 'New samples' }).click();
  await expect(view.getByText('Draw 2')).toBeVisible();
  await expect.poll(() => picture(sheet)).not.toBe(first);
  await showView(page, 'KL');
  await showView(page, 'Samples');
  await expect
    .poll(() => picture(region(page, 'Samples').getByRole('img', { name: /64 images/ })))
    .toBe(first);

  await page.goto('/?data=digits&model=ae&run=1&stop=20&view=samples');
  await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 20);
  await expect(view.getByText(/model without a prior/)).toBeVisible();
  await expect(tab(page, 'KL')).toHaveCount(0);
  await settled(page);
  const plain = await picture(sheet);
  await view.getByRole('radio', { name: 'as the codes' }).click();
  await expect.poll(() => picture(sheet)).not.toBe(plain);
});

test('error map: the squared error is that of the strip, and falls with training', async ({ page }) => {
  await page.goto('/?data=digits&view=error-map');
  await until(page, 'measured', (now) => now.testLoss > 0);
  const view = region(page, 'Error map');
  const figure = view.locator('strong').first();
  await expect(figure).toHaveText(/\d/);
  const before = await numberIn(figure);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await until(page, 'trained', (now) => now.epoch >= 40, 120_000);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await until(page, 'paused', (now) => now.status === 'paused');
  const strip = region(page, 'Reconstructions').getByRole('group', { name: 'Originals and reconstructions' });
  const selected = strip.locator('[aria-pressed=true]');
  await expect
    .poll(async () => {
      const told = /squared error ([\d.]+)/.exec((await selected.getAttribute('aria-label')) ?? '')?.[1];
      return Math.abs(Number(told) - (await numberIn(figure)));
    })
    .toBeLessThan(0.06);
  expect(await numberIn(figure)).toBeLessThan(before);
});

test('a linear autoencoder turns into PCA: its subspace, angle by angle', async ({ page }) => {
  const linear = 'model=ae&encoder=none&latent=4&activation=linear&likelihood=gaussian&lr=0.005&batch=64';
  await page.goto(`/?data=digits&${linear}&view=principal`);
  await ready(page);
  const panel = page.getByRole('region', { name: 'PCA' });
  const angle = async () =>
    Number.parseFloat(
      (await panel
        .getByText(/^[\d.]+°$/)
        .first()
        .textContent()) ?? '',
    );
  await expect(panel.getByRole('img', { name: /^Principal axis/ })).toHaveCount(4);
  const before = await angle();
  expect(before).toBeGreaterThan(30);
  await page.keyboard.press('Space');
  await until(page, 'many updates', (now) => now.step > 2500);
  await expect.poll(angle).toBeLessThan(6);
});

test('prior fit: named per dimension; a collapsed code fits the prior exactly', async ({ page }) => {
  await page.goto('/?data=digits&latent=3&beta=10&run=1&stop=40&view=prior');
  await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 40, 120_000);
  const view = region(page, 'Prior fit');
  await expect(view.getByRole('img')).toHaveCount(3);
  const figure = view.getByText(/^mismatch/);
  await expect.poll(() => numberIn(figure)).toBeLessThan(0.2);
  const label = (await view.getByRole('img').first().getAttribute('aria-label')) ?? '';
  expect(label).toMatch(/^z.: mean .+, standard deviation .+; .+ nats from the prior, of which .+$/);
});

test('rate–distortion: the point is that of the loss; a finished run stays beside the next', async ({
  page,
}) => {
  await page.goto('/?data=digits&run=1&stop=30&view=rate');
  await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 30, 120_000);
  const plot = region(page, 'Rate–distortion').getByRole('img');
  const told = async () =>
    /^Rate ([\d.]+) and distortion ([\d.]+) .* together ([\d.]+); (\d) earlier/
      .exec((await plot.getAttribute('aria-label')) ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  // After the pause the held-out images are looked at once more: both must then say the same.
  const apart = async () => Math.abs(((await told())[2] ?? NaN) - (await truth(page)).testLoss);
  await expect.poll(apart).toBeLessThan(0.1);
  const [rate = NaN, distortion = NaN, total = NaN, past = NaN] = await told();
  expect(rate + distortion).toBeCloseTo(total, 0);
  expect(past).toBe(0);
  await page.getByRole('button', { name: 'New seed', exact: true }).click();
  await expect.poll(async () => (await told())[3]).toBe(1);
});

test('weights: both ends as images on one scale that follows the training', async ({ page }) => {
  await page.goto('/?data=digits&encoder=40&view=weights');
  await ready(page);
  const view = region(page, 'Weights');
  const sheet = view.getByRole('img', { name: /units’ weights as images, of 40/ });
  await expect(sheet).toBeVisible();
  // Untrained weights stay as they are: another picture can only be that of the other end.
  await settled(page);
  const encoder = await picture(sheet);
  await view.getByRole('radio', { name: 'decoder' }).click();
  await expect(view.getByText(/last hidden layer/)).toBeVisible();
  await expect.poll(() => picture(sheet)).not.toBe(encoder);
  await settled(page);
  const before = await picture(sheet);
  await button(page, 'Train').click();
  await until(page, 'trained', (now) => now.step > 100);
  await expect.poll(() => picture(sheet)).not.toBe(before);
});

test('holes: places off the codes come back farther away than codes of images do', async ({ page }) => {
  await page.goto('/?data=digits&model=ae&run=1&stop=60');
  await until(page, 'trained', (now) => now.status === 'paused' && now.epoch >= 60, 120_000);
  const space = region(page, 'Latent space');
  await space.getByRole('button', { name: 'holes' }).click();
  const told = space.getByText(/^Decoded and encoded again/);
  await expect(told).toBeVisible();
  const [view = NaN, codes = NaN] = ((await told.textContent()) ?? '').match(/[\d.]+\d/g)?.map(Number) ?? [];
  expect(codes).toBeGreaterThan(0);
  expect(view).toBeGreaterThan(codes);
});
