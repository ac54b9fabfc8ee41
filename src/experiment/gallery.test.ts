import { expect, it } from 'vitest';
import { galleryGroups } from './gallery.ts';
import { presetIds } from './presets.ts';

it('every preset stands in one group of the gallery', () => {
  expect(Object.values(galleryGroups).flat().toSorted()).toEqual(presetIds.toSorted());
});
