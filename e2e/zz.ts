import { chromium } from '@playwright/test';
// usage: zz.ts out query seconds [w h scheme lang]
const [out = '', query = '', seconds = '8', w = '1440', h = '900', scheme = 'light', full = ''] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: +w, height: +h }, colorScheme: scheme as 'light' | 'dark' });
page.on('console', (m) => m.type() === 'error' && console.log('ERR', m.text()));
await page.goto(`http://localhost:4300/?run=1&${query}`);
await page.waitForTimeout(+seconds * 1000);
await page.screenshot({ path: out, fullPage: full === 'full' });
await browser.close();
