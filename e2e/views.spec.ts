import { ready, until } from './root.ts';
import { expect, test } from './test.ts';

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
