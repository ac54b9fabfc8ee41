import type { Browser, Page } from '@playwright/test';

/** A page of a wide window, prepared before it loads. */
export async function openPage(
  browser: Browser,
  address: string,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  // The busy workers that training is compared with are not the page's own: its policy would refuse them.
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    bypassCSP: true,
  });
  // The runner's compiler wraps named functions in a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await prepare(page);
  await page.goto(address);
  return page;
}
