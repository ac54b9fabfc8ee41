import { lazy, useState, type ComponentType } from 'react';

/**
 * A panel that comes when it is first shown. One that did not come is asked for again when it is shown anew; React's
 * `lazy` alone would remember the failure for ever.
 */
export function late(load: () => Promise<ComponentType>): ComponentType {
  const fetched = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        next = fetched();
        await mendStyles();
        throw error;
      }
    });
  let next = fetched();
  return function Late() {
    const [Panel] = useState(() => next);
    return <Panel />;
  };
}

/** Asks again for style sheets that did not arrive: whoever loads the panel again takes them for loaded. */
async function mendStyles(): Promise<void> {
  const broken = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
    ({ sheet }) => sheet === null,
  );
  const mended = broken.map((link) => {
    const again = link.cloneNode() as HTMLLinkElement;
    link.replaceWith(again);
    return again;
  });
  // In vain while offline; when the connection is back, the next failure or the browser's event asks once more.
  if (mended.length > 0) window.addEventListener('online', () => void mendStyles(), { once: true });
  await Promise.resolve();
}
