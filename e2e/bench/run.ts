/**
 * Ours and the peers, in turn, in one page of one browser, and what a user of the built page gets:
 *   npm run bench [-- peers machines encode latency page]
 * Prints tables, writes e2e/bench/results/<section>.json and adds a row to <section>.history.jsonl. What is measured and how: README.md.
 */
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import { encodeTimes } from './encode-webgpu.ts';
import { findBrowser } from '../browser.ts';
import { launchWith } from '../tools/launch.ts';
import { measureApp } from './app.ts';
import { bundleSizes } from './bundle.ts';
import { machineSteps } from './machine-steps.ts';
import { modelNames } from './models.ts';
import { comparePeers } from './peers.ts';
import {
  answersTable,
  latencyTable,
  nativeNote,
  ratioTable,
  smoothnessTable,
  stepTable,
  targetTable,
} from './report.ts';
import { serveBenchPage, serveBuild } from './serve.ts';
import { recordTable } from './table.ts';

const folder = 'e2e/bench/results';
/** Steps in software take seconds: the browser must not take that for a hang. */
const softwareWebgpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--disable-gpu-watchdog',
];

/** A section measures, and says what it found in tables. */
const sections = {
  async peers(browser: Browser) {
    const results = await onBenchPage(browser, comparePeers);
    const tables = [stepTable(results), ratioTable(results), targetTable(results), nativeNote(results)];
    return { figures: results, tables };
  },
  async machines() {
    const figures = await machineSteps();
    const tables = figures.map(({ gibbsSteps, ...times }) =>
      recordTable(`RBM 784-500, batch 128, CD-${gibbsSteps}: ms a step`, times),
    );
    return { figures, tables };
  },
  async encode() {
    const { ours, tfjs } = await encodeTimes();
    const figures = { ours, tfjs, ratio: tfjs / ours };
    const title = 'one step of 784-512-256-2, prepared for a GPU that computes nothing: ms';
    return { figures, tables: [recordTable(title, figures)] };
  },
  async latency(browser: Browser) {
    const figures = await onBenchPage(browser, async (page) => {
      const alone = [];
      for (const model of modelNames)
        alone.push({ model, ...(await page.evaluate((name) => window.bench.latencies(name), model)) });
      return { alone, whileTraining: await page.evaluate(() => window.bench.answers()) };
    });
    return { figures, tables: [latencyTable(figures.alone), answersTable(figures.whileTraining)] };
  },
  async page(browser: Browser) {
    buildAlone();
    const { origin, close } = await serveBuild();
    const figures = { ...(await measureApp(browser, origin)), bundle: await bundleSizes('dist/assets') };
    await close();
    const tables = [
      recordTable('784-512-256-2, batch 128, in the page: images/s', figures.imagesPerSecond),
      recordTable('share of the time that is training, default experiment', figures.trainingShare),
      recordTable('click on Train → first change, ms', figures.firstUpdateMs),
      recordTable('click on Train → loss on held-out images, nats: s', figures.secondsToLoss),
      smoothnessTable(figures.smoothness),
      recordTable('size, kB gzipped', figures.bundle),
    ];
    return { figures, tables };
  },
};

/** What a user gets: in a process of its own, since a development server leaves its mode behind in this one. */
function buildAlone(): void {
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
}

async function onBenchPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const { origin, close } = await serveBenchPage();
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  // The runner's compiler wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${origin}/e2e/bench/page/`);
  await page.waitForFunction(() => 'bench' in window && crossOriginIsolated);
  const result = await work(page);
  await page.close();
  await close();
  return result;
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const executablePath = await findBrowser();
  await mkdir(folder, { recursive: true });
  for (const [name, measure] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    const loadBefore = loadavg()[0];
    const browser = await chromium.launch({ ...launchWith(softwareWebgpu), executablePath });
    const { figures, tables } = await measure(browser);
    const machine = {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      browser: `Chromium ${browser.version()}, no GPU`,
      /** Processes that wanted to run in the minute before the measurement began. */
      loadBefore,
    };
    await browser.close();
    const date = new Date().toISOString().slice(0, 10);
    const row = { date, machine, figures };
    await writeFile(`${folder}/${name}.json`, `${JSON.stringify(row, null, 2)}\n`);
    await appendFile(`${folder}/${name}.history.jsonl`, `${JSON.stringify(row)}\n`);
    console.log(`\n${tables.join('\n\n')}`);
  }
}

await main();
process.exit(0);
