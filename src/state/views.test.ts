import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frames,
  initialViews,
  questions,
  shownView,
  tabsOf,
  viewsFromLink,
  viewsToLink,
  withView,
  type ViewId,
  type Views,
} from './views.ts';

const anyViews: fc.Arbitrary<Views> = fc.record({
  network: fc.constantFrom(...frames.network),
  strip: fc.constantFrom(...frames.strip),
  curves: fc.constantFrom(...frames.curves),
  results: fc.constantFrom(...frames.results),
  image: fc.constantFrom(...frames.image),
});

describe('views in a link', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(anyViews, (views) => {
        expect(viewsFromLink(viewsToLink(views))).toEqual(views);
      }),
    );
  });

  it('say only what differs from the first views', () => {
    expect(viewsToLink(initialViews)).toBeNull();
    expect(viewsToLink(withView(withView(initialViews, 'error-map'), 'kl'))).toBe('kl.error-map');
    expect(new URLSearchParams({ view: 'kl.error-map' }).toString()).toBe('view=kl.error-map');
  });

  it('are the first ones where a link says nothing or nothing known', () => {
    expect(viewsFromLink(null)).toEqual(initialViews);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const known: readonly string[] = Object.values(frames).flat();
        fc.pre(!text.split('.').some((name) => known.includes(name)));
        expect(viewsFromLink(text)).toEqual(initialViews);
      }),
    );
    expect(viewsFromLink('later-panel.kl.<script>')).toEqual(withView(initialViews, 'kl'));
  });

  it('begin with the first of each frame, and every view stands in one frame only', () => {
    const all = Object.values(frames).flat();
    expect(new Set(all).size).toBe(all.length);
    for (const [frame, views] of Object.entries(frames))
      expect(initialViews[frame as keyof typeof frames]).toBe(views[0]);
  });
});

describe('the view shown', () => {
  const shown = (chosen: ViewId, ...offered: readonly ViewId[]) =>
    shownView('image', chosen, (view) => offered.includes(view)).shown;

  it('is the chosen one where the model has it, else the first that it has', () => {
    expect(shown('error-map', 'decoded', 'error-map')).toBe('error-map');
    expect(shown('error-map', 'decoded')).toBe('decoded');
    expect(shown('decoded', 'error-map')).toBe('error-map');
    expect(shown('decoded')).toBeNull();
  });
});

describe('the tabs of a frame', () => {
  const offered = frames.results;

  it('are the first views, and the one last chosen from the menu', () => {
    expect(tabsOf(offered, null, 5).tabs).toEqual(offered.slice(0, 5));
    expect(tabsOf(offered, 'likelihood', 5).tabs).toEqual([...offered.slice(0, 5), 'likelihood']);
    expect(tabsOf(offered, 'latent-space', 5).tabs).toEqual(offered.slice(0, 5));
  });

  it('and the menu hold every view, each once; a menu without views has no groups', () => {
    for (let most = 1; most <= offered.length; most++) {
      const { tabs, further } = tabsOf(offered, null, most);
      const inMenu = further.flatMap(({ views }) => views);
      expect([...tabs, ...inMenu].toSorted()).toEqual([...offered].toSorted());
    }
    expect(tabsOf(offered, null, offered.length).further).toEqual([]);
  });

  it('have a question for every view, each one only', () => {
    expect(Object.values(questions).flat().toSorted()).toEqual(Object.values(frames).flat().toSorted());
  });
});
