// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { mendStyles } from './mend-styles.ts';

/** A style sheet in the page, and what takes its place. */
function addSheet() {
  const link = document.createElement('link');
  const replacements: HTMLLinkElement[] = [];
  link.rel = 'stylesheet';
  document.head.append(link);
  // Connected with an address, it would be fetched.
  link.cloneNode = () => {
    const again = document.createElement('link');
    again.rel = 'stylesheet';
    replacements.push(again);
    return again;
  };
  return { link, replacements };
}

it('asks anew for style sheets that did not arrive, and for no others', async () => {
  const lost = addSheet();
  const onItsWay = addSheet();
  lost.link.dispatchEvent(new Event('error'));
  const mended = mendStyles();
  expect(lost.replacements).toHaveLength(1);
  expect(onItsWay.replacements).toHaveLength(0);
  expect(lost.link.isConnected).toBe(false);
  expect(lost.replacements[0]?.isConnected).toBe(true);
  lost.replacements[0]?.dispatchEvent(new Event('load'));
  await mended;
  await mendStyles();
  expect(lost.replacements).toHaveLength(1);
});

it('says when one still does not arrive, and asks again the next time', async () => {
  const { link, replacements } = addSheet();
  link.dispatchEvent(new Event('error'));
  const mended = mendStyles();
  replacements[0]?.dispatchEvent(new Event('error'));
  await expect(mended).rejects.toThrow('did not arrive');
  const second = replacements[0];
  if (second === undefined) throw new Error('not asked for');
  const thirds: HTMLLinkElement[] = [];
  second.cloneNode = () => {
    const third = document.createElement('link');
    thirds.push(third);
    return third;
  };
  const again = mendStyles();
  thirds[0]?.dispatchEvent(new Event('load'));
  await again;
});
