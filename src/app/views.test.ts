import { expect, it } from 'vitest';
import { planOf } from '../experiment/defaults.ts';
import { presetIds, presets } from '../experiment/presets.ts';
import { tellingViews } from '../panels/telling-views.ts';
import { frames, initialViews } from '../state/views.ts';
import { views } from './views.tsx';

it.each(presetIds)('the view that tells of %s has something to show there', (id) => {
  const view = tellingViews[id];
  if (view !== undefined) expect(views[view].isOffered(planOf(presets[id]))).toBe(true);
});

it('the first view of every frame is always offered', () => {
  for (const first of Object.values(initialViews)) {
    for (const id of presetIds) expect(views[first].isOffered(planOf(presets[id]))).toBe(true);
  }
  expect(Object.keys(views).toSorted()).toEqual(Object.values(frames).flat().toSorted());
});
