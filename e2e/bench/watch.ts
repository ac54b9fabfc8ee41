import type { Page } from '@playwright/test';

/** What the page's main thread did in a while. */
export interface Smoothness {
  readonly framesPerSecond: number;
  /** Between two frames, in ms. */
  readonly worstFrame: number;
  /** Durations of the tasks over 50 ms. */
  readonly longTasks: readonly number[];
}

/** To be called before the page is opened. */
export async function countLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
}

/** Watches for so many ms. */
export function watch(page: Page, milliseconds: number): Promise<Smoothness> {
  return page.evaluate(async (duration) => {
    const tasks = (window as unknown as { longTasks: number[] }).longTasks;
    tasks.length = 0;
    let frames = 0;
    let worst = 0;
    const start = performance.now();
    let last = start;
    await new Promise<void>((resolve) => {
      function frame(now: number): void {
        frames += 1;
        worst = Math.max(worst, now - last);
        last = now;
        if (now - start < duration) requestAnimationFrame(frame);
        else resolve();
      }
      requestAnimationFrame(frame);
    });
    return { framesPerSecond: (1000 * frames) / (last - start), worstFrame: worst, longTasks: [...tasks] };
  }, milliseconds);
}
