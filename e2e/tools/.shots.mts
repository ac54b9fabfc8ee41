import { chromium } from '@playwright/test';
const base = process.argv[2]!;
const jobs = JSON.parse(process.argv[3]!) as [string, string, number, number, string, string][];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, link, w, h, scheme, lang] of jobs) {
  console.log(name);
  const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme as 'light' });
  page.on('console', (m) => {
    if (m.type() === 'error') console.log(name, m.text());
  });
  page.on('pageerror', (e) => console.log(name, e.message));
  await page.goto(`${base}/?${link}&lang=${lang}`);
  await page.waitForFunction(
    () => {
      const d = document.documentElement.dataset;
      return d.resting === 'true' && d.runStatus !== 'running' && d.runStatus !== 'loading';
    },
    null,
    { timeout: 15000 },
  );
  await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/shot-${name}.png` });
  await page.close();
}
await browser.close();
