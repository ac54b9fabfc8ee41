import { button, until } from './root.ts';
import { expect, test } from './test.ts';
import { countLongTasks, described, watchForCalm } from './tools/smoothness.ts';

test('the page stays smooth while it trains: no task over 50 ms', async ({ page }, info) => {
  await countLongTasks(page);
  await page.goto('/');
  await button(page, 'Train').click();
  await until(page, 'every panel has something to show', (now) => now.testLoss > 0 && now.step > 20, 120_000);
  const seen = await watchForCalm(page, 10_000, 3);
  info.annotations.push({ type: 'smoothness', description: described(seen) });
  console.log(described(seen));
  expect(seen.longTasks).toEqual([]);
});
