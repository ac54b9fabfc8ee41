import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './browser.ts';
import { until } from './root.ts';

/**
 * Takes pictures of the built page, to be looked at: `npm run build && npx tsx e2e/pictures.ts [folder] [query]`.
 * Wide and phone, light and dark, at the start, after a second, after training, in both languages.
 */
const folder = process.argv[2] ?? 'e2e/pictures';
const query = process.argv[3] ?? '';
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await preview({ preview: { port: 4179, strictPort: true } });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const open = async (path: string, size: typeof wide, theme: 'light' | 'dark', language = 'en') => {
    const context = await browser.newContext({ viewport: size, colorScheme: theme, locale: language });
    const page = await context.newPage();
    await page.goto(`http://localhost:4179/?${path}&${query}`);
    return page;
  };
  const shoot = (page: Page, name: string, fullPage = false) =>
    page.screenshot({ path: `${folder}/${name}.png`, fullPage });

  const page = await open('', wide, 'light');
  await page.waitForTimeout(300);
  await shoot(page, 'wide-first');
  await until(page, 'the untrained network is measured', (now) => now.testLoss > 0);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForTimeout(1000);
  await shoot(page, 'wide-one-second');
  await until(page, 'two epochs', (now) => now.epoch >= 2, 300_000);
  await shoot(page, 'wide-light');
  await page.getByRole('button', { name: 'Switch to dark colours' }).click();
  await page.waitForTimeout(1500);
  await shoot(page, 'wide-dark');
  await page.getByRole('button', { name: '中文' }).click();
  await page.waitForTimeout(500);
  await shoot(page, 'wide-dark-chinese');
  await page.getByRole('button', { name: '切换到浅色' }).click();
  await page.setViewportSize(phone);
  await page.waitForTimeout(1500);
  await shoot(page, 'phone-chinese', true);
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForTimeout(500);
  await shoot(page, 'phone-light');
  await shoot(page, 'phone-light-whole', true);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.waitForTimeout(1000);
  await shoot(page, 'very-wide');
  await page.setViewportSize({ width: 900, height: 1200 });
  await page.waitForTimeout(1000);
  await shoot(page, 'tablet', true);
  await browser.close();
  await server.close();
}

await main();
process.exit(0);
