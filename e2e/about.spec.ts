import { button, ready } from './root.ts';
import { expect, test } from './test.ts';

test('the page says whose data it uses, and under which licences it stands', async ({
  page,
  context,
  allowConsoleErrors,
}) => {
  // Browsers look for an icon beside a plain text.
  allowConsoleErrors(/favicon\.ico/);
  await page.goto('/?data=digits');
  await ready(page);
  await button(page, 'About this page').click();
  const dialog = page.getByRole('dialog', { name: 'About this page' });
  await expect(dialog).toContainText('Yann LeCun');
  await expect(dialog).toContainText('CC BY 4.0');
  await expect(dialog).toContainText('2003 (drawn by formula in this browser)');
  const opened = context.waitForEvent('page');
  await dialog.getByRole('link').click();
  const notices = await (await opened).locator('body').innerText();
  for (const name of ['react', '@tensorflow/tfjs-core', 'katex', '@fontsource-variable/inter'])
    expect(notices).toMatch(new RegExp(`^${name} \\d.*\\(`, 'm'));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await button(page, 'Switch to Chinese').or(button(page, '中文')).click();
  await button(page, '关于本页面').click();
  await expect(page.getByRole('dialog')).toContainText('数据集');
});

test('the page runs nothing that is not its own, and speaks to no other host', async ({
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Content Security Policy|Failed to fetch/);
  await page.goto('/?data=digits&run=1');
  await ready(page);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true;';
    document.head.append(script);
    const image = await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    const blob = new Blob(['postMessage(1)'], { type: 'text/javascript' });
    const worker = await new Promise<string>((resolve) => {
      const made = new Worker(URL.createObjectURL(blob));
      made.onmessage = () => resolve('ran');
      made.onerror = () => resolve('refused');
    });
    return { script: 'foreign' in window ? 'ran' : 'refused', image, worker };
  });
  expect(outcome).toEqual({ script: 'refused', image: 'refused', worker: 'refused' });
});
