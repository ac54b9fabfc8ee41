import type { LaunchOptions } from '@playwright/test';

/** Chromium refuses its sandbox to root. */
export const isRoot = process.getuid?.() === 0;

/** How the stories' browser is started: the one that `e2e/run.ts` found, else Playwright's own. */
export function launchWith(args: readonly string[]): LaunchOptions {
  const path = process.env['CHROMIUM_PATH'];
  return {
    ...(path !== undefined && { executablePath: path }),
    chromiumSandbox: !isRoot,
    args: [...args],
  };
}
