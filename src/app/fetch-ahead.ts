import { bringWords } from '../text/late-words.ts';
import { loadTypeset } from '../ui/formula.tsx';
import type { SessionStore } from '../state/session.ts';

/** Those of KaTeX's fonts in which the explanations are set; its sloped letters have but a sloped face. */
const fonts = ['Main', 'Math', 'AMS', 'Caligraphic', 'Size1', 'Size2'].map((name) => `KaTeX_${name}`);

type Parts = readonly (() => Promise<unknown>)[];

/** What most people open, soonest first. */
const mostOpened: Parts = [
  () => import('../panels/loss/loss-chart.tsx'),
  () => bringWords('help'),
  () => bringWords('presets'),
  () => Promise.all([import('../panels/gallery/index.tsx'), bringWords('gallery')]),
  () => import('../panels/explanations/panel-points.tsx'),
  () => bringWords('explanations'),
  loadTypeset,
  () => Promise.all(fonts.map((font) => document.fonts.load(`1em ${font}`))),
];

interface Connection {
  readonly saveData?: boolean;
}

/**
 * Fetches parts of the page before they are opened: one after another, once there are images to look at and whenever the page
 * has nothing else to do. One that does not arrive is asked for again when it is opened. Whoever saves data fetches nothing
 * ahead.
 */
export function fetchAhead(session: SessionStore, parts = mostOpened): void {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  if (connection?.saveData === true) return;
  const stop = session.subscribe(({ heldOut }) => {
    if (heldOut === null) return;
    stop();
    void inTurn(parts);
  });
}

async function inTurn(parts: Parts): Promise<void> {
  for (const part of parts) {
    await idle();
    await part().catch(() => undefined);
  }
}

/** Waits until the browser says that it has time, or has had none for two seconds; Safari does not tell. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof window.requestIdleCallback === 'function') {
      window.requestIdleCallback(() => resolve(), { timeout: 2000 });
    } else setTimeout(resolve, 200);
  });
}
