/**
 * Asks again for style sheets that did not arrive: what comes later waits for its style once, and is drawn without it
 * afterwards. Rejects where one still can't be had.
 */
export async function mendStyles(page: Document): Promise<void> {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(links.filter((link) => !hasArrived(link)).map(replace));
}

/** Of a sheet that did not arrive, Chromium keeps one whose rules must not be read. */
function hasArrived({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length >= 0;
  } catch {
    return false;
  }
}

function replace(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement;
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`${link.href} did not arrive`)));
    link.replaceWith(again);
  });
}
