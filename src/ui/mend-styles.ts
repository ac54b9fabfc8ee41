const failed = new Set<HTMLLinkElement>();

// Errors of what a page fetches do not rise to it, but can be caught on the way down.
if (typeof document !== 'undefined') {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
    },
    true,
  );
}

/**
 * Asks again for style sheets that did not arrive: what comes later waits for its style once, and is drawn without it
 * afterwards. Rejects where one still can't be had.
 */
export async function mendStyles(): Promise<void> {
  await Promise.all([...failed].map(replace));
}

function replace(link: HTMLLinkElement): Promise<void> {
  failed.delete(link);
  return new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement;
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`${link.href} did not arrive`)));
    link.replaceWith(again);
  });
}
