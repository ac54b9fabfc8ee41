import { describe, expect, it } from 'vitest';
import type { Sample } from '../../datasets/sample.ts';
import { datasetIds, datasets as sets } from '../../datasets/index.ts';
import { trainingFields } from '../../experiment/training-fields.ts';
import type { Field } from '../../lib/fields.ts';
import { modelIds, models as kinds } from '../../models/index.ts';
import { datasets } from '../datasets.ts';
import { help } from '../help/index.ts';
import { models } from './index.ts';

const languages = ['en', 'zh'] as const;
const fields = Object.entries<Field>(
  Object.assign(
    {},
    trainingFields,
    ...datasetIds.map((id) => sets[id].fields),
    ...modelIds.map((id) => kinds[id].fields),
  ) as Record<string, Field>,
);
const options = fields.flatMap(([, field]) => (field.type === 'choice' ? field.options : []));

/** How the size of an image is said; of other rows nothing. */
const sizeIn = (sample: Sample) => (sample.type === 'image' ? sample.shape.join(' × ') : '');

describe.each(languages)('the words (%s)', (language) => {
  it('name every model, knob and choice, and nothing that is not there', () => {
    const { fields: named, options: chosen, ...rest } = models[language];
    expect(Object.keys(named).toSorted()).toEqual(fields.map(([name]) => name).toSorted());
    expect(Object.keys(chosen).toSorted()).toEqual(options.toSorted());
    expect(Object.keys(help[language].fields).toSorted()).toEqual(fields.map(([name]) => name).toSorted());
    expect(Object.keys(help[language].options).toSorted()).toEqual(options.toSorted());
    expect(Object.keys(rest)).toEqual(modelIds);
  });

  it('name every data set and class, short enough for a legend', () => {
    const { classes, ...rest } = datasets[language];
    expect(Object.keys(rest)).toEqual(datasetIds);
    for (const id of datasetIds) {
      expect(Object.values(classes[id])).toHaveLength(sets[id].classNames.length);
      for (const word of Object.values(classes[id])) expect(word.length).toBeLessThanOrEqual(9);
    }
  });

  it('end their sentences, so that others can follow', () => {
    const sentences = [
      ...Object.values(help[language].fields),
      ...Object.values(help[language].options),
      ...modelIds.map((id) => help[language].models[id]),
      ...datasetIds.map((id) => help[language].datasets[id]),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/[.。]$/);
  });

  it('state the numbers of images that there are', () => {
    for (const id of datasetIds) {
      const { fields, heldOutImages, sample } = sets[id];
      const sentence = help[language].datasets[id];
      expect(sentence).toContain(fields.trainImages.max.toLocaleString('en'));
      expect(sentence).toContain(heldOutImages.toLocaleString('en'));
      expect(sentence).toContain(sizeIn(sample));
    }
  });
});
