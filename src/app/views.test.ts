import { expect, it } from 'vitest';
import { abilitiesOf } from '../plan/abilities.ts';
import { planOf } from '../experiment/defaults.ts';
import { presetIds, presets } from '../experiment/presets.ts';
import { tellingViews } from '../panels/telling-views.ts';
import { frames } from '../state/views.ts';
import { views } from './views.tsx';

it.each(presetIds)('the view that tells of %s has something to show there', (id) => {
  const view = tellingViews[id];
  if (view !== undefined) expect(views[view].isOffered(abilitiesOf(planOf(presets[id])))).toBe(true);
});

it('every preset has a view in every frame', () => {
  for (const known of Object.values(frames)) {
    for (const id of presetIds)
      expect(known.some((view) => views[view].isOffered(abilitiesOf(planOf(presets[id]))))).toBe(true);
  }
  expect(Object.keys(views).toSorted()).toEqual(Object.values(frames).flat().toSorted());
});
