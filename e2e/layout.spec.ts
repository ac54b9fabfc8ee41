import type { Page } from '@playwright/test';
import { margin } from '../src/panels/loss/chart-layout.ts';
import { settled, until } from './root.ts';
import { expect, test } from './test.ts';
import { layoutFaults } from './tools/layout.ts';

/** CSS pixels; `zoom` as the reader sets it, so that a 1440 × 900 screen at 2 has 720 × 450 of them. */
interface Screen {
  readonly width: number;
  readonly height: number;
  readonly zoom?: number;
}

const screens: readonly Screen[] = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1536, height: 730 },
  { width: 1366, height: 768 },
  { width: 1366, height: 650 },
  { width: 1280, height: 600 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 720, height: 450, zoom: 2 },
];

const collapsing = 'latent=6&encoder=64-32&klRule=as-written&batch=32&lr=0.003&run=1&stop=10';
const models = {
  'a VAE': { query: 'run=1&stop=2', short: 'en' },
  'a VAE that collapses, which a message says': { query: collapsing, short: 'zh' },
  'a sparse autoencoder': { query: 'model=sparse&run=1&stop=2', short: null },
} as const;

/** So high the plots of the loss are at least, in px. */
const leastPlot = 120;

/** Gives the page a screen, and waits until it has drawn itself there. */
async function screenOf(page: Page): Promise<(screen: Screen) => Promise<void>> {
  const devTools = await page.context().newCDPSession(page);
  return async ({ width, height, zoom = 1 }) => {
    await devTools.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: zoom,
      mobile: false,
    });
    await settled(page);
  };
}

for (const [model, { query, short }] of Object.entries(models)) {
  for (const language of ['en', 'zh'] as const) {
    test(
      `nothing overlaps or is cut off on any screen (${language}): ${model}`,
      { tag: language === short ? [] : ['@long'] },
      async ({ page }) => {
        await page.goto(`/?lang=${language}&data=digits&${query}`);
        await until(page, 'trained', (now) => now.status === 'paused' && now.step > 0);
        await settled(page);
        const hasMessage = query === collapsing;
        await expect(page.locator('.diagnosis__card')).toHaveCount(hasMessage ? 1 : 0);
        const show = await screenOf(page);
        for (const screen of screens) {
          await show(screen);
          const where = `${screen.width} × ${screen.height}`;
          await expect.poll(() => page.evaluate(layoutFaults), { message: where, timeout: 3000 }).toEqual([]);
          const chart = await page.locator('.loss-chart').evaluate((element) => element.clientHeight);
          expect(chart - margin.top - margin.bottom, where).toBeGreaterThanOrEqual(leastPlot);
          const below = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
          if (screen.width >= 1280 && screen.height >= 600 && !hasMessage)
            expect(below, `${where}: everything is on one screen`).toBeLessThanOrEqual(0);
        }
      },
    );
  }
}

test('from the smallest laptop up the map is the largest picture; on a tablet map and curves come before the network', async ({
  page,
}) => {
  await page.goto('/?data=digits&run=1&stop=2');
  await until(page, 'trained', (now) => now.status === 'paused' && now.step > 0);
  const show = await screenOf(page);
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (box === null) throw new Error(`Nothing of ${selector} is to be seen.`);
    return { ...box, area: box.width * box.height };
  };
  for (const screen of screens.filter(({ width }) => width >= 1280)) {
    await show(screen);
    const map = await boxOf('.latent-space__stage');
    for (const other of ['.network', '.reconstructions', '.loss-chart', '.decoded__image'])
      expect(map.area, `${screen.width} × ${screen.height}: ${other}`).toBeGreaterThan(
        (await boxOf(other)).area,
      );
  }
  for (const screen of [
    { width: 1024, height: 768 },
    { width: 768, height: 1024 },
  ]) {
    await show(screen);
    const network = await boxOf('.network');
    for (const first of ['.latent-space__stage', '.loss-chart'])
      expect((await boxOf(first)).y + (await boxOf(first)).height, first).toBeLessThan(network.y);
  }
});

test('what is wrong with a layout is seen and said', async ({ page }) => {
  await page.setContent(`<!doctype html>
    <style>* { margin: 0; font: 16px/20px monospace } .wide { width: 3000px; height: 1px }</style>
    <div class="strip" style="width: 40px; overflow: hidden; white-space: nowrap">far too long</div>
    <div class="card" style="height: 20px; border: 1px solid"><button class="low" style="margin-top: 10px">go</button></div>
    <div class="row" role="group" style="display: flex; flex-wrap: wrap; width: 80px; padding-top: 40px">
      ${['one', 'two', 'six', 'ten'].map((word) => `<span style="width: 26px">${word}</span>`).join('')}
    </div>
    <p class="under">under</p><p class="over" style="margin-top: -12px">over</p>
    <div class="wide"></div>`);
  const faults = await page.evaluate(layoutFaults);
  for (const fault of [
    /sideways by \d+/,
    /“far too long” \(\.strip\) is cut off at the side by \d+/,
    /“go” \(\.low\) hangs out of \.card by \d+/,
    /“ten” stands alone on a line of \.row/,
    /“under” \(\.under\) and “over” \(\.over\) lie over one another/,
  ])
    expect(faults).toContainEqual(expect.stringMatching(fault));
  await page.setContent('<!doctype html><p>A calm page.</p><p>Two lines.</p><button>go</button>');
  expect(await page.evaluate(layoutFaults)).toEqual([]);
});
