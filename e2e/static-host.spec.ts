import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { button, ready, truth, until } from './root.ts';
import { expect, test } from './test.ts';
import { serveStatic } from './tools/static-server.ts';

const folder = join(import.meta.dirname, '../dist');
const path = '/some/path/';

/** How often the page itself has been asked for. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  return () => loads;
}

/**
 * Opens the page and waits until it has loaded itself once more. Nothing is evaluated in it before: Playwright does that as
 * if a hand had touched the page, which then is left alone.
 */
async function openIsolated(page: Page, url: string): Promise<void> {
  const loads = countLoads(page);
  await page.goto(url);
  await expect.poll(loads).toBe(2);
  await page.waitForFunction(() => window.crossOriginIsolated);
}

/** What the browser tells the page of isolation, and the engine menu of threads. */
async function expectThreads(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await page.getByRole('button', { name: /^Engine/ }).click();
  await expect(page.getByRole('dialog')).toContainText(/SIMD, up to \d threads/);
  await page.keyboard.press('Escape');
}

test.describe('on a host that sends no headers, under a path', () => {
  test.skip(cpus().length < 2, 'threads need two cores');

  test('the page gets threads after loading itself once more, and trains', async ({ page }) => {
    const host = await serveStatic({ folder, path });
    const loads = countLoads(page);
    await openIsolated(page, `${host.url}?data=digits&encoder=64`);
    await ready(page);
    await expectThreads(page);
    await button(page, 'Train').click();
    const early = await until(page, 'training', (now) => now.step > 0 && now.trainLoss > 0);
    await until(page, 'the loss falls', (now) => now.trainLoss < early.trainLoss && now.testLoss > 0);
    await until(page, 'training goes on', (now) => now.step > early.step + 100);
    expect(loads()).toBe(2);

    // From now on the first load has threads.
    await page.goto(`${host.url}?data=digits&encoder=32`);
    await ready(page);
    await expectThreads(page);
    expect(loads()).toBe(3);
    host.close();
  });

  test('a page in which something has been done is left alone until the next visit', async ({ page }) => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const host = await serveStatic({
      folder,
      path,
      before: (file) => (file === 'service-worker.js' ? released : Promise.resolve()),
    });
    const loads = countLoads(page);
    await page.goto(`${host.url}?data=digits`);
    await button(page, 'Train').click();
    await until(page, 'training', (now) => now.step > 0);
    release();
    await page.evaluate(() => navigator.serviceWorker.ready);
    const before = await truth(page);
    await until(page, 'training goes on', (now) => now.step > before.step + 20);
    expect(loads()).toBe(1);
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);

    await page.reload();
    await ready(page);
    await expectThreads(page);
    expect(loads()).toBe(2);
    host.close();
  });

  test('a host that goes away later does no more harm than without the service worker', async ({
    page,
    allowConsoleErrors,
  }) => {
    allowConsoleErrors(/ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to fetch|Failed to load resource/);
    const host = await serveStatic({ folder, path });
    await openIsolated(page, `${host.url}?data=digits`);
    await ready(page);
    await until(page, 'the untrained network is measured', (now) => now.testLoss > 0);
    // The chart is code of its own, which comes with the first figure.
    await expect(page.locator('.recharts-surface').first()).toBeVisible();
    host.close();
    await button(page, 'Train').click();
    await until(page, 'training offline', (now) => now.status === 'running' && now.step > 20);
  });
});

test.describe('where service workers are blocked', () => {
  test.use({ serviceWorkers: 'block' });

  test('the page computes in one thread, and never loads itself again', async ({ page }) => {
    const host = await serveStatic({ folder, path });
    const loads = countLoads(page);
    await page.goto(`${host.url}?data=digits&run=1`);
    await until(page, 'training', (now) => now.step > 50);
    expect(loads()).toBe(1);
    await page.getByRole('button', { name: /^Engine/ }).click();
    await expect(page.getByRole('dialog')).toContainText(/SIMD/);
    await expect(page.getByRole('dialog')).not.toContainText(/threads/);
    host.close();
  });
});
