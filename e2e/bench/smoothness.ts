import type { Browser, Page } from '@playwright/test';
import { until } from '../root.ts';
import { openPage } from './open-page.ts';
import { countLongTasks, watch, type Smoothness } from './watch.ts';

/** The same page, on the same machine, one after the other: what the page itself costs is told from what the machine does. */
export const situations = ['training', 'busy workers instead', 'at rest'] as const;
export type Situation = (typeof situations)[number];

/** How long one watch lasts, in ms. */
const duration = 10_000;

/** What the main thread of the default experiment does while its worker trains, and in the two controls. */
export async function measureSmoothness(
  browser: Browser,
  origin: string,
): Promise<Readonly<Record<Situation, Smoothness>>> {
  const page = await openPage(browser, `${origin}/`, countLongTasks);
  await until(page, 'the untrained network is measured', (now) => now.testLoss > 0 && now.isResting);
  const atRest = await watch(page, duration);
  await burn(page, page.workers().length);
  const beside = await watch(page, duration);
  await page.evaluate(() => {
    for (const worker of window.burning) worker.terminate();
  });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await until(page, 'every panel has something to show', (now) => now.step > 20);
  const training = await watch(page, duration);
  await page.close();
  return { training, 'busy workers instead': beside, 'at rest': atRest };
}

declare global {
  interface Window {
    burning: readonly Worker[];
  }
}

/** Workers that compute without end and say nothing: as many as the page has. */
function burn(page: Page, count: number): Promise<void> {
  return page.evaluate((many) => {
    const source = 'let x = 1; for (;;) x = Math.sqrt(x + 1);';
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    window.burning = Array.from({ length: many }, () => new Worker(address));
  }, count);
}
