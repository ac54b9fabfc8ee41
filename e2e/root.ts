import { expect, type Page } from '@playwright/test';

/** Reads what the page says of itself on the root element (src/app/drive.ts). */
export async function truth(page: Page) {
  const data = await page.evaluate(() =>
    Object.fromEntries(Object.entries(document.documentElement.dataset)),
  );
  const number = (name: string) => (data[name] === undefined ? NaN : Number(data[name]));
  return {
    status: data['runStatus'],
    engine: data['engine'],
    step: number('step'),
    epoch: number('epoch'),
    trainLoss: number('trainLoss'),
    testLoss: number('testLoss'),
    parameters: number('parameters'),
    batch: number('batch'),
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

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
