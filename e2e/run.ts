import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, playwrightCli } from './browser.ts';
import { freePort } from './tools/free-port.ts';

/** Runs the stories in a real browser; further arguments are Playwright's, as in `npm run e2e -- train.spec.ts`. */
const browser = await findBrowser().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return process.exit(1);
});
console.log(`Browser: ${browser}`);
const config = join(import.meta.dirname, 'playwright.config.ts');
const env = { ...process.env, CHROMIUM_PATH: browser, E2E_PORT: String(await freePort(4180)) };
const args = [playwrightCli, 'test', '-c', config, ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1);
