// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { mendStyles } from './mend-styles.ts';

/** A page with one style sheet that did not arrive, and what takes its place. */
function set() {
  const page = document.implementation.createHTMLDocument();
  const link = page.createElement('link');
  const replacements: HTMLLinkElement[] = [];
  link.rel = 'stylesheet';
  link.href = 'http://localhost/view.css';
  Object.assign(link, { replaceWith: (other: HTMLLinkElement) => void replacements.push(other) });
  Object.defineProperty(link, 'sheet', { value: null });
  // Connected, it would be fetched.
  Object.assign(page, { querySelectorAll: () => [link] });
  return { page, link, replacements };
}

it('asks anew for a style sheet that did not arrive', async () => {
  const { page, link, replacements } = set();
  const mended = mendStyles(page);
  expect(replacements.map(({ href, rel }) => ({ href, rel }))).toEqual([
    { href: link.href, rel: 'stylesheet' },
  ]);
  replacements[0]?.dispatchEvent(new Event('load'));
  await mended;
});

it('says when it still does not arrive', async () => {
  const { page, replacements } = set();
  const mended = mendStyles(page);
  replacements[0]?.dispatchEvent(new Event('error'));
  await expect(mended).rejects.toThrow('view.css');
});
