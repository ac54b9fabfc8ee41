import type { Browser } from '@playwright/test';
import type { Backend } from '../../src/engine/engine.ts';
import { truth, until } from '../root.ts';
import { openPage } from './open-page.ts';
import { measureSmoothness, type Situation } from './smoothness.ts';
import { medians } from './table.ts';
import type { Smoothness } from './watch.ts';

/** The built page as a user has it: everything it draws shares the processor with the training. */
export interface AppFigures {
  readonly imagesPerSecond: Readonly<Record<string, number>>;
  /** Of the worker's time, in per cent, that goes into updates of the default experiment, by seconds since Train. */
  readonly trainingShare: Readonly<Record<string, number>>;
  /** From the click on Train, data and engine ready, to the first change of each panel. */
  readonly firstUpdateMs: Readonly<Record<string, number>>;
  /** From the click on Train in the default experiment until the loss on 10,000 held-out images is below so many nats. */
  readonly secondsToLoss: Readonly<Record<string, number>>;
  /** One a round: the page's main thread while the default experiment trains, and in two controls. */
  readonly smoothness: readonly Readonly<Record<Situation, Smoothness>>[];
}

const rounds = 3;
/** How long one measurement of speed lasts, in ms. */
const duration = 4000;
const engines: readonly Backend[] = ['wasm', 'webgl'];
const reference = 'encoder=512-256&latent=2&batch=128';
const panels = ['network', 'reconstructions', 'loss', 'latent-space', 'decoded'];
const goals = [180, 170, 160];
/** When the share of training is looked at, for five seconds each. */
const shareSeconds = [2, 30];

/** Everything in turn, several rounds, medians. */
export async function measureApp(browser: Browser, origin: string): Promise<AppFigures> {
  const speeds: Record<string, number>[] = [];
  const updates: Record<string, number>[] = [];
  const seconds: Record<string, number>[] = [];
  const smoothness: Readonly<Record<Situation, Smoothness>>[] = [];
  const shares: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    const speed: Record<string, number> = {};
    for (const engine of engines) speed[engine] = await imagesPerSecond(browser, origin, engine);
    speeds.push(speed);
    const { firstUpdateMs, secondsToLoss } = await trainFromClick(browser, origin);
    updates.push(firstUpdateMs);
    seconds.push(secondsToLoss);
    shares.push(await trainingShares(browser, origin));
    smoothness.push(await measureSmoothness(browser, origin));
  }
  return {
    imagesPerSecond: medians(speeds, 0),
    trainingShare: medians(shares, 0),
    firstUpdateMs: medians(updates, 0),
    secondsToLoss: medians(seconds, 1),
    smoothness,
  };
}

/** By the step counter and the clock. */
async function imagesPerSecond(browser: Browser, origin: string, engine: Backend): Promise<number> {
  const page = await openPage(browser, `${origin}/?${reference}&engine=${engine}&run=1`);
  const begun = await until(page, `${engine} trains`, (now) => now.step >= 3, 180_000);
  const start = performance.now();
  await page.waitForTimeout(duration);
  const ended = await until(page, `${engine} goes on`, (now) => now.step > begun.step, 180_000);
  const seconds = (performance.now() - start) / 1000;
  await page.close();
  return ((ended.step - begun.step) * ended.batch) / seconds;
}

/** The page says it of the last second and a half; opened with training on, so that the baselines are still to be found. */
async function trainingShares(browser: Browser, origin: string): Promise<Record<string, number>> {
  const page = await openPage(browser, `${origin}/?run=1`);
  await until(page, 'training', (now) => now.step > 0);
  const start = performance.now();
  const shares: Record<string, number> = {};
  for (const second of shareSeconds) {
    await page.waitForTimeout(Math.max(0, 1000 * second - (performance.now() - start)));
    const seen: number[] = [];
    for (let look = 0; look < 20; look++) {
      seen.push((await truth(page)).trainingShare);
      await page.waitForTimeout(250);
    }
    shares[`from ${second} s, %`] = (100 * seen.reduce((sum, share) => sum + share, 0)) / seen.length;
  }
  await page.close();
  return shares;
}

/** The default experiment, untrained, its data and engine ready; then a click on Train starts the clock. */
async function trainFromClick(browser: Browser, origin: string) {
  const page = await openPage(browser, `${origin}/`);
  await until(page, 'the untrained network is measured', (now) => now.testLoss > 0, 60_000);
  await page.evaluate(startClock, { panels, goals });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const lowest = Math.min(...goals);
  await until(page, `a loss of ${lowest} nats`, (now) => now.testLoss <= lowest, 120_000);
  const seen = await page.evaluate(() => window.seen);
  await page.close();
  const entries = Object.entries(seen);
  const isGoal = ([name]: [string, number]) => goals.some((goal) => name === String(goal));
  return {
    firstUpdateMs: Object.fromEntries(entries.filter((entry) => !isGoal(entry))),
    secondsToLoss: Object.fromEntries(entries.filter(isGoal).map(([name, ms]) => [name, ms / 1000])),
  };
}

declare global {
  interface Window {
    /** ms since the click at which something was first seen: a panel's change, the first step, a goal of the loss. */
    seen: Record<string, number>;
  }
}

/** Runs in the page. */
function startClock(watched: {
  readonly panels: readonly string[];
  readonly goals: readonly number[];
}): void {
  const root = document.documentElement;
  let start = NaN;
  window.seen = {};
  const mark = (name: string) => {
    if (!Number.isNaN(start)) window.seen[name] ??= performance.now() - start;
  };
  document.addEventListener('pointerup', () => (start = performance.now()), { capture: true, once: true });
  for (const id of watched.panels) {
    const panel = document.getElementById(id);
    if (panel === null) throw new Error(`no panel ${id}`);
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(() => mark(id)).observe(panel, everything);
  }
  new MutationObserver(() => {
    if (Number(root.dataset['step']) > 0) mark('first step');
    for (const goal of watched.goals) if (Number(root.dataset['testLoss']) <= goal) mark(String(goal));
  }).observe(root, { attributes: true });
}
