import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on('console', (m) => console.log(m.type(), m.text())); page.on('pageerror', (e) => console.log(e.message));
await page.goto(`http://localhost:4555/?${process.argv[2]}`);
for (let i=0;i<6;i++) { await page.waitForTimeout(2000); console.log(JSON.stringify(await page.evaluate(() => ({...document.documentElement.dataset})))); }
await page.screenshot({ path: '/tmp/probe.png' });
await browser.close();
