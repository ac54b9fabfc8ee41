import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { knownBrowsers } from './tools/known-browsers.ts';
import { isRoot } from './tools/launch.ts';

/** Playwright's command line, to be run by Node. */
export const playwrightCli = createRequire(import.meta.url).resolve('@playwright/test/cli');

const advice = `No Chromium-family browser was found, and none could be installed. Do one of these, then run again:
  - install Chrome, Chromium or Edge (on Debian or Ubuntu: sudo apt-get install chromium)
  - npx playwright install --with-deps chromium
  - set CHROMIUM_PATH to the executable of a browser that is there`;

/**
 * The path of a browser that runs: named by CHROMIUM_PATH, Playwright's own, or the system's; else one is installed.
 * Rejects with what to do where that is not possible.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (await runs(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run`);
  }
  const browser = (await installed()) ?? (await install());
  if (browser === null) throw new Error(advice);
  return browser;
}

async function installed(): Promise<string | null> {
  for (const path of [chromium.executablePath(), ...knownBrowsers()]) if (await runs(path)) return path;
  return null;
}

/** Installs Playwright's browser; where that fails and we are root on Debian, the system's. */
async function install(): Promise<string | null> {
  console.log('No Chromium, Chrome or Edge found: installing one.');
  await run(process.execPath, [playwrightCli, 'install', 'chromium'], 'inherit');
  const own = await installed();
  if (own !== null) return own;
  if (process.platform === 'linux' && isRoot && (await run('apt-get', ['update'], 'inherit')))
    await run('apt-get', ['install', '-y', 'chromium'], 'inherit');
  return installed();
}

/** It is there and, where asking opens no window, says its version: an unpacked browser may lack libraries. */
async function runs(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || run(path, ['--version'], 'ignore');
}

/** Whether a command could be started and ended well. */
function run(command: string, args: readonly string[], stdio: 'inherit' | 'ignore'): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
