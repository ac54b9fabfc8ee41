import { gunzipSync, gzipSync } from 'node:zlib';
import { button, ready, settled, truth, until } from './root.ts';
import { expect, test } from './test.ts';

test('hostile links open a legal experiment', async ({ page }) => {
  const links = [
    '/?encoder=9999999-NaN-__proto__&latent=-5&beta=1e99&lr=banana&batch=7&seed=-1&model=%00&data=../../etc',
    `/?encoder=${'512-'.repeat(2000)}&images=Infinity&stop=-3&engine=quantum`,
    '/?model=vae&model=ae&latent=2&latent=64&%E0%A4%A',
  ];
  for (const link of links) {
    await page.goto(link);
    const now = await ready(page);
    expect(now.parameters).toBeGreaterThan(0);
    expect(now.batch).toBeGreaterThanOrEqual(8);
    await expect(page.getByRole('region', { name: 'Latent space' })).toBeVisible();
  }
});

test('a missing data file is named, and a retry mends it', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/404|Failed to load resource/);
  await page.route('**/train-images-idx3-ubyte.gz', (route) =>
    route.fulfill({ status: 404, body: 'not here' }),
  );
  await page.goto('/?images=2000&run=1');
  await until(page, 'the run has failed', (now) => now.status === 'failed');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('train-images-idx3-ubyte.gz');
  await expect(page.getByRole('region', { name: 'Network' })).toBeVisible();
  await page.unroute('**/train-images-idx3-ubyte.gz');
  await alert.getByRole('button').first().click();
  await until(page, 'training after the retry', (now) => now.status === 'running' && now.step > 0);
});

test('a truncated data file is named', async ({ page }) => {
  await page.route('**/t10k-images-idx3-ubyte.gz', async (route) => {
    const response = await route.fetch();
    const body = (await response.body()).subarray(0, 60_000);
    await route.fulfill({ status: 200, headers: { 'content-type': 'application/gzip' }, body });
  });
  await page.goto('/?images=2000&run=1');
  await until(page, 'the run has failed', (now) => now.status === 'failed');
  await expect(page.getByRole('alert')).toContainText('t10k-images-idx3-ubyte.gz');
});

test('a diverging run stops, says so, and goes on at a lower rate', async ({ page }) => {
  await page.goto('/?data=digits&model=ae&encoder=16&activation=linear&optimizer=sgd&lr=0.1&run=1');
  await until(page, 'the run has diverged', (now) => now.status === 'failed');
  await page.getByRole('alert').getByRole('button').first().click();
  await until(
    page,
    'going on',
    (now) => now.status === 'running' && now.step > 0 && Number.isFinite(now.trainLoss),
  );
  expect(new URL(page.url()).searchParams.get('lr')).toBe('0.01');
});

test('a crashed worker costs a restart from the last checkpoint, not the run', async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/made to crash/);
  await page.goto('/?data=digits&run=1');
  const before = await until(page, 'the page holds a checkpoint', (now) => now.checkpointStep > 0);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('no worker');
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('made to crash');
    });
  });
  await expect(page.getByRole('region', { name: 'Messages about this run' })).toContainText(/step/);
  const after = await until(page, 'going on', (now) => now.status === 'running' && now.step > before.step);
  expect(after.trainLoss).toBeLessThan(before.trainLoss * 1.3);
});

test('a hidden tab keeps training', async ({ page, context }) => {
  await page.goto('/?data=digits&run=1');
  await until(page, 'training', (now) => now.step > 0);
  const other = await context.newPage();
  await other.bringToFront();
  const before = (await truth(page)).step;
  await until(page, 'training goes on', (now) => now.step > before + 20);
  await other.close();
});

for (const engine of ['wasm', 'webgl', 'cpu'] as const) {
  test(`the engine ${engine} trains when asked for`, async ({ page }) => {
    await page.goto(`/?data=digits&encoder=32&run=1&engine=${engine}`);
    const now = await until(page, 'an epoch', ({ epoch }) => epoch >= 2, 120_000);
    expect(now.engine).toBe(engine);
    expect(now.trainLoss).toBeLessThan(60);
  });
}

test('engines change in the middle of a run, and the weights come along', async ({ page }) => {
  await page.goto('/?data=digits&run=1&engine=cpu');
  await until(page, 'some epochs', ({ epoch, testLoss }) => epoch >= 5 && testLoss > 0, 120_000);
  await button(page, 'Pause').click();
  const before = await until(page, 'paused and measured', (now) => now.status === 'paused');
  await page.getByRole('button', { name: /^Engine/ }).click();
  await page.getByRole('dialog').getByText('WebAssembly', { exact: true }).click();
  await until(page, 'the other engine', (now) => now.engine === 'wasm');
  expect((await truth(page)).step).toBeGreaterThanOrEqual(before.step);
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  const after = await until(page, 'going on', (now) => now.step > before.step + 5);
  expect(after.trainLoss).toBeLessThan(before.trainLoss * 1.2);
});

test('a worker that ends without a word costs a restart from the last checkpoint, not the run', async ({
  page,
}) => {
  await page.goto('/?data=digits&run=1');
  const before = await until(page, 'the page holds a checkpoint', (now) => now.checkpointStep > 0);
  const [worker] = page.workers();
  if (worker === undefined) throw new Error('no worker');
  await worker.evaluate(() => self.close());
  await expect(page.getByRole('region', { name: 'Messages about this run' })).toContainText(/step/);
  await until(page, 'going on', (now) => now.status === 'running' && now.step > before.step);
});

test('damaged data are not trained on, and a retry asks the server again', async ({ page }) => {
  const file = '**/digits/train-images-idx3-ubyte.gz';
  await page.route(file, async (route) => {
    const response = await route.fetch();
    const sent = await response.body();
    // Servers that declare the packing have it undone on the way.
    const body = sent[0] === 0x1f ? gunzipSync(sent) : Buffer.from(sent);
    body[3000] = (body[3000] ?? 0) ^ 4;
    await route.fulfill({
      status: 200,
      headers: { 'content-type': 'application/gzip' },
      body: gzipSync(body),
    });
  });
  await page.goto('/?data=digits&images=300&run=1');
  await until(page, 'the run has failed', (now) => now.status === 'failed');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('train-images-idx3-ubyte.gz');
  await page.unroute(file);
  await alert.getByRole('button').first().click();
  await until(page, 'training after the retry', (now) => now.status === 'running' && now.step > 0);
});

test('a link that asks for what there is not is corrected, and says so', async ({ page }) => {
  await page.goto('/?data=digits&batch=1&latent=0&stop=1');
  await ready(page);
  const messages = page.getByRole('region', { name: 'Messages about this run' });
  await expect(messages).toContainText('batch = 8 instead of 1');
  await expect(messages).toContainText('latent = 1 instead of 0');
  const query = new URL(page.url()).searchParams;
  expect([query.get('batch'), query.get('latent')]).toEqual(['8', '1']);
});

test('a collapse names its cause, and its button leads out of it', async ({ page }) => {
  await page.goto('/?data=digits&likelihood=gaussian&variance=1&lr=0.01&encoder=32&stop=50&run=1');
  await until(page, 'the run has ended', (now) => now.status === 'paused' && now.step === 550);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('pixel variance');
  await alert.getByRole('button', { name: 'Start again with pixel variance 0.05' }).click();
  await until(page, 'the run has ended again', (now) => now.status === 'paused' && now.step === 550);
  await settled(page);
  await expect(alert).toBeEmpty();
  expect(new URL(page.url()).searchParams.get('variance')).toBeNull();
});
