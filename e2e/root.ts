import { expect, type Locator, type Page } from '@playwright/test';

/** Reads what the page says of itself on the root element (src/app/drive.ts). */
export async function truth(page: Page) {
  const data = await page.evaluate(() =>
    Object.fromEntries(Object.entries(document.documentElement.dataset)),
  );
  const terms = JSON.parse(data['terms'] ?? '{}') as Record<string, number>;
  const number = (name: string) => (data[name] === undefined ? NaN : Number(data[name]));
  return {
    status: data['runStatus'],
    engine: data['engine'],
    step: number('step'),
    epoch: number('epoch'),
    trainLoss: number('trainLoss'),
    testLoss: number('testLoss'),
    /** Held-out reconstruction error, of all models; a machine has no loss beside it. */
    reconstruction: terms['reconstruction'] ?? NaN,
    parameters: number('parameters'),
    /** Of the time, 0 … 1. */
    trainingShare: number('trainingShare'),
    batch: number('batch'),
    /** Updates made when the checkpoint was written that the page keeps. */
    checkpointStep: number('checkpointStep'),
    /** The worker has done and told all that it was asked for. */
    isResting: data['resting'] === 'true',
  };
}

type Truth = Awaited<ReturnType<typeof truth>>;

/** Waits until what the page says of itself fulfils a condition; `timeout` in ms. */
export async function until(
  page: Page,
  what: string,
  holds: (now: Truth) => boolean,
  timeout = 60_000,
): Promise<Truth> {
  let last: Truth | undefined;
  await expect
    .poll(
      async () => {
        last = await truth(page);
        return holds(last);
      },
      { message: what, timeout, intervals: [100] },
    )
    .toBe(true);
  return last ?? truth(page);
}

/** The engine has started and the page shows an untrained network. */
export const ready = (page: Page) => until(page, 'an engine has started', (now) => now.engine !== undefined);

/** Nothing trains, the worker has told all that it was asked for, and the page has drawn it: still so three frames later. */
export async function settled(page: Page): Promise<Truth> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0;
        const look = () => {
          const { resting, runStatus } = document.documentElement.dataset;
          frames = resting === 'true' && runStatus !== 'running' && runStatus !== 'loading' ? frames + 1 : 0;
          if (frames > 3) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return truth(page);
}

export const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The pixels of a canvas, as text to compare. */
export const picture = (canvas: Locator) =>
  canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** Brings a view to the front: by its tab, or from the list of further views beside the tabs of what was learned. */
export async function showView(page: Page, name: string): Promise<void> {
  if ((await tab(page, name).count()) === 0) {
    await page
      .locator('#results')
      .getByRole('button', { name: /^(More|Other views)$/ })
      .click();
    await page.getByRole('option', { name, exact: true }).click();
  } else await tab(page, name).click();
  await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
}

/** The first number in an element's text. */
export async function numberIn(element: Locator): Promise<number> {
  const found = /[\d,]+(\.\d+)?/.exec((await element.textContent()) ?? '')?.[0];
  return found === undefined ? NaN : Number(found.replaceAll(',', ''));
}
