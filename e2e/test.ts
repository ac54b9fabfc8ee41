import { expect, test as base } from '@playwright/test';
import { launchWith } from './tools/launch.ts';

interface Story {
  /** Lets console errors that match pass: for stories in which something goes wrong on purpose. */
  readonly allowConsoleErrors: (pattern: RegExp) => void;
}

interface Browser {
  /** Further command line switches: `test.use({ browserArgs: […] })`. */
  readonly browserArgs: readonly string[];
}

/** A story fails, too, when the page or its worker throws or logs an error. */
export const test = base.extend<Story, Browser>({
  browserArgs: [[], { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ browserArgs }, use) => {
      await use(launchWith(browserArgs));
    },
    { scope: 'worker' },
  ],
  allowConsoleErrors: [
    async ({ context }, use) => {
      const allowed: RegExp[] = [];
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error().stack)));
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      await use((pattern) => void allowed.push(pattern));
      // What is still on its way would otherwise fail the next story.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      expect(errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
