import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { Backend } from '../../src/engine/engine.ts';
import { findBrowser } from '../browser.ts';
import { until } from '../root.ts';
import { launchWith } from '../tools/launch.ts';
import { bundleSizes } from './bundle.ts';
import { median, table } from './table.ts';

/**
 * What a user of this machine gets, measured in the built page: `npm run build && npm run bench`.
 * Writes e2e/bench/results/page.json and prints tables. Engines are measured in turn, several rounds, medians told.
 */
const rounds = 3;
/** How long one measurement lasts, in ms. */
const duration = 6000;
const reference = 'encoder=512-256&latent=2&batch=128';
const results = 'e2e/bench/results';
const origin = 'http://localhost:4178';

async function open(browser: Browser, query: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The runner's compiler wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${origin}/?${query}`);
  return page;
}

/** Images a second by the step counter and the clock, everything the page does meanwhile included. */
async function imagesPerSecond(browser: Browser, engine: Backend, query: string): Promise<number> {
  const page = await open(browser, `${query}&engine=${engine}&run=1`);
  const begun = await until(page, `${engine} trains`, (now) => now.step >= 3, 180_000);
  const start = performance.now();
  await page.waitForTimeout(duration);
  const ended = await until(page, `${engine} goes on`, (now) => now.step > begun.step, 180_000);
  const seconds = (performance.now() - start) / 1000;
  await page.close();
  return ((ended.step - begun.step) * ended.batch) / seconds;
}

/** From the click on Train (data and engine ready) until each panel shows something of the trained network, in ms. */
async function firstUpdates(browser: Browser): Promise<Readonly<Record<string, number>>> {
  const page = await open(browser, '');
  await until(page, 'the untrained network is measured', (now) => now.testLoss > 0, 60_000);
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    let start = 0;
    const mark = (name: string) => (seen[name] ??= performance.now() - start);
    Object.assign(window, { firstUpdates: seen });
    document.addEventListener('pointerup', () => (start = performance.now()), { capture: true, once: true });
    for (const id of ['network', 'reconstructions', 'loss', 'latent-space', 'decoded']) {
      const panel = document.getElementById(id);
      if (panel === null) throw new Error(`no panel ${id}`);
      const seenChange = () => {
        if (start > 0) mark(id);
      };
      new MutationObserver(seenChange).observe(panel, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }
    new MutationObserver(
      () => start > 0 && Number(document.documentElement.dataset['step']) > 0 && mark('first step'),
    ).observe(document.documentElement, { attributes: true });
  });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForTimeout(8000);
  const seen = await page.evaluate(
    () => (window as unknown as { firstUpdates: Record<string, number> }).firstUpdates,
  );
  await page.close();
  return seen;
}

async function main(): Promise<void> {
  const server = await preview({ preview: { port: 4178, strictPort: true } });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ ...launchWith([]), executablePath });
  const engines: readonly Backend[] = ['wasm', 'webgl', 'cpu'];
  const speeds = new Map<Backend, number[]>(engines.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round++) {
    for (const engine of engines) speeds.get(engine)?.push(await imagesPerSecond(browser, engine, reference));
  }
  const starts: Readonly<Record<string, number>>[] = [];
  for (let round = 0; round < rounds; round++) starts.push(await firstUpdates(browser));
  await browser.close();
  await server.close();

  const report = {
    date: new Date().toISOString().slice(0, 10),
    machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, browser: 'Chromium, no GPU' },
    bundle: await bundleSizes('dist/assets'),
    imagesPerSecond: Object.fromEntries(
      [...speeds].map(([engine, all]) => [engine, Math.round(median(all))]),
    ),
    firstUpdateMs: Object.fromEntries(
      Object.keys(starts[0] ?? {}).map((name) => [
        name,
        Math.round(median(starts.map((start) => start[name] ?? NaN))),
      ]),
    ),
  };
  await mkdir(results, { recursive: true });
  await writeFile(`${results}/page.json`, `${JSON.stringify(report, null, 2)}\n`);
  for (const [title, rows] of Object.entries({
    'Reference VAE 784-512-256-2, batch 128, images/s in the page': report.imagesPerSecond,
    'Click on Train to the first change of a panel, ms': report.firstUpdateMs,
    'Size, kB gzipped': report.bundle,
  })) {
    console.log(`\n${title}\n${table(rows)}`);
  }
}

await main();
process.exit(0);
