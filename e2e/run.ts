import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, playwrightCli } from './browser.ts';
import { freePort } from './tools/free-port.ts';

/**
 * Runs the stories in a real browser; further arguments are Playwright's, as in `npm run e2e -- train.spec.ts`.
 * With `--short` those tagged `@long` are left out, and named at the end.
 */
const browser = await findBrowser().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return process.exit(1);
});
console.log(`Browser: ${browser}`);
const config = join(import.meta.dirname, 'playwright.config.ts');
const env = { ...process.env, CHROMIUM_PATH: browser, E2E_PORT: String(await freePort(4180)) };
const long = '@long';

function playwright(...args: readonly string[]): number {
  const all = [playwrightCli, 'test', '-c', config, ...args];
  return spawnSync(process.execPath, all, { stdio: 'inherit', env }).status ?? 1;
}

const given = process.argv.slice(2);
const isShort = given.includes('--short');
const status = playwright(
  ...given.filter((arg) => arg !== '--short'),
  ...(isShort ? ['--grep-invert', long] : []),
);
if (isShort) {
  console.log('\nLeft out, because they take minutes; npm run test:all has them:');
  playwright('--list', '--reporter=list', '--grep', long);
}
process.exit(status);
